#include "form/indicator_rows.hpp"

#include <algorithm>
#include <array>

#include "form/points.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck::form {

namespace {

bool blank(const RowCell* cell) noexcept {
    return cell == nullptr || is_blank(cell->text);
}

bool same_text(const std::optional<Text>& stated, const RowCell& cell) noexcept {
    if (!stated) return false;
    return stated->raw == cell.text || stated->trimmed() == trim(cell.text);
}

// Fills level 1 and its type: stated in this row, or carried on. Returns whether it is a new one.
bool read_level1(Levels& last, const Row& row, const RowCell* cell) {
    if (blank(cell)) return false;
    if (same_text(last.level1, *cell)) {
        last.level1 = row.text(*cell, Field::level1);  // repeated: the nearer place
        return false;
    }
    last.level1 = row.text(*cell, Field::level1);
    last.level1_type = find_level1(cell->text);
    return true;
}

void read_level2(Levels& last, const Row& row, const RowCell* cell, bool new_level1) {
    if (!blank(cell)) {
        const bool same = !new_level1 && same_text(last.level2, *cell);
        last.level2 = row.text(*cell, Field::level2);
        if (!same) last.level2_type = find_level2(cell->text);
    } else if (new_level1 || !last.level2) {
        last.level2.reset();
        if (cell != nullptr) {
            last.level2 = row.text(*cell, Field::level2);
        } else if (last.level1) {
            // A form of two levels may print 数量指标 in its first column.
            last.level2_type = find_level2(last.level1->raw);
            if (last.level2_type != Level2::unknown) return;
        }
        last.level2_type =
            last.level1_type == Level1::satisfaction ? Level2::satisfaction : Level2::unknown;
    }
}

// A row across the block: a sub-heading that states a level, or a remark.
bool is_banner(const BlockCells& cells) noexcept {
    const RowCell* value = cells[Label::value];
    const RowCell* name = cells[Label::level3];
    const RowCell* last = value != nullptr ? value : name;
    return last != nullptr && (last == cells[Label::level1] || (name != nullptr && name == value));
}

void read_labels_only(Levels& last, const Row& row, const BlockCells& cells) {
    const RowCell* level1 = cells[Label::level1];
    const RowCell* level2 = cells[Label::level2];
    if (!blank(level1) && find_level1(level1->text) != Level1::unknown) {
        const bool changed = read_level1(last, row, level1);
        if (changed && level2 == level1) {
            last.level2.reset();
            last.level2_type = Level2::unknown;
        }
    }
    if (!blank(level2) && level2 != level1 && find_level2(level2->text) != Level2::unknown) {
        read_level2(last, row, level2, false);
    }
}

constexpr std::array said_by{Label::level3, Label::description, Label::value};

// Of two targets side by side one may be missing: then only what is the block's own counts. A
// name without any target is told once, by the annual block.
bool says_nothing(const Row& row, const Columns& columns, std::size_t block,
                  const BlockCells& here) noexcept {
    const auto filled = [&](std::size_t b, bool own_only) {
        const BlockCells cells = b == block ? here : columns.cells_of(row, b);
        for (const Label label : said_by) {
            if (own_only && !columns.own(b, label)) continue;
            if (!blank(cells[label])) return true;
        }
        return false;
    };
    if (columns.blocks() == 1) return !filled(block, false);
    if (filled(block, true)) return false;
    const bool other_speaks = filled(1 - block, true);
    return other_speaks || columns.kind(block) != Block::year || !filled(block, false);
}

void add_indicator(Draft& draft, const Row& row, const Columns& columns, std::size_t block,
                   const BlockCells& cells) {
    const Levels& last = draft.last[block];
    auto& indicators = draft.project.indicators;
    if (indicators.empty()) indicators.reserve(16);  // few forms have more rows
    const auto index = static_cast<std::uint32_t>(indicators.size());
    Indicator& indicator = indicators.emplace_back();
    indicator.table = row.table() + 1;
    indicator.row = row.index() + 1;
    indicator.block = columns.kind(block);
    const auto put = [&](std::optional<Text>& field, Label column, Field name) {
        const RowCell* cell = cells[column];
        if (cell == nullptr) return;
        // A value across the columns of sign and unit leaves none for these.
        if (column > Label::value && cell == cells[Label::value]) return;
        field = row.text(*cell, name);
        field->indicator = index;
    };
    const auto carry = [&](std::optional<Text>& field, const std::optional<Text>& stated) {
        if (!stated) return;
        field = stated;
        field->indicator = index;
    };
    put(indicator.level1, Label::level1, Field::level1);
    put(indicator.level3, Label::level3, Field::level3);
    put(indicator.description, Label::description, Field::description);
    put(indicator.value, Label::value, Field::value);
    put(indicator.sign, Label::sign, Field::sign);
    put(indicator.measure_unit, Label::measure_unit, Field::measure_unit);
    put(indicator.direction, Label::direction, Field::direction);
    put(indicator.weight, Label::weight, Field::weight);
    put(indicator.actual, Label::actual, Field::actual);
    put(indicator.score, Label::score, Field::score);
    put(indicator.reason, Label::reason, Field::reason);
    carry(indicator.level1, last.level1);
    carry(indicator.level2, last.level2);
    if (indicator.weight) indicator.points = points_of_cell(indicator.weight->raw);
    indicator.level2_type = last.level2_type;
    const bool states_level1 = columns.has(Label::level1) || last.level1.has_value();
    indicator.level1_type = states_level1 ? last.level1_type : level1_of(last.level2_type);
}

}  // namespace

