#include "form/header_cells.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "ptcheck/text.hpp"

namespace ptcheck::form {

namespace {

bool holds_any(std::string_view text, std::span<const std::string_view> words) noexcept {
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

constexpr std::array<std::string_view, 5> mid_words{"中期", "长期", "周期", "半年", "中长期"};
constexpr std::array<std::string_view, 4> year_words{"年度", "全年", "当年", "本年"};

// Hebei states what earns each of four grades; reaching the first of them is the target.
enum class Grade : std::uint8_t { none, best, other };
Grade grade_of(std::string_view text) noexcept {
    const FoldedText folded(text);
    if (folded.view() == "优") return Grade::best;
    for (const std::string_view grade : {"良", "中", "差"}) {
        if (folded.view() == grade) return Grade::other;
    }
    return Grade::none;
}

// A cell of the second row that may stand there: a column's label, a period, a grade.
bool is_part_label(const RowCell& cell) noexcept {
    return is_column(cell.label.label) || grade_of(cell.text) != Grade::none ||
           block_of_label(cell.text) != Block::none;
}

// A converter repeats the text of a cell merged down.
bool same_label(const RowCell& cell, const RowCell& over) noexcept {
    return trim(cell.text) == trim(over.text);
}

HeaderCell leaf(const RowCell& cell, const RowCell* over) noexcept {
    HeaderCell made{cell.text, cell.label, cell.column, cell.end, block_of_label(cell.text)};
    if (over == nullptr) return made;
    if (made.block == Block::none) made.block = block_of_label(over->text);
    const Grade grade = grade_of(cell.text);
    if (grade == Grade::best) made.label = {Label::value, 2};
    if (grade == Grade::other) made.label = {};
    // `年度` alone under `指标值`
    if (!made.label && grade == Grade::none && block_of_label(cell.text) != Block::none)
        made.label = over->label;
    return made;
}

}  // namespace

Block block_of_label(std::string_view label) noexcept {
    const FoldedText folded(label);
    if (holds_any(folded.view(), mid_words)) return Block::mid;
    return holds_any(folded.view(), year_words) ? Block::year : Block::none;
}

bool divides_header(const Row& row, const Row& below) {
    bool divides = false;
    ColumnWalk walk(row);
    for (const RowCell& cell : below.cells()) {
        if (!below.own(cell) || is_blank(cell.text)) continue;
        const RowCell* over = walk.at(cell.column);
        if (over == nullptr || !(is_part_label(cell) || same_label(cell, *over))) return false;
        divides = divides || over->end - over->column > cell.end - cell.column;
    }
    return divides;
}

std::vector<HeaderCell> header_cells(const Row& row, const Row* below) {
    std::vector<HeaderCell> cells;
    std::uint32_t end = 0;
    if (below != nullptr) {
        ColumnWalk walk(row);
        for (const RowCell& cell : below->cells()) {
            const RowCell* over = walk.at(cell.column);
            end = cell.end;
            if (!below->own(cell) || (over != nullptr && same_label(cell, *over))) {
                cells.push_back(leaf(cell, nullptr));
            } else if (is_blank(cell.text) && over != nullptr) {
                cells.push_back(leaf(*over, nullptr));
                cells.back().column = cell.column;
                cells.back().end = cell.end;
            } else {
                cells.push_back(leaf(cell, over));
            }
        }
    }
    for (const RowCell& cell : row.cells()) {
        if (cell.column >= end) cells.push_back(leaf(cell, nullptr));
    }
    return cells;
}

}  // namespace ptcheck::form
