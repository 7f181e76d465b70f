// From a number as written to its exact amount.
#pragma once

#include <optional>

#include "ptcheck/decimal.hpp"
#include "value/draft.hpp"

namespace ptcheck {

/// The number alone, and with its multiplier and percent.
struct Number {
    std::optional<Decimal> plain;  ///< nullopt: a fraction that does not terminate
    std::optional<Decimal> amount;
    std::optional<Decimal> num;  ///< of a fraction
    std::optional<Decimal> den;
    std::string_view scale;  ///< % of 百分之九十五, ‰ of 千分之三
};

/// nullopt when it has more digits than a Decimal holds, or a denominator of 0.
std::optional<Number> read_number(const AmountDraft& draft);

}  // namespace ptcheck
