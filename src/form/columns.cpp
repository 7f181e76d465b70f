#include "form/columns.hpp"

#include <algorithm>
#include <utility>

#include "form/points.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck::form {

namespace {

// Every row looks into each of them; a list of projects has ten at most.
constexpr std::size_t most_head_columns = 64;

// 单位 alone stands over the column of units here.
LabelMatch column_label(const HeaderCell& cell) noexcept {
    const bool bare_unit = cell.label.label == Label::unit && cell.label.rank == 1;
    return bare_unit ? LabelMatch{Label::measure_unit, 1} : cell.label;
}

using Times = std::array<std::size_t, column_count>;

Times times_stated(std::span<const HeaderCell> header) noexcept {
    Times times{};
    for (const HeaderCell& cell : header) {
        const Label label = column_label(cell).label;
        if (is_column(label)) ++times[column_index(label)];
    }
    return times;
}

}  // namespace

std::optional<Columns> Columns::from_header(std::span<const HeaderCell> header, const Row* above,
                                            bool expected) {
    Columns columns;
    columns.cells_ = header.size();
    bool named = false;
    bool described = false;
    for (const HeaderCell& cell : header) {
        const LabelMatch match = column_label(cell);
        const bool states_head = is_head(match.label) || match.label == Label::unit;
        if (states_head && columns.head_.size() < most_head_columns) {
            columns.head_.push_back({match, cell.column});
            named = named || match.label == Label::project_name;
        }
        described = described || (match.label == Label::description &&
                                  FoldedText(cell.text).view() == "绩效指标描述");
        if (match.label == Label::weight || match.label == Label::indicators) {
            if (const auto points = points_of_label(cell.text)) columns.points_ = points;
        }
    }
    columns.divide(header, above);
    columns.place(header);
    if (!columns.heads_block(expected)) return std::nullopt;
    if (!named) columns.head_.clear();
    columns.tianjin_ = described && columns.has(Label::level1) && columns.has(Label::level2) &&
                       columns.has(Label::level3);
    return columns;
}

bool Columns::heads_block(bool expected) const noexcept {
    const bool value = has(Label::value);
    const bool name = has(Label::level3);
    const int levels = int{has(Label::level1)} + int{has(Label::level2)} + int{name};
    if (levels == 3) return true;
    if (levels == 2) return value || has(Label::description);
    if (!name || !value) return false;
    // 指标名称 beside 指标值 or 目标值 is enough; 预期值 and the like only within a form. A table of
    // statistics lists 数值.
    const bool more = has(Label::sign) || has(Label::direction) || has(Label::weight) ||
                      has(Label::actual) || has(Label::score);
    return expected || more || entry(0, Label::level3).rank == 0 ||
           entry(0, Label::value).rank == 0;
}

// Two blocks: two columns of targets that name different periods, or level 3 and its target twice.
void Columns::divide(std::span<const HeaderCell> header, const Row* above) {
    stated_.assign(header.size(), Block::none);
    const Times times = times_stated(header);
    const bool pairs =
        times[column_index(Label::level3)] == 2 && times[column_index(Label::value)] == 2;
    std::optional<ColumnWalk> walk;
    if (pairs && above != nullptr) walk.emplace(*above);
    bool mid = false;
    bool year = false;
    for (std::size_t i = 0; i < header.size(); ++i) {
        stated_[i] = header[i].block;
        const RowCell* over = walk ? walk->at(header[i].column) : nullptr;
        if (stated_[i] == Block::none && over != nullptr) stated_[i] = block_of_label(over->text);
        if (header[i].label.label != Label::value) continue;
        mid = mid || stated_[i] == Block::mid;
        year = year || stated_[i] == Block::year;
    }
    const bool told = mid && year;
    if (!told && !pairs) return;
    blocks_ = 2;
    // The declaration form prints no more than the columns twice: mid-term left, annual right.
    kinds_ = {Block::mid, Block::year};
    const auto first = std::ranges::find_if(
        header, [](const HeaderCell& cell) { return cell.label.label == Label::value; });
    const auto at = static_cast<std::size_t>(first - header.begin());
    if (told && stated_[at] == Block::year) kinds_ = {Block::year, Block::mid};
    if (!told) stated_.assign(header.size(), Block::none);
}

