// Equations as plain text, so that `≥90%` typed as an equation is read (ECMA-376 Part 1, 22.1).
#include "docx/story.hpp"

namespace ptcheck::docx {

void StoryWalker::equation(pugi::xml_node node) {
    std::string text;
    equation_text(node, text);
    if (trim(text).empty()) return;
    append(storage_.arena.copy(text));
    if (!container_->fields.shows() || run_.look.hidden) return;
    Excerpt excerpt;
    excerpt.append(text);
    note(NoteCode::equation_read_as_text, {excerpt.text()});
}

void StoryWalker::equation_text(pugi::xml_node parent, std::string& text) {
    descend();
    for (pugi::xml_node node = parent.first_child(); node; node = node.next_sibling()) {
        if (node.type() != pugi::node_element) continue;
        if ((++elements_ & 0xFFFU) == 0) bounds_.check_time();
        const Names::Scope scope(names_, node);
        equation_element(node, names_.tag(node.name()), text);
    }
    --depth_;
}

void StoryWalker::equation_element(pugi::xml_node node, Tag tag, std::string& text) {
    switch (tag) {
        case Tag::math_text:
        case Tag::text:
            text += content(node);
            break;
        case Tag::math_denominator:
            text += '/';
            equation_text(node, text);
            break;
        case Tag::math_delimiter:
            delimiter(node, text);
            break;
        case Tag::math_radical: {
            // The degree, hidden or not, comes first and belongs before the sign.
            std::string degree_and_base;
            equation_text(node, degree_and_base);
            text += "√" + degree_and_base;
            break;
        }
        case Tag::math_degree:
            break;
        case Tag::math_nary_props: {
            std::string_view sign = "∫";  // the default (22.1.2.20)
            for (const pugi::xml_node prop : node) {
                if (names_.property(prop) != Tag::math_character) continue;
                const char* value = names_.attribute(prop, Ns::math, "val");
                sign = value == nullptr ? std::string_view() : checked(value);
            }
            text += sign;
            break;
        }
        case Tag::inserted:
        case Tag::moved_to:
            revision();
            equation_text(node, text);
            break;
        case Tag::deleted:
        case Tag::moved_from:
            revision();
            break;
        case Tag::run_props:
            break;
        default:
            equation_text(node, text);
    }
}

void StoryWalker::delimiter(pugi::xml_node node, std::string& text) {
    std::string_view begin = "(";
    std::string_view end = ")";
    std::string_view separator = "|";
    bool first = true;
    std::string content;
    for (const pugi::xml_node child : node) {
        const Names::Scope scope(names_, child);
        const Tag tag = names_.tag(child.name());
        if (tag == Tag::math_delimiter_props) {
            for (const pugi::xml_node prop : child) {
                const Tag what = names_.property(prop);
                const char* value = names_.attribute(prop, Ns::math, "val");
                const std::string_view sign = value == nullptr ? std::string_view() : value;
                if (what == Tag::math_begin) begin = checked(sign);
                if (what == Tag::math_end) end = checked(sign);
                if (what == Tag::math_separator) separator = checked(sign);
            }
        } else if (tag == Tag::math_element) {
            if (!first) content += separator;
            first = false;
            equation_text(child, content);
        }
    }
    text.append(begin).append(content).append(end);
}

}  // namespace ptcheck::docx
