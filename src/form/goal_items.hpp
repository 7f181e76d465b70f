// The numbered items of a goal.
#pragma once

#include <string_view>
#include <vector>

#include "ptcheck/project.hpp"

namespace ptcheck::form {

/// One item for every line that begins with an enumerator; the lines after it without one belong
/// to it, lines before the first are an item without number. Enumerators that follow each other
/// (`1.（1）`) are one number. A blank goal has no items.
std::vector<GoalItem> split_goal(std::string_view goal);

}  // namespace ptcheck::form
