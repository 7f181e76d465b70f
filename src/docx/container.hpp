// What holds paragraphs while a story is walked: the body, a cell, a text box, a page header.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "docx/fields.hpp"
#include "docx/text_builder.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck::docx {

/// What a paragraph is besides its text.
struct ParagraphInfo {
    std::string_view number;
    std::uint8_t outline = 0;
    bool in_toc = false;
};

/// A finished paragraph of a cell: bytes [start, end) of the cell's text.
struct CellParagraph {
    std::size_t start;
    std::size_t end;
    ParagraphInfo info;
};

struct Container {
    enum class Kind : std::uint8_t { body, cell, box, header };

    Kind kind = Kind::body;
    Place place;  ///< of a cell, or of the cell around a box
    TextBuilder text;
    FieldStack fields;

    // The paragraph being read. It may go on over several w:p whose marks are deleted.
    ParagraphInfo paragraph;
    std::size_t paragraph_start = 0;
    bool begun = false;    ///< there was a paragraph before: the next one starts with `\n`
    bool joined = false;   ///< the last mark was deleted: the next w:p goes on in this paragraph
    bool settled = false;  ///< number and outline of the paragraph are known

    // Of a cell
    std::string_view number;                ///< of its first numbered paragraph
    std::vector<CellParagraph> paragraphs;  ///< those not yet handed to Document::paragraphs
    bool nested = false;                    ///< holds a table
    bool picture = false;
    Excerpt hidden;
    Excerpt struck;
    std::vector<std::string> unknown_symbols;  ///< those already noted here

    void reset(Kind new_kind, const Place& new_place);
};

inline void Container::reset(Kind new_kind, const Place& new_place) {
    kind = new_kind;
    place = new_place;
    text.clear();
    fields.close_to(0);
    paragraph = {};
    paragraph_start = 0;
    begun = joined = settled = false;
    number = {};
    paragraphs.clear();
    nested = picture = false;
    hidden.clear();
    struck.clear();
    unknown_symbols.clear();
}

}  // namespace ptcheck::docx
