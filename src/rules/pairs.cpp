#include "rules/pairs.hpp"

#include <algorithm>
#include <array>

#include "rules/words.hpp"

namespace ptcheck {

namespace {

/// Calls `visit` with every pair of neighbouring Chinese characters, as one number, until it says
/// true; then true.
template <typename Visit>
bool for_each_pair(std::string_view text, Visit visit) {
    static_assert(!is_han(0x1'0000), "a pair is kept in 32 bits");
    char32_t before = 0;
    while (!text.empty()) {
        const char32_t now = take_code_point(text);
        const bool han = is_han(now);
        if (han && before != 0 && visit(static_cast<std::uint32_t>(before << 16U | now)))
            return true;
        before = han ? now : 0;
    }
    return false;
}

/// Sorted, once each.
void settle(std::vector<std::uint32_t>& pairs) {
    std::ranges::sort(pairs);
    const auto twice = std::ranges::unique(pairs);
    pairs.erase(twice.begin(), twice.end());
}

}  // namespace

void Pairs::add(std::initializer_list<std::string_view> texts) {
    std::size_t most = pairs_.size();
    for (const std::string_view text : texts) most += text.size() / 3;
    pairs_.reserve(most);
    for (const std::string_view text : texts) {
        for_each_pair(text, [&](std::uint32_t pair) {
            pairs_.push_back(pair);
            return false;
        });
    }
    settle(pairs_);
}

Pairs Pairs::found_in(std::string_view text) const {
    // A bit for each pair, some of which stand for others: most pairs of the text are none of these.
    std::array<bool, 1024> possible{};
    const auto slot = [](std::uint32_t pair) { return (pair ^ pair >> 11U) % 1024U; };
    for (const std::uint32_t pair : pairs_) possible[slot(pair)] = true;
    Pairs found;
    for_each_pair(text, [&](std::uint32_t pair) {
        if (possible[slot(pair)] && std::ranges::binary_search(pairs_, pair))
            found.pairs_.push_back(pair);
        return false;
    });
    settle(found.pairs_);
    return found;
}

bool Pairs::any_in(std::string_view text) const {
    return for_each_pair(
        text, [&](std::uint32_t pair) { return std::ranges::binary_search(pairs_, pair); });
}

void Pairs::remove(const Pairs& others) {
    std::erase_if(pairs_, [&](std::uint32_t pair) {
        return std::ranges::binary_search(others.pairs_, pair);
    });
}

std::size_t Pairs::shared(const Pairs& other) const noexcept {
    std::size_t count = 0;
    auto theirs = other.pairs_.begin();
    for (const std::uint32_t pair : pairs_) {
        theirs = std::lower_bound(theirs, other.pairs_.end(), pair);
        if (theirs == other.pairs_.end()) break;
        if (*theirs == pair) ++count;
    }
    return count;
}

}  // namespace ptcheck
