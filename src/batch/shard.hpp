// Which files of a list one of many machines checks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/report.hpp"

namespace ptcheck {

/// Whether `path`, as it is given or listed, falls into the shard: the first 16 hex digits of its
/// SHA-256 (FIPS 180-4), read as a number, leave `index` when divided by `count`. The same on every
/// machine and in every run.
bool in_shard(std::string_view path, const Shard& shard);

struct ListedFile {
    std::string path;
    std::uint64_t order = 0;  ///< 0-based place in the whole list
};
/// Those of the list that fall into the shard, or all; in the order of the list.
std::vector<ListedFile> files_of(const std::vector<std::string>& paths,
                                 const std::optional<Shard>& shard);

}  // namespace ptcheck
