// What of a run becomes text.
#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "docx/encoding.hpp"
#include "docx/story.hpp"
#include "docx/symbols.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck::docx {

namespace {

constexpr bool xml_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

constexpr std::string_view replacement = "\uFFFD";

}  // namespace

void StoryWalker::run(pugi::xml_node node) {
    const OpenRun outer = std::exchange(run_, {});
    RunProps props;
    pugi::xml_node first = node.first_child();
    Tag tag = names_.property(first);
    if (tag == Tag::run_props) {
        run_.props = first;
        props = read_run_props(names_, first);
        if (props.changed) revision();
        first = first.next_sibling();
        tag = Tag::other;
    }
    run_.look = appearance(parts_.styles(), table_style_, paragraph_style_, props);
    if (sources_ != nullptr) {
        sources_->begin_run(node, run_.props, container_->fields.open() != 0, names_);
    }
    siblings(first, tag);
    if (sources_ != nullptr) sources_->end_run(container_->fields.open() != 0);
    run_ = outer;
}

void StoryWalker::append(std::string_view piece) {
    Container& container = *container_;
    if (piece.empty() || !container.fields.shows()) return;
    if (placeholder_ != nullptr) {
        if (!placeholder_->place) placeholder_->place = place();
        placeholder_->text.append(piece);
        return;
    }
    if (run_.look.hidden) {
        container.hidden.append(piece);
        return;
    }
    if (run_.look.struck) container.struck.append(piece);
    if (container.fields.in_contents()) container.paragraph.in_toc = true;
    container.text.append(piece);
    if (sources_ != nullptr) sources_->shown(piece);
}

std::string_view StoryWalker::content(pugi::xml_node node) {
    std::string_view text = node.value();  // the first characters stand in the element itself
    if (const pugi::xml_node child = node.first_child()) {
        // Comments and CDATA sections cut a text into several nodes. What is wrong with one of them
        // is told where it stands, which the joined text does not know.
        require_utf8(text);
        std::string all(text);
        for (pugi::xml_node piece = child; piece; piece = piece.next_sibling()) {
            const pugi::xml_node_type type = piece.type();
            if (type != pugi::node_pcdata && type != pugi::node_cdata) continue;
            require_utf8(piece.value());
            all += piece.value();
        }
        text = storage_.arena.copy(all);
    }
    if (!names_.preserves_space(node)) {
        while (!text.empty() && xml_blank(text.front())) text.remove_prefix(1);
        while (!text.empty() && xml_blank(text.back())) text.remove_suffix(1);
    }
    return checked(text);
}

std::string_view StoryWalker::checked(std::string_view text) {
    return require_utf8(text) ? without_private_codes(text) : text;
}

bool StoryWalker::require_utf8(std::string_view text) {
    const TextCheck check = check_text(text);
    if (check.invalid != std::string_view::npos) {
        part_->fail(part_->offset(text.data() + check.invalid), "UTF-8 编码错误", "invalid UTF-8");
    }
    return check.special;
}

// Takes soft hyphens out, and turns the codes of symbol fonts into what they show.
std::string_view StoryWalker::without_private_codes(std::string_view text) {
    std::string clean;
    while (!text.empty()) {
        const std::size_t length = code_point_length(text);
        const char32_t code = code_point(text);
        if (symbol_code(code)) {
            append_symbol(clean, symbol_font_of_run(), code);
        } else if (code != U'\u00AD') {
            clean += text.substr(0, length);
        }
        text.remove_prefix(length);
    }
    return storage_.arena.copy(clean);
}

// Word writes such codes with the symbol font in whichever slot the character fell into.
std::string_view StoryWalker::symbol_font_of_run() const {
    std::string_view first;
    for (const pugi::xml_node child : run_.props) {
        if (!names_.is(child, Ns::main, "rFonts")) continue;
        for (const char* slot : {"ascii", "hAnsi", "eastAsia", "cs"}) {
            const char* font = names_.attribute(child, Ns::main, slot);
            if (font == nullptr) continue;
            if (symbol_font(font)) return font;
            if (first.empty()) first = font;
        }
    }
    return first;
}

