#include <algorithm>

#include <fmt/format.h>

#include "ptcheck/text.hpp"
#include "value/assemble.hpp"
#include "value/calendar.hpp"

namespace ptcheck::value {

namespace {

Value invalid(std::string_view text, std::string_view at, std::string_view expected) {
    Value value;
    value.kind = ValueKind::invalid;
    value.invalid_at = at.empty() ? text.size() : static_cast<std::size_t>(at.data() - text.data());
    value.invalid_expected = expected;
    return value;
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c > 0; });
}

int power_of(const AmountDraft& amount) {
    return (amount.multiplier != nullptr ? amount.multiplier->power : 0) +
           (amount.scale != nullptr ? amount.scale->power : 0);
}

std::optional<Decimal> in_base(const AmountDraft& amount) {
    return amount.number ? amount.number->scaled(power_of(amount)) : std::nullopt;
}

/// A calendar year, which is no quantity of years: 2023年 but not 3年.
bool names_a_year(const AmountDraft& amount) {
    return amount.unit != nullptr && amount.unit->word == "年" && amount.multiplier == nullptr &&
           amount.digits.size() == 4 &&
           (amount.digits.starts_with("19") || amount.digits.starts_with("20"));
}

ValueKind kind_of(const AmountDraft& amount, bool has_noun) {
    if (amount.scale != nullptr || amount.den) return ValueKind::ratio;
    if (amount.unit == nullptr) return has_noun ? ValueKind::quantity : ValueKind::number;
    if (amount.unit->kind != ValueKind::quantity || amount.per.size() != 1)
        return amount.unit->kind;
    const Unit* per = entry_at(units, amount.per.front());
    const bool calendar = per != nullptr && per->calendar && per->word == amount.per.front();
    return calendar ? ValueKind::frequency : ValueKind::quantity;
}

/// The sides of a bound, from the comparator and the suffix; nullopt when they contradict.
std::optional<Op> op_of(const Draft& draft) {
    const Op suffix = draft.suffix != nullptr ? draft.suffix->op : Op::absent;
    if (draft.comparator != nullptr) {
        const Op op = draft.comparator->op;
        const bool upward = op == Op::ge || op == Op::gt;
        const bool agrees = suffix == Op::absent || suffix == op || (suffix == Op::ge && upward) ||
                            (suffix == Op::le && (op == Op::le || op == Op::lt));
        if (!agrees) return std::nullopt;
        return op;
    }
    if (draft.amounts[0].over) return Op::over;
    if (draft.lead != Op::absent) return draft.lead;
    return suffix == Op::absent ? Op::eq : suffix;
}

void set_bounds(Value& value, Op op, const Decimal& number) {
    value.op = op;
    if (op != Op::le && op != Op::lt && op != Op::under) value.lo = number;
    if (op != Op::ge && op != Op::gt && op != Op::over) value.hi = number;
}

void set_measure(Value& value, const Draft& draft, const AmountDraft& amount) {
    value.kind = kind_of(amount, !draft.noun.empty());
    if (value.kind == ValueKind::ratio) {
        value.unit = "1";
    } else if (amount.unit != nullptr) {
        value.unit = std::string(amount.unit->word);
    }
    value.unit_alt = amount.unit_alt;
    value.per = amount.per;
    if (amount.multiplier != nullptr) value.mult = fmt::format("1e{}", amount.multiplier->power);
    if (amount.scale != nullptr) value.scale = amount.scale->printed;
}

/// The digits as written, which `lo` and `hi` do not show: 104 of 104万元, 30.0, 1,500. Chinese
/// numerals are kept as the number they state.
void set_written(Value& value, const AmountDraft& first, const AmountDraft& last) {
    const auto digits = [](const AmountDraft& amount) {
        return is_ascii(amount.digits) ? std::string(amount.digits) : amount.number->to_string();
    };
    const auto differs = [&](const AmountDraft& amount) {
        return digits(amount) != amount.number->to_string();
    };
    const bool scaled = !value.mult.empty() || !value.scale.empty();
    if (!scaled && !differs(first) && !differs(last)) return;
    value.mant = digits(first);
    if (&first != &last) value.mant += "-" + digits(last);
}

