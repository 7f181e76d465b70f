// What the XML library does not check of a part's characters.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "docx/storage.hpp"

namespace ptcheck::docx {

/// Whether a part is UTF-16: a byte order mark, or `<` as two bytes (XML 1.0, appendix F).
bool is_utf16(std::string_view bytes) noexcept;
/// The part in UTF-8; nullopt and the byte offset in `bad` where a surrogate stands alone or the
/// last unit is cut.
std::optional<Buffer> utf16_to_utf8(std::string_view bytes, std::size_t& bad);

/// References such as `&#65;` or `&#x4E07;` (XML 1.0, 4.1).
struct CharacterReferences {
    /// Byte offset of the first to what is no XML character, `&#0;` or `&#xD800;`, after which
    /// nothing is looked at. The XML library would cut the text there, or break UTF-8.
    std::size_t bad = std::string_view::npos;
    bool any = false;  ///< `&#` occurs
};
CharacterReferences character_references(std::string_view xml) noexcept;

/// Whether no element below the root declares a namespace, and xml:space stands on text elements
/// only, as Word writes it: then what holds at the root holds everywhere. May say no without need.
bool declares_at_root_only(std::string_view xml) noexcept;

/// One pass over a text before it is handed out.
struct TextCheck {
    std::size_t invalid = std::string_view::npos;  ///< offset of the first byte not valid in UTF-8
    bool special = false;  ///< holds U+00AD, or U+F000–U+F0FF of a symbol font
};
TextCheck check_text(std::string_view text) noexcept;

}  // namespace ptcheck::docx
