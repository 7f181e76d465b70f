// Numbers that say how much of the score something is worth.
#pragma once

#include <optional>
#include <string_view>

#include "ptcheck/decimal.hpp"

namespace ptcheck::form {

/// The number of a cell of weights: `20`, `20.00`, `20分`, `20%`; nullopt for any other text.
std::optional<Decimal> points_of_cell(std::string_view cell) noexcept;

/// The points a label states: `产出指标(50分)`, `分值权重（90）`, `绩效指标90分`. nullopt when it
/// states none; a year in the bracket (`年度目标(2024)`) is none.
std::optional<Decimal> points_of_label(std::string_view label) noexcept;

}  // namespace ptcheck::form
