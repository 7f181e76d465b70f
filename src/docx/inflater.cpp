#include "docx/inflater.hpp"

#include <new>

#include <libdeflate.h>

namespace ptcheck::docx {

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

}  // namespace ptcheck::docx
