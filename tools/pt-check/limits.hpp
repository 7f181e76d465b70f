// `--limit NAME=VALUE`: the names of the reading limits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ptcheck/config.hpp"

namespace ptcheck {

/// The limit of that name (`cell-text`), nullptr when there is none.
std::uint64_t* limit_by_name(Limits& limits, std::string_view name);
/// All names, separated by blanks.
std::string limit_names();

}  // namespace ptcheck
