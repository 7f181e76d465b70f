#include "batch/cores.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include <sched.h>

namespace ptcheck {

namespace {

namespace fs = std::filesystem;

std::size_t cores_of_affinity() {
    cpu_set_t set;
    CPU_ZERO(&set);
    // A machine with more cores than the set has places refuses it.
    if (::sched_getaffinity(0, sizeof set, &set) == 0)
        return static_cast<std::size_t>(CPU_COUNT(&set));
    return std::thread::hardware_concurrency();
}

/// The group of this process, `/` where none is told.
std::string control_group() {
    std::ifstream groups("/proc/self/cgroup");
    constexpr std::string_view unified = "0::";
    for (std::string line; std::getline(groups, line);) {
        if (line.starts_with(unified)) return line.substr(unified.size());
    }
    return "/";
}

bool take_number(std::string_view& text, std::uint64_t& number) noexcept {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return error == std::errc{};
}

}  // namespace

std::optional<std::size_t> cores_of_quota(std::string_view cpu_max) noexcept {
    std::uint64_t quota = 0;
    std::uint64_t period = 0;
    if (!take_number(cpu_max, quota) || !cpu_max.starts_with(' ')) return std::nullopt;
    cpu_max.remove_prefix(1);
    if (!take_number(cpu_max, period) || period == 0) return std::nullopt;
    return std::max<std::size_t>(1, quota / period + (quota % period == 0 ? 0 : 1));
}

std::size_t usable_cores() {
    std::size_t cores = std::max<std::size_t>(1, cores_of_affinity());
    const fs::path root = "/sys/fs/cgroup";
    // Within a container the path may be one of the host, which is not there.
    for (fs::path group = control_group();; group = group.parent_path()) {
        std::ifstream file(root / group.relative_path() / "cpu.max");
        std::string text;
        if (std::getline(file, text))
            if (const auto paid = cores_of_quota(text)) cores = std::min(cores, *paid);
        if (!group.has_relative_path()) return cores;
    }
}

}  // namespace ptcheck
