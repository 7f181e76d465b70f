// Documents made by hand, the way the reader would give them.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ptcheck/document.hpp"

namespace ptcheck::test {

struct CellSpec {
    CellSpec(const char* t) : text(t) {}             // NOLINT(google-explicit-constructor)
    CellSpec(std::string t) : text(std::move(t)) {}  // NOLINT(google-explicit-constructor)
    CellSpec(std::string t, std::uint32_t s, VerticalMerge m)
        : text(std::move(t)), span(s), merge(m) {}

    std::string text;
    std::uint32_t span = 1;
    VerticalMerge merge = VerticalMerge::none;
};
using RowSpec = std::vector<CellSpec>;

/// A cell over several grid columns.
inline CellSpec wide(std::string text, std::uint32_t span) {
    return {std::move(text), span, VerticalMerge::none};
}
/// The first cell of a vertical merge.
inline CellSpec down(std::string text, std::uint32_t span = 1) {
    return {std::move(text), span, VerticalMerge::restart};
}
/// A continued cell of a vertical merge.
inline CellSpec more(std::string text = {}, std::uint32_t span = 1) {
    return {std::move(text), span, VerticalMerge::carry_on};
}

/// Builds a Document; every text is copied into storage of its own.
class FormBuilder {
public:
    FormBuilder() : texts_(std::make_shared<std::deque<std::string>>()) {
        document_.storage = texts_;
    }

    /// A paragraph outside cells, standing before the next table.
    FormBuilder& paragraph(std::string text, std::uint8_t outline = 0, std::string number = {},
                           bool in_toc = false) {
        document_.paragraphs.push_back({keep(std::move(text)), keep(std::move(number)),
                                        static_cast<std::uint32_t>(document_.tables.size()),
                                        outline, in_toc});
        return *this;
    }
    FormBuilder& header(std::string text) {
        document_.header_lines.push_back(keep(std::move(text)));
        return *this;
    }
    FormBuilder& title(std::string text) {
        document_.title = keep(std::move(text));
        return *this;
    }
    /// `first_column` shifts every row, as w:gridBefore does.
    FormBuilder& table(const std::vector<RowSpec>& rows, std::uint32_t parent = no_table,
                       std::uint32_t first_column = 0) {
        Table table;
        table.parent = parent;
        table.depth = parent == no_table ? 0 : document_.tables[parent].depth + 1;
        for (const RowSpec& row : rows) {
            std::uint32_t column = first_column;
            for (const CellSpec& cell : row) {
                table.cells.push_back({keep(cell.text), {}, column, cell.span, cell.merge});
                column += cell.span;
            }
            table.row_starts.push_back(static_cast<std::uint32_t>(table.cells.size()));
        }
        document_.tables.push_back(std::move(table));
        return *this;
    }

    [[nodiscard]] const Document& document() const noexcept { return document_; }

private:
    std::string_view keep(std::string text) { return texts_->emplace_back(std::move(text)); }

    std::shared_ptr<std::deque<std::string>> texts_;
    Document document_;
};

}  // namespace ptcheck::test
