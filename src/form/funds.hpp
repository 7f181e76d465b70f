// The amounts of a head: beside their labels, or in a small table of their own.
#pragma once

#include <cstdint>
#include <vector>

#include "form/draft.hpp"
#include "form/row.hpp"

namespace ptcheck::form {

/// What the rows of the amounts leave open for those below them.
struct FundsState {
    struct Column {
        LabelMatch match;
        std::uint32_t start = 0;  ///< grid column
    };
    struct Total {
        std::uint32_t column = 0;  ///< grid column of the label
        std::uint8_t rank = 0;
        bool left_out = false;  ///< of several years: not what the form is about
    };
    /// Header of a table of amounts: 年初预算数, 全年预算数, 全年执行数 …
    std::vector<Column> columns;
    std::uint32_t columns_row = none32;
    /// The totals read, by the column of their labels: 其中：财政拨款 below one belongs to it.
    std::vector<Total> totals;
};

/// Whether the label says of an amount what it is.
constexpr bool is_amount(Label label) noexcept {
    return label == Label::budget || label == Label::fiscal_funds || label == Label::other_funds;
}

/// Takes the amount columns when the row (labels known) is the header of a table of amounts.
void read_funds_header(const Row& row, FundsState& state);

/// Takes the amount that belongs to the label at `cell`; `beside` is the cell after it when that is
/// no label, else nullptr. Below a header of amounts the budget is read from 全年预算数, else from
/// 年初预算数.
void read_amount(Draft& draft, const Row& row, const RowCell& cell, const RowCell* beside,
                 FundsState& state);

/// A row without labels below a header such as 预算数 | 其中：财政资金 | 其他资金.
void read_amounts_below(Draft& draft, const Row& row, const FundsState& state);

}  // namespace ptcheck::form
