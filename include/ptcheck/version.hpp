// What this build is: for `--version`, the run record and SARIF.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace ptcheck {

/// The program's version, `0.1.0`.
std::string_view version() noexcept;
/// Version of the NDJSON records; grows when a key changes its meaning or goes away.
inline constexpr int schema_version = 1;
/// Eight hex digits over every rule's id, name, level, words and basis: equal for equal rule sets.
const std::string& rule_set_version();

struct Library {
    std::string_view name;
    std::string_view version;
};
/// The libraries this build was compiled against.
std::span<const Library> libraries() noexcept;

}  // namespace ptcheck
