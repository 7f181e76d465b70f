// The line that says whose form it is and what its amounts are counted in.
#pragma once

#include <optional>
#include <string_view>

#include "ptcheck/decimal.hpp"

namespace ptcheck::form {

/// A unit of money and the power of ten that makes 元 of it.
struct MoneyUnit {
    std::string_view name;  ///< `元`, `千元`, `万元`, `百万元`, `亿元`; empty = not known
    int power = 0;
    explicit operator bool() const noexcept { return !name.empty(); }
};

/// `万元`, `人民币万元`, also within brackets; nothing for any other text.
MoneyUnit money_unit_named(std::string_view text) noexcept;
/// The unit in the bracket that ends a label: `预算数（万元）`.
MoneyUnit money_unit_of_label(std::string_view label) noexcept;

/// The two halves of a line such as `362101天津市某局    单位：万元`; either may be empty.
struct UnitLine {
    std::string_view unit;  ///< what stands before the money unit, label and colon left out
    bool unit_labelled = false;
    std::string_view money;  ///< from 单位 or 金额单位 on
    MoneyUnit money_unit;
};
UnitLine split_unit_line(std::string_view line) noexcept;

/// `362101天津市某局`, `[362101]天津市某局`, `362101-天津市某局`.
struct CodedUnit {
    std::string_view code;  ///< empty when the text does not begin with one
    std::string_view name;  ///< trimmed
};
CodedUnit split_unit_code(std::string_view text) noexcept;

/// The amount of a cell in 元: `104.00`, `1,044.00`, `１０４万元`. A unit in the cell beats
/// `unit`. nullopt when blank, no amount, or no unit is known.
std::optional<Decimal> amount_in_yuan(std::string_view cell, MoneyUnit unit) noexcept;

}  // namespace ptcheck::form
