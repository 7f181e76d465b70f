// Writes changes of texts as revisions (ECMA-376 Part 1, 17.13.5) that a reader can take or refuse.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "docx/revision_ids.hpp"
#include "docx/run_changes.hpp"
#include "docx/sources.hpp"
#include "docx/splice.hpp"
#include "text/edits.hpp"

namespace ptcheck::docx {

class TrackedChanges {
public:
    /// All arguments must outlive this. `date`: `2023-01-31T08:00:00Z`.
    TrackedChanges(const Sources& sources, Splice& splice, std::string_view author,
                   std::string_view date);

    /// Adds the edits of `text`, the text of these paragraphs of a cell or a line, to the splice: all
    /// of them or, when one cannot be placed, none. A text is revised once.
    std::optional<LeftAlone> revise(const std::vector<SourceParagraph>& paragraphs,
                                    std::string_view text, const std::vector<TextEdit>& edits);

private:
    std::string revision(std::string_view prefix, std::string_view name);
    void write(const SourceRun& run, const std::vector<RunChange>& changes);

    const Sources& sources_;
    Splice& splice_;
    std::string_view author_;
    std::string_view date_;
    RevisionIds ids_;
    std::set<std::size_t> written_;  ///< where the runs begin that are cut already
};

}  // namespace ptcheck::docx
