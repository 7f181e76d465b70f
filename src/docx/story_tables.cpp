// Tables, rows and cells (ECMA-376 Part 1, 17.4).
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "docx/story.hpp"

namespace ptcheck::docx {

struct StoryWalker::CellProps {
    std::uint32_t span = 1;
    VerticalMerge vertical = VerticalMerge::none;
    VerticalMerge horizontal = VerticalMerge::none;  ///< w:hMerge has the same values
    bool deleted = false;
};

namespace {

// w:vMerge, w:hMerge: without a value they continue (17.4.22, 17.4.84).
VerticalMerge merge_value(const char* value) {
    return value != nullptr && std::string_view(value) == "restart" ? VerticalMerge::restart
                                                                    : VerticalMerge::carry_on;
}

std::uint32_t bounded(std::optional<std::uint32_t> number, std::uint64_t most) {
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(number.value_or(0), most));
}

}  // namespace

void StoryWalker::table(pugi::xml_node node) {
    Container& around = *container_;
    if (around.kind == Container::Kind::box || around.kind == Container::Kind::header) {
        box_holds_table_ = true;
        return children(node);
    }
    if (around.joined) commit_paragraph(around);
    if (!around.fields.shows()) close_fields(around);  // no instruction holds a table
    const bool in_cell = around.kind == Container::Kind::cell;
    if (in_cell) {
        around.nested = true;
        hand_over_paragraphs(around);
    }
    OpenTable opened{static_cast<std::uint32_t>(document_.tables.size())};
    Table& made = document_.tables.emplace_back();
    if (in_cell) {
        made.parent = around.place.table - 1;
        made.depth = document_.tables[made.parent].depth + 1;
    }
    if (const std::uint64_t limit = bounds_.limits().nesting; made.depth >= limit) {
        over_limit({"表格嵌套层数", "tables nested within tables:"}, made.depth + 1ULL, limit,
                   "nesting");
    }
    OpenTable* const outer_table = std::exchange(table_, &opened);
    OpenRow* const outer_row = std::exchange(row_, nullptr);
    const char* style_id = nullptr;
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        const Tag tag = names_.property(child);
        if (tag == Tag::row) break;
        if (tag != Tag::table_props) continue;
        for (const pugi::xml_node prop : child) {
            const Tag what = names_.property(prop);
            if (what == Tag::table_style) style_id = names_.value(prop);
            if (what == Tag::table_props_change) revision();
        }
        break;
    }
    const Style* const outer_style =
        std::exchange(table_style_, parts_.styles().find(Styles::Kind::table, style_id));
    children(node);
    table_ = outer_table;
    row_ = outer_row;
    table_style_ = outer_style;
}

void StoryWalker::row_props(pugi::xml_node props, OpenRow& row, std::uint32_t& after) {
    const std::uint64_t most = bounds_.limits().span;
    for (const pugi::xml_node prop : props) {
        switch (names_.property(prop)) {
            case Tag::grid_before:
                row.column = bounded(parse_number(names_.value(prop)), most);
                break;
            case Tag::grid_after:
                after = bounded(parse_number(names_.value(prop)), most);
                break;
            case Tag::deleted:
                row.deleted = true;
                revision();
                break;
            case Tag::inserted:
            case Tag::row_props_change:
                revision();
                break;
            default:
                break;
        }
    }
}

void StoryWalker::row(pugi::xml_node node) {
    const std::uint32_t index = table_->index;
    OpenRow opened{document_.tables[index].cells.size()};
    std::uint32_t after = 0;
    Tag tag = Tag::other;
    pugi::xml_node child = node.first_child();
    for (; child; child = child.next_sibling()) {
        tag = names_.property(child);
        if (tag == Tag::row_props) row_props(child, opened, after);
        if (tag == Tag::row_exceptions) {
            for (const pugi::xml_node prop : child) {
                if (names_.property(prop) == Tag::row_exceptions_change) revision();
            }
        }
        // Properties come first; stop at what holds cells.
        if (tag != Tag::row_props && tag != Tag::row_exceptions) break;
    }
    if (opened.deleted) return;
    row_ = &opened;
    siblings(child, tag);
    row_ = nullptr;

    Table& table = document_.tables[index];
    const bool empty = table.cells.size() == opened.first_cell;
    if (empty && opened.lost_a_cell) return;  // every cell deleted
    const std::uint64_t limit = bounds_.limits().cells;
    table_->places += opened.column + after;
    if (table_->places > limit) {
        const std::string what = std::to_string(index + 1);
        over_limit({fmt::format("第 {} 张表的网格位置数", what),
                    fmt::format("table {}: number of grid places", what)},
                   table_->places, limit, "cells");
    }
    resolve_merges(table, opened.first_cell);
    table.row_starts.push_back(static_cast<std::uint32_t>(table.cells.size()));
}

