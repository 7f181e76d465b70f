// Looking for known words in UTF-8 text, on whole code points.
#pragma once

#include <span>
#include <string_view>

#include "ptcheck/text.hpp"

namespace ptcheck {

/// Whether any of `words` occurs in `text`. UTF-8 is self-synchronising: a match of whole words is
/// a match of whole code points.
inline bool contains_any(std::string_view text, std::span<const std::string_view> words) noexcept {
    for (const std::string_view word : words) {
        if (text.find(word) != std::string_view::npos) return true;
    }
    return false;
}

/// Byte length of the longest of `words` that `text` begins with, 0 when it begins with none.
inline std::size_t longest_prefix(std::string_view text,
                                  std::span<const std::string_view> words) noexcept {
    std::size_t longest = 0;
    for (const std::string_view word : words) {
        if (word.size() > longest && begins_with(text, word)) longest = word.size();
    }
    return longest;
}

/// A character of the CJK Unified Ideographs block or its extension A.
constexpr bool is_han(char32_t c) noexcept {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF);
}

}  // namespace ptcheck
