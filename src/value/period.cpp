#include "value/period.hpp"

namespace ptcheck {

namespace {

bool states_year(const Moment& moment) {
    return moment.year != 0 || moment.this_year;
}

void copy_year(Moment& to, const Moment& from) {
    to.year = from.year;
    to.this_year = from.this_year;
    to.year_shift = from.year_shift;
}

}  // namespace

int year_of(const Moment& moment, std::optional<int> year) noexcept {
    if (moment.year != 0) return moment.year;
    return year ? *year + moment.year_shift : 0;
}

PeriodOutcome make_period(Value& value, Moment from, Moment to, std::optional<int> year) {
    // 5月1日-10日: the month of the left side; 7-10日 is no date.
    if (to.day != 0 && to.month == 0) {
        if (from.day == 0) return PeriodOutcome::impossible;
        to.month = from.month;
    }
    if (!possible(from) || !possible(to)) return PeriodOutcome::impossible;
    const bool to_states_year = states_year(to);
    if (!states_year(from) && to_states_year && to.year_shift == 0) copy_year(from, to);
    if (!to_states_year) copy_year(to, from);

    const int first_year = year_of(from, year);
    int last_year = year_of(to, year);
    if (first_year == 0 || last_year == 0) {
        value.month_to = last_month(to);
        value.day = to.day;
        value.ambiguous = "year";
    } else {
        // 11月-3月 is one winter.
        const bool wraps = !to_states_year && last_month(from) > last_month(to);
        if (wraps) ++last_year;
        const auto first = span_of(from, first_year);
        const auto last = span_of(to, last_year);
        if (!first || !last) return PeriodOutcome::impossible;
        if (first->first > last->last) return PeriodOutcome::reversed;
        value.date_from = first->first;
        value.date_to = last->last;
        if (wraps) value.ambiguous = "year";
        if (from.year == 0 || to.year == 0) value.supplied.push_back(Supplied::year);
    }
    value.kind = ValueKind::period;
    value.grain = grain_of(to);
    return PeriodOutcome::made;
}

}  // namespace ptcheck
