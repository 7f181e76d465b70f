#include "batch/shard.hpp"

#include <charconv>

#include "check/sha256.hpp"

namespace ptcheck {

bool in_shard(std::string_view path, const Shard& shard) {
    constexpr std::size_t bytes = 8;
    const std::string digits = sha256_hex(path, bytes);
    std::uint64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
    return number % shard.count == shard.index;
}

std::vector<ListedFile> files_of(const std::vector<std::string>& paths,
                                 const std::optional<Shard>& shard) {
    std::vector<ListedFile> files;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (!shard || in_shard(paths[i], *shard)) files.push_back({paths[i], i});
    }
    return files;
}

}  // namespace ptcheck
