// One row of a table as it is shown, with the labels in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "form/labels.hpp"
#include "ptcheck/grid.hpp"

namespace ptcheck::form {

/// Whether a text is empty or nothing but blanks.
bool is_blank(std::string_view text) noexcept;

/// A cell of a row; for a continued one, what is shown in its place.
struct RowCell {
    std::string_view text;
    std::uint32_t column = 0;  ///< 0-based first grid column
    std::uint32_t end = 0;     ///< first grid column behind it
    std::uint32_t row = 0;     ///< 0-based row where the shown cell stands
    LabelMatch label;          ///< set by Row::find_labels
};

class Row;

/// Finds the cells over grid columns asked for from left to right, in one walk along the row.
class ColumnWalk {
public:
    explicit ColumnWalk(const Row& row) noexcept : row_(&row) {}
    /// As Row::covering.
    const RowCell* at(std::uint32_t column) noexcept;

private:
    const Row* row_;
    std::size_t next_ = 0;
};

/// Used again for every row, so that reading a table allocates next to nothing.
class Row {
public:
    void load(const Grid& grid, const Table& table, std::uint32_t table_index, std::uint32_t row);

    [[nodiscard]] const std::vector<RowCell>& cells() const noexcept { return cells_; }
    [[nodiscard]] std::uint32_t index() const noexcept { return row_; }
    [[nodiscard]] std::uint32_t table() const noexcept { return table_; }
    [[nodiscard]] bool blank() const noexcept { return blank_; }
    /// Whether the shown cell stands in this row, and not in one above.
    [[nodiscard]] bool own(const RowCell& cell) const noexcept { return cell.row == row_; }
    /// The cell over a grid column, nullptr where the row has none.
    [[nodiscard]] const RowCell* covering(std::uint32_t column) const noexcept;
    /// The only cell that is not blank, nullptr when there are more.
    [[nodiscard]] const RowCell* only_text() const noexcept;
    [[nodiscard]] Text text(const RowCell& cell, Field field) const noexcept;

    /// Looks up the label of every cell.
    void find_labels() noexcept;

private:
    std::vector<RowCell> cells_;
    std::uint32_t table_ = 0;
    std::uint32_t row_ = 0;
    bool blank_ = true;
};

}  // namespace ptcheck::form