void Columns::place(std::span<const HeaderCell> header) {
    const Times times = times_stated(header);
    Times seen{};
    for (std::size_t i = 0; i < header.size(); ++i) {
        HeaderCell cell = header[i];
        cell.label = column_label(cell);
        if (!is_column(cell.label.label)) continue;
        const auto ordinal = static_cast<std::uint32_t>(i);
        const std::size_t nth = seen[column_index(cell.label.label)]++;
        const bool once = times[column_index(cell.label.label)] == 1;
        if (blocks_ == 1) {
            place(0, cell, ordinal);
        } else if (once && cell.label.label != Label::value) {
            place(0, cell, ordinal);
            place(1, cell, ordinal);
        } else if (stated_[i] != Block::none) {
            place(stated_[i] == kinds_[0] ? 0 : 1, cell, ordinal);
        } else if (nth < 2) {
            place(nth, cell, ordinal);
        }
    }
    // 绩效指标 names the indicators where no other label does, else it is the block's left edge; a form
    // without either has 指标内容 for it.
    for (Entries& entries : entries_) {
        Entry& name = entries[column_index(Label::level3)];
        if (name.start != none32) continue;
        Entry& other = entries[column_index(Label::indicators)];
        Entry& content = entries[column_index(Label::description)];
        name = other.start != none32 ? other : std::exchange(content, Entry{});
        name.rank = 1;
    }
}

void Columns::place(std::size_t block, const HeaderCell& cell, std::uint32_t ordinal) {
    Entry& entry = entries_[block][column_index(cell.label.label)];
    if (entry.start != none32 && entry.rank <= cell.label.rank) return;
    entry = {cell.column, cell.end, ordinal, cell.label.rank};
}

bool Columns::own(std::size_t block, Label column) const noexcept {
    return blocks_ == 2 && entry(block, column).start != entry(1 - block, column).start;
}

bool Columns::same_labels(const Columns& other) const noexcept {
    if (blocks_ != other.blocks_) return false;
    for (std::size_t i = 0; i < column_count; ++i) {
        const bool here = entries_[0][i].start != none32;
        if (here != (other.entries_[0][i].start != none32)) return false;
    }
    return true;
}

// As many cells as the header, and not one below the other.
bool Columns::drawn_differently(const Row& row) const noexcept {
    if (row.cells().size() != cells_) return false;
    for (const Entries& entries : entries_) {
        for (const Entry& entry : entries) {
            if (entry.start == none32) continue;
            const RowCell* cell = row.covering(entry.start);
            if (cell == nullptr || cell->column != entry.start) return true;
        }
    }
    return false;
}

BlockCells Columns::cells_of(const Row& row, std::size_t block) const noexcept {
    const bool by_order = drawn_differently(row);
    BlockCells cells;
    for (std::size_t i = 0; i < column_count; ++i) {
        const Entry& wanted = entries_[block][i];
        if (wanted.start == none32) continue;
        cells.cells[i] = by_order ? &row.cells()[wanted.ordinal] : row.covering(wanted.start);
    }
    if (!by_order) divide_levels(row, block, cells);
    return cells;
}

// One label may stand over the cells of several levels: 绩效指标分类 over levels 1 and 2, 绩效指标 over
// all three. The rows tell how many there are.
void Columns::divide_levels(const Row& row, std::size_t block, BlockCells& cells) const noexcept {
    if (has(Label::level2)) return;
    const Label over = has(Label::level1) ? Label::level1 : Label::level3;
    const Entry& label = entry(block, over);
    if (over == Label::level3 && entry(block, Label::indicators).start != label.start) return;
    std::array<const RowCell*, 3> found{};
    std::size_t count = 0;
    for (const RowCell* cell = cells[over]; cell != nullptr && cell != &row.cells().back() + 1;
         ++cell) {
        if (cell->column >= label.end || count == found.size()) break;
        found[count++] = cell;
    }
    if (count < 2) return;
    if (over == Label::level1) {
        cells[Label::level2] = found[1];
        return;
    }
    cells[Label::level1] = found[0];
    cells[Label::level2] = count == 3 ? found[1] : nullptr;
    cells[Label::level3] = found[count - 1];
}

}  // namespace ptcheck::form
