#include "value/measured.hpp"

#include "value/quantity_guards.hpp"

namespace ptcheck {

namespace {

using Seen = Draft::Seen;

void take_measure(AmountDraft& to, const AmountDraft& from) {
    to.percent = from.percent;
    to.unit = from.unit;
    to.unit_alt = from.unit_alt;
    to.per = from.per;
    to.per_count = from.per_count;
    to.per_calendar = from.per_calendar;
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
    constexpr std::string_view particle = "的";  // written twice, it still says nothing
    while (noun.starts_with(particle)) noun.remove_prefix(particle.size());
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

}  // namespace

bool invalid(Draft& draft, const char* at, std::string_view expected) {
    draft.result.kind = ValueKind::invalid;
    draft.result.invalid_at = draft.text.offset(at);
    draft.result.invalid_expected = expected;
    return true;
}

bool same_measure(const AmountDraft& a, const AmountDraft& b) {
    // 0万 beside 95% is no percentage.
    if (a.percent != nullptr && (a.multiplier != nullptr || b.multiplier != nullptr)) return false;
    if ((a.percent == nullptr) != (b.percent == nullptr)) return false;
    if ((a.unit == nullptr) != (b.unit == nullptr)) return false;
    return (a.percent == nullptr || a.percent->power == b.percent->power) &&
           (a.unit == nullptr || a.unit->base == b.unit->base);
}

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

void set_repairs(const Draft& draft, Value& value) {
    for (const Comparator* comparator : draft.seen.comparators) {
        if (comparator == nullptr || !comparator->repair) continue;
        if (!value.has(*comparator->repair)) value.repairs.push_back(*comparator->repair);
    }
    if (draft.text.narrowed()) value.repairs.push_back(Repair::width);
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

}  // namespace ptcheck
