// Values in words: what sort of statement, and the documents, standards and years they name.
#pragma once

#include <string_view>

#include "ptcheck/value.hpp"

namespace ptcheck {

/// Makes `value` the qualitative value of `text` (trimmed, as written).
void make_qualitative(Value& value, std::string_view text);

}  // namespace ptcheck
