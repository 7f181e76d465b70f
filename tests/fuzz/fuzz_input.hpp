// What the fuzz targets share: documents made of an input, and mutations that keep XML nearly XML.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ptcheck::fuzz {

inline std::string_view view_of(const std::uint8_t* data, std::size_t size) noexcept {
    return {reinterpret_cast<const char*>(data), size};
}

/// A .docx made of parts: the main part, and behind each NUL byte a letter and one more part
/// (`s` styles, `n` numbering, `h` header, `f` footnotes, `p` core properties, `r` the relationships
/// of the main part, `R` those of the package).
std::string docx_of_parts(std::string_view parts);

/// A .docx with one table: a line is a row, `|` ends a cell, `\` breaks a line in it; a cell that
/// begins with a digit and `#` spans so many columns, with `_` and `^` begins and continues a
/// vertical merge. A line without `|` is a paragraph, which ends a table.
std::string docx_of_rows(std::string_view rows);

/// A .docx as it is, else one of parts where the input begins with `<`, or of rows.
std::string docx_of_input(std::string_view input);

/// Changes `data` in place, up to `most` bytes, and gives the new size: moves, doubles and drops
/// whole elements and puts telling values into attributes, or does what libFuzzer does by itself.
std::size_t mutate_xml(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed);

}  // namespace ptcheck::fuzz
