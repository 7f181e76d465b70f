// A table as a rectangle: merged cells spread over the places they cover.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "ptcheck/document.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck {

/// Refers to the table it was built from, which must outlive it. Never fails: a ragged table
/// becomes a grid with empty places, a vertical merge without a start is an ordinary cell.
/// Takes 8 bytes a cell however wide the cells claim to be; a look-up is a binary search in a row.
class Grid {
public:
    /// `table_number` is 1-based, for the places of its texts.
    Grid(const Table& table, std::uint32_t table_number);

    [[nodiscard]] std::size_t rows() const noexcept { return table_->rows(); }
    /// Grid columns of the widest row.
    [[nodiscard]] std::size_t columns() const noexcept { return columns_; }
    /// The cell shown at a place (for a merged one its first cell), nullptr where there is none.
    [[nodiscard]] const Cell* at(std::size_t row, std::size_t column) const noexcept;
    /// 0-based row where the cell shown at a place starts; `row` itself where there is none.
    [[nodiscard]] std::size_t origin_row(std::size_t row, std::size_t column) const noexcept;
    /// The text shown at a place with the place of its first cell; an empty text where there is none.
    [[nodiscard]] Text text(std::size_t row, std::size_t column, Field field) const noexcept;
    /// First column after the cell shown at a place.
    [[nodiscard]] std::size_t next_column(std::size_t row, std::size_t column) const noexcept;
    /// The cell shown in the place of the `cell`-th cell of a row, which must exist.
    [[nodiscard]] const Cell& shown_for(std::size_t row, std::size_t cell) const noexcept {
        return table_->cells[shown_[table_->row_starts[row] + cell].cell];
    }
    /// 0-based row where that one stands.
    [[nodiscard]] std::uint32_t shown_row(std::size_t row, std::size_t cell) const noexcept {
        return shown_[table_->row_starts[row] + cell].row;
    }
    /// 1-based place of the cell shown at a place; of the place itself where there is none.
    [[nodiscard]] Place place(std::size_t row, std::size_t column) const noexcept;

private:
    /// For every cell of the table, by index: the cell shown in its place and the row of that one.
    struct Shown {
        std::uint32_t cell;
        std::uint32_t row;
    };
    [[nodiscard]] const Shown* shown(std::size_t row, std::size_t column) const noexcept;

    const Table* table_;
    std::uint32_t table_number_;
    std::size_t columns_ = 0;
    std::vector<Shown> shown_;
};

}  // namespace ptcheck
