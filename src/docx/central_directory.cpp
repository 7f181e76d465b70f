#include "docx/central_directory.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace ptcheck::docx {

namespace {

constexpr std::size_t local_header_size = 30;
constexpr std::uint64_t in_zip64 = 0xFFFFFFFF;

// Little-endian, of `size` bytes; within bounds.
std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size) noexcept {
    std::uint64_t value = 0;
    for (std::size_t i = size; i-- > 0;) {
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    }
    return value;
}

// Where the end record begins.
std::optional<std::size_t> end_record(std::string_view zip) noexcept {
    constexpr std::size_t record_size = 22;
    constexpr std::size_t longest_comment = 65535;
    const std::size_t tail = std::min(zip.size(), record_size + longest_comment);
    const std::size_t at = zip.substr(zip.size() - tail).rfind("PK\x05\x06");
    if (at == std::string_view::npos || tail - at < record_size) return std::nullopt;
    return zip.size() - tail + at;
}

/// The bytes of the file that an entry takes up at least.
struct Extent {
    std::uint64_t begin;
    std::uint64_t end;
};

}  // namespace

std::uint64_t stated_entries(std::string_view zip) noexcept {
    const auto end = end_record(zip);
    return end ? number(zip, *end + 10, 2) : 0;
}

std::vector<std::size_t> directory_headers(std::string_view zip) {
    std::vector<std::size_t> headers;
    const auto end = end_record(zip);
    if (!end) return headers;
    // The directory lies in front of its end record, also where junk in front of the archive makes
    // the stated offset wrong.
    const std::uint64_t size = number(zip, *end + 12, 4);
    if (size > *end) return headers;
    constexpr std::size_t header_size = 46;
    std::size_t at = *end - size;
    while (*end - at >= header_size && zip.substr(at).starts_with("PK\x01\x02")) {
        headers.push_back(at);
        const std::uint64_t whole = header_size + number(zip, at + 28, 2) +
                                    number(zip, at + 30, 2) + number(zip, at + 32, 2);
        at += std::min<std::uint64_t>(whole, *end - at);
    }
    return headers;
}

bool entries_overlap(std::string_view zip) {
    std::vector<Extent> extents;
    for (const std::size_t header : directory_headers(zip)) {
        const std::uint64_t stored = number(zip, header + 20, 4);
        const std::uint64_t begin = number(zip, header + 42, 4);
        if (stored != in_zip64 && begin != in_zip64) {
            extents.push_back({begin, begin + local_header_size + stored});
        }
    }
    std::ranges::sort(extents, {}, &Extent::begin);
    return std::ranges::adjacent_find(extents, [](const Extent& a, const Extent& b) {
               return b.begin < a.end;
           }) != extents.end();
}

}  // namespace ptcheck::docx