// A cell goes on with the one above of the same columns; without one it is an ordinary cell. Word
// shows nothing of the text of a cell that goes on.
void StoryWalker::resolve_merges(Table& table, std::size_t first_cell) {
    const std::size_t rows = table.row_starts.size();
    const std::size_t above_end = first_cell;
    std::size_t above = rows < 2 ? first_cell : table.row_starts[rows - 2];
    for (std::size_t i = first_cell; i < table.cells.size(); ++i) {
        Cell& cell = table.cells[i];
        while (above < above_end && table.cells[above].column < cell.column) ++above;
        if (cell.merge != VerticalMerge::carry_on) continue;
        const bool continues = above < above_end && table.cells[above].column == cell.column &&
                               table.cells[above].span == cell.span &&
                               table.cells[above].merge != VerticalMerge::none;
        if (!continues) {
            cell.merge = VerticalMerge::none;
            continue;
        }
        if (!trim(cell.text).empty()) {
            Excerpt excerpt;
            excerpt.append(cell.text);
            note_at({table_->index + 1, static_cast<std::uint32_t>(rows), cell.column + 1},
                    NoteCode::text_under_merge, {excerpt.text()});
        }
        cell.text = {};
        cell.number = {};
    }
}

StoryWalker::CellProps StoryWalker::cell_props(pugi::xml_node props) {
    CellProps result;
    for (pugi::xml_node prop = props.first_child(); prop; prop = prop.next_sibling()) {
        switch (names_.property(prop)) {
            case Tag::grid_span: {
                const auto span = bounded(parse_number(names_.value(prop)), bounds_.limits().span);
                result.span = std::max<std::uint32_t>(span, 1);
                break;
            }
            case Tag::vertical_merge:
                result.vertical = merge_value(names_.value(prop));
                break;
            case Tag::horizontal_merge:
                result.horizontal = merge_value(names_.value(prop));
                break;
            case Tag::cell_deleted:
                result.deleted = true;
                revision();
                break;
            case Tag::cell_merged: {
                revision();
                // The merge as it is after acceptance (17.13.5.3).
                const char* value = names_.attribute(prop, Ns::main, "vMerge");
                if (value == nullptr) break;
                if (std::string_view(value) == "cont") result.vertical = VerticalMerge::carry_on;
                if (std::string_view(value) == "rest") result.vertical = VerticalMerge::restart;
                break;
            }
            case Tag::cell_inserted:
            case Tag::cell_props_change:
                revision();
                break;
            default:
                break;
        }
    }
    return result;
}

void StoryWalker::add_columns(std::uint32_t count) {
    row_->column += count;
    const std::uint64_t limit = std::min<std::uint64_t>(bounds_.limits().cells, 0xFFFF'0000);
    if (row_->column > limit) {
        over_limit({"一行的网格位置数", "number of grid places of one row"}, row_->column, limit,
                   "cells");
    }
}

void StoryWalker::cell(pugi::xml_node node) {
    pugi::xml_node first = node.first_child();
    Tag tag = names_.property(first);
    CellProps props;
    if (tag == Tag::cell_props) {
        props = cell_props(first);
        first = first.next_sibling();
        tag = Tag::other;
    }
    if (props.deleted) {
        row_->lost_a_cell = true;
        row_->left_merges = false;
        return add_columns(props.span);
    }
    const std::uint32_t index = table_->index;
    const auto row_number = static_cast<std::uint32_t>(document_.tables[index].row_starts.size());
    const Place place{index + 1, row_number, row_->column + 1};
    const Cell made = cell_content(node, first, tag, props, place);
    std::vector<Cell>& cells = document_.tables[index].cells;
    add_columns(props.span);
    const bool joins = props.horizontal == VerticalMerge::carry_on && row_->left_merges;
    row_->left_merges = joins || props.horizontal == VerticalMerge::restart;
    if (!joins) {
        cells.push_back(made);
        return;
    }
    // Legacy merge to the left: one cell, whose text is that of the first.
    cells.back().span = bounded(cells.back().span + props.span, bounds_.limits().span);
    if (!trim(made.text).empty()) {
        Excerpt excerpt;
        excerpt.append(made.text);
        note_at(place, NoteCode::text_under_merge, {excerpt.text()});
    }
}

Cell StoryWalker::cell_content(pugi::xml_node node, pugi::xml_node first, Tag tag,
                               const CellProps& props, const Place& place) {
    OpenTable* const outer_table = std::exchange(table_, nullptr);
    OpenRow* const outer_row = std::exchange(row_, nullptr);
    Container& content = open(Container::Kind::cell, place);
    siblings(first, tag);
    if (content.joined) commit_paragraph(content);
    close_fields(content);
    if (content.nested) hand_over_paragraphs(content);

    Cell cell;
    cell.number = content.number;
    cell.column = place.column - 1;
    cell.span = props.span;
    cell.merge = props.vertical;
    cell.text = content.text.finish(storage_.arena);
    if (const std::uint64_t limit = bounds_.limits().cell_text; cell.text.size() > limit) {
        over_limit(
            {fmt::format("表 {} 行 {} 列 {} 单元格文字的字节数", place.table, place.row,
                         place.column),
             fmt::format("cell T{}.R{}.C{}: bytes of text", place.table, place.row, place.column)},
            cell.text.size(), limit, "cell-text");
    }
    if (!content.hidden.blank()) note(NoteCode::hidden_text, {content.hidden.text()});
    if (!content.struck.blank()) note(NoteCode::struck_text, {content.struck.text()});
    if (content.picture && trim(cell.text).empty()) note(NoteCode::picture_only_cell);
    if (sources_ != nullptr) sources_->cell(node, place);
    close();
    table_ = outer_table;
    row_ = outer_row;
    return cell;
}

}  // namespace ptcheck::docx
