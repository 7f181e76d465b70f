// A file's bytes, or the reason why there are none.
#pragma once

#include <cstdint>
#include <string>

namespace ptcheck {

/// The whole regular file at `path`. Throws InputError: I01 when it cannot be opened or read, is a
/// folder, a device or a pipe; I06 when it is larger than `limit` bytes.
std::string read_file(const std::string& path, std::uint64_t limit);

}  // namespace ptcheck
