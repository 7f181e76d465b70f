#include "ptcheck/grid.hpp"

#include <algorithm>
#include <span>

namespace ptcheck {

Grid::Grid(const Table& table, std::uint32_t table_number)
    : table_(&table), table_number_(table_number) {
    shown_.reserve(table.cells.size());
    std::span<const Cell> above;
    std::size_t above_start = 0;
    for (std::uint32_t r = 0; r < table.rows(); ++r) {
        const std::span<const Cell> cells = table.row(r);
        std::size_t a = 0;  // both rows run from left to right, so one walk pairs them
        for (const Cell& cell : cells) {
            const auto self = static_cast<std::uint32_t>(shown_.size());
            Shown place{self, r};
            columns_ = std::max(columns_, std::size_t{cell.column} + cell.span);
            while (a < above.size() && above[a].column < cell.column) ++a;
            // ECMA-376 Part 1, 17.4.84: a continued cell belongs to the region above it only
            // when both cover the same columns; otherwise Word shows it as a cell of its own.
            const bool continues = cell.merge == VerticalMerge::carry_on && a < above.size() &&
                                   above[a].column == cell.column && above[a].span == cell.span;
            if (continues) {
                const Shown upper = shown_[above_start + a];
                if (table.cells[upper.cell].merge == VerticalMerge::restart) place = upper;
            }
            shown_.push_back(place);
        }
        above = cells;
        above_start = table.row_starts[r];
    }
}

const Grid::Shown* Grid::shown(std::size_t row, std::size_t column) const noexcept {
    if (row >= rows()) return nullptr;
    const std::span<const Cell> cells = table_->row(row);
    const auto after = std::ranges::upper_bound(cells, column, {}, &Cell::column);
    if (after == cells.begin()) return nullptr;
    const auto found = static_cast<std::size_t>(after - cells.begin()) - 1;
    if (column >= std::size_t{cells[found].column} + cells[found].span) return nullptr;
    return &shown_[table_->row_starts[row] + found];
}

const Cell* Grid::at(std::size_t row, std::size_t column) const noexcept {
    const Shown* found = shown(row, column);
    return found == nullptr ? nullptr : &table_->cells[found->cell];
}

std::size_t Grid::origin_row(std::size_t row, std::size_t column) const noexcept {
    const Shown* found = shown(row, column);
    return found == nullptr ? row : found->row;
}

std::size_t Grid::next_column(std::size_t row, std::size_t column) const noexcept {
    const Cell* cell = at(row, column);
    return cell == nullptr ? column + 1 : std::size_t{cell->column} + cell->span;
}

Place Grid::place(std::size_t row, std::size_t column) const noexcept {
    const Shown* found = shown(row, column);
    const std::size_t first = found == nullptr ? row : found->row;
    const std::size_t start = found == nullptr ? column : table_->cells[found->cell].column;
    return {table_number_, static_cast<std::uint32_t>(first + 1),
            static_cast<std::uint32_t>(start + 1)};
}

Text Grid::text(std::size_t row, std::size_t column, Field field) const noexcept {
    const Cell* cell = at(row, column);
    return {cell == nullptr ? std::string_view{} : cell->text, place(row, column), field,
            no_indicator};
}

}  // namespace ptcheck
