// Amounts with everything around them.
#include <algorithm>

#include "value/draft.hpp"
#include "value/number.hpp"
#include "value/period.hpp"
#include "value/quantity_guards.hpp"

namespace ptcheck {

namespace {

using Seen = Draft::Seen;

bool invalid(Draft& draft, const char* at, std::string_view expected) {
    draft.result.kind = ValueKind::invalid;
    draft.result.invalid_at = draft.text.offset(at);
    draft.result.invalid_expected = expected;
    return true;
}

bool lower(Op op) {
    return op == Op::ge || op == Op::gt;
}

bool upper(Op op) {
    return op == Op::le || op == Op::lt;
}

// 达到 names a level reached, so that another bound or a range may follow it.
bool reaches(const Comparator& comparator) {
    return comparator.word == "达到" || comparator.word == "达";
}

// The operator of one amount; nullopt where its words contradict each other (≥5个以下).
std::optional<Op> single_op(const Seen& seen) {
    const Comparator* comparator = seen.comparators[0];
    const Op suffix = seen.suffix != nullptr ? seen.suffix->op : Op::absent;
    if (comparator != nullptr) {
        const Op op = comparator->op;
        const bool agrees = suffix == Op::absent || suffix == Op::approx ||
                            (lower(op) && lower(suffix)) || (upper(op) && upper(suffix));
        if (agrees) return op;
        return op == Op::eq || reaches(*comparator) ? std::optional(suffix) : std::nullopt;
    }
    const Op nearly = seen.nearly != nullptr ? seen.nearly->op : Op::absent;
    if (nearly == Op::under) {
        return lower(suffix) ? std::nullopt : std::optional(Op::under);
    }
    if (suffix != Op::absent && suffix != Op::approx) return suffix;
    if (seen.amounts[0].over) return Op::over;
    return nearly == Op::approx || suffix == Op::approx ? Op::approx : Op::eq;
}

bool may_be_range(const Seen& seen) {
    const Comparator* comparator = seen.comparators[0];
    if (comparator != nullptr && comparator->op != Op::eq && !reaches(*comparator)) return false;
    if (seen.nearly != nullptr && seen.nearly->op == Op::under) return false;
    // 2-3天内 stays the range it names; 5-10人以上 says two things.
    return seen.suffix == nullptr || seen.suffix->op == Op::approx ||
           seen.suffix->word.ends_with("内");
}

void take_measure(AmountDraft& to, const AmountDraft& from) {
    to.percent = from.percent;
    to.unit = from.unit;
    to.unit_alt = from.unit_alt;
    to.per = from.per;
    to.per_count = from.per_count;
    to.per_calendar = from.per_calendar;
}

bool same_measure(const AmountDraft& a, const AmountDraft& b) {
    if ((a.percent == nullptr) != (b.percent == nullptr)) return false;
    if ((a.unit == nullptr) != (b.unit == nullptr)) return false;
    return (a.percent == nullptr || a.percent->power == b.percent->power) &&
           (a.unit == nullptr || a.unit->base == b.unit->base);
}

// Both ends of a range come to the same measure; false when they name different ones.
bool share_measure(AmountDraft& left, AmountDraft& right) {
    if (!left.measured()) {
        if (left.multiplier == nullptr) left.multiplier = right.multiplier;
        take_measure(left, right);
    } else if (!right.measured()) {
        if (right.multiplier == nullptr) right.multiplier = left.multiplier;
        take_measure(right, left);
    }
    return same_measure(left, right);
}

ValueKind kind_of(const Seen& seen, const AmountDraft& amount) {
    if (amount.percent != nullptr) return ValueKind::ratio;
    if (amount.currency && amount.unit == nullptr) return ValueKind::money;
    if (amount.unit == nullptr) {
        if (amount.form == NumberForm::fraction) return ValueKind::ratio;
        return seen.noun.empty() ? ValueKind::number : ValueKind::quantity;
    }
    const bool count = amount.unit->kind == ValueKind::quantity;
    const bool per_period =
        seen.every_count == 0
            ? amount.per_count == 1 && amount.per_calendar
            : amount.per_count == 0 && seen.every_count == 1 && seen.every[0]->calendar;
    return count && per_period ? ValueKind::frequency : amount.unit->kind;
}

std::string digits_as_written(const Seen& seen, const Number& lo, const Number* hi) {
    const AmountDraft& first = seen.amounts[0];
    const AmountDraft& last = seen.amounts[hi != nullptr ? 1 : 0];
    if (lo.num) return {};
    const bool scaled = last.multiplier != nullptr || last.percent != nullptr || !lo.scale.empty();
    const auto digits = [](const AmountDraft& amount, const Number& number) {
        return amount.form == NumberForm::arabic ? std::string(amount.number)
                                                 : number.plain->to_string();
    };
    const auto differs = [&](const AmountDraft& amount, const Number& number) {
        return number.plain->to_string() != digits(amount, number);
    };
    if (hi == nullptr) return scaled || differs(first, lo) ? digits(first, lo) : std::string();
    // Two multipliers do not fit the one that is kept.
    if (first.multiplier != last.multiplier) return {};
    if (!scaled && !differs(first, lo) && !differs(last, *hi)) return {};
    return digits(first, lo) + "-" + digits(last, *hi);
}

std::string_view strip_suffix(std::string_view text, std::initializer_list<std::string_view> ends) {
    for (const std::string_view end : ends) {
        if (text.size() > end.size() && text.ends_with(end)) text.remove_suffix(end.size());
    }
    return text;
}

// What is counted, or for a ratio and a time what is said of it.
void set_noun(Draft& draft, Value& value) {
    std::string_view noun = draft.seen.noun;
    if (constexpr std::string_view particle = "的"; noun.starts_with(particle)) {
        noun.remove_prefix(particle.size());
    }
    if (value.kind == ValueKind::ratio && is_statement(noun)) {
        value.rest = draft.text.original(noun);
        return;
    }
    if (value.kind == ValueKind::duration) {
        if (const Word* done = done_words.longest(noun)) {
            value.verb = done->word;
            noun.remove_prefix(done->word.size());
        }
    }
    value.noun = draft.text.original(noun);
}

void set_words(Draft& draft, Value& value) {
    const Seen& seen = draft.seen;
    const auto original = [&](std::string_view piece) { return draft.text.original(piece); };
    if (!seen.noun.empty()) set_noun(draft, value);
    if (!seen.subject.empty()) {
        value.subject = original(strip_suffix(seen.subject, {"：", ":", "为"}));
    }
    if (!seen.of.empty()) value.of = original(strip_suffix(seen.of, {"的"}));
    if (!seen.when.empty()) value.when = original(seen.when);
    if (!seen.verb.empty()) value.verb = seen.verb;
    if (!seen.done.empty()) value.verb = seen.done;
    if (!seen.modal.empty()) value.modal = seen.modal;
    value.delta = value.delta || seen.delta;
    if (!seen.note.empty()) value.rest += original(seen.note);
}

void set_measure(Draft& draft, Value& value) {
    const Seen& seen = draft.seen;
    const AmountDraft& amount = seen.amounts[0];
    if (amount.currency && amount.unit == nullptr) {
        value.unit = "元";
    } else if (amount.unit != nullptr) {
        value.unit = amount.unit->base;
        if (amount.unit_alt != nullptr) value.unit_alt = amount.unit_alt->base;
    } else if (value.kind == ValueKind::ratio) {
        value.unit = "1";
    }
    if (amount.percent != nullptr) {
        value.scale = amount.percent->scale;
        value.delta |= amount.percent->points;
    }
    for (std::size_t i = 0; i < amount.per_count; ++i) value.per.emplace_back(amount.per[i]);
    for (std::size_t i = 0; i < seen.every_count; ++i) value.per.emplace_back(seen.every[i]->base);
}

void set_repairs(const Draft& draft, Value& value) {
    for (const Comparator* comparator : draft.seen.comparators) {
        if (comparator == nullptr || !comparator->repair) continue;
        if (!value.has(*comparator->repair)) value.repairs.push_back(*comparator->repair);
    }
    if (draft.text.narrowed()) value.repairs.push_back(Repair::width);
}

void set_bounds(Value& value, const Number& number) {
    const Op op = value.op;
    const bool has_lo = op == Op::eq || op == Op::approx || lower(op) || op == Op::over;
    const bool has_hi = op == Op::eq || op == Op::approx || upper(op) || op == Op::under;
    if (has_lo) value.lo = number.amount;
    if (has_hi) value.hi = number.amount;
}

// 2季度 is two quarters or the second one.
void set_quarter_reading(Draft& draft, Value& value) {
    const Seen& seen = draft.seen;
    const AmountDraft& amount = seen.amounts[0];
    const bool bare = value.op == Op::eq && seen.comparators[0] == nullptr && !seen.range &&
                      amount.unit != nullptr && amount.unit->word == "季度" &&
                      amount.number.size() == 1 && amount.multiplier == nullptr &&
                      value.per.empty() && seen.noun.empty() && seen.subject.empty() &&
                      seen.verb.empty() && seen.when.empty() && seen.modal.empty();
    if (!bare || amount.number[0] < '1' || amount.number[0] > '4') return;
    constexpr std::string_view ordinals[] = {"first", "second", "third", "fourth"};
    const int quarter = amount.number[0] - '0';
    value.ambiguous = "count-of-quarters|";
    value.ambiguous.append(ordinals[quarter - 1]).append("-quarter");
    Moment moment;
    moment.quarter = quarter;
    Value other;
    if (make_period(other, moment, moment, draft.year) != PeriodOutcome::made) return;
    other.raw = value.raw;
    value.alt.push_back(std::move(other));
}

void set_common(Draft& draft, Value& value, const Number& first, const Number* last) {
    const AmountDraft& amount = draft.seen.amounts[0];
    value.kind = kind_of(draft.seen, amount);
    set_measure(draft, value);
    if (!first.scale.empty()) value.scale = first.scale;
    value.mant = digits_as_written(draft.seen, first, last);
    if (amount.multiplier != nullptr && !value.mant.empty())
        value.mult = amount.multiplier->written;
    set_words(draft, value);
    set_repairs(draft, value);
}

bool build_range(Draft& draft) {
    Seen& seen = draft.seen;
    if (seen.amounts[0].form == NumberForm::fraction) return false;
    if (!may_be_range(seen) || !share_measure(seen.amounts[0], seen.amounts[1])) return false;
    const auto lo = read_number(seen.amounts[0]);
    const auto hi = read_number(seen.amounts[1]);
    if (!lo) return invalid(draft, seen.amounts[0].number.data(), "digits");
    if (!hi) return invalid(draft, seen.amounts[1].number.data(), "digits");
    if (!lo->amount || !hi->amount) return false;
    if (*lo->amount >= *hi->amount) {
        return invalid(draft, seen.amounts[0].number.data(), "range");
    }
    Value& value = draft.result;
    value.op = Op::range;
    value.explicit_op = seen.comparators[0] != nullptr;
    value.lo = lo->amount;
    value.hi = hi->amount;
    set_common(draft, value, *lo, &*hi);
    return true;
}

Op turned(Op op) {
    switch (op) {
        case Op::ge:
            return Op::le;
        case Op::gt:
            return Op::lt;
        case Op::le:
            return Op::ge;
        case Op::lt:
            return Op::gt;
        default:
            return op;
    }
}

// Two bounds, one from below and one from above, in either order.
bool bounds_of(Draft& draft, Op a, Op b) {
    Seen& seen = draft.seen;
    if (!(lower(a) && upper(b)) && !(upper(a) && lower(b))) return false;
    if (!plausible_quantity(seen)) return false;
    if (upper(a)) {
        std::swap(seen.amounts[0], seen.amounts[1]);
        std::swap(a, b);
    }
    if (!share_measure(seen.amounts[0], seen.amounts[1])) return false;
    const auto lo = read_number(seen.amounts[0]);
    const auto hi = read_number(seen.amounts[1]);
    if (!lo || !hi || !lo->amount || !hi->amount) return false;
    if (*lo->amount >= *hi->amount) {
        return invalid(draft, seen.amounts[1].number.data(), "range");
    }
    Value& value = draft.result;
    value.op = Op::range;
    value.explicit_op = true;
    value.lo = lo->amount;
    value.hi = hi->amount;
    value.lo_open = a == Op::gt;
    value.hi_open = b == Op::lt;
    set_common(draft, value, *lo, &*hi);
    return true;
}

}  // namespace

bool build_quantity(Draft& draft) {
    Seen& seen = draft.seen;
    if (!plausible_quantity(seen)) return false;
    if (seen.range) return build_range(draft);
    const auto op = single_op(seen);
    if (!op) return false;
    const auto number = read_number(seen.amounts[0]);
    if (!number) {
        if (seen.amounts[0].form == NumberForm::fraction) return false;
        return invalid(draft, seen.amounts[0].number.data(), "digits");
    }
    Value& value = draft.result;
    value.op = *op;
    value.explicit_op = seen.comparators[0] != nullptr || lower(*op) || upper(*op);
    set_bounds(value, *number);
    value.num = number->num;
    value.den = number->den;
    set_common(draft, value, *number, nullptr);
    set_quarter_reading(draft, value);
    return true;
}

// ≥180≥180万条: what both copies state must be equal, or it is no slip of the keyboard.
bool build_doubled(Draft& draft) {
    Seen& seen = draft.seen;
    const AmountDraft& first = seen.amounts[0];
    const AmountDraft& second = seen.amounts[1];
    if (second.form == NumberForm::fraction || second.over) return false;
    const auto n1 = read_number(first);
    const auto n2 = read_number(second);
    if (!n1 || !n2 || n1->plain != n2->plain) return false;
    const bool both_measured = first.measured() && second.measured();
    const bool both_multiplied = first.multiplier != nullptr && second.multiplier != nullptr;
    if (both_measured && (!same_measure(first, second) || n1->amount != n2->amount)) return false;
    if (both_multiplied && first.multiplier != second.multiplier) return false;
    const Comparator* a = seen.comparators[0];
    const Comparator* b = seen.comparators[1];
    if (a != nullptr && b != nullptr && a->op != b->op) return false;
    // The copy with the unit is kept; the other may not state a multiplier that it lacks.
    const bool keep_second = second.measured() || !first.measured();
    const AmountDraft kept = keep_second ? second : first;
    const AmountDraft& dropped = keep_second ? first : second;
    if (dropped.multiplier != nullptr && kept.multiplier == nullptr) return false;
    seen.amounts[0] = kept;
    if (a == nullptr) seen.comparators[0] = b;
    seen.comparators[1] = nullptr;
    if (!build_quantity(draft)) return false;
    draft.result.repairs.insert(draft.result.repairs.begin(), Repair::doubled_value);
    return true;
}

// ≥80%且≤90%
bool build_bounds(Draft& draft) {
    return bounds_of(draft, draft.seen.comparators[0]->op, draft.seen.comparators[1]->op);
}

// 80%以上且90%以下
bool build_suffixed_bounds(Draft& draft) {
    return bounds_of(draft, draft.seen.suffix->op, draft.seen.second_suffix->op);
}

// 80%≤x≤90%: the first sign is read from the right.
bool build_between(Draft& draft) {
    Seen& seen = draft.seen;
    if (!seen.comparators[0]->symbol() || !seen.comparators[1]->symbol()) return false;
    const bool letter = seen.variable.size() == 1;
    if (!letter && !all_ideographs(seen.variable)) return false;
    const Op first = turned(seen.comparators[0]->op);
    if (!bounds_of(draft, first, seen.comparators[1]->op)) return false;
    // A letter or 指标值 stands for the indicator itself.
    if (!letter && seen.variable != "指标值") {
        draft.result.subject = draft.text.original(seen.variable);
    }
    return true;
}

bool build_columns(Draft& draft) {
    Seen& seen = draft.seen;
    if (seen.numbers == 0) {
        const bool any = seen.comparators[0] != nullptr || seen.amounts[0].measured();
        return any && invalid(draft, draft.text.view().data() + draft.text.view().size(), "number");
    }
    if (seen.numbers > 1) return false;
    // ≥|2/3|%: two scales at once.
    const AmountDraft& amount = seen.amounts[0];
    if (amount.form == NumberForm::fraction && amount.measured()) return false;
    if (amount.percent != nullptr && amount.unit != nullptr) return false;
    if (!build_quantity(draft)) return false;
    Value& value = draft.result;
    // The direction is the comparator where no other is written.
    const bool directed = value.op == Op::eq && !value.explicit_op && seen.direction != nullptr;
    if (!directed) return true;
    value.op = seen.direction->op;
    value.explicit_op = true;
    if (lower(value.op)) value.hi.reset();
    if (upper(value.op)) value.lo.reset();
    return true;
}

bool build_formula(Draft& draft) {
    const auto lo = Decimal::parse(draft.seen.digits);
    if (!lo) return invalid(draft, draft.seen.digits.data(), "digits");
    Value& value = draft.result;
    value.kind = ValueKind::formula;
    value.op = Op::ge;
    value.lo = lo;
    if (const Unit* unit = draft.seen.amounts[0].unit) value.unit = unit->base;
    value.text = draft.text.trimmed();
    set_repairs(draft, value);
    return true;
}

bool build_invalid(Draft& draft) {
    const char* at = draft.seen.broken != nullptr ? draft.seen.broken : draft.text.view().data();
    invalid(draft, at, "number");
    draft.result.invalid_at = draft.text.offset_behind(at);
    return true;
}

}  // namespace ptcheck
