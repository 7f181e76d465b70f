#include "docx/part_edit.hpp"

#include <utility>

#include "docx/encoding.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck::docx {

namespace {

// The library writes into the buffer it is given.
Buffer copy_of(std::string_view bytes) {
    Buffer copy{make_bytes(bytes.size()), bytes.size()};
    bytes.copy(copy.data.get(), bytes.size());
    return copy;
}

bool xml_character(char32_t code) {
    return code == U'\t' || code == U'\n' || code == U'\r' ||
           (code >= U' ' && code != U'\uFFFE' && code != U'\uFFFF');
}

/// Calls `take` with each character that XML can hold.
template <class Take>
void each_xml_character(std::string_view text, Take take) {
    for (; !text.empty(); text.remove_prefix(code_point_length(text))) {
        const std::string_view character = text.substr(0, code_point_length(text));
        const bool broken = character.size() == 1 && static_cast<unsigned char>(text[0]) >= 0x80;
        if (!broken && xml_character(code_point(text))) take(character);
    }
}

}  // namespace

void declare_utf8(std::string_view xml, Splice& splice) {
    if (!xml.starts_with("<?xml")) return;
    const std::string_view declaration = xml.substr(0, xml.find("?>"));
    const std::size_t word = declaration.find("encoding");
    if (word == std::string_view::npos) return;
    const std::size_t begin = declaration.find_first_of("\"'", word);
    if (begin == std::string_view::npos) return;
    const std::size_t end = declaration.find(declaration[begin], begin + 1);
    if (end != std::string_view::npos) splice.replace({begin + 1, end}, "UTF-8");
}

std::string xml_escaped(std::string_view text) {
    std::string escaped;
    each_xml_character(text, [&](std::string_view character) {
        switch (character[0]) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            default:
                escaped += character;
        }
    });
    return escaped;
}

std::string xml_text(std::string_view text) {
    std::string held;
    each_xml_character(text, [&](std::string_view character) { held += character; });
    return held;
}

PartEdit::PartEdit(std::string name, Buffer bytes, const Bounds& bounds)
    : utf16_(is_utf16(bytes.view())),
      xml_(in_utf8(name, std::move(bytes)).view()),
      tree_(std::move(name), copy_of(xml_), bounds),
      index_(xml_) {}

ElementSpan PartEdit::span(pugi::xml_node element) const {
    return index_.named_at(tree_.offset(element.name()));
}

void PartEdit::remove_attribute(const char* value) {
    const std::size_t at = tree_.offset(value);
    const std::size_t quote = at - 1;
    const std::size_t end = xml_.find(xml_[quote], at) + 1;
    // Back over `name="` and the blanks before it.
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t equals = xml_.rfind('=', quote);
    const std::size_t name_end = xml_.find_last_not_of(blanks, equals - 1);
    const std::size_t before_name = xml_.find_last_of(blanks, name_end);
    splice_.remove({xml_.find_last_not_of(blanks, before_name) + 1, end});
}

std::string PartEdit::result() const {
    Splice all = splice_;
    if (!appended_.empty()) all.fill(xml_, span(root()), appended_);
    if (utf16_) declare_utf8(xml_, all);
    return all.apply(xml_);
}

}  // namespace ptcheck::docx
