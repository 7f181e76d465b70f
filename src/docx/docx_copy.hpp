// A document that is copied with changes: what every kind of copy needs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "docx/bounds.hpp"
#include "docx/package.hpp"
#include "docx/package_editor.hpp"
#include "docx/sources.hpp"
#include "docx/splice.hpp"
#include "ptcheck/document.hpp"
#include "ptcheck/grid.hpp"

namespace ptcheck::docx {

/// What the copy says of itself besides its changes.
enum class CopyNote : std::uint8_t {
    utf16_converted,     ///< the main part is UTF-8 now
    signatures_removed,  ///< digital signatures, which would no longer hold
};

class DocxCopy {
public:
    /// Reads the document anew. Throws InputError as read_document does.
    DocxCopy(std::string bytes, const Limits& limits);

    [[nodiscard]] const Document& document() const noexcept { return document_; }
    [[nodiscard]] const Sources& sources() const noexcept { return sources_; }
    [[nodiscard]] const Bounds& bounds() const noexcept { return bounds_; }
    Package& package() noexcept { return package_; }
    /// For other parts than the main one.
    PackageEditor& editor() noexcept { return editor_; }
    /// For the main part; offsets are those of Sources::xml.
    Splice& splice() noexcept { return splice_; }

    /// Whether the author forbids changes (ECMA-376 Part 1, 17.15.1.29: w:documentProtection, when
    /// it is enforced).
    bool forbids_changes();
    /// `2023-01-31T08:00:00Z`: the seconds given, else as CopyOptions::date says.
    std::string date(std::optional<std::int64_t> seconds);

    /// The bytes of the copy: those of the document when nothing was changed. Call it once.
    std::string finish(std::vector<CopyNote>& notes);

private:
    Bounds bounds_;
    Package package_;
    Sources sources_;
    Document document_;
    PackageEditor editor_;
    Splice splice_;
};

/// The cell that shows what stands at a place: for a merged one its first cell. nullptr where the
/// document has none. Builds the grid of a table anew when `place` is in another one than before.
class CellFinder {
public:
    CellFinder(const Document& document, const Sources& sources)
        : document_(document), sources_(sources) {}
    const SourceCell* find(const Place& place);

private:
    const Document& document_;
    const Sources& sources_;
    std::uint32_t table_ = 0;
    std::optional<Grid> grid_;
};

}  // namespace ptcheck::docx
