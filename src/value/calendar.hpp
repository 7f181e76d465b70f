// Days of the Gregorian calendar and the periods a text can name.
#pragma once

#include <optional>

#include "ptcheck/value.hpp"

namespace ptcheck {

/// First and last day.
struct Span {
    Date first;
    Date last;
};

/// A date as far as a text states it; 0 = not stated.
struct Moment {
    int year = 0;
    bool this_year = false;  ///< 当年, 次年: counted from the year of the document
    int year_shift = 0;
    int month = 0;
    int xun = 0;  ///< 1–3: 上旬, 中旬, 下旬
    int day = 0;
    int quarter = 0;
    int half = 0;
};

/// 28–31.
int last_day(int year, int month) noexcept;
Date day_before(const Date& date) noexcept;
/// The finest period stated.
Grain grain_of(const Moment& moment) noexcept;
/// Last month of what is stated, 12 for a year.
int last_month(const Moment& moment) noexcept;
/// No 13月, no 2月30日 (2月29日 is left to the year).
bool possible(const Moment& moment) noexcept;
/// All of what is stated, in `year`; nullopt for a day the month has not.
std::optional<Span> span_of(const Moment& moment, int year) noexcept;

}  // namespace ptcheck
