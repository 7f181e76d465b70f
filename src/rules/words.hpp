// Looking for known words in UTF-8 text, on whole code points.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "ptcheck/text.hpp"

namespace ptcheck {

/// Byte length of the longest of `words` that `text` begins with, 0 when it begins with none.
inline std::size_t longest_prefix(std::string_view text,
                                  std::span<const std::string_view> words) noexcept {
    std::size_t longest = 0;
    for (const std::string_view word : words) {
        if (word.size() > longest && begins_with(text, word)) longest = word.size();
    }
    return longest;
}

/// Whether `text` ends with `word`. The last byte is looked at first, because hardly any two of the
/// words of a table share it.
constexpr bool ends_with(std::string_view text, std::string_view word) noexcept {
    if (word.empty()) return true;
    return text.size() >= word.size() && text.back() == word.back() && text.ends_with(word);
}

/// Whether `text` ends with any of `words`.
inline bool ends_with_any(std::string_view text, std::span<const std::string_view> words) noexcept {
    for (const std::string_view word : words) {
        if (ends_with(text, word)) return true;
    }
    return false;
}

/// A set of first characters, some of which stand for others: what is not in it begins no word.
class FirstCharacters {
public:
    explicit FirstCharacters(std::span<const std::string_view> words) noexcept {
        for (const std::string_view word : words) {
            const unsigned at = slot(word);
            bits_[at / 64] |= std::uint64_t{1} << (at % 64);
        }
    }
    [[nodiscard]] bool may_begin(std::string_view text) const noexcept {
        const unsigned at = slot(text);
        return (bits_[at / 64] >> (at % 64) & 1U) != 0;
    }

private:
    static unsigned slot(std::string_view text) noexcept {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
        if (text.empty()) return 0;
        if (text.size() < 3 || byte(0) < 0xE0) return byte(0);
        // The last ten bits of the code point, which differ most.
        return ((byte(1) & 0x0FU) << 6U | (byte(2) & 0x3FU)) ^ (byte(0) & 0x0FU);
    }

    std::array<std::uint64_t, 16> bits_{};
};

/// Whether any of `words` occurs in `text`. UTF-8 is self-synchronising: a match of whole words is
/// a match of whole code points, and begins at a byte that continues none.
inline bool contains_any(std::string_view text, std::span<const std::string_view> words) noexcept {
    const FirstCharacters first(words);
    while (!text.empty()) {
        if (first.may_begin(text) && longest_prefix(text, words) != 0) return true;
        do {
            text.remove_prefix(1);
        } while (!text.empty() && (static_cast<unsigned char>(text.front()) & 0xC0U) == 0x80U);
    }
    return false;
}

/// A character of the CJK Unified Ideographs block or its extension A.
constexpr bool is_han(char32_t c) noexcept {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF);
}

}  // namespace ptcheck
