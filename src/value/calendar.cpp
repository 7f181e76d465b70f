#include "value/calendar.hpp"

#include <array>

namespace ptcheck {

int last_day(int year, int month) noexcept {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

Date day_before(const Date& date) noexcept {
    if (date.day > 1) return {date.year, date.month, date.day - 1};
    if (date.month > 1) {
        return {date.year, date.month - 1, last_day(date.year, date.month - 1)};
    }
    return {date.year - 1, 12, 31};
}

Grain grain_of(const Moment& moment) noexcept {
    if (moment.day != 0) return Grain::day;
    if (moment.xun != 0) return Grain::xun;
    if (moment.month != 0) return Grain::month;
    if (moment.quarter != 0) return Grain::quarter;
    return moment.half != 0 ? Grain::half : Grain::year;
}

int last_month(const Moment& moment) noexcept {
    if (moment.month != 0) return moment.month;
    if (moment.quarter != 0) return moment.quarter * 3;
    return moment.half != 0 ? moment.half * 6 : 12;
}

bool possible(const Moment& moment) noexcept {
    if (moment.day < 0 || moment.month < 0 || moment.month > 12 || moment.quarter > 4) return false;
    constexpr int leap_year = 2000;
    return moment.day == 0 || moment.month == 0 || moment.day <= last_day(leap_year, moment.month);
}

std::optional<Span> span_of(const Moment& moment, int year) noexcept {
    const int month = last_month(moment);
    const int end = last_day(year, month);
    switch (grain_of(moment)) {
        case Grain::day:
            if (moment.day > end) return std::nullopt;
            return Span{{year, month, moment.day}, {year, month, moment.day}};
        case Grain::xun:
            return Span{{year, month, moment.xun * 10 - 9},
                        {year, month, moment.xun == 3 ? end : moment.xun * 10}};
        case Grain::month:
            return Span{{year, month, 1}, {year, month, end}};
        case Grain::quarter:
            return Span{{year, month - 2, 1}, {year, month, end}};
        case Grain::half:
            return Span{{year, month - 5, 1}, {year, month, end}};
        default:
            return Span{{year, 1, 1}, {year, 12, 31}};
    }
}

}  // namespace ptcheck
