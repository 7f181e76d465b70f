#include "form/columns.hpp"

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
bool read_level1(Draft& draft, const Row& row, const RowCell* cell) {
    if (blank(cell)) return false;
    if (same_text(draft.last_level1, *cell)) {
        draft.last_level1 = row.text(*cell, Field::level1);  // repeated: the nearer place
        return false;
    }
    draft.last_level1 = row.text(*cell, Field::level1);
    draft.last_level1_type = find_level1(cell->text);
    return true;
}

void read_level2(Draft& draft, const Row& row, const RowCell* cell, bool new_level1) {
    if (!blank(cell)) {
        const bool same = !new_level1 && same_text(draft.last_level2, *cell);
        draft.last_level2 = row.text(*cell, Field::level2);
        if (!same) draft.last_level2_type = find_level2(cell->text);
    } else if (new_level1 || !draft.last_level2) {
        draft.last_level2.reset();
        if (cell != nullptr) draft.last_level2 = row.text(*cell, Field::level2);
        draft.last_level2_type =
            draft.last_level1_type == Level1::satisfaction ? Level2::satisfaction : Level2::unknown;
    }
}

// A row across the block: a sub-heading that states a level, or a remark.
bool is_banner(const RowCell* level3, const RowCell* value, const RowCell* level1) noexcept {
    const RowCell* last = value != nullptr ? value : level3;
    return last != nullptr && (last == level1 || (level3 != nullptr && level3 == value));
}

void read_labels_only(Draft& draft, const Row& row, const RowCell* level1, const RowCell* level2) {
    if (!blank(level1) && find_level1(level1->text) != Level1::unknown) {
        const bool changed = read_level1(draft, row, level1);
        if (changed && level2 == level1) {
            draft.last_level2.reset();
            draft.last_level2_type = Level2::unknown;
        }
    }
    if (!blank(level2) && level2 != level1 && find_level2(level2->text) != Level2::unknown) {
        read_level2(draft, row, level2, false);
    }
}

}  // namespace

std::optional<Columns> Columns::from_header(const Row& row, bool after_head) {
    Columns columns;
    columns.cells_ = row.cells().size();
    bool named = false;
    for (std::uint32_t i = 0; i < row.cells().size(); ++i) {
        const RowCell& cell = row.cells()[i];
        LabelMatch match = cell.label;
        // 单位 alone stands over the column of units here.
        if (match.label == Label::unit && match.rank == 1) match = {Label::measure_unit, 1};
        if (is_head(match.label) || match.label == Label::unit) {
            columns.head_.push_back({match, cell.column});
            named = named || match.label == Label::project_name;
        }
        if (!is_column(match.label)) continue;
        if (match.label == Label::description && FoldedText(cell.text).view() == "绩效指标描述") {
            columns.tianjin_ = true;
        }
        Entry& entry = columns.entries_[at(match.label)];
        if (entry.start == none32 || match.rank < entry.rank) {
            entry = {cell.column, i, match.rank};
        }
    }
    // 绩效指标 names the indicators where no other label does; else it is the block's left edge.
    if (!columns.has(Label::level3)) {
        columns.entries_[at(Label::level3)] = columns.entry(Label::indicators);
    }
    const int levels = int{columns.has(Label::level1)} + int{columns.has(Label::level2)} +
                       int{columns.has(Label::level3)};
    const bool says_more = columns.has(Label::value) || columns.has(Label::description);
    const bool heads = levels >= 2 || (after_head && levels == 1 && columns.has(Label::level3));
    if (!heads || (levels < 3 && !says_more)) return std::nullopt;
    if (!named) columns.head_.clear();
    columns.tianjin_ = columns.tianjin_ && levels == 3;
    return columns;
}

bool Columns::same_labels(const Columns& other) const noexcept {
    for (std::size_t i = 0; i < count; ++i) {
        const bool here = entries_[i].start != none32;
        if (here != (other.entries_[i].start != none32)) return false;
    }
    return true;
}

// As many cells as the header row, and not one below the other.
bool Columns::drawn_differently(const Row& row) const noexcept {
    if (row.cells().size() != cells_) return false;
    for (const Entry& entry : entries_) {
        if (entry.start == none32) continue;
        const RowCell* cell = row.covering(entry.start);
        if (cell == nullptr || cell->column != entry.start) return true;
    }
    return false;
}

BlockCells Columns::cells_of(const Row& row) const noexcept {
    const bool by_order = drawn_differently(row);
    const auto cell = [&](Label column) -> const RowCell* {
        const Entry& wanted = entry(column);
        if (wanted.start == none32) return nullptr;
        return by_order ? &row.cells()[wanted.ordinal] : row.covering(wanted.start);
    };
    return {cell(Label::level1), cell(Label::level2), cell(Label::level3), cell(Label::description),
            cell(Label::value)};
}

void read_indicator(Draft& draft, const Row& row, const Columns& columns) {
    const auto [level1, level2, level3, description, value] = columns.cells_of(row);
    const bool says_nothing = blank(level3) && blank(description) && blank(value);
    if (says_nothing || is_banner(level3, value, level1)) {
        read_labels_only(draft, row, level1, level2);
        return;
    }
    const bool new_level1 = read_level1(draft, row, level1);
    read_level2(draft, row, level2, new_level1);

    auto& indicators = draft.project.indicators;
    if (indicators.empty()) indicators.reserve(8);  // a form has five rows at least
    const auto index = static_cast<std::uint32_t>(indicators.size());
    Indicator& indicator = indicators.emplace_back();
    indicator.table = row.table() + 1;
    indicator.row = row.index() + 1;
    const auto put = [&](std::optional<Text>& field, const RowCell* cell, Field name) {
        if (cell == nullptr) return;
        field = row.text(*cell, name);
        field->indicator = index;
    };
    const auto carry = [&](std::optional<Text>& field, const std::optional<Text>& stated) {
        if (!stated) return;
        field = stated;
        field->indicator = index;
    };
    put(indicator.level1, level1, Field::level1);
    put(indicator.level3, level3, Field::level3);
    put(indicator.description, description, Field::description);
    put(indicator.value, value, Field::value);
    carry(indicator.level1, draft.last_level1);
    carry(indicator.level2, draft.last_level2);
    indicator.level2_type = draft.last_level2_type;
    indicator.level1_type =
        columns.has(Label::level1) ? draft.last_level1_type : level1_of(draft.last_level2_type);
}

bool goes_on(const Row& row, const Columns& columns) noexcept {
    const BlockCells cells = columns.cells_of(row);
    const bool known1 = !blank(cells.level1) && find_level1(cells.level1->text) != Level1::unknown;
    const bool known2 = !blank(cells.level2) && find_level2(cells.level2->text) != Level2::unknown;
    if (!blank(cells.level1) && !known1) return false;
    if (columns.has(Label::level2)) {
        // 数量 alone also heads a column of any list; beside a blank cell the whole label is wanted.
        constexpr std::string_view suffix = "指标";
        if (!known2 || (!known1 && !trim(cells.level2->text).ends_with(suffix))) return false;
    } else if (!known1) {
        return false;
    }
    return !blank(cells.level3) || !blank(cells.value);
}

bool starts_over(const Draft& draft, const Row& row, const Columns& columns) noexcept {
    const RowCell* level1 = columns.cells_of(row).level1;
    if (blank(level1)) return false;
    const Level1 stated = find_level1(level1->text);
    const Level1 reached = draft.last_level1_type;
    return (stated == Level1::output || stated == Level1::cost) &&
           (reached == Level1::benefit || reached == Level1::satisfaction);
}

}  // namespace ptcheck::form
