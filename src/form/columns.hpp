// The indicator block: which column says what, and its rows.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "form/draft.hpp"
#include "form/labels.hpp"
#include "form/row.hpp"

namespace ptcheck::form {

/// The cells of one row under the columns that matter; nullptr where the row has none.
struct BlockCells {
    const RowCell* level1 = nullptr;
    const RowCell* level2 = nullptr;
    const RowCell* level3 = nullptr;
    const RowCell* description = nullptr;
    const RowCell* value = nullptr;
};

/// A column of a list of projects that states a field of the head.
struct HeadColumn {
    LabelMatch match;
    std::uint32_t start = 0;  ///< grid column
};

/// Where the columns named by a header row stand.
class Columns {
public:
    /// From a row whose labels are known; nullopt when it is no header row. A row that names
    /// level 3 and a value but no other level heads a block only right after a head (`after_head`).
    static std::optional<Columns> from_header(const Row& row, bool after_head);

    [[nodiscard]] bool has(Label column) const noexcept { return entry(column).start != none32; }
    /// Cells of the header row.
    [[nodiscard]] std::size_t cells() const noexcept { return cells_; }
    /// Whether both header rows name the same columns.
    [[nodiscard]] bool same_labels(const Columns& other) const noexcept;
    /// The columns of a head, the name of the project among them: one header row stands over the
    /// rows of all projects. Empty for every other block.
    [[nodiscard]] const std::vector<HeadColumn>& head() const noexcept { return head_; }
    /// Three levels and 绩效指标描述: the block of the Tianjin form.
    [[nodiscard]] bool tianjin() const noexcept { return tianjin_; }
    /// The cells of a row under the columns. A row that is drawn with other widths but has as
    /// many cells as the header is read in the header's order.
    [[nodiscard]] BlockCells cells_of(const Row& row) const noexcept;

private:
    struct Entry {
        std::uint32_t start = none32;    ///< grid column
        std::uint32_t ordinal = none32;  ///< among the cells of the header row
        std::uint8_t rank = 0;
    };
    static constexpr std::size_t at(Label column) noexcept {
        return static_cast<std::size_t>(column) - static_cast<std::size_t>(Label::level1);
    }
    [[nodiscard]] const Entry& entry(Label column) const noexcept { return entries_[at(column)]; }
    [[nodiscard]] bool drawn_differently(const Row& row) const noexcept;

    static constexpr std::size_t count =
        static_cast<std::size_t>(Label::indicators) - static_cast<std::size_t>(Label::level1) + 1;
    std::array<Entry, count> entries_{};
    std::vector<HeadColumn> head_;
    std::size_t cells_ = 0;
    bool tianjin_ = false;
};

/// Adds the row to the draft's indicators unless name, description and value are all blank.
/// Labels of level 1 and 2 are carried on into rows that leave them blank.
void read_indicator(Draft& draft, const Row& row, const Columns& columns);

/// Whether a row without header row above it goes on with a block of these columns: known labels
/// stand in its level columns and something in one of the others.
bool goes_on(const Row& row, const Columns& columns) noexcept;

/// Whether the row states a level 1 that comes before the one the draft has reached: the rows of
/// another project.
bool starts_over(const Draft& draft, const Row& row, const Columns& columns) noexcept;

}  // namespace ptcheck::form