void StoryWalker::append_symbol(std::string& text, std::string_view font, char32_t code) {
    if (const char32_t character = symbol_character(font, code)) {
        append_utf8(text, character);
        return;
    }
    if (check_box_ != 0) {
        append_utf8(text, check_box_);
        return;
    }
    text += replacement;
    Excerpt name;
    const bool named = !font.empty() && check_text(font).invalid == std::string_view::npos;
    name.append(named ? font : std::string_view("?"));
    const std::string hex = fmt::format("{:04X}", static_cast<std::uint32_t>(code));
    std::string key = name.text() + hex;
    std::vector<std::string>& known = container_->unknown_symbols;
    constexpr std::size_t most = 16;  // of one cell; more say nothing new
    if (known.size() >= most || std::ranges::find(known, key) != known.end()) return;
    known.push_back(std::move(key));
    note(NoteCode::unknown_symbol, {name.text(), hex});
}

void StoryWalker::symbol(pugi::xml_node node) {
    const char* font = names_.attribute(node, Ns::main, "font");
    const char* hex = names_.attribute(node, Ns::main, "char");
    const std::string_view digits = hex == nullptr ? "" : hex;
    std::uint32_t code = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    std::string text;
    append_symbol(text, font == nullptr ? "" : font, static_cast<char32_t>(code));
    append(storage_.arena.copy(text));
}

void StoryWalker::field_character(pugi::xml_node node) {
    FieldStack& fields = container_->fields;
    const char* value = names_.attribute(node, Ns::main, "fldCharType");
    const std::string_view type = value == nullptr ? "" : value;
    if (type == "separate") fields.separate();
    if (type == "end") fields.end();
    if (type != "begin") return;
    for (const pugi::xml_node child : node) {
        const Names::Scope scope(names_, child);
        if (names_.tag(child.name()) == Tag::form_field) form_field(child);
    }
    fields.begin();
}

// Legacy check boxes and drop-down lists have no result text: their state is what is shown
// (ECMA-376 Part 1, 17.16.7, 17.16.9). Text fields have theirs in the field's result.
void StoryWalker::form_field(pugi::xml_node data) {
    for (const pugi::xml_node child : data) {
        const Names::Scope scope(names_, child);
        const Tag kind = names_.tag(child.name());
        if (kind == Tag::form_check_box) {
            bool checked = false;
            bool stated = false;
            for (const pugi::xml_node state : child) {
                const Tag tag = names_.property(state);
                if (tag == Tag::form_default && !stated) checked = names_.on(state);
                if (tag != Tag::form_checked) continue;
                checked = names_.on(state);
                stated = true;
            }
            append(checked ? "☒" : "☐");
        } else if (kind == Tag::form_list) {
            std::uint32_t chosen = 0;
            for (const pugi::xml_node state : child) {
                const Tag tag = names_.property(state);
                if (tag != Tag::form_result && tag != Tag::form_default) continue;
                chosen = parse_number(names_.value(state)).value_or(0);
                if (tag == Tag::form_result) break;
            }
            std::uint32_t at = 0;
            for (const pugi::xml_node entry : child) {
                if (names_.property(entry) != Tag::form_list_entry || at++ != chosen) continue;
                if (const char* text = names_.value(entry)) append(checked(text));
                break;
            }
        }
    }
}

void StoryWalker::simple_field(pugi::xml_node node) {
    FieldStack& fields = container_->fields;
    const std::size_t open = fields.open();
    const char* code = names_.attribute(node, Ns::main, "instr");
    fields.begin_simple(code == nullptr ? "" : code);
    children(node);
    fields.close_to(open);
}

}  // namespace ptcheck::docx
