// How many pieces a unit cost is paid for, from what the same project states.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ptcheck/project.hpp"

namespace ptcheck {

/// The counter a unit cost is stated for: `站` of `≤4万元/站`, of 单站…费用, of 每站…费用; 人 of 人均.
/// Empty when the row names none, several (元/个·小时), or a stretch of time (元/天).
std::string counter_of(const Indicator& unit_cost);

/// The one count the project states with that counter: in a quantity (`≥48站`) or in the name of a
/// row or of the project (`48个站`). A counter that counts anything (个, 台, 人) is only believed
/// where the row speaks of the same thing as the unit cost. nullopt when nothing or nothing exact is
/// stated, or two different counts are.
std::optional<Decimal> count_for(const Indicator& unit_cost, std::string_view counter,
                                 const Project& project);

}  // namespace ptcheck
