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
class Grid {
public:
    /// `table_number` is 1-based, for the places of its texts.
    Grid(const Table& table, std::uint32_t table_number);

    [[nodiscard]] std::size_t rows() const noexcept { return row_starts_.size() - 1; }
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

private:
    struct Slot {
        std::uint32_t cell;  ///< index in table_->cells, no_cell for a hole
        std::uint32_t row;   ///< row of that cell
    };
    [[nodiscard]] const Slot* slot(std::size_t row, std::size_t column) const noexcept;

    const Table* table_;
    std::uint32_t table_number_;
    std::size_t columns_ = 0;
    std::vector<Slot> slots_;  ///< row after row, each as wide as its last cell reaches
    std::vector<std::uint32_t> row_starts_{0};
};

}  // namespace ptcheck
