// Days and periods of the Gregorian calendar.
#pragma once

#include <optional>

#include "value/draft.hpp"

namespace ptcheck::value {

int days_in_month(int year, int month) noexcept;
/// The day before `date`.
Date day_before(Date date) noexcept;

/// The period a draft names, its finest part giving the grain: 2023年 → 2023-01-01 … 2023-12-31.
struct Span {
    Date first;
    Date last;
    Grain grain = Grain::absent;
};

/// nullopt when there is no such day or month. `year` stands in where the draft names none; with
/// year 0 the span is that of a common year, whose months are right and whose year says nothing.
std::optional<Span> span_of(const DateDraft& date, int year) noexcept;

}  // namespace ptcheck::value
