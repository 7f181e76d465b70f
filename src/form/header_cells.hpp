// The header of an indicator block: one row of labels, or two where cells are divided below.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "form/labels.hpp"
#include "form/row.hpp"
#include "ptcheck/project.hpp"

namespace ptcheck::form {

/// One column as the rows below see it.
struct HeaderCell {
    std::string_view text;
    LabelMatch label;
    std::uint32_t column = 0;   ///< 0-based first grid column
    std::uint32_t end = 0;      ///< first grid column behind it
    Block block = Block::none;  ///< stated by the label itself or by the one that stands over it
};

/// The period a label speaks of: `指标值(长期)`, `实施周期目标值` are mid, `年度指标值` is year.
Block block_of_label(std::string_view label) noexcept;

/// Whether `below` (labels known) divides cells of the header row `row`: `年度指标值` over
/// `指标性质`, `指标值` and `度量单位`, the other cells merged down or left blank.
bool divides_header(const Row& row, const Row& below);

/// The columns of a header of the rows given, in order; `below` is nullptr for a header of one row.
std::vector<HeaderCell> header_cells(const Row& row, const Row* below);

}  // namespace ptcheck::form
