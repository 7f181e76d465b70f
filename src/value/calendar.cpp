#include "value/calendar.hpp"

#include <array>

namespace ptcheck::value {

int days_in_month(int year, int month) noexcept {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

Date day_before(Date date) noexcept {
    if (date.day > 1) return {date.year, date.month, date.day - 1};
    if (date.month > 1) {
        return {date.year, date.month - 1, days_in_month(date.year, date.month - 1)};
    }
    return {date.year - 1, 12, 31};
}

std::optional<Span> span_of(const DateDraft& date, int year) noexcept {
    const int y = date.year != 0 ? date.year : year;
    const auto months = [&](int first, int last, Grain grain) {
        return Span{{y, first, 1}, {y, last, days_in_month(y, last)}, grain};
    };
    if (date.quarter != 0) return months(3 * date.quarter - 2, 3 * date.quarter, Grain::quarter);
    if (date.half != 0) return months(6 * date.half - 5, 6 * date.half, Grain::half);
    if (date.month == 0) return months(1, 12, Grain::year);
    if (date.month < 1 || date.month > 12) return std::nullopt;
    const int m = date.month;
    const int last_day = days_in_month(y, m);
    if (date.day != 0) {
        if (date.day < 1 || date.day > last_day) return std::nullopt;
        return Span{{y, m, date.day}, {y, m, date.day}, Grain::day};
    }
    if (date.xun != 0) {
        const int first = 10 * date.xun - 9;
        return Span{{y, m, first}, {y, m, date.xun == 3 ? last_day : first + 9}, Grain::xun};
    }
    return months(m, m, Grain::month);
}

}  // namespace ptcheck::value
