// Document titles, standard numbers and years in prose.
#pragma once

#include <string_view>

#include "ptcheck/value.hpp"

namespace ptcheck {

/// Fills `refs` (《…》), `std_refs` (DB12/524-2020) and `mentions` (2024年) from `text`. Years inside
/// titles and standard numbers are no mentions. Linear.
void find_references(Value& value, std::string_view text);

}  // namespace ptcheck
