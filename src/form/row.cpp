#include "form/row.hpp"

namespace ptcheck::form {

bool is_blank(std::string_view text) noexcept {
    while (const std::size_t n = blank_prefix(text)) text.remove_prefix(n);
    return text.empty();
}

void Row::load(const Grid& grid, const Table& table, std::uint32_t table_index, std::uint32_t row) {
    cells_.clear();
    table_ = table_index;
    row_ = row;
    blank_ = true;
    const std::span<const Cell> cells = table.row(row);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Cell& shown = grid.shown_for(row, i);
        const std::uint32_t origin = grid.shown_row(row, i);
        const std::uint32_t column = cells[i].column;
        cells_.push_back({shown.text, column, column + cells[i].span, origin, {}});
        // A merged text alone does not fill a row: its other cells are what the row says.
        if (blank_ && origin == row && !is_blank(shown.text)) blank_ = false;
    }
}

const RowCell* Row::covering(std::uint32_t column) const noexcept {
    for (const RowCell& cell : cells_) {
        if (cell.column <= column && column < cell.end) return &cell;
    }
    return nullptr;
}

const RowCell* ColumnWalk::at(std::uint32_t column) noexcept {
    const auto& cells = row_->cells();
    while (next_ < cells.size() && cells[next_].end <= column) ++next_;
    if (next_ == cells.size() || cells[next_].column > column) return nullptr;
    return &cells[next_];
}

const RowCell* Row::only_text() const noexcept {
    const RowCell* found = nullptr;
    for (const RowCell& cell : cells_) {
        if (is_blank(cell.text)) continue;
        if (found != nullptr) return nullptr;
        found = &cell;
    }
    return found;
}

Text Row::text(const RowCell& cell, Field field) const noexcept {
    return {cell.text, {table_ + 1, cell.row + 1, cell.column + 1}, field, no_indicator};
}

void Row::find_labels() noexcept {
    for (RowCell& cell : cells_) cell.label = find_label(cell.text);
}

}  // namespace ptcheck::form
