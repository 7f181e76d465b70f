// What every measured value is made of, whatever stands around its amounts.
#pragma once

#include <string_view>

#include "value/draft.hpp"
#include "value/number.hpp"

namespace ptcheck {

/// The result becomes invalid at this place; always true.
bool invalid(Draft& draft, const char* at, std::string_view expected);

constexpr bool lower(Op op) {
    return op == Op::ge || op == Op::gt;
}
constexpr bool upper(Op op) {
    return op == Op::le || op == Op::lt;
}

bool same_measure(const AmountDraft& a, const AmountDraft& b);
/// Both ends of a range come to the same measure; false when they name different ones.
bool share_measure(AmountDraft& left, AmountDraft& right);

/// What of the signs and the width of the text was repaired.
void set_repairs(const Draft& draft, Value& value);
/// Kind, unit, digits as written, words and repairs; all but the operator and its bounds. `last` is
/// the upper end, nullptr for a single amount.
void set_common(Draft& draft, Value& value, const Number& first, const Number* last);

}  // namespace ptcheck
