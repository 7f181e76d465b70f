#include "value/fold.hpp"

#include "ptcheck/text.hpp"

namespace ptcheck::value {

namespace {

/// The ASCII character a full-width one stands for (U+FF01–U+FF5E are U+0021–U+007E), 0 for none.
char half_width(char32_t c) noexcept {
    if (c == 0x2212) return '-';  // the minus sign of formulas
    if (c < 0xFF01 || c > 0xFF5E) return '\0';
    const char half = static_cast<char>(c - 0xFF01 + 0x21);
    const bool letter = (half >= 'A' && half <= 'Z') || (half >= 'a' && half <= 'z');
    const bool digit = half >= '0' && half <= '9';
    return letter || digit || std::string_view("%><=+-./").find(half) != std::string_view::npos
               ? half
               : '\0';
}

}  // namespace

std::string_view fold_width(std::string_view text, std::string& buffer) {
    // U+FFxx and U+2212 begin with these bytes; a text without them needs no folding.
    if (text.find('\xEF') == std::string_view::npos &&
        text.find("\u2212") == std::string_view::npos) {
        return text;
    }
    buffer.clear();
    while (!text.empty()) {
        const std::size_t length = code_point_length(text);
        if (const char half = half_width(code_point(text)); half != '\0') {
            buffer += half;
        } else {
            buffer.append(text.substr(0, length));
        }
        text.remove_prefix(length);
    }
    return buffer;
}

}  // namespace ptcheck::value
