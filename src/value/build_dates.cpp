// Deadlines and periods.
#include "value/chinese_number.hpp"
#include "value/draft.hpp"
#include "value/period.hpp"

namespace ptcheck {

namespace {

using Seen = Draft::Seen;

// 年底 ends a year and nothing smaller, 月底 a month.
bool end_fits(const Seen& seen) {
    const Moment& m = seen.moments[0];
    const Grain grain = grain_of(m);
    switch (seen.end) {
        case End::year:
            return grain == Grain::year;
        case End::quarter:
            return grain == Grain::quarter;
        case End::month:
            return grain == Grain::month;
        case End::within:
            // 3月内 may be three months.
            return !seen.before && (m.year != 0 || m.this_year || grain == Grain::year);
        default:
            return true;
    }
}

void set_tail(Draft& draft, Value& value) {
    const Seen& seen = draft.seen;
    value.verb = seen.done;
    value.modal = seen.modal;
    const std::string_view noun = draft.text.original(seen.noun);
    (seen.done.empty() ? value.rest : value.noun) = noun;
    if (!seen.note.empty()) value.rest += draft.text.original(seen.note);
    if (draft.text.narrowed()) value.repairs.push_back(Repair::width);
}

void set_edge(const Seen& seen, Value& value) {
    const bool ends = seen.end != End::none;
    value.edge = seen.before && !ends ? Edge::before : Edge::end;
    value.implied_before = !seen.before && !seen.by && seen.end != End::within;
}

}  // namespace

bool build_deadline(Draft& draft) {
    const Seen& seen = draft.seen;
    const Moment& moment = seen.moments[0];
    if (!possible(moment) || !end_fits(seen)) return false;
    if (moment.xun != 0 && (moment.month == 0 || moment.day != 0)) return false;
    // Free words follow only a deadline that is marked as one: 2023年底考核优秀 is prose.
    if (seen.done.empty() && !seen.noun.empty() && !seen.before && !seen.by) return false;

    const int year = year_of(moment, draft.year);
    const auto span = year != 0 ? span_of(moment, year) : std::nullopt;
    if (year != 0 && !span) return false;
    Value& value = draft.result;
    value.kind = ValueKind::deadline;
    value.op = Op::le;
    value.explicit_op = seen.before || seen.by;
    value.grain = grain_of(moment);
    set_edge(seen, value);
    if (span) {
        value.date_to = span->last;
        if (value.edge == Edge::before) {
            value.date_to_strict = day_before(span->first);
            value.ambiguous = "before-bound";
        }
        if (moment.year == 0) value.supplied.push_back(Supplied::year);
    } else {
        value.month_to = last_month(moment);
        value.day = moment.day;
        value.ambiguous = "year";
    }
    set_tail(draft, value);
    return true;
}

bool build_period(Draft& draft, Moment from, Moment to) {
    Value& value = draft.result;
    switch (make_period(value, from, to, draft.year)) {
        case PeriodOutcome::impossible:
            return false;
        case PeriodOutcome::reversed:
            value.kind = ValueKind::invalid;
            value.invalid_at = draft.text.offset(draft.seen.second);
            value.invalid_expected = "range";
            return true;
        default:
            set_tail(draft, value);
            return true;
    }
}

// 次月5号前, 每月底前, 每年12月底前
bool build_recurring(Draft& draft) {
    const Seen& seen = draft.seen;
    const Moment& moment = seen.moments[0];
    const RecurWord& word = *seen.recur_word;
    const bool at_end = seen.end != End::none || word.anchor.ends_with("_end");
    if (!possible(moment) || moment.day > 31) return false;
    if (moment.month != 0 && word.recur != "year") return false;
    if (moment.day == 0 && moment.month == 0 && moment.xun == 0 && !at_end) return false;
    if (seen.done.empty() && !seen.noun.empty() && !seen.before) return false;

    Value& value = draft.result;
    value.kind = ValueKind::deadline;
    value.op = Op::le;
    value.explicit_op = seen.before;
    value.recur = word.recur;
    value.anchor = word.anchor;
    value.month_to = moment.month;
    value.day = moment.day;
    value.edge = at_end ? Edge::end : Edge::before;
    value.implied_before = !seen.before;
    if (moment.month != 0 || moment.xun != 0) value.grain = grain_of(moment);
    if (at_end && moment.month == 0) {
        value.anchor = word.anchor == "month"     ? "month_end"
                       : word.anchor == "quarter" ? "quarter_end"
                       : word.anchor == "year"    ? "year_end"
                                                  : word.anchor;
    }
    if (moment.xun == 1 || moment.xun == 2) value.day = moment.xun * 10;
    if (value.edge == Edge::before) {
        value.ambiguous = "before-bound";
        const int start = moment.xun != 0 ? moment.xun * 10 - 9 : moment.day;
        value.day_strict = start > 1 ? start - 1 : 0;
    }
    set_tail(draft, value);
    return true;
}

// 月底前五日内
bool build_window(Draft& draft) {
    const Seen& seen = draft.seen;
    const bool arabic = seen.window[0] >= '0' && seen.window[0] <= '9';
    const auto number = arabic ? Decimal::parse(seen.window) : read_chinese_number(seen.window);
    if (!number || number->zero() || number->exponent() > 2) return false;
    int days = static_cast<int>(number->mantissa());
    for (int i = 0; i < number->exponent(); ++i) days *= 10;
    if (days > 366) return false;
    Value& value = draft.result;
    value.kind = ValueKind::deadline;
    value.op = Op::window;
    value.explicit_op = true;
    value.recur = seen.recur_word->recur;
    value.anchor = seen.recur_word->anchor;
    // The last day is one of them.
    value.from_offset_days = 1 - days;
    value.to_offset_days = 0;
    value.ambiguous = "window-start";
    return true;
}

}  // namespace ptcheck
