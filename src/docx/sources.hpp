// Where the cells and paragraphs of a Document stand in the bytes of its main part.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "docx/splice.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck::docx {

/// What one element gave to the text of its paragraph.
struct SourcePiece {
    ElementSpan element;
    bool is_text = false;  ///< w:t; else a tab, a break, a symbol, an equation, a form field
    std::string shown;     ///< UTF-8, never empty
};

/// A w:r of the accepted view, or what gives text without one.
struct SourceRun {
    ElementSpan element;
    Span props;                     ///< w:rPr, empty when there is none
    bool direct = false;            ///< child of its w:p: not in a link, an insertion, a control
    bool in_field = false;          ///< holds or stands between w:fldChar, or in w:fldSimple
    bool fixed = false;             ///< no change can be tracked there, see Surroundings
    bool within_insertion = false;  ///< of a revision
    std::optional<ElementSpan> insertion;  ///< the w:ins that is its parent
    bool plain = false;                    ///< holds w:rPr and w:t alone, and every w:t is shown
    std::vector<SourcePiece> pieces;       ///< in document order
};

/// A w:p.
struct SourceParagraph {
    ElementSpan element;
    Span props;                   ///< w:pPr, empty when there is none
    bool mark_deleted = false;    ///< by a revision: its text and that of the next are one line
    std::vector<SourceRun> runs;  ///< in document order, those that give no text too

    /// Where its first run may stand: behind w:pPr. Of no use for `<w:p/>`, see Splice::fill.
    [[nodiscard]] std::size_t start() const noexcept {
        return props.empty() ? element.content.begin : props.end;
    }
};

/// A w:tc of the accepted view. Its own paragraphs, not those of tables and text boxes in it: the
/// pieces of all of them, a line break between paragraphs, are the text of the Cell.
struct SourceCell {
    Place place;
    ElementSpan element;
    std::vector<SourceParagraph> paragraphs;  ///< in document order; empty in a broken document
};

struct Sources {
    std::string name_space;  ///< URI of WordprocessingML in it: the transitional or the strict one
    std::string part;        ///< name of the main part
    std::string xml;         ///< the main part in UTF-8, as every Span counts it
    bool utf16 = false;      ///< it was UTF-16; its XML declaration still says so
    std::vector<SourceCell> cells;  ///< by place
    /// For each of Document::paragraphs the w:p it was read from: several where marks were deleted.
    std::vector<std::vector<SourceParagraph>> paragraphs;
    /// The first w:p of the document outside text boxes; empty when there is none.
    std::vector<SourceParagraph> first;

    /// nullptr when no cell begins there. Cells that a merge hides have one, too: Grid::place says
    /// where the cell is that is shown.
    [[nodiscard]] const SourceCell* cell(const Place& place) const noexcept;
};

}  // namespace ptcheck::docx
