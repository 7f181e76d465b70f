// Inflates a whole deflate stream of known size (RFC 1951).
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "docx/storage.hpp"

struct libdeflate_decompressor;

namespace ptcheck::docx {

class Inflater {
public:
    /// Fills `part`, whose size is what is expected. False unless `packed` is one stream to its last
    /// byte, of exactly that size and with this CRC-32 (RFC 1952, 8). Throws std::bad_alloc.
    bool inflate(std::string_view packed, Buffer& part, std::uint32_t crc);

private:
    struct Closer {
        void operator()(libdeflate_decompressor* decompressor) const noexcept;
    };
    std::unique_ptr<libdeflate_decompressor, Closer> decompressor_;  ///< made at first use
};

}  // namespace ptcheck::docx
