#include "docx/styles.hpp"

#include <charconv>

namespace ptcheck::docx {

namespace {

// Chains longer than this are loops or hostile.
constexpr int longest_chain = 64;

std::optional<Styles::Kind> kind_of(std::string_view type) {
    if (type == "paragraph") return Styles::Kind::paragraph;
    if (type == "character") return Styles::Kind::character;
    if (type == "table") return Styles::Kind::table;
    if (type == "numbering") return Styles::Kind::numbering;
    return std::nullopt;
}

bool names_contents(std::string_view name) {
    return (name.starts_with("toc ") || name.starts_with("TOC ")) && name.size() == 5;
}

/// 1..9 of the built-in styles `heading 1` … `heading 9`, which are headings of that level whether
/// or not their definition says so (17.7.4.9: a style is known by its name); 0 for any other name.
std::uint8_t heading_level(std::string_view name) {
    const bool heading =
        name.size() == 9 && (name.starts_with("heading ") || name.starts_with("Heading "));
    const bool level = heading && name.back() >= '1' && name.back() <= '9';
    return level ? static_cast<std::uint8_t>(name.back() - '0') : std::uint8_t{0};
}

void read_paragraph_props(const Names& names, pugi::xml_node props, Style& style) {
    for (const pugi::xml_node child : props) {
        switch (names.property(child)) {
            case Tag::outline_level: {
                const auto level = parse_number(names.value(child));
                style.outline_stated = true;
                style.outline = level && *level < 9 ? static_cast<std::uint8_t>(*level + 1) : 0;
                break;
            }
            case Tag::numbering_props:
                style.numbering = read_numbering_ref(names, child);
                break;
            default:
                break;
        }
    }
}

void take_over(Style& style, const Style& base) {
    if (!style.outline_stated) {
        style.outline = base.outline;
        style.outline_stated = base.outline_stated;
    }
    if (!style.numbering.id && base.numbering.id) {
        style.numbering.id = base.numbering.id;
        if (!style.numbering.level) style.numbering.level = base.numbering.level;
        style.numbering_owner = base.numbering_owner;
    }
    if (!style.vanish) style.vanish = base.vanish;
    if (!style.strike) style.strike = base.strike;
    if (!style.double_strike) style.double_strike = base.double_strike;
    style.hidden_otherwise = style.hidden_otherwise || base.hidden_otherwise;
    style.contents = style.contents || base.contents;
}

}  // namespace

std::optional<std::uint32_t> parse_number(const char* text) noexcept {
    if (text == nullptr) return std::nullopt;
    const std::string_view digits = text;
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

NumberingRef read_numbering_ref(const Names& names, pugi::xml_node props) {
    NumberingRef result;
    for (const pugi::xml_node child : props) {
        const Tag tag = names.property(child);
        if (tag == Tag::numbering_id) result.id = parse_number(names.value(child));
        if (tag == Tag::numbering_level) result.level = parse_number(names.value(child));
    }
    return result;
}

Styles::Styles(const XmlPart& part) {
    Names names(part);
    for (const pugi::xml_node node : part.root()) {
        const Names::Scope inner(names, node);
        const Tag tag = names.tag(node.name());
        if (tag == Tag::style) read_style(names, node);
        if (tag == Tag::document_defaults) read_defaults(names, node);
    }
    inherit();
}

void Styles::read_style(const Names& names, pugi::xml_node node) {
    const char* id = names.attribute(node, Ns::main, "styleId");
    const char* type = names.attribute(node, Ns::main, "type");
    // A paragraph style where no type is stated (17.7.4.17).
    const auto kind = kind_of(type == nullptr ? "paragraph" : type);
    if (id == nullptr || !kind) return;
    Style style;
    style.id = id;
    const char* is_default = names.attribute(node, Ns::main, "default");
    style.is_default =
        is_default != nullptr && (*is_default == '1' || *is_default == 't' || *is_default == 'o');
    for (const pugi::xml_node child : node) {
        switch (names.property(child)) {
            case Tag::based_on:
                if (const char* base = names.value(child)) style.based_on = base;
                break;
            case Tag::style_name:
                if (const char* name = names.value(child)) {
                    style.contents = names_contents(name);
                    const std::uint8_t level = heading_level(name);
                    if (level != 0 && !style.outline_stated) {
                        style.outline = level;
                        style.outline_stated = true;
                    }
                }
                break;
            case Tag::paragraph_props:
                read_paragraph_props(names, child, style);
                break;
            case Tag::run_props: {
                const RunProps props = read_run_props(names, child);
                style.vanish = props.vanish;
                style.strike = props.strike;
                style.double_strike = props.double_strike;
                style.hidden_otherwise = props.hidden_otherwise;
                any_appearance_ = any_appearance_ || props.speaks;
                break;
            }
            default:
                break;
        }
    }
    OfKind& all = kinds_[static_cast<std::size_t>(*kind)];
    if (style.is_default && all.fallback == npos) all.fallback = all.styles.size();
    all.styles.push_back(std::move(style));
}

void Styles::read_defaults(const Names& names, pugi::xml_node node) {
    for (const pugi::xml_node child : node) {
        if (names.property(child) != Tag::run_defaults) continue;
        for (const pugi::xml_node props : child) {
            if (names.property(props) == Tag::run_props) defaults_ = read_run_props(names, props);
        }
        any_appearance_ = any_appearance_ || defaults_.speaks;
    }
}

void Styles::inherit() {
    for (OfKind& all : kinds_) {
        for (std::size_t i = 0; i < all.styles.size(); ++i) all.by_id.emplace(all.styles[i].id, i);
        for (Style& style : all.styles) {
            if (style.numbering.id) style.numbering_owner = &style;
        }
        // What is stated nearer wins, so every style can walk up its chain by itself, whether its
        // ancestors were completed before or not.
        for (Style& style : all.styles) {
            const std::string* up = &style.based_on;
            for (int i = 0; i < longest_chain && !up->empty(); ++i) {
                const auto base = all.by_id.find(*up);
                if (base == all.by_id.end()) break;
                take_over(style, all.styles[base->second]);
                up = &all.styles[base->second].based_on;
            }
        }
    }
}

const Style* Styles::find(Kind kind, const char* id) const {
    const OfKind& all = kinds_[static_cast<std::size_t>(kind)];
    if (id != nullptr) {
        const auto found = all.by_id.find(id);
        if (found != all.by_id.end()) return &all.styles[found->second];
    }
    return all.fallback == npos ? nullptr : &all.styles[all.fallback];
}

Appearance appearance(const Styles& styles, const Style* table, const Style* paragraph,
                      const RunProps& own) {
    if (!own.speaks && !styles.any_appearance()) return {};
    const Style* character =
        own.style == nullptr ? nullptr : styles.find(Styles::Kind::character, own.style);
    const RunProps& defaults = styles.defaults();
    const auto resolve = [&](auto member, auto own_member) {
        if (own.*own_member) return *(own.*own_member);
        if ((defaults.*own_member).value_or(false)) return true;
        bool on = false;
        for (const Style* style : {table, paragraph, character}) {
            if (style != nullptr && (style->*member).value_or(false)) on = !on;
        }
        return on;
    };
    Appearance result;
    result.hidden = own.hidden_otherwise || resolve(&Style::vanish, &RunProps::vanish) ||
                    (character != nullptr && character->hidden_otherwise) ||
                    (paragraph != nullptr && paragraph->hidden_otherwise);
    result.struck = resolve(&Style::strike, &RunProps::strike) ||
                    resolve(&Style::double_strike, &RunProps::double_strike);
    return result;
}

}  // namespace ptcheck::docx