void set_words(Value& value, const Draft& draft) {
    if (value.kind == ValueKind::ratio) {
        value.rest = draft.noun;
    } else {
        const auto* done = entry_at(done_words, draft.noun);
        const bool is_done = done != nullptr && *done == draft.noun && draft.verb == nullptr;
        (is_done ? value.verb : value.noun) = draft.noun;
    }
    if (draft.verb != nullptr) {
        value.verb = draft.verb->word;
        value.delta = draft.verb->delta;
    }
    value.modal = draft.modal;
    if (draft.comparator != nullptr) {
        value.explicit_op = true;
        if (draft.comparator->repair) value.repairs.push_back(*draft.comparator->repair);
    }
}

bool all_han(std::string_view text) {
    for (; !text.empty(); text.remove_prefix(code_point_length(text))) {
        const char32_t c = code_point(text);
        if (c < 0x3400 || c > 0x9FFF) return false;
    }
    return true;
}

/// N季度 counts quarters or names one: the other reading is kept beside.
void add_quarter_reading(Value& value, const AmountDraft& amount, std::optional<int> year) {
    const bool may_name = value.op == Op::eq && amount.unit != nullptr &&
                          amount.unit->word == "季度" && amount.per.empty() && value.lo &&
                          *value.lo >= Decimal(1) && *value.lo <= Decimal(4);
    if (!may_name) return;
    constexpr std::string_view names[] = {"first", "second", "third", "fourth"};
    const auto quarter = static_cast<int>(value.lo->mantissa());
    value.ambiguous = fmt::format("count-of-quarters|{}-quarter", names[quarter - 1]);
    if (!year) return;
    const auto span = span_of({.quarter = quarter}, *year);
    Value& other = value.alt.emplace_back();
    other.kind = ValueKind::period;
    other.date_from = span->first;
    other.date_to = span->last;
    other.grain = Grain::quarter;
    other.supplied.push_back(Supplied::year);
}

/// A fraction: exact as numerator and denominator, and as a decimal where that ends.
std::optional<Value> fraction_of(const Draft& draft, const AmountDraft& amount, Op op) {
    if (!amount.num || amount.den->zero()) return std::nullopt;
    Value value;
    value.kind = ValueKind::ratio;
    value.unit = "1";
    value.num = amount.num;
    value.den = amount.den;
    value.op = op;
    // The decimal ends when the denominator divides a power of ten.
    std::int64_t power = 1;
    for (int digits = 0; digits <= 17; ++digits, power *= 10) {
        const auto lifted = amount.num->times(Decimal(power));
        const auto whole = lifted ? lifted->scaled(0) : std::nullopt;
        const std::int64_t den = amount.den->scaled(0) ? std::stoll(amount.den->to_string()) : 0;
        if (!whole || den == 0) break;
        const std::int64_t num = std::stoll(whole->to_string());
        if (num % den != 0) continue;
        if (const auto exact = Decimal::make(num / den, -digits)) set_bounds(value, op, *exact);
        break;
    }
    set_words(value, draft);
    return value;
}

/// The left side of a range takes what it lacks from the right one.
AmountDraft completed(const AmountDraft& left, const AmountDraft& right) {
    AmountDraft amount = left;
    const bool bare = left.unit == nullptr && left.scale == nullptr;
    if (left.multiplier == nullptr && bare) amount.multiplier = right.multiplier;
    if (bare) {
        amount.unit = right.unit;
        amount.scale = right.scale;
    }
    return amount;
}

