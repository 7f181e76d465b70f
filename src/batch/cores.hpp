// How many cores a run may use.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace ptcheck {

/// Cores that this process may run on (sched_getaffinity), no more than the quota of its control
/// group and of those around it pays for; at least 1.
std::size_t usable_cores();

/// Cores that the text of a `cpu.max` pays for, rounded up; nullopt when it sets no bound. (Linux
/// kernel, Documentation/admin-guide/cgroup-v2.rst: `QUOTA PERIOD` in microseconds, `max` = none.)
std::optional<std::size_t> cores_of_quota(std::string_view cpu_max) noexcept;

}  // namespace ptcheck
