// `--limit NAME=VALUE`: the names of the reading limits.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ptcheck/config.hpp"

namespace ptcheck {

/// The limit of that name (`cell-text`), nullptr when there is none.
std::uint64_t* limit_by_name(Limits& limits, std::string_view name);
/// `200MB`, `64K`, `1000`, `90s`: the suffixes are powers of 1024; `s` is for the time. nullopt when
/// it is none of these, 0 or too large.
std::optional<std::uint64_t> parse_limit(std::string_view name, std::string_view value) noexcept;
/// All names, separated by blanks.
std::string limit_names();

}  // namespace ptcheck
