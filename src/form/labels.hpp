// What the printed labels of the indicator columns mean.
#pragma once

#include <string_view>

#include "ptcheck/project.hpp"

namespace ptcheck::form {

/// The level a label of the first or second column names; unknown outside the known set.
Level1 find_level1(std::string_view cell);
Level2 find_level2(std::string_view cell);
/// Level 1 that a level 2 stands under in every guideline.
Level1 level1_of(Level2 level) noexcept;

}  // namespace ptcheck::form
