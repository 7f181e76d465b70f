// Years that a text states.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace ptcheck {

/// First and last year of a period, both included.
struct YearSpan {
    int first = 0;
    int last = 0;
    [[nodiscard]] bool holds(int year) const noexcept { return first <= year && year <= last; }
};

/// `2024年`, or one end of `2023-2025年`.
struct StatedYear {
    int year = 0;
    std::string_view said;  ///< the digits, a part of the text
    bool of_span = false;
};

/// Years of this century written in four digits, outside 《titles》, in the order of the text:
/// followed by 年, or joined by a dash, 至, 到 or 、 to one that is.
std::vector<StatedYear> stated_years(std::string_view text);

/// From the first to the last year of the text, where it states more than one; 十三五 to 十五五 are
/// the years of those plans.
std::optional<YearSpan> stated_span(std::string_view text);

}  // namespace ptcheck
