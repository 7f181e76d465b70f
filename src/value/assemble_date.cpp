#include "value/assemble.hpp"
#include "value/calendar.hpp"

namespace ptcheck::value {

namespace {

constexpr int any_common_year = 2001;

void set_words(Value& value, const Draft& draft) {
    value.verb = draft.done;
    value.modal = draft.modal;
}

std::string_view recurrence_of(std::string_view word) {
    if (word.find("季") != std::string_view::npos) return "quarter";
    return word.find("年") != std::string_view::npos ? "year" : "month";
}

}  // namespace

std::optional<Value> deadline_of(const Draft& draft, std::optional<int> year) {
    const DateDraft& date = draft.dates[0];
    const bool year_written = date.year != 0;
    const bool year_known = year_written || year.has_value();
    const auto span = span_of(date, year.value_or(any_common_year));
    if (!span) return std::nullopt;

    Value value;
    value.kind = ValueKind::deadline;
    value.op = Op::le;
    value.grain = span->grain;
    // 底 and a day as such close their period; 前 alone leaves open whether it is meant with it.
    const bool bound_is_open = draft.before && !draft.end;
    value.edge = bound_is_open ? Edge::before : Edge::end;
    value.implied_before = !draft.before;
    if (year_known) {
        value.date_to = span->last;
        if (bound_is_open) {
            value.date_to_strict = day_before(span->first);
            value.ambiguous = "before-bound";
        }
        if (!year_written) value.supplied.push_back(Supplied::year);
    } else {
        value.month_to = span->last.month;
        if (span->grain == Grain::day) value.day = span->last.day;
        value.ambiguous = "year";
    }
    set_words(value, draft);
    return value;
}

std::optional<Value> period_of(const Draft& draft, std::optional<int> year) {
    DateDraft first = draft.dates[0];
    DateDraft last = draft.second ? draft.dates[1] : first;
    const bool year_written = first.year != 0 || last.year != 0;
    if (first.year == 0) first.year = last.year;
    if (last.year == 0) last.year = first.year;
    if (last.month == 0) last.month = first.month;
    const int assumed = year.value_or(any_common_year);
    const auto from = span_of(first, assumed);
    const auto to = span_of(last, assumed);
    if (!from || !to || from->first > to->last) return std::nullopt;
    if (draft.second && from->first == to->first) return std::nullopt;

    Value value;
    value.kind = ValueKind::period;
    value.grain = to->grain;
    if (year_written || year) {
        value.date_from = from->first;
        value.date_to = to->last;
        if (!year_written) value.supplied.push_back(Supplied::year);
    } else {
        value.month_to = to->last.month;
        value.ambiguous = "year";
    }
    set_words(value, draft);
    return value;
}

std::optional<Value> recurring_of(const Draft& draft) {
    const DateDraft& date = draft.dates[0];
    if (date.day < 0 || date.day > 31 || date.month < 0 || date.month > 12) return std::nullopt;
    Value value;
    value.kind = ValueKind::deadline;
    value.op = Op::le;
    value.recur = recurrence_of(draft.recur);
    if (draft.recur == "次月" || draft.recur == "下月") value.anchor = "next_month";
    value.month_to = date.month;
    if (draft.end) {
        value.edge = Edge::end;
    } else {
        value.edge = Edge::before;
        value.day = date.day;
        value.day_strict = date.day - 1;
        value.ambiguous = "before-bound";
    }
    set_words(value, draft);
    return value;
}

std::optional<Value> window_of(const Draft& draft) {
    if (draft.window_days < 1 || draft.window_days > 28) return std::nullopt;
    Value value;
    value.kind = ValueKind::deadline;
    value.op = Op::window;
    value.recur = "month";
    value.anchor = "month_end";
    value.from_offset_days = 1 - draft.window_days;
    value.to_offset_days = 0;
    value.ambiguous = "window-start";
    return value;
}

}  // namespace ptcheck::value
