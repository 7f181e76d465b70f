// An XML part that is being changed: its tree to look at, its bytes to splice.
#pragma once

#include <string>
#include <string_view>

#include "docx/element_index.hpp"
#include "docx/names.hpp"
#include "docx/splice.hpp"
#include "docx/xml_part.hpp"

namespace ptcheck::docx {

/// Changes the encoding that the XML declaration of a converted part still states (XML 1.0, 4.3.3).
void declare_utf8(std::string_view xml, Splice& splice);

/// `text` for the content of an element or an attribute in quotes; characters that XML 1.0 cannot
/// hold (2.2: most control characters) and bytes that are no UTF-8 are left out.
std::string xml_escaped(std::string_view text);

/// What of `text` a copy can hold: what `xml_escaped` writes, as it is read again.
std::string xml_text(std::string_view text);

class PartEdit {
public:
    /// Throws as XmlPart does.
    PartEdit(std::string name, Buffer bytes, const Bounds& bounds);

    [[nodiscard]] const std::string& name() const noexcept { return tree_.name(); }
    [[nodiscard]] const XmlPart& tree() const noexcept { return tree_; }
    [[nodiscard]] pugi::xml_node root() const noexcept { return tree_.root(); }
    /// The bytes before any change, in UTF-8; spans and the splice count them.
    [[nodiscard]] std::string_view xml() const noexcept { return xml_; }
    [[nodiscard]] ElementSpan span(pugi::xml_node element) const;
    [[nodiscard]] bool utf16() const noexcept { return utf16_; }

    Splice& splice() noexcept { return splice_; }
    /// With the blanks in front; `value` is that of an attribute of the tree.
    void remove_attribute(const char* value);
    void remove(pugi::xml_node element) { splice_.remove(span(element).whole); }
    /// Behind the last child of the root.
    void append(std::string text) { appended_ += text; }

    [[nodiscard]] bool changed() const noexcept { return !splice_.empty() || !appended_.empty(); }
    [[nodiscard]] std::string result() const;

private:
    bool utf16_;
    std::string xml_;
    XmlPart tree_;
    ElementIndex index_;
    Splice splice_;
    std::string appended_;  ///< at once, since an empty root can be filled once only
};

}  // namespace ptcheck::docx
