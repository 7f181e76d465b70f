// One XML part, parsed and checked. The only header that brings in the XML library.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "docx/bounds.hpp"
#include "docx/lighten.hpp"
#include "docx/storage.hpp"

namespace ptcheck::docx {

/// Thrown in place of I05 while a part is read light: byte offsets are not those of the part.
struct Relook {};

/// A part's bytes in UTF-8, without a byte order mark when they were UTF-16. Throws I05.
Buffer in_utf8(std::string_view name, Buffer bytes);

/// A parsed part. Names, attribute values and texts of the tree are views into its buffer, which
/// can outlive the tree (`release`).
class XmlPart {
public:
    /// Throws I05 for what is no well-formed XML in UTF-8 or UTF-16, holds a DOCTYPE (OPC, ECMA-376
    /// Part 2, 6.5.3) or bad character references; I06 when it has too many nodes.
    XmlPart(std::string name, Buffer bytes, const Bounds& bounds, Reading reading = Reading::whole);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] pugi::xml_node root() const noexcept { return root_; }
    /// See declares_at_root_only: nothing has to be looked for on inner elements.
    [[nodiscard]] bool flat() const noexcept { return flat_; }
    /// Byte offset of a text of the tree in the part (as UTF-8), when it was read whole.
    [[nodiscard]] std::size_t offset(const char* text) const noexcept;
    /// Throws I05: the part is broken at this byte.
    [[noreturn]] void fail(std::size_t at, std::string_view zh, std::string_view en) const;
    /// Hands over the buffer, so that texts stay valid after the part is gone.
    Buffer release() noexcept { return std::move(buffer_); }

private:
    std::string name_;
    Buffer buffer_;
    pugi::xml_document tree_;
    pugi::xml_node root_;
    bool flat_ = false;
    Reading reading_;
};

}  // namespace ptcheck::docx
