// Deflate streams of whole parts (RFC 1951), out and in.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "docx/storage.hpp"

struct libdeflate_compressor;
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

/// A part as it is stored in a zip (APPNOTE 4.4.5, method 8).
struct DeflatedPart {
    Buffer packed;
    std::uint64_t size = 0;  ///< of the part
    std::uint32_t crc = 0;   ///< CRC-32 of the part
};

class Deflater {
public:
    /// Throws bad_alloc.
    Deflater();
    /// The same bytes for the same part.
    [[nodiscard]] DeflatedPart deflate(std::string_view part);

private:
    struct Closer {
        void operator()(libdeflate_compressor* compressor) const noexcept;
    };
    std::unique_ptr<libdeflate_compressor, Closer> compressor_;
};

}  // namespace ptcheck::docx
