#include "docx/numbering.hpp"

#include "docx/encoding.hpp"

namespace ptcheck::docx {

namespace {

// Real patterns are short; a long one would be repeated at every paragraph.
std::string level_text(const XmlPart& part, const char* value) {
    constexpr std::size_t longest = 256;
    const std::string_view text = value;
    if (check_text(text).invalid != std::string_view::npos) {
        part.fail(part.offset(value), "UTF-8 编码错误", "invalid UTF-8");
    }
    return text.size() <= longest ? std::string(text) : std::string();
}

}  // namespace

Numbering::Numbering(const XmlPart& part, const Styles& styles) : styles_(&styles) {
    Names names(part);
    for (const pugi::xml_node node : part.root()) {
        const Names::Scope inner(names, node);
        const Tag tag = names.tag(node.name());
        if (tag == Tag::abstract_numbering) read_abstract(part, names, node);
        if (tag == Tag::numbering) read_num(part, names, node);
    }
}

Numbering::Level Numbering::read_level(const XmlPart& part, const Names& names,
                                       pugi::xml_node node) {
    Level level;
    for (const pugi::xml_node child : node) {
        const char* value = names.value(child);
        switch (names.property(child)) {
            case Tag::level_start:
                level.start = parse_number(value).value_or(0);
                break;
            case Tag::level_format:
                if (value != nullptr) level.format = number_format(value);
                break;
            case Tag::level_text:
                if (value != nullptr) level.text = level_text(part, value);
                break;
            case Tag::level_restart:
                level.restart = parse_number(value);
                break;
            case Tag::level_legal:
                level.legal = names.on(child);
                break;
            case Tag::paragraph_style:
                if (value != nullptr) level.style = value;
                break;
            default:
                break;
        }
    }
    return level;
}

void Numbering::read_abstract(const XmlPart& part, const Names& names, pugi::xml_node node) {
    const auto id = parse_number(names.attribute(node, Ns::main, "abstractNumId"));
    if (!id) return;
    Abstract abstract;
    for (const pugi::xml_node child : node) {
        switch (names.property(child)) {
            case Tag::level: {
                const auto index = parse_number(names.attribute(child, Ns::main, "ilvl"));
                if (index && *index < level_count)
                    abstract.levels[*index] = read_level(part, names, child);
                break;
            }
            case Tag::style_link:
                if (const char* style = names.value(child)) by_style_link_.emplace(style, *id);
                break;
            case Tag::numbering_style_link:
                if (const char* style = names.value(child)) abstract.num_style_link = style;
                break;
            default:
                break;
        }
    }
    abstracts_.emplace(*id, std::move(abstract));
}

void Numbering::read_num(const XmlPart& part, const Names& names, pugi::xml_node node) {
    const auto id = parse_number(names.attribute(node, Ns::main, "numId"));
    if (!id) return;
    Num num;
    for (const pugi::xml_node child : node) {
        const Tag tag = names.property(child);
        if (tag == Tag::abstract_numbering_id) {
            num.abstract_id = parse_number(names.value(child)).value_or(0);
        }
        if (tag != Tag::level_override) continue;
        const auto index = parse_number(names.attribute(child, Ns::main, "ilvl"));
        if (!index || *index >= level_count) continue;
        Override& override = num.overrides[*index];
        for (const pugi::xml_node inner : child) {
            const Tag what = names.property(inner);
            if (what == Tag::level_start_override)
                override.start = parse_number(names.value(inner));
            if (what == Tag::level) override.level = read_level(part, names, inner);
        }
    }
    nums_.emplace(*id, std::move(num));
}

Numbering::Abstract* Numbering::resolve(const Num& num) {
    const auto found = abstracts_.find(num.abstract_id);
    if (found == abstracts_.end()) return nullptr;
    const std::string& link = found->second.num_style_link;
    if (link.empty()) return &found->second;
    if (const auto definition = by_style_link_.find(link); definition != by_style_link_.end()) {
        return &abstracts_.at(definition->second);
    }
    // No definition is marked as this style's: take the one its numId leads to (17.9.21).
    const Style* style = styles_->find(Styles::Kind::numbering, link.c_str());
    if (style == nullptr || !style->numbering.id) return &found->second;
    const auto other = nums_.find(*style->numbering.id);
    if (other == nums_.end()) return &found->second;
    const auto abstract = abstracts_.find(other->second.abstract_id);
    return abstract == abstracts_.end() ? &found->second : &abstract->second;
}

const Numbering::Level& Numbering::level_of(const Num& num, const Abstract& abstract,
                                            std::size_t level) {
    const Override& override = num.overrides[level];
    return override.level ? *override.level : abstract.levels[level];
}

// A style states the numbering, the level names the style (17.9.23).
std::size_t Numbering::linked_level(const Num& num, const Abstract& abstract, const Style& style) {
    for (std::size_t i = 0; i < level_count; ++i) {
        if (level_of(num, abstract, i).style == style.id) return i;
    }
    return style.numbering.level.value_or(0);
}

void Numbering::count(Num& num, Abstract& abstract, std::size_t level) {
    Override& override = num.overrides[level];
    std::optional<std::uint32_t>& counter = abstract.counters[level];
    if (override.start && !override.start_used) {
        override.start_used = true;
        counter = override.start;
    } else if (counter) {
        ++*counter;
    } else {
        counter = level_of(num, abstract, level).start;
    }
    for (std::size_t deeper = level + 1; deeper < level_count; ++deeper) {
        // w:lvlRestart is one-based; 0 = never, absent or too deep = after any higher level
        // (17.9.10).
        const auto restart = level_of(num, abstract, deeper).restart;
        if (restart && (*restart == 0 || (*restart <= deeper && level >= *restart))) continue;
        abstract.counters[deeper].reset();
    }
}

std::string Numbering::show(const Num& num, const Abstract& abstract, std::size_t level) {
    const Level& own = level_of(num, abstract, level);
    std::string number;
    if (own.format == NumberFormat::bullet) return number;
    for (std::size_t i = 0; i < own.text.size(); ++i) {
        const char digit = own.text[i] == '%' && i + 1 < own.text.size() ? own.text[i + 1] : ' ';
        if (digit < '1' || digit > '9') {
            number += own.text[i];
            continue;
        }
        ++i;
        const auto which = static_cast<std::size_t>(digit - '1');
        const Level& shown = level_of(num, abstract, which);
        append_number(number, abstract.counters[which].value_or(shown.start),
                      own.legal ? NumberFormat::decimal : shown.format);
    }
    return number;
}

std::string Numbering::next(const NumberingRef& own, const Style* style) {
    NumberingRef ref = own;
    if (!ref.id && style != nullptr) ref.id = style->numbering.id;
    if (!ref.id || *ref.id == 0) return {};
    const auto found = nums_.find(*ref.id);
    if (found == nums_.end()) return {};
    Num& num = found->second;
    Abstract* abstract = resolve(num);
    if (abstract == nullptr) return {};
    std::size_t level = ref.level.value_or(0);
    if (!own.id && !own.level && style->numbering_owner != nullptr) {
        level = linked_level(num, *abstract, *style->numbering_owner);
    }
    if (level >= level_count) return {};
    count(num, *abstract, level);
    return show(num, *abstract, level);
}

}  // namespace ptcheck::docx
