#include "docx/storage.hpp"

#include <sys/mman.h>

namespace ptcheck::docx {

namespace {

// Of x86-64, and of AArch64 with pages of 4 kB. Elsewhere the advice below is refused, or is none.
constexpr std::size_t huge_page = 2UL << 20;

// Memory that is touched for the first time costs a fault for each page. A large part is written
// from end to end: on huge pages, where the system has them (madvise(2)), that is one fault for 512.
void* allocate(std::size_t size) noexcept {
    if (size < huge_page) return std::malloc(size);
    const std::size_t whole = (size + huge_page - 1) / huge_page * huge_page;
    void* const bytes = std::aligned_alloc(huge_page, whole);
    // The last page only where most of it will be written.
    const std::size_t advised = (size + huge_page / 2) / huge_page * huge_page;
    if (bytes != nullptr) static_cast<void>(::madvise(bytes, advised, MADV_HUGEPAGE));
    return bytes;
}

}  // namespace

Bytes make_bytes(std::size_t size) {
    Bytes bytes(static_cast<char*>(allocate(size)));
    if (!bytes && size != 0) throw std::bad_alloc();
    return bytes;
}

}  // namespace ptcheck::docx
