// What looks like an amount and is none.
#pragma once

#include <string_view>

#include "value/draft.hpp"

namespace ptcheck {

/// False for years, ordinals, set phrases and prose that only begins like an amount.
bool plausible_quantity(const Draft::Seen& seen);

/// Words after a ratio that are no noun: 100%符合要求.
bool is_statement(std::string_view text);

/// Nothing but Chinese characters.
bool all_ideographs(std::string_view text);

}  // namespace ptcheck
