// What a zip file says of its entries, looked at before anything is built of it (APPNOTE 4.3).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace ptcheck::docx {

/// The number of entries that the end record states (4.3.16), 0 when there is no such record; 65535
/// stands for that many or more.
std::uint64_t stated_entries(std::string_view zip) noexcept;

/// Whether the data of two entries share bytes of the file, as they do in files that are small and
/// inflate without end. Sizes and places are those of the central directory (4.3.12); entries whose
/// figures stand in a zip64 extension are left out, and a directory that is no such list has none.
bool entries_overlap(std::string_view zip);

/// Where the header of each entry begins in the file, in the order of the directory; as far as it is
/// such a list.
std::vector<std::size_t> directory_headers(std::string_view zip);

}  // namespace ptcheck::docx
