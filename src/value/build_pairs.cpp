// Two amounts that make one value: typed twice, or two limits.
#include <utility>

#include "ptcheck/text.hpp"
#include "value/measured.hpp"
#include "value/quantity_guards.hpp"

namespace ptcheck {

namespace {

using Seen = Draft::Seen;

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
    // A letter, 率 or 指标值 stands for the indicator itself.
    if (code_points(seen.variable) > 1 && seen.variable != "指标值") {
        draft.result.subject = draft.text.original(seen.variable);
    }
    return true;
}

}  // namespace ptcheck
