// The certain corrections of a document, put together cell by cell.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/check.hpp"
#include "ptcheck/config.hpp"

namespace ptcheck {

/// The text of a cell, or of a line outside tables, as it is and as it should be.
struct Correction {
    Place place;                ///< of the cell; row 0 for a line
    std::size_t paragraph = 0;  ///< of a line: its place in Document::paragraphs
    std::string_view before;    ///< the whole text, a view into the document
    std::string after;
    std::vector<const Rule*> rules;  ///< of each finding that is corrected, in the order made
};

struct Corrections {
    std::vector<Correction> all;  ///< cells by place, then lines
    /// Certain suggestions that found no place: in a page header, or still there after the rounds.
    std::size_t left = 0;
};

/// Makes every certain suggestion of an unsuppressed finding on a copy of the texts and asks the rules
/// again, until nothing is certain any more: of several on one cell each is made on the text that the
/// ones before it have left, so that they compose, and what one of them settles the others leave
/// alone. Nothing is read or asked again where no suggestion is certain.
Corrections corrections_of(const FileResult& file, const Config& config);

}  // namespace ptcheck
