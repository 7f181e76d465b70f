// A Word document as the reader gives it: tables, the paragraphs between them, and notes.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/text.hpp"

namespace ptcheck {

/// ECMA-376 Part 1, 17.4.84 (vMerge). The reader gives `carry_on` only to a cell that really goes on
/// from the row above, and no text with it: Word does not show it (D06).
enum class VerticalMerge : std::uint8_t { none, restart, carry_on };

/// One w:tc of the accepted view; cells joined by w:hMerge are one cell.
struct Cell {
    std::string_view text;     ///< paragraphs joined by `\n`, outer blanks kept
    std::string_view number;   ///< automatic number of its first numbered paragraph, else empty
    std::uint32_t column = 0;  ///< 0-based first grid column, gridBefore counted
    std::uint32_t span = 1;    ///< grid columns it covers, 1..limits.span
    VerticalMerge merge = VerticalMerge::none;
};

inline constexpr std::uint32_t no_table = 0xFFFF'FFFF;

/// One w:tbl. Rows are kept flat: row `r` is cells[row_starts[r] .. row_starts[r + 1]).
struct Table {
    std::vector<Cell> cells;
    std::vector<std::uint32_t> row_starts{0};  ///< one more than there are rows
    std::uint32_t parent = no_table;           ///< index of the enclosing table of a nested one
    std::uint32_t depth = 0;                   ///< 0 for a table of the body

    [[nodiscard]] std::size_t rows() const noexcept { return row_starts.size() - 1; }
    [[nodiscard]] std::span<const Cell> row(std::size_t r) const noexcept {
        return std::span(cells).subspan(row_starts[r], row_starts[r + 1] - row_starts[r]);
    }
};

/// A non-blank paragraph outside cells, or a paragraph of a cell that also holds a nested table.
struct Paragraph {
    std::string_view text;         ///< outer blanks kept
    std::string_view number;       ///< automatic number such as `1.` or `（一）`, else empty
    std::uint32_t next_table = 0;  ///< tables started before it = index of the table that follows
    std::uint8_t outline = 0;      ///< 1..9 heading level (style or w:outlineLvl), 0 = body text
    bool in_toc = false;           ///< part of a TOC field: repeats a heading, is none
};

/// Document notes: what the reader met and could not, or need not, take at face value. In braces
/// the arguments of each; texts are cut after some 200 bytes, with `…`.
enum class NoteCode : std::uint8_t {
    tracked_changes,         ///< D01 {number of revisions}, once, at the first of them
    unknown_symbol,          ///< D02 {font} {code such as F0B3}
    placeholder_text,        ///< D03 {the placeholder text}
    hidden_text,             ///< D04 {the hidden text}, of a cell
    struck_text,             ///< D05 {the struck-out text}, of a cell
    text_under_merge,        ///< D06 {the text a merge hides}
    text_box_not_read,       ///< D07 {the text of the box}
    embedded_part_not_read,  ///< D08 {altChunk, subDoc or OLE}
    equation_read_as_text,   ///< D09 {the text it was read as}
    unbalanced_field,        ///< D10
    picture_only_cell,       ///< D11
    unusual_package,         ///< D12 {what is unusual, such as word/document.xml}
};

struct Note {
    NoteCode code{};
    Place place;
    std::vector<std::string> args;  ///< fill the `{}` of the note's message
};

/// All views point into `storage`; a Document can be moved, and its views stay valid.
struct Document {
    std::vector<Table> tables;          ///< in order of their start tags, nested ones included
    std::vector<Paragraph> paragraphs;  ///< in document order
    std::vector<std::string_view> header_lines;  ///< non-blank paragraphs of the page headers
    std::string_view title;                      ///< docProps/core.xml dc:title, else empty
    std::vector<Note> notes;                     ///< by place
    std::shared_ptr<const void> storage;         ///< owns every text
};

}  // namespace ptcheck