void read_indicators(Draft& draft, const Row& row, const Columns& columns) {
    for (std::size_t block = 0; block < columns.blocks(); ++block) {
        const BlockCells cells = columns.cells_of(row, block);
        Levels& last = draft.last[block];
        if (is_banner(cells)) {
            read_labels_only(last, row, cells);
            continue;
        }
        if (says_nothing(row, columns, block, cells)) {
            read_labels_only(last, row, cells);
            continue;
        }
        const bool new_level1 = read_level1(last, row, cells[Label::level1]);
        read_level2(last, row, cells[Label::level2], new_level1);
        add_indicator(draft, row, columns, block, cells);
    }
}

bool goes_on(const Row& row, const Columns& columns) noexcept {
    const BlockCells cells = columns.cells_of(row, 0);
    const RowCell* level1 = cells[Label::level1];
    const RowCell* level2 = cells[Label::level2];
    const bool known1 = !blank(level1) && find_level1(level1->text) != Level1::unknown;
    const bool known2 = !blank(level2) && find_level2(level2->text) != Level2::unknown;
    if (!blank(level1) && !known1) return false;
    if (columns.has(Label::level2)) {
        // 数量 alone also heads a column of any list; beside a blank cell the whole label is wanted.
        constexpr std::string_view suffix = "指标";
        if (!known2 || (!known1 && !trim(level2->text).ends_with(suffix))) return false;
    } else if (!known1) {
        return false;
    }
    return !blank(cells[Label::level3]) || !blank(cells[Label::value]);
}

bool starts_over(const Draft& draft, const Row& row, const Columns& columns) noexcept {
    const RowCell* level1 = columns.cells_of(row, 0)[Label::level1];
    if (blank(level1)) return false;
    const Level1 stated = find_level1(level1->text);
    const Level1 reached = draft.last[0].level1_type;
    if (reached != Level1::benefit && reached != Level1::satisfaction) return false;
    // 成本指标 comes first in some guidelines' forms and last in others.
    return stated == Level1::output ||
           (stated == Level1::cost &&
            std::ranges::any_of(draft.project.indicators, [](const Indicator& indicator) {
                return indicator.level1_type == Level1::cost;
            }));
}

bool states_indicator(const Row& row, const Columns& columns) noexcept {
    const BlockCells cells = columns.cells_of(row, 0);
    return !is_banner(cells) && !blank(cells[Label::level3]) && !blank(cells[Label::value]);
}

}  // namespace ptcheck::form
