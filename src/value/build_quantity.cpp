// One amount or a range, with everything around it.
#include "value/measured.hpp"
#include "value/period.hpp"
#include "value/quantity_guards.hpp"

namespace ptcheck {

namespace {

using Seen = Draft::Seen;

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
