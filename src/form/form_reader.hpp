// Walks the tables of a document and puts the pieces of each form together.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "form/columns.hpp"
#include "form/draft.hpp"
#include "form/head.hpp"
#include "form/indicator_rows.hpp"
#include "form/row.hpp"
#include "ptcheck/document.hpp"

namespace ptcheck::form {

/// Forms are recognised by their labels. Pieces belong together by order: a head, then its block;
/// a block goes on in the next table when nothing between them begins another form.
class FormReader {
public:
    explicit FormReader(const Document& document) noexcept : document_(document) {}

    /// Everything that may be a form, in document order; what has too little of one is left to
    /// the caller to drop.
    std::vector<Draft> read();

private:
    enum class Region : std::uint8_t { none, head, block };

    /// Rows above a head that belong to the project that follows.
    struct Pending {
        std::optional<Text> title;
        std::optional<Text> unit;
        std::uint8_t unit_rank = 0;  ///< of its label, plus one; 0 for a line without one
        std::string_view unit_code;
        std::optional<Text> money_unit;
        std::optional<Text> first_cell;
        std::optional<int> year;
        std::uint32_t table = none32;
        [[nodiscard]] bool any() const noexcept { return table != none32; }
    };

    void read_table(std::uint32_t table);
    void read_row();
    void read_block_row();
    /// Unit lines, titles, remarks: rows without a label of a head or a block.
    void read_other_row();
    bool read_pending_row();
    bool read_pending_unit();
    void keep_pending_place();
    Label leading_label() noexcept;
    std::optional<Columns> read_header(bool expected);
    [[nodiscard]] bool repeats_header() const noexcept;
    void begin_block(const Columns& columns);
    void mark_block();
    void read_listed_head();
    void read_total();
    [[nodiscard]] bool goes_on_without_header() const;
    void use(std::uint32_t draft);

    std::uint32_t draft_for_head();
    std::uint32_t draft_for_block(const Columns& columns, const Row& first);
    std::uint32_t new_draft();
    std::uint32_t waiting_ancestor() noexcept;
    void drop_list();
    [[nodiscard]] bool form_begins_above(bool any_heading) const;
    bool load_row(Row& row, std::size_t index);
    bool load_next_row();

    const Document& document_;
    std::vector<Draft> drafts_;
    std::uint32_t last_ = none32;  ///< the draft that a next piece may belong to
    std::optional<Columns> columns_;
    Pending pending_;
    std::vector<std::uint32_t> first_drafts_;  ///< by table: where its waiting drafts begin

    // Of the table that is being read.
    std::uint32_t table_ = 0;
    const Grid* grid_ = nullptr;
    Row row_;
    Row peeked_;
    Row above_;
    std::uint32_t header_end_ = 0;  ///< first row behind the header that was read last
    std::string_view leading_text_;
    Label leading_label_ = Label::none;
    Region region_ = Region::none;
    std::uint32_t draft_ = none32;
    Expected expected_;
    std::optional<bool> titled_;     ///< a form's title stands above it
    bool passed_rows_ = false;       ///< it holds rows that were not understood
    bool unlabelled_row_ = false;    ///< of a head, and nothing was waiting for it
    std::uint32_t before_ = none32;  ///< `last_` when it began
    std::size_t drafts_before_ = 0;
};

}  // namespace ptcheck::form
