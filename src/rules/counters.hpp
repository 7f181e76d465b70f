// Counters that people put one for the other.
#pragma once

#include <string_view>

namespace ptcheck {

/// Whether two counters may stand for the same thing: they are equal, one is 个 or 项, which count
/// anything, or both are of one group (台/套, 人/名, 家/户, 份/本). 人 and 人次, 家 and 家次 do not agree:
/// the one counts heads, the other visits.
bool counters_agree(std::string_view a, std::string_view b) noexcept;

/// Whether both are names of one unit: 公里 and 千米, 台套 and 套, 人 and 名. 个 for 家 is loose, and
/// not the same.
bool same_counter(std::string_view a, std::string_view b) noexcept;

}  // namespace ptcheck
