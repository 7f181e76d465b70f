// Characters of symbol fonts as Unicode.
#pragma once

#include <string_view>

namespace ptcheck::docx {

/// The Unicode character that `code` shows in `font` (any case). In a symbol font a code of
/// F000–F0FF counts as its low byte; in an ordinary font a code outside the private area stands
/// for itself. 0 = the sign is not known.
char32_t symbol_character(std::string_view font, char32_t code) noexcept;

/// Whether `font` is a symbol font this knows.
bool symbol_font(std::string_view font) noexcept;

/// U+F000–U+F0FF: what a symbol font's characters are when they are written as text.
constexpr bool symbol_code(char32_t code) noexcept {
    return code >= 0xF000 && code <= 0xF0FF;
}

}  // namespace ptcheck::docx
