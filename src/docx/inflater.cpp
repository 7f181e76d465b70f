#include "docx/inflater.hpp"

#include <new>

#include <libdeflate.h>

namespace ptcheck::docx {

namespace {

// Of 12: leaves what zlib leaves by default. 7 leaves 4 % less and takes 1.4 times the time.
constexpr int deflate_level = 6;

}  // namespace

void Inflater::Closer::operator()(libdeflate_decompressor* decompressor) const noexcept {
    libdeflate_free_decompressor(decompressor);
}

bool Inflater::inflate(std::string_view packed, Buffer& part, std::uint32_t crc) {
    if (!decompressor_) decompressor_.reset(libdeflate_alloc_decompressor());
    if (!decompressor_) throw std::bad_alloc();
    std::size_t read = 0;
    // Without a place for the written size, anything but the expected size is refused.
    const libdeflate_result result =
        libdeflate_deflate_decompress_ex(decompressor_.get(), packed.data(), packed.size(),
                                         part.data.get(), part.size, &read, nullptr);
    return result == LIBDEFLATE_SUCCESS && read == packed.size() &&
           libdeflate_crc32(0, part.data.get(), part.size) == crc;
}

void Deflater::Closer::operator()(libdeflate_compressor* compressor) const noexcept {
    libdeflate_free_compressor(compressor);
}

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(deflate_level)) {
    if (!compressor_) throw std::bad_alloc();
}

DeflatedPart Deflater::deflate(std::string_view part) {
    const std::size_t most = libdeflate_deflate_compress_bound(compressor_.get(), part.size());
    DeflatedPart made{{make_bytes(most + 1), most}, part.size(), 0};
    made.packed.shrink(libdeflate_deflate_compress(compressor_.get(), part.data(), part.size(),
                                                   made.packed.data.get(), most));
    made.crc = libdeflate_crc32(0, part.data(), part.size());
    return made;
}

}  // namespace ptcheck::docx
