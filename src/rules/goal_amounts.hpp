// The amounts of a goal, each held against the indicators of its project.
#pragma once

#include <cstdint>
#include <vector>

#include "ptcheck/project.hpp"
#include "rules/stated_amounts.hpp"

namespace ptcheck {

enum class GoalMatch : std::uint8_t {
    stated,      ///< a row states it, or the rows add up to it
    other_unit,  ///< a row about the same thing states the number with another unit
    inexact,     ///< the goal says 约 or 余, a row about the same thing does not
    differs,     ///< one row is about the same thing, and states another number
    unstated,    ///< no row has it
};

struct GoalAmount {
    StatedAmount amount;
    GoalMatch match = GoalMatch::unstated;
    const Indicator* row = nullptr;  ///< of other_unit, inexact and differs
};

/// In the order of the goal, at most 200. The views and rows point into `project`.
std::vector<GoalAmount> goal_amounts(const Project& project);

}  // namespace ptcheck
