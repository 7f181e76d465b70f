// What two Chinese texts have in common, without a dictionary: the pairs of neighbouring characters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace ptcheck {

/// The set of pairs of neighbouring Chinese characters of texts; what stands between two of them
/// (a blank, a mark, a digit) divides them.
class Pairs {
public:
    Pairs() = default;
    explicit Pairs(std::string_view text) { add(text); }
    /// Of words that say nothing about what a text is about.
    Pairs(std::initializer_list<std::string_view> texts) { add(texts); }

    void add(std::initializer_list<std::string_view> texts);
    void add(std::string_view text) { add({text}); }
    void remove(const Pairs& others);
    /// Those of this set that occur in a text, found without making a set of the text.
    [[nodiscard]] Pairs found_in(std::string_view text) const;
    /// Whether any of them occurs in a text.
    [[nodiscard]] bool any_in(std::string_view text) const;

    [[nodiscard]] std::size_t size() const noexcept { return pairs_.size(); }
    /// How many pairs of this set are in the other as well.
    [[nodiscard]] std::size_t shared(const Pairs& other) const noexcept;

private:
    std::vector<std::uint32_t> pairs_;  ///< two code points each; sorted, once each
};

}  // namespace ptcheck
