#include "form/funds.hpp"

#include <algorithm>
#include <utility>

#include "form/head.hpp"
#include "form/points.hpp"
#include "form/unit_line.hpp"

namespace ptcheck::form {

namespace {

// A total that is not the annual one ranks all amounts below it behind those of the annual total.
constexpr std::uint8_t behind = 3;

// Every row looks into each of them; a form has ten at most.
constexpr std::size_t most_columns = 64;

bool stands_in_header(Label label) noexcept {
    return is_amount(label) || label == Label::spent || label == Label::execution ||
           label == Label::weight || label == Label::score || label == Label::reason;
}

// `1,044.00`, `—`, blank: what may stand under a label of an amount.
bool may_be_amount(const RowCell& cell) noexcept {
    const std::string_view text = trim(cell.text);
    return text.empty() || amount_in_yuan(text, {"元", 0}).has_value();
}

// The cell a row is read from: under the best budget of the header that is filled in.
const RowCell* budget_cell(const Row& row, std::uint32_t label, const FundsState& state) noexcept {
    const RowCell* best = nullptr;
    std::pair<bool, std::uint8_t> best_key;
    for (const FundsState::Column& column : state.columns) {
        if (column.match.label != Label::budget || column.start <= label) continue;
        const RowCell* cell = row.covering(column.start);
        if (cell == nullptr || cell->label) continue;
        const std::pair key{is_blank(cell->text), column.match.rank};
        if (best != nullptr && key >= best_key) continue;
        best = cell;
        best_key = key;
    }
    return best;
}

// What the row of a total tells of spending the budget; the first such row counts.
void read_execution(Draft& draft, const Row& row, std::uint32_t label, const FundsState& state) {
    Execution& execution = draft.project.execution;
    const bool first = execution.budgets.empty() && !execution.spent;
    for (const FundsState::Column& column : state.columns) {
        const RowCell* cell = column.start > label ? row.covering(column.start) : nullptr;
        if (cell == nullptr || cell->label) continue;
        const auto put = [&](std::optional<Text>& text, Field field) {
            if (first) text = row.text(*cell, field);
        };
        switch (column.match.label) {
            case Label::budget:
                if (first) execution.budgets.push_back(row.text(*cell, Field::budget));
                break;
            case Label::weight:
                if (!draft.project.execution_points)
                    draft.project.execution_points = points_of_cell(cell->text);
                break;
            case Label::spent:
                put(execution.spent, Field::spent);
                break;
            case Label::execution:
                put(execution.rate, Field::execution_rate);
                break;
            case Label::score:
                put(execution.score, Field::execution_score);
                break;
            default:
                break;
        }
    }
}

}  // namespace

void read_funds_header(const Row& row, FundsState& state) {
    const auto& cells = row.cells();
    bool found = false;
    for (std::size_t i = 0; i + 1 < cells.size() && !found; ++i) {
        // 资金总额 | 一般公共预算 | 政府性基金: sources that are no field stand there as well.
        const Label next = cells[i + 1].label.label;
        found = is_amount(cells[i].label.label) && (stands_in_header(next) || next == Label::other);
    }
    if (!found) return;
    state.columns.clear();
    state.columns_row = row.index();
    for (const RowCell& cell : cells) {
        if (state.columns.size() == most_columns) break;
        if (stands_in_header(cell.label.label)) state.columns.push_back({cell.label, cell.column});
    }
}

void read_amount(Draft& draft, const Row& row, const RowCell& cell, const RowCell* beside,
                 FundsState& state) {
    const bool listed = row.index() > state.columns_row && !state.columns.empty() &&
                        cell.column < state.columns.back().start;
    const RowCell* under = listed ? budget_cell(row, cell.column, state) : nullptr;
    const RowCell* value = under != nullptr ? under : beside;
    const Label label = cell.label.label;
    if (label == Label::budget || label == Label::mid_budget) {
        const bool left_out = label == Label::mid_budget;
        std::erase_if(state.totals, [&](const auto& t) { return t.column == cell.column; });
        if (state.totals.size() < most_columns)
            state.totals.push_back({cell.column, cell.label.rank, left_out});
        if (left_out) return;
        if (listed) read_execution(draft, row, cell.column, state);
    }
    if (value == nullptr) return;
    LabelMatch match = cell.label;
    if (label != Label::budget) {
        const auto total = std::ranges::find(state.totals, cell.column, &FundsState::Total::column);
        if (total != state.totals.end()) {
            if (total->left_out) return;
            match.rank = static_cast<std::uint8_t>(match.rank + behind * total->rank);
        }
    }
    set_field(draft, match, row.text(*value, Field::project));
}

void read_amounts_below(Draft& draft, const Row& row, const FundsState& state) {
    if (state.columns.empty() || row.index() != state.columns_row + 1) return;
    const bool amounts = std::ranges::all_of(
        row.cells(), [&](const RowCell& cell) { return !row.own(cell) || may_be_amount(cell); });
    if (!amounts) return;
    for (const FundsState::Column& column : state.columns) {
        if (!is_amount(column.match.label)) continue;
        const RowCell* cell = row.covering(column.start);
        if (cell != nullptr && row.own(*cell))
            set_field(draft, column.match, row.text(*cell, Field::project));
    }
}

}  // namespace ptcheck::form
