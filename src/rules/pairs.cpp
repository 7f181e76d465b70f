#include "rules/pairs.hpp"

#include <algorithm>
#include <iterator>

#include "rules/words.hpp"

namespace ptcheck {

void Pairs::add(std::string_view text) {
    char32_t before = 0;
    while (!text.empty()) {
        const char32_t now = code_point(text);
        const bool han = is_han(now);
        if (han && before != 0)
            pairs_.push_back(static_cast<std::uint64_t>(before) << 32U |
                             static_cast<std::uint64_t>(now));
        before = han ? now : 0;
        text.remove_prefix(code_point_length(text));
    }
    std::ranges::sort(pairs_);
    const auto twice = std::ranges::unique(pairs_);
    pairs_.erase(twice.begin(), twice.end());
}

void Pairs::remove(const Pairs& others) {
    std::erase_if(pairs_, [&](std::uint64_t pair) {
        return std::ranges::binary_search(others.pairs_, pair);
    });
}

std::size_t Pairs::shared(const Pairs& other) const noexcept {
    std::size_t count = 0;
    auto theirs = other.pairs_.begin();
    for (const std::uint64_t pair : pairs_) {
        theirs = std::lower_bound(theirs, other.pairs_.end(), pair);
        if (theirs == other.pairs_.end()) break;
        if (*theirs == pair) ++count;
    }
    return count;
}

}  // namespace ptcheck
