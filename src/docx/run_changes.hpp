// From the edits of a text to what changes in each run that shows it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "docx/sources.hpp"
#include "text/edits.hpp"

namespace ptcheck::docx {

/// Why a text was left as it is.
enum class LeftAlone : std::uint8_t {
    field,      ///< it is the result of a field: Word writes it anew
    fixed,      ///< a content control, a moved text or a formula allows no change there
    paragraph,  ///< a paragraph would begin or end elsewhere
    content,    ///< a symbol, a picture or anything else stands where the change is
};

/// Bytes [begin, end) of a piece of a run are deleted, then `inserted` is put in.
struct RunChange {
    std::size_t piece = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string inserted;
};

/// The changes of each run that changes, in document order.
using RunChanges = std::vector<std::pair<const SourceRun*, std::vector<RunChange>>>;

/// `text` is that of the paragraphs of a cell or a line; `xml` the part they stand in. Either all
/// edits have a place, or the first reason why one has none.
std::variant<RunChanges, LeftAlone> run_changes(std::string_view xml,
                                                const std::vector<SourceParagraph>& paragraphs,
                                                std::string_view text,
                                                const std::vector<TextEdit>& edits);

}  // namespace ptcheck::docx
