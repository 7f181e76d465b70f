// Where two rules meet at one cell, the more specific one speaks.
#pragma once

#include <string_view>
#include <vector>

#include "ptcheck/finding.hpp"

namespace ptcheck {

/// Whether rule `speaker` silences rule `other` where both speak of the same thing.
bool silences(std::string_view speaker, std::string_view other) noexcept;

/// Removes every finding that a more specific one makes superfluous: same project, place and field,
/// and the same `about` where both state one. The order of the rest is kept.
void let_the_specific_speak(std::vector<Finding>& findings);

}  // namespace ptcheck
