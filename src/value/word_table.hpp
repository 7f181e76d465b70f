// Word lists that are searched for the longest word at the start of a text.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ptcheck/text.hpp"

namespace ptcheck {

/// The bytes of the first character, which name a word's group. 0 for an empty text.
constexpr std::uint32_t first_character(std::string_view text) noexcept {
    if (text.empty()) return 0;
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]))
                               : 0U;
    };
    // Four-byte characters share a group when they share their first three bytes.
    if (byte(0) < 0x80) return byte(0);
    if (byte(0) < 0xE0) return byte(0) << 8U | byte(1);
    return byte(0) << 16U | byte(1) << 8U | byte(2);
}

/// Entries have a member `word`. They may be written in any order: the table sorts them by first
/// character and then longest first, so that no word hides a longer one it begins.
template <class Entry, std::size_t N>
class WordTable {
public:
    using entry_type = Entry;

    // Not explicit: a table is written as its list.
    constexpr WordTable(const std::array<Entry, N>& entries) {  // NOLINT
        // Each key is taken once: compilers limit what they compute of a constant.
        struct Key {
            std::uint32_t group = 0;
            std::size_t entry = 0;
        };
        std::array<Key, N> keys{};
        for (std::size_t i = 0; i < N; ++i) keys[i] = {first_character(entries[i].word), i};
        std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
            if (a.group != b.group) return a.group < b.group;
            const std::string_view word_a = entries[a.entry].word;
            const std::string_view word_b = entries[b.entry].word;
            return word_a.size() != word_b.size() ? word_a.size() > word_b.size()
                                                  : a.entry < b.entry;
        });
        for (std::size_t i = 0; i < N; ++i) {
            entries_[i] = entries[keys[i].entry];
            groups_[i] = keys[i].group;
        }
    }

    /// The longest word `text` starts with, nullptr when it starts with none.
    [[nodiscard]] constexpr const Entry* longest(std::string_view text) const noexcept {
        const std::uint32_t group = first_character(text);
        const auto* at = std::lower_bound(groups_.data(), groups_.data() + N, group);
        for (auto i = static_cast<std::size_t>(at - groups_.data()); i < N && groups_[i] == group;
             ++i) {
            if (begins_with(text, entries_[i].word)) return &entries_[i];
        }
        return nullptr;
    }

    /// In the order of search.
    [[nodiscard]] constexpr const std::array<Entry, N>& entries() const noexcept {
        return entries_;
    }

private:
    std::array<Entry, N> entries_{};
    std::array<std::uint32_t, N> groups_{};
};

/// A word that says nothing but itself.
struct Word {
    std::string_view word;
};

/// Calls `take` with each blank-separated word of a list.
template <class Take>
constexpr void each_word(std::string_view list, Take take) {
    while (!list.empty()) {
        const std::size_t blank = list.find(' ');
        if (blank != 0) take(list.substr(0, blank));
        list.remove_prefix(blank == std::string_view::npos ? list.size() : blank + 1);
    }
}

constexpr std::size_t count_words(std::string_view list) {
    std::size_t n = 0;
    each_word(list, [&](std::string_view) { ++n; });
    return n;
}

/// A table of plain words from one blank-separated list: `words<count_words(list)>(list)`.
template <std::size_t N>
constexpr WordTable<Word, N> words(std::string_view list) {
    std::array<Word, N> result{};
    std::size_t i = 0;
    each_word(list, [&](std::string_view word) { result[i++].word = word; });
    return result;
}

}  // namespace ptcheck
