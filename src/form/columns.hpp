// The indicator block: which column says what.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "form/draft.hpp"
#include "form/header_cells.hpp"
#include "form/labels.hpp"
#include "form/row.hpp"

namespace ptcheck::form {

inline constexpr std::size_t column_count =
    static_cast<std::size_t>(Label::indicators) - static_cast<std::size_t>(Label::level1) + 1;

constexpr std::size_t column_index(Label column) noexcept {
    return static_cast<std::size_t>(column) - static_cast<std::size_t>(Label::level1);
}

/// The cells of one row under the columns of a block; nullptr where the row has none.
struct BlockCells {
    std::array<const RowCell*, column_count> cells{};
    const RowCell*& operator[](Label column) noexcept { return cells[column_index(column)]; }
    const RowCell* operator[](Label column) const noexcept { return cells[column_index(column)]; }
};

/// A column of a list of projects that states a field of the head.
struct HeadColumn {
    LabelMatch match;
    std::uint32_t start = 0;  ///< grid column
};

/// Where the columns named by a header stand. Two targets side by side are two blocks, which share
/// the columns that are there once.
class Columns {
public:
    /// nullopt when `header` is none. `above` is the row over it, where the names of the blocks may
    /// stand, or nullptr. A header that names level 3 and a value but no other level heads a
    /// block only when it names more columns of one, or with `expected`: after a head, say.
    static std::optional<Columns> from_header(std::span<const HeaderCell> header, const Row* above,
                                              bool expected);

    [[nodiscard]] bool has(Label column) const noexcept {
        return entry(0, column).start != none32 || entry(1, column).start != none32;
    }
    /// 1, or 2 for targets side by side.
    [[nodiscard]] std::size_t blocks() const noexcept { return blocks_; }
    [[nodiscard]] Block kind(std::size_t block) const noexcept { return kinds_[block]; }
    /// Whether the column is the block's own and not shared by both.
    [[nodiscard]] bool own(std::size_t block, Label column) const noexcept;
    /// First grid column of the names.
    [[nodiscard]] std::uint32_t names() const noexcept { return entry(0, Label::level3).start; }
    /// Cells of the header.
    [[nodiscard]] std::size_t cells() const noexcept { return cells_; }
    /// Whether both headers name the same columns.
    [[nodiscard]] bool same_labels(const Columns& other) const noexcept;
    /// The columns of a head, the name of the project among them: one header stands over the
    /// rows of all projects. Empty for every other block.
    [[nodiscard]] const std::vector<HeadColumn>& head() const noexcept { return head_; }
    /// Three levels and 绩效指标描述: the block of the Tianjin form.
    [[nodiscard]] bool tianjin() const noexcept { return tianjin_; }
    /// What the indicators weigh together by the header: `分值权重(90)`, `绩效指标(90分)`.
    [[nodiscard]] const std::optional<Decimal>& points() const noexcept { return points_; }
    /// The cells of a row under the columns. A row that is drawn with other widths but has as
    /// many cells as the header is read in the header's order.
    [[nodiscard]] BlockCells cells_of(const Row& row, std::size_t block) const noexcept;

private:
    struct Entry {
        std::uint32_t start = none32;    ///< grid column
        std::uint32_t end = none32;      ///< first grid column behind it
        std::uint32_t ordinal = none32;  ///< among the cells of the header
        std::uint8_t rank = 0;
    };
    using Entries = std::array<Entry, column_count>;

    [[nodiscard]] const Entry& entry(std::size_t block, Label column) const noexcept {
        return entries_[block][column_index(column)];
    }
    void divide(std::span<const HeaderCell> header, const Row* above);
    void place(std::span<const HeaderCell> header);
    void place(std::size_t block, const HeaderCell& cell, std::uint32_t ordinal);
    [[nodiscard]] bool heads_block(bool expected) const noexcept;
    void divide_levels(const Row& row, std::size_t block, BlockCells& cells) const noexcept;
    [[nodiscard]] bool drawn_differently(const Row& row) const noexcept;

    std::array<Entries, 2> entries_{};
    std::array<Block, 2> kinds_{};
    std::vector<Block> stated_;  ///< by header cell: the block it names
    std::size_t blocks_ = 1;
    std::vector<HeadColumn> head_;
    std::size_t cells_ = 0;
    std::optional<Decimal> points_;
    bool tianjin_ = false;
};

}  // namespace ptcheck::form
