// The head of a form: name, amounts, purpose, goal.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "form/draft.hpp"
#include "form/funds.hpp"
#include "form/row.hpp"

namespace ptcheck::form {

/// What a row leaves open for the row below it.
struct Expected {
    std::uint32_t purpose_row = none32;  ///< below the amounts, whose label covers it or is blank
    std::uint32_t goal_row = none32;     ///< below a goal label that has nothing beside it
    std::uint32_t goal_column = 0;
    LabelMatch goal_label;
    /// The labels left of that one, which its texts stand beside: grid column and text.
    std::vector<std::pair<std::uint32_t, std::string_view>> goal_edges;
    FundsState funds;
    /// Header of a head printed as one row of labels over one row of texts.
    std::vector<FundsState::Column> columns;
    std::uint32_t columns_row = none32;
};

/// Whether the row (labels known) announces or continues fields of a head.
bool is_head_row(const Row& row) noexcept;

/// Whether the row states the name of a project.
bool states_name(const Row& row) noexcept;

/// Whether the row states a field that the draft already has.
bool repeats_field(const Draft& draft, const Row& row) noexcept;

/// Takes the text as the field of the label, unless the draft has a better one.
void set_field(Draft& draft, LabelMatch match, Text text);

/// Reads the fields of a row into the draft; a field read before stays unless this label ranks
/// better. Rows without labels may fill what `expected` says.
void read_head_row(Draft& draft, const Row& row, Expected& expected);

}  // namespace ptcheck::form
