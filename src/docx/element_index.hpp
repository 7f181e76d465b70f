// Where each element of a part begins and ends: the XML library keeps the start of a name only.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "docx/splice.hpp"
#include "docx/xml_part.hpp"

namespace ptcheck::docx {

/// One pass over the bytes of a part that the XML library takes for well-formed. 16 bytes an element.
class ElementIndex {
public:
    ElementIndex() = default;
    /// `xml` as the part was given to the library. Throws I05 when start and end tags do not match,
    /// I06 for 4 GB or more.
    explicit ElementIndex(std::string_view xml);

    /// The element whose name stands at this offset (XmlPart::offset of its name). Throws I05 when
    /// there is none.
    [[nodiscard]] ElementSpan named_at(std::size_t offset) const;

private:
    using Offset = std::uint32_t;
    struct Entry {
        Offset begin;
        Offset content_begin;
        Offset content_end;
        Offset end;
    };
    std::vector<Entry> entries_;  ///< in the order of their start tags
};

}  // namespace ptcheck::docx
