#include "form/head.hpp"

#include <algorithm>
#include <utility>

#include "form/points.hpp"
#include "form/unit_line.hpp"

namespace ptcheck::form {

namespace {

constexpr std::size_t most_edges = 16;  // a form has two

bool blank(const RowCell& cell) noexcept {
    return is_blank(cell.text);
}

bool sets_field(Label label) noexcept {
    return is_head(label) || label == Label::unit || label == Label::unit_code ||
           label == Label::money_unit || label == Label::execution;
}

std::uint8_t& rank_of(Draft& draft, Label label) noexcept {
    return draft.ranks[static_cast<std::size_t>(label)];
}

bool is_empty(const std::optional<Text>& text) noexcept {
    return !text || text->blank();
}

// The rank array says whether a field was read, whatever its text. Of two labels for who runs the
// project, or what it is called, the one that was filled in counts.
bool accepts(Draft& draft, LabelMatch match, const Text& text) noexcept {
    std::uint8_t& rank = rank_of(draft, match.label);
    const bool unfilled = (match.label == Label::unit && is_empty(draft.project.unit)) ||
                          (match.label == Label::project_name && is_empty(draft.project.name));
    if (rank != 0 && rank <= match.rank + 1 && !(unfilled && !text.blank())) return false;
    if (rank != 0 && match.label == Label::unit && text.blank()) return false;
    rank = static_cast<std::uint8_t>(match.rank + 1);
    return true;
}

// `项目名称：某项目` in one cell.
void read_inline(Draft& draft, const Row& row, const RowCell& cell) {
    const auto found = find_inline_label(cell.text);
    if (!found || !sets_field(found->match.label)) return;
    const Label label = found->match.label;
    if (label == Label::budget_use || label == Label::funds || label == Label::mid_budget) return;
    if (label == Label::execution) return;
    if (label == Label::unit && money_unit_named(found->rest)) return;
    Text text = row.text(cell, Field::project);
    text.raw = found->rest;
    set_field(draft, found->match, text);
}

// A goal label with nothing beside it stands over its text: `预期目标 | 实际完成情况`. Of several the
// annual one counts, and the one next to the texts.
void expect_goal(const Row& row, const RowCell& cell, Expected& expected) {
    const std::uint32_t below = row.index() + 1;
    if (expected.goal_row == below && expected.goal_label.rank < cell.label.rank) return;
    expected.goal_row = below;
    expected.goal_column = cell.column;
    expected.goal_label = cell.label;
    expected.goal_edges.clear();
    for (const RowCell& left : row.cells()) {
        if (left.column >= cell.column || expected.goal_edges.size() == most_edges) break;
        expected.goal_edges.emplace_back(left.column, trim(left.text));
    }
}

void read_points(Draft& draft, const RowCell& cell, const RowCell* value) {
    auto& points = draft.project.execution_points;
    if (points) return;
    points = points_of_label(cell.text);
    const bool scores = cell.text.find("分值") != std::string_view::npos ||
                        cell.text.find("权重") != std::string_view::npos;
    if (!points && scores && value != nullptr) points = points_of_cell(value->text);
}

void read_label(Draft& draft, const Row& row, const RowCell& cell, const RowCell* value,
                Expected& expected) {
    const Label label = cell.label.label;
    if (!draft.money_label && money_unit_of_label(cell.text)) {
        draft.money_label = row.text(cell, Field::money_unit);
    }
    if (label == Label::budget_use) {
        draft.states_budget_use = true;
        if (row.own(cell)) expected.purpose_row = row.index() + 1;
        if (value != nullptr) {
            set_field(draft, {Label::purpose, 0}, row.text(*value, Field::purpose));
        }
        return;
    }
    if (label == Label::funds || label == Label::execution) return read_points(draft, cell, value);
    if (is_amount(label) || label == Label::mid_budget) {
        if (draft.states_budget_use) expected.purpose_row = row.index() + 1;
        if (label == Label::budget && FoldedText(cell.text).view() == "年度资金总额")
            draft.states_central = true;
        if (row.own(cell)) read_amount(draft, row, cell, value, expected.funds);
        return;
    }
    if (value != nullptr) {
        // A label merged downwards speaks for its first row; only a goal may go on below.
        const bool first = row.own(cell) || (label == Label::goal && !blank(*value));
        if (first) set_field(draft, cell.label, row.text(*value, Field::project));
    } else if (label == Label::goal && row.own(cell)) {
        expect_goal(row, cell, expected);
    }
}

// The text below a goal label; goals in several rows beside a label merged down are all of it.
const RowCell* read_goal_below(Draft& draft, const Row& row, Expected& expected) {
    if (expected.goal_row != row.index()) return nullptr;
    const RowCell* text = row.covering(expected.goal_column);
    if (text == nullptr || text->label || !row.own(*text)) return nullptr;
    bool beside = false;
    for (const RowCell& cell : row.cells()) {
        // Labels merged down, or printed again by a converter, are those of the row above.
        const std::pair edge{cell.column, trim(cell.text)};
        const bool known = !edge.second.empty() && std::ranges::find(expected.goal_edges, edge) !=
                                                       expected.goal_edges.end();
        beside = beside || known;
        if (cell.label && row.own(cell) && !known) return nullptr;
    }
    set_field(draft, expected.goal_label, row.text(*text, Field::goal));
    if (beside) ++expected.goal_row;
    return text;
}

// The purpose stands in the row below the amounts, alone beside the label's blank or missing cell.
const RowCell* unlabelled_purpose(const Row& row) noexcept {
    const RowCell* text = nullptr;
    for (const RowCell& cell : row.cells()) {
        if (cell.label) return nullptr;
        if (blank(cell) && &cell == &row.cells().front() && row.cells().size() > 1) continue;
        if (text != nullptr) return nullptr;
        text = &cell;
    }
    return text;
}

// 单位名称 | 项目名称 | 资金总额 | 绩效目标: labels alone, their texts in the row below.
void expect_texts_below(const Row& row, Expected& expected) {
    constexpr std::size_t fewest = 3;
    std::vector<FundsState::Column> columns;
    bool named = false;
    for (const RowCell& cell : row.cells()) {
        if (!row.own(cell) || blank(cell)) continue;
        if (!cell.label || columns.size() == most_edges) return;
        columns.push_back({cell.label, cell.column});
        named = named || cell.label.label == Label::project_name;
    }
    if (!named || columns.size() < fewest) return;
    expected.columns = std::move(columns);
    expected.columns_row = row.index();
}

bool read_texts_below(Draft& draft, const Row& row, const Expected& expected) {
    if (expected.columns.empty() || expected.columns_row + 1 != row.index()) return false;
    for (const RowCell& cell : row.cells()) {
        if (cell.label || !row.own(cell)) return false;
    }
    for (const FundsState::Column& column : expected.columns) {
        const RowCell* cell = row.covering(column.start);
        if (cell != nullptr && sets_field(column.match.label))
            set_field(draft, column.match, row.text(*cell, Field::project));
    }
    draft.listed = true;
    return true;
}

}  // namespace

void set_field(Draft& draft, LabelMatch match, Text text) {
    if (!accepts(draft, match, text)) {
        // Goals listed in several rows beside one label.
        const bool same = rank_of(draft, match.label) == match.rank + 1;
        if (match.label == Label::goal && draft.project.goal && same) {
            text.field = Field::goal;
            draft.more_goals.push_back(text);
        }
        return;
    }
    Project& project = draft.project;
    const auto put = [&](std::optional<Text>& field, Field name) {
        text.field = name;
        field = text;
    };
    switch (match.label) {
        case Label::project_name:
            return put(project.name, Field::project_name);
        case Label::budget:
            return put(project.budget.text, Field::budget);
        case Label::fiscal_funds:
            return put(project.fiscal_funds.text, Field::fiscal_funds);
        case Label::other_funds:
            return put(project.other_funds.text, Field::other_funds);
        case Label::purpose:
            return put(project.purpose, Field::purpose);
        case Label::goal:
            draft.more_goals.clear();
            return put(project.goal, Field::goal);
        case Label::unit:
            return put(project.unit, Field::unit);
        case Label::unit_code:
            draft.unit_code = trim(text.raw);
            return;
        case Label::money_unit:
            return put(project.money_unit, Field::money_unit);
        default:
            return;
    }
}

bool is_head_row(const Row& row) noexcept {
    for (const RowCell& cell : row.cells()) {
        if (is_head(cell.label.label)) return true;
        if (cell.label) continue;
        const auto found = find_inline_label(cell.text);
        if (found && is_head(found->match.label) && row.own(cell)) return true;
    }
    return false;
}

bool states_name(const Row& row) noexcept {
    for (const RowCell& cell : row.cells()) {
        if (!row.own(cell)) continue;
        if (cell.label.label == Label::project_name) return true;
        const auto found = find_inline_label(cell.text);
        if (found && found->match.label == Label::project_name) return true;
    }
    return false;
}

bool repeats_field(const Draft& draft, const Row& row) noexcept {
    for (const RowCell& cell : row.cells()) {
        const Label label = cell.label.label;
        if (is_head(label) && label != Label::budget_use &&
            draft.ranks[static_cast<std::size_t>(label)] != 0) {
            return true;
        }
    }
    return states_name(row) && draft.project.name;
}

void read_head_row(Draft& draft, const Row& row, Expected& expected) {
    if (read_texts_below(draft, row, expected)) return;
    if (read_goal_below(draft, row, expected) != nullptr) return;
    expect_texts_below(row, expected);
    read_funds_header(row, expected.funds);
    const auto& cells = row.cells();
    bool labelled = false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const RowCell& cell = cells[i];
        if (!cell.label) {
            if (row.own(cell)) read_inline(draft, row, cell);
            continue;
        }
        labelled = labelled || row.own(cell);
        if (!sets_field(cell.label.label)) continue;
        // A label beside a label stands over it, or has lost its cell.
        const RowCell* value =
            i + 1 < cells.size() && !cells[i + 1].label ? &cells[i + 1] : nullptr;
        read_label(draft, row, cell, value, expected);
        // 项目资金 only stands beside the amounts, which may carry labels of their own.
        if (value != nullptr && cell.label.label != Label::funds) ++i;
    }
    if (labelled) return;
    read_amounts_below(draft, row, expected.funds);
    if (expected.purpose_row == row.index()) {
        const RowCell* cell = unlabelled_purpose(row);
        if (cell != nullptr) set_field(draft, {Label::purpose, 0}, row.text(*cell, Field::purpose));
    }
}

}  // namespace ptcheck::form
