// Periods from what a text states.
#pragma once

#include <optional>

#include "value/calendar.hpp"

namespace ptcheck {

enum class PeriodOutcome {
    made,
    impossible,  ///< 13月, 2月30日
    reversed     ///< ends before it begins
};

/// Fills in a period from the first day of `from` to the last of `to`; `year` is the document's.
/// `value` is untouched unless it was made.
PeriodOutcome make_period(Value& value, Moment from, Moment to, std::optional<int> year);

/// The year a moment lies in, as written or counted from `year`; 0 when neither is known.
int year_of(const Moment& moment, std::optional<int> year) noexcept;

}  // namespace ptcheck
