// The rows of an indicator block.
#pragma once

#include "form/columns.hpp"
#include "form/draft.hpp"
#include "form/row.hpp"

namespace ptcheck::form {

/// Adds the row to the draft's indicators unless name, description and value are all blank: one
/// indicator a block, from left to right. Labels of level 1 and 2 are carried on into rows that
/// leave them blank, by block.
void read_indicators(Draft& draft, const Row& row, const Columns& columns);

/// Whether a row without header row above it goes on with a block of these columns: known labels
/// stand in its level columns and something in one of the others.
bool goes_on(const Row& row, const Columns& columns) noexcept;

/// Whether the row states a level 1 that comes before the one the draft has reached: the rows of
/// another project.
bool starts_over(const Draft& draft, const Row& row, const Columns& columns) noexcept;

/// Whether name and value of the row stand in cells of their own: it is more than a remark.
bool states_indicator(const Row& row, const Columns& columns) noexcept;

}  // namespace ptcheck::form
