// The numbers of a self-evaluation.
#pragma once

#include <optional>

#include "ptcheck/project.hpp"

namespace ptcheck {

/// The points of a cell (`20`, `9.5分`); nullopt when it is missing, blank or no plain number.
std::optional<Decimal> points_in(const std::optional<Text>& cell);

/// Whether what was achieved falls short of the target: true or false where both are plain values
/// of one kind and unit, nullopt where that cannot be told.
std::optional<bool> missed_target(const Indicator& row, const Project& project);

}  // namespace ptcheck
