// A file's bytes, or the reason why there are none.
#pragma once

#include <cstdint>
#include <string>

namespace ptcheck {

/// The whole regular file at `path`. Throws InputError: I01 when it cannot be opened or read, is a
/// folder, a device or a pipe, or changes meanwhile; I06 when it is larger than `limit` bytes.
std::string read_file(const std::string& path, std::uint64_t limit);

/// What an open descriptor gives up to its end. Throws InputError: I01 when it cannot be read, I06
/// when it gives more than `limit` bytes; no more than that is kept in memory.
std::string read_descriptor(int descriptor, std::uint64_t limit);

/// Throws InputError I06 when `size` bytes are over `limit`.
void require_size(std::uint64_t size, std::uint64_t limit);

}  // namespace ptcheck
