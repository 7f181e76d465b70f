// SHA-256 (FIPS 180-4) for file digests and fingerprints.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ptcheck {

/// The first `bytes` (1..32) bytes of the SHA-256 of `text`, as lower-case hex digits.
std::string sha256_hex(std::string_view text, std::size_t bytes = 32);

}  // namespace ptcheck
