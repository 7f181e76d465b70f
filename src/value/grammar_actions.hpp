// What each token of the grammar leaves in the draft. For grammar.cpp alone.
#pragma once

#include "value/grammar.hpp"

// Without a name for the whole: the actions are made of lambdas, which belong to one file.
namespace ptcheck::grammar_actions {
namespace {  // NOLINT(google-build-namespaces)

namespace g = grammar;
namespace p = tao::pegtl;

using Input = p::memory_input<p::tracking_mode::lazy, p::eol::lf, const char*>;
using Seen = Draft::Seen;

// 12 of `12月`, `十二月份`, `12`.
int leading_number(std::string_view text) {
    int number = 0;
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
        number = number * 10 + (text[digits++] - '0');
    }
    if (digits != 0) return number;
    std::size_t end = 0;
    while (end < text.size() && is_numeral(code_point(text.substr(end)))) {
        end += code_point_length(text.substr(end));
    }
    const auto read = read_chinese_number(text.substr(0, end));
    const auto whole = read ? read->to_string() : std::string();
    return whole.empty() || whole.size() > 2 ? -1 : leading_number(whole);
}

// 2023, 二〇二三.
int year_number(std::string_view text) {
    int year = 0;
    for (int i = 0; i < 4; ++i) {
        const char32_t c = code_point(text);
        year = year * 10 + (c < 0x80 ? static_cast<int>(c - U'0') : numeral_digit(c));
        text.remove_prefix(code_point_length(text));
    }
    return year;
}

template <class Rule>
struct action {};

// A token's text in a member of the draft.
template <std::string_view Seen::*Member>
struct keep {
    template <class ActionInput>
    static void apply(const ActionInput& in, Draft& draft) {
        draft.seen.*Member = in.string_view();
    }
};

template <bool (*Build)(Draft&)>
struct build {
    static bool apply0(Draft& draft) { return Build(draft); }
};

template <void (*Take)(Seen&)>
struct take {
    static void apply0(Draft& draft) { Take(draft.seen); }
};

template <void (*Take)(Seen&, std::string_view)>
struct take_text {
    template <class ActionInput>
    static void apply(const ActionInput& in, Draft& draft) {
        Take(draft.seen, in.string_view());
    }
};

template <>
struct action<g::begin> {
    static void apply0(Draft& draft) { draft.restart(); }
};

// numbers and measures

void take_arabic(Seen& seen, std::string_view text) {
    seen.current().form = NumberForm::arabic;
    seen.current().number = text;
}
void take_fraction(Seen& seen, std::string_view text) {
    seen.current().form = NumberForm::fraction;
    seen.current().number = text;
}
void take_numerator(Seen& seen, std::string_view text) {
    seen.current().numerator = text;
}
void take_denominator(Seen& seen, std::string_view text) {
    seen.current().denominator = text;
}
template <>
struct action<g::arabic> : take_text<take_arabic> {};
template <>
struct action<g::fraction> : take_text<take_fraction> {};
template <>
struct action<g::numerator> : take_text<take_numerator> {};
template <>
struct action<g::slash_numerator> : take_text<take_numerator> {};
template <>
struct action<g::denominator> : take_text<take_denominator> {};
template <>
struct action<g::slash_denominator> : take_text<take_denominator> {};
template <>
struct action<g::chinese> {
    template <class ActionInput>
    static bool apply(const ActionInput& in, Draft& draft) {
        if (!read_chinese_number(in.string_view())) return false;
        draft.seen.current().form = NumberForm::chinese;
        draft.seen.current().number = in.string_view();
        return true;
    }
};
void take_hundred(Seen& seen, std::string_view /*text*/) {
    seen.current().numerator = seen.current().denominator = "百";
}
template <>
struct action<g::hundred> : take_text<take_hundred> {};
void take_half_of(Seen& seen, std::string_view text) {
    seen.current().form = NumberForm::chinese;
    seen.current().number = text;
}
template <>
struct action<g::half_of> : take_text<take_half_of> {};
template <>
struct action<g::currency> : take<[](Seen& seen) { seen.current().currency = true; }> {};
template <>
struct action<g::over> : take<[](Seen& seen) { seen.current().over = true; }> {};
template <>
struct action<g::multiplier>
    : take<[](Seen& seen) { seen.current().multiplier = seen.multiplier_word; }> {};
template <>
struct action<g::percent> : take<[](Seen& seen) { seen.current().percent = seen.percent_word; }> {};
template <>
struct action<g::unit> : take<[](Seen& seen) { seen.current().unit = seen.unit_word; }> {};
template <>
struct action<g::unit_alt> : take<[](Seen& seen) { seen.current().unit_alt = seen.unit_word; }> {};

void take_per(Seen& seen, std::string_view text) {
    AmountDraft& amount = seen.current();
    if (amount.per_count == amount.per.size()) return;
    const bool bare = text.size() == seen.unit_word->word.size();
    if (amount.per_count == 0) amount.per_calendar = bare && seen.unit_word->calendar;
    amount.per[amount.per_count++] = bare ? seen.unit_word->base : text;
}
template <>
struct action<g::per_unit> : take_text<take_per> {};
void take_open_per(Seen& seen, std::string_view text) {
    AmountDraft& amount = seen.current();
    amount.per[0] = text;
    amount.per_count = 1;
    amount.per_calendar = false;
}
template <>
struct action<g::per_noun> : take_text<take_open_per> {};
template <>
struct action<g::next_amount> : take<[](Seen& seen) { seen.amount = 1; }> {};
template <>
struct action<g::range_rest> : take<[](Seen& seen) { seen.range = true; }> {};

// around an amount

template <>
struct action<g::comparator>
    : take<[](Seen& seen) { seen.comparators[0] = seen.comparator_word; }> {};
template <>
struct action<g::column_comparator> : action<g::comparator> {};
template <>
struct action<g::second_comparator>
    : take<[](Seen& seen) { seen.comparators[1] = seen.comparator_word; }> {};
template <>
struct action<g::about> : take<[](Seen& seen) { seen.nearly = seen.op_word; }> {};
template <>
struct action<g::suffix> : take<[](Seen& seen) { seen.suffix = seen.op_word; }> {};
void take_noun_suffix(Seen& seen, std::string_view text) {
    seen.suffix = suffixes.longest(text);
}
template <>
struct action<g::noun_suffix> : take_text<take_noun_suffix> {};
template <>
struct action<g::direction> : take<[](Seen& seen) { seen.direction = seen.op_word; }> {};
template <>
struct action<g::column_number> : take<[](Seen& seen) { ++seen.numbers; }> {};
void take_change(Seen& seen, std::string_view text) {
    seen.verb = text;
    seen.delta = seen.verb_word->delta;
}
template <>
struct action<g::change> : take_text<take_change> {};
template <>
struct action<g::doing> : keep<&Seen::verb> {};
template <>
struct action<g::modal> : keep<&Seen::modal> {};
template <>
struct action<g::done> : keep<&Seen::done> {};
template <>
struct action<g::noun> : keep<&Seen::noun> {};
template <>
struct action<g::done_rest> : keep<&Seen::noun> {};
template <>
struct action<g::date_rest> : keep<&Seen::noun> {};
template <>
struct action<g::note> : keep<&Seen::note> {};
template <>
struct action<g::than> : keep<&Seen::of> {};
template <>
struct action<g::when> : keep<&Seen::when> {};
template <>
struct action<g::formula_digits> : keep<&Seen::digits> {};
void take_every(Seen& seen, std::string_view /*text*/) {
    if (seen.every_count == seen.every.size()) return;
    seen.every[seen.every_count++] = seen.unit_word;
}
template <>
struct action<g::every_unit> : take_text<take_every> {};
void take_zero(Seen& seen, std::string_view text) {
    seen.current().form = NumberForm::chinese;
    seen.current().number = text;
}
template <>
struct action<g::zero> : take_text<take_zero> {};

// dates

void take_year(Seen& seen, std::string_view text) {
    seen.current_moment().year = year_number(text);
}
template <>
struct action<g::written_year> : take_text<take_year> {};
template <>
struct action<g::bare_year> : take_text<take_year> {};
template <>
struct action<g::counted_year> : take<[](Seen& seen) {
    seen.current_moment().this_year = true;
    seen.current_moment().year_shift = seen.year_word->shift;
}> {};
// −1 for 0月, which is no month and must not count as one not stated.
int month_or_day(std::string_view text) {
    const int number = leading_number(text);
    return number == 0 ? -1 : number;
}

void take_month(Seen& seen, std::string_view text) {
    seen.current_moment().month = month_or_day(text);
}
template <>
struct action<g::month> : take_text<take_month> {};
template <>
struct action<g::bare_month> : take_text<take_month> {};
template <>
struct action<g::last_month_digits> : take_text<take_month> {};
void take_day(Seen& seen, std::string_view text) {
    seen.current_moment().day = month_or_day(text);
}
template <>
struct action<g::day> : take_text<take_day> {};
void take_quarter(Seen& seen, std::string_view text) {
    constexpr std::string_view ordinal = "第";
    if (text.starts_with(ordinal)) text.remove_prefix(ordinal.size());
    seen.current_moment().quarter =
        text[0] >= '1' && text[0] <= '4' ? text[0] - '0' : numeral_digit(code_point(text));
}
template <>
struct action<g::quarter> : take_text<take_quarter> {};
template <>
struct action<g::digit_quarter> : take_text<take_quarter> {};
template <>
struct action<g::first_quarter> : take_text<take_quarter> {};
template <>
struct action<g::digit_quarter_head> : take_text<take_quarter> {};
void take_half(Seen& seen, std::string_view text) {
    seen.current_moment().half = text.starts_with("上") ? 1 : 2;
}
template <>
struct action<g::half> : take_text<take_half> {};
void take_xun(Seen& seen, std::string_view text) {
    seen.current_moment().xun = text.starts_with("上") ? 1 : text.starts_with("中") ? 2 : 3;
}
template <>
struct action<g::xun> : take_text<take_xun> {};

// Year, month and day of 2021.1.1, 2023-12, 12.31: the numbers from `first` on.
void take_dotted(Seen& seen, std::string_view text, int first) {
    Moment& moment = seen.current_moment();
    for (int place = first; place < 3; ++place) {
        const int number = leading_number(text);
        (place == 0   ? moment.year
         : place == 1 ? moment.month
                      : moment.day) = number == 0 ? -1 : number;
        const std::size_t dot = text.find_first_not_of("0123456789");
        if (dot == std::string_view::npos) break;
        text.remove_prefix(dot + 1);
    }
}
template <char Dot>
struct action<g::dotted_day<Dot>> {
    template <class ActionInput>
    static void apply(const ActionInput& in, Draft& draft) {
        take_dotted(draft.seen, in.string_view(), 0);
    }
};
template <char Dot>
struct action<g::dotted_month<Dot>> : action<g::dotted_day<Dot>> {};
template <char Dot>
struct action<g::dotted_short<Dot>> {
    template <class ActionInput>
    static void apply(const ActionInput& in, Draft& draft) {
        take_dotted(draft.seen, in.string_view(), 1);
    }
};
template <>
struct action<g::next_moment> {
    template <class ActionInput>
    static void apply(const ActionInput& in, Draft& draft) {
        draft.seen.moment = 1;
        draft.seen.second = in.begin();
    }
};
template <>
struct action<g::end_word> : take<[](Seen& seen) { seen.end = seen.end_word->end; }> {};
template <>
struct action<g::before> : take<[](Seen& seen) { seen.before = true; }> {};
template <>
struct action<g::early_word> : take<[](Seen& seen) { seen.before = true; }> {};
template <>
struct action<g::by_word> : take<[](Seen& seen) { seen.by = true; }> {};
template <>
struct action<g::window_number> : keep<&Seen::window> {};

bool build_single_period(Draft& draft) {
    return build_period(draft, draft.seen.moments[0], draft.seen.moments[0]);
}
bool build_range_period(Draft& draft) {
    return build_period(draft, draft.seen.moments[0], draft.seen.moments[1]);
}

// left open, broken

template <>
struct action<g::basis_situation> : keep<&Seen::basis> {};
template <>
struct action<g::basis_contract> : keep<&Seen::basis> {};
template <>
struct action<g::basis_time> : keep<&Seen::basis> {};
template <>
struct action<g::basis_words> : keep<&Seen::basis> {};
template <>
struct action<g::basis_until_after> : keep<&Seen::basis> {};
template <>
struct action<g::basis_undecided> : keep<&Seen::basis> {};
template <>
struct action<g::basis_standard> : keep<&Seen::basis> {};
template <>
struct action<g::basis_whole_year> : keep<&Seen::basis> {};
template <>
struct action<g::better_than> : take<[](Seen& seen) { seen.better = true; }> {};
template <>
struct action<g::standard> : keep<&Seen::standard> {};
void take_sign(Seen& seen, std::string_view text) {
    seen.broken = text.data() + text.size();
}
template <>
struct action<g::sign> : take_text<take_sign> {};
template <>
struct action<g::look_alike> : take_text<take_sign> {};

// whole values

template <>
struct action<g::none> : build<build_none> {};
template <>
struct action<g::quantity> : build<build_quantity> {};
template <>
struct action<g::doubled> : build<build_doubled> {};
template <>
struct action<g::bounds> : build<build_bounds> {};
template <>
struct action<g::second_suffix> : take<[](Seen& seen) { seen.second_suffix = seen.op_word; }> {};
template <>
struct action<g::suffixed_bounds> : build<build_suffixed_bounds> {};
template <>
struct action<g::subject_bounds> : build<build_bounds> {};
template <>
struct action<g::between> : build<build_between> {};
template <>
struct action<g::variable> : keep<&Seen::variable> {};
template <>
struct action<g::limit_of> : build<build_quantity> {};
template <>
struct action<g::zero_of> : build<build_quantity> {};
template <>
struct action<g::compared> : build<build_quantity> {};
template <>
struct action<g::timed_quantity> : build<build_quantity> {};
template <>
struct action<g::timed_subject> : build<build_quantity> {};
template <>
struct action<g::subject_quantity> : build<build_quantity> {};
template <>
struct action<g::columns> : build<build_columns> {};
template <>
struct action<g::formula> : build<build_formula> {};
template <>
struct action<g::deadline> : build<build_deadline> {};
template <>
struct action<g::deadline_by> : build<build_deadline> {};
template <>
struct action<g::lone_day> : build<build_deadline> {};
template <>
struct action<g::year_range> : build<build_range_period> {};
template <>
struct action<g::quarter_range> : build<build_range_period> {};
template <>
struct action<g::month_range> : build<build_range_period> {};
template <>
struct action<g::dotted_range> : build<build_range_period> {};
template <>
struct action<g::whole_year> : build<build_single_period> {};
template <>
struct action<g::single_period> : build<build_single_period> {};
template <>
struct action<g::window> : build<build_window> {};
template <>
struct action<g::recurring> : build<build_recurring> {};
template <>
struct action<g::deferred> : build<build_deferred> {};
template <>
struct action<g::relative> : build<build_relative> {};
template <>
struct action<g::broken_sign> : build<build_invalid> {};
template <>
struct action<g::broken_look_alike> : build<build_invalid> {};
template <>
struct action<g::open_sign> : build<build_invalid> {};
template <>
struct action<g::lone_unit> : build<build_invalid> {};

}  // namespace
}  // namespace ptcheck::grammar_actions
