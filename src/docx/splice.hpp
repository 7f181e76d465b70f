// Changes to a text at places of its bytes: what is not changed stays byte for byte.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ptcheck::docx {

/// Bytes [begin, end) of a part, as UTF-8.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] bool empty() const noexcept { return begin == end; }
    [[nodiscard]] std::string_view of(std::string_view xml) const noexcept {
        return xml.substr(begin, end - begin);
    }
    friend bool operator==(const Span&, const Span&) = default;
};

/// An element as it stands in its part.
struct ElementSpan {
    Span whole;    ///< from the `<` of its start tag to behind its end tag
    Span content;  ///< between the tags; empty, at whole.end, for `<w:p/>`

    /// `<w:p/>`: there is no end tag.
    [[nodiscard]] bool self_closed() const noexcept { return content.begin == whole.end; }
    /// Its name as written, with the prefix.
    [[nodiscard]] std::string_view name(std::string_view xml) const noexcept;
    friend bool operator==(const ElementSpan&, const ElementSpan&) = default;
};

/// Collects changes, in any order, and makes them all at once. Offsets are those of the text before
/// any change.
class Splice {
public:
    /// Several insertions at one place stand in the order they were made.
    void insert(std::size_t at, std::string text) { replace({at, at}, std::move(text)); }
    void replace(Span span, std::string text) { edits_.push_back({span, std::move(text)}); }
    void remove(Span span) { replace(span, {}); }
    /// Puts `text` at the end of an element's content; `<w:p/>` becomes `<w:p>text</w:p>`, and may
    /// be filled once only.
    void fill(std::string_view xml, const ElementSpan& element, std::string text);

    [[nodiscard]] bool empty() const noexcept { return edits_.empty(); }
    /// `text` with the changes made. What lies within a part that is replaced is dropped with it;
    /// an insertion at its begin stands in front. Every offset must lie within `text`.
    [[nodiscard]] std::string apply(std::string_view text) const;

private:
    struct Edit {
        Span span;
        std::string text;
    };
    std::vector<Edit> edits_;
};

}  // namespace ptcheck::docx
