// Looking for known words in UTF-8 text, on whole code points.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>

#include "ptcheck/text.hpp"

namespace ptcheck {

/// What the words of a table begin and end with, worked out while compiling: nearly every place of
/// a text is passed over without looking at a word.
class WordIndex {
public:
    constexpr explicit WordIndex(std::span<const std::string_view> words) noexcept {
        std::size_t shortest = words.empty() ? 0 : words.front().size();
        for (const std::string_view word : words) shortest = std::min(shortest, word.size());
        // Two Chinese characters tell most apart, but a shorter word has only what it has.
        begin_ = shortest >= 6 ? 6 : shortest >= 3 ? 3 : 1;
        end_ = shortest >= 3 ? 3 : 1;
        for (const std::string_view word : words) {
            set(first_.data(), slot(bytes_of(word.substr(0, begin_)), begin_, first_bits));
            set(last_.data(), slot(bytes_of(word.substr(word.size() - end_)), end_, last_bits));
        }
    }

    /// `next` holds the first bytes of the place, the first one lowest.
    [[nodiscard]] constexpr bool may_begin(std::uint64_t next) const noexcept {
        return get(first_.data(), slot(next, begin_, first_bits));
    }
    [[nodiscard]] constexpr bool may_begin(std::string_view text) const noexcept {
        return text.size() >= begin_ && may_begin(bytes_of(text));
    }
    [[nodiscard]] constexpr bool may_end(std::string_view text) const noexcept {
        return text.size() >= end_ &&
               get(last_.data(), slot(bytes_of(text.substr(text.size() - end_)), end_, last_bits));
    }

    /// The first bytes of a text, eight at most, the first one lowest.
    static constexpr std::uint64_t bytes_of(std::string_view text) noexcept {
        std::uint64_t bytes = 0;
        if (!std::is_constant_evaluated() && text.size() >= sizeof bytes &&
            std::endian::native == std::endian::little) {
            std::memcpy(&bytes, text.data(), sizeof bytes);
            return bytes;
        }
        for (std::size_t i = std::min(text.size(), sizeof bytes); i > 0; --i)
            bytes = bytes << 8U | static_cast<unsigned char>(text[i - 1]);
        return bytes;
    }
    /// The same of the rest of a text: near its end they are cut out of its last eight bytes.
    static constexpr std::uint64_t bytes_at(std::string_view text, std::size_t at) noexcept {
        constexpr std::size_t whole = sizeof(std::uint64_t);
        const std::size_t left = text.size() - at;
        if (left >= whole || left == 0 || text.size() < whole) return bytes_of(text.substr(at));
        return bytes_of(text.substr(text.size() - whole)) >> (8U * (whole - left));
    }

private:
    static constexpr std::size_t slot(std::uint64_t bytes, unsigned size, unsigned bits) noexcept {
        const std::uint64_t kept = bytes << (64U - 8U * size);
        return static_cast<std::size_t>(kept * 0x9E37'79B9'7F4A'7C15ULL >> (64U - bits));
    }
    static constexpr void set(std::uint64_t* bits, std::size_t at) noexcept {
        bits[at / 64] |= std::uint64_t{1} << (at % 64);
    }
    static constexpr bool get(const std::uint64_t* bits, std::size_t at) noexcept {
        return (bits[at / 64] >> (at % 64) & 1U) != 0;
    }

    static constexpr unsigned first_bits = 9;
    static constexpr unsigned last_bits = 8;
    std::array<std::uint64_t, (1U << first_bits) / 64> first_{};
    std::array<std::uint64_t, (1U << last_bits) / 64> last_{};
    unsigned begin_ = 1;  ///< bytes that are looked at
    unsigned end_ = 1;
};

/// The words of a rule: `constexpr Words wanted{"率"sv, "度"sv};`
template <std::size_t N>
class Words {
public:
    template <typename... Word>
    explicit constexpr Words(Word... words) noexcept : words_{words...}, index_(words_) {}

    [[nodiscard]] constexpr const std::string_view* begin() const noexcept { return words_.data(); }
    [[nodiscard]] constexpr const std::string_view* end() const noexcept { return begin() + N; }
    [[nodiscard]] constexpr const WordIndex& index() const noexcept { return index_; }

private:
    std::array<std::string_view, N> words_;
    WordIndex index_;
};
template <typename... Word>
Words(Word...) -> Words<sizeof...(Word)>;

/// The words of any rule.
class WordsView {
public:
    template <std::size_t N>
    constexpr WordsView(const Words<N>& words) noexcept  // NOLINT: as a span is made
        : words_(words.begin(), words.end()), index_(&words.index()) {}

    [[nodiscard]] std::span<const std::string_view> words() const noexcept { return words_; }
    [[nodiscard]] const WordIndex& index() const noexcept { return *index_; }

private:
    std::span<const std::string_view> words_;
    const WordIndex* index_;
};

/// Byte length of the longest of `words` that `text` begins with, 0 when it begins with none.
inline std::size_t longest_prefix(std::string_view text,
                                  std::span<const std::string_view> words) noexcept {
    std::size_t longest = 0;
    for (const std::string_view word : words) {
        if (word.size() > longest && begins_with(text, word)) longest = word.size();
    }
    return longest;
}
inline std::size_t longest_prefix(std::string_view text, WordsView words) noexcept {
    return words.index().may_begin(text) ? longest_prefix(text, words.words()) : 0;
}
template <std::size_t N>
std::size_t longest_prefix(std::string_view text, const Words<N>& words) noexcept {
    return longest_prefix(text, WordsView(words));
}

/// Whether `text` ends with `word`. The last byte is looked at first, because hardly any two of the
/// words of a table share it.
[[gnu::always_inline]] constexpr bool ends_with(std::string_view text,
                                                std::string_view word) noexcept {
    if (word.empty()) return true;
    return text.size() >= word.size() && text.back() == word.back() && text.ends_with(word);
}

/// Whether `text` ends with any of `words`.
inline bool ends_with_any(std::string_view text, WordsView words) noexcept {
    if (!words.index().may_end(text)) return false;
    return std::ranges::any_of(words.words(),
                               [&](std::string_view word) { return ends_with(text, word); });
}

/// Calls `visit` with the rest of `text` at each place where a word of the index may begin, until
/// it returns true; tells whether it did. UTF-8 is self-synchronising: a match of whole words is a
/// match of whole code points.
template <typename Visit>
bool any_place(std::string_view text, const WordIndex& index, Visit visit) {
    for (std::size_t at = 0; at < text.size();) {
        const std::uint64_t next = WordIndex::bytes_at(text, at);
        if (index.may_begin(next) && visit(text.substr(at))) return true;
        // A character of three bytes is passed over whole.
        at += (next & 0xC0'C0F0U) == 0x80'80E0U ? 3 : 1;
    }
    return false;
}

/// Whether any of `words` occurs in `text`.
inline bool contains_any(std::string_view text, WordsView words) noexcept {
    return any_place(text, words.index(), [&](std::string_view rest) {
        return std::ranges::any_of(words.words(),
                                   [&](std::string_view word) { return begins_with(rest, word); });
    });
}

/// A character of the CJK Unified Ideographs block or its extension A.
constexpr bool is_han(char32_t c) noexcept {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF);
}

}  // namespace ptcheck