std::optional<Value> range_of(const Draft& draft, std::string_view text) {
    const AmountDraft left = completed(draft.amounts[0], draft.amounts[1]);
    const AmountDraft& right = draft.amounts[1];
    if (left.den || right.den) return std::nullopt;
    const auto lo = in_base(left);
    const auto hi = in_base(right);
    if (!lo || !hi) return invalid(text, left.digits, "digits");
    const bool same = left.unit == right.unit && left.scale == right.scale;
    if (!same || draft.comparator != nullptr) return std::nullopt;
    if (*lo >= *hi) return invalid(text, left.digits, "range");
    Value value;
    set_measure(value, draft, right);
    value.op = draft.lead == Op::absent ? Op::range : draft.lead;
    value.lo = lo;
    value.hi = hi;
    if (left.multiplier == right.multiplier) {
        set_written(value, left, right);
    } else {
        value.mult.clear();
    }
    set_words(value, draft);
    return value;
}

}  // namespace

std::optional<Value> quantity_of(const Draft& draft, std::string_view text,
                                 std::optional<int> year) {
    const AmountDraft& amount = draft.amounts[0];
    if (names_a_year(amount) || names_a_year(draft.amounts[1])) return std::nullopt;
    if (draft.second) return range_of(draft, text);
    // Without a unit a noun has to be one word of Chinese: `2023年` and `3A级` are none.
    if (amount.unit == nullptr && amount.scale == nullptr && !draft.noun.empty() &&
        !all_han(draft.noun)) {
        return std::nullopt;
    }
    const auto op = op_of(draft);
    if (!op) return std::nullopt;
    if (amount.den) return fraction_of(draft, amount, *op);
    const auto number = in_base(amount);
    // A run of Chinese numerals that states no number is a name (十四五).
    if (!amount.number && !is_ascii(amount.digits)) return std::nullopt;
    if (!number) return invalid(text, amount.digits, "digits");
    Value value;
    set_measure(value, draft, amount);
    set_bounds(value, *op, *number);
    set_written(value, amount, amount);
    set_words(value, draft);
    if (draft.suffix != nullptr) value.explicit_op = true;
    add_quarter_reading(value, amount, year);
    return value;
}

std::optional<Value> doubled_of(const Draft& draft, std::string_view text) {
    const AmountDraft& first = draft.amounts[0];
    const AmountDraft& last = draft.amounts[1];
    const auto agree = [](const auto* a, const auto* b) {
        return a == nullptr || b == nullptr || a == b;
    };
    // Two bare numbers side by side are no value typed twice.
    const bool says_more = draft.comparator != nullptr || draft.second_comparator != nullptr ||
                           first.unit != nullptr || last.unit != nullptr ||
                           first.scale != nullptr || last.scale != nullptr;
    const bool same = says_more && first.number && first.number == last.number && !first.den &&
                      !last.den && agree(first.multiplier, last.multiplier) &&
                      agree(first.unit, last.unit) && agree(first.scale, last.scale) &&
                      (draft.comparator == nullptr || draft.second_comparator == nullptr ||
                       draft.comparator->op == draft.second_comparator->op);
    if (!same) return std::nullopt;
    // The copy that says more is kept.
    Draft one = draft;
    one.second = false;
    if (one.comparator == nullptr) one.comparator = one.second_comparator;
    one.amounts[0] = last;
    if (last.unit == nullptr) one.amounts[0].unit = first.unit;
    if (last.scale == nullptr) one.amounts[0].scale = first.scale;
    if (last.multiplier == nullptr) one.amounts[0].multiplier = first.multiplier;
    one.amounts[1] = {};
    auto value = quantity_of(one, text, std::nullopt);
    if (value && value->kind != ValueKind::invalid) value->repairs.push_back(Repair::doubled_value);
    return value;
}

std::optional<Value> formula_of(const Draft& draft, std::string_view text) {
    Value value;
    value.kind = ValueKind::formula;
    value.op = Op::ge;
    value.lo = draft.amounts[0].number;
    value.text = text;
    if (!value.lo) return invalid(text, draft.amounts[0].digits, "digits");
    return value;
}

}  // namespace ptcheck::value
