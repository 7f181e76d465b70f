#include "docx/text_builder.hpp"

#include "ptcheck/text.hpp"

namespace ptcheck::docx {

namespace {
constexpr std::size_t longest = 200;  // bytes, some 66 Chinese characters
}

void Excerpt::append(std::string_view piece) {
    if (text_.size() > longest) return;
    // One character more than is shown tells that something was cut.
    std::size_t end = 0;
    while (end < piece.size() && end <= longest) end += code_point_length(piece.substr(end));
    text_ += piece.substr(0, end);
}

std::string Excerpt::text() const {
    const std::string_view all = trim(text_);
    if (all.size() <= longest) return std::string(all);
    std::size_t end = 0;
    for (;;) {
        const std::size_t next = end + code_point_length(all.substr(end));
        if (next > longest) break;
        end = next;
    }
    return std::string(all.substr(0, end)) + "…";
}

bool Excerpt::blank() const {
    return trim(text_).empty();
}

}  // namespace ptcheck::docx
