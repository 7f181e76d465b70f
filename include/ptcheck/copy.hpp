// Copies of documents with something written into them. The document itself is never touched.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ptcheck/check.hpp"
#include "ptcheck/config.hpp"

namespace ptcheck {

/// Said of one copy, in both languages.
struct Remark {
    std::string zh;
    std::string en;
    [[nodiscard]] const std::string& in(Language language) const noexcept {
        return language == Language::zh ? zh : en;
    }
};

struct CopyOptions {
    /// Seconds since 1970-01-01 UTC that what is written is dated (SOURCE_DATE_EPOCH); without one
    /// when the document says it was changed last (ECMA-376 Part 2, 8.3: dcterms:modified), else
    /// the date of its main part: the same document gives the same bytes.
    std::optional<std::int64_t> date;
};

struct DocumentCopy {
    std::string bytes;              ///< the file; empty when there is none
    std::optional<Remark> refused;  ///< why there is none
    std::vector<Remark> remarks;    ///< what else differs from the document
    std::size_t findings = 0;       ///< written into it
    std::size_t comments = 0;       ///< that hold them: one a cell
    std::size_t corrected = 0;      ///< findings whose certain suggestion is a tracked change
    std::size_t changes = 0;        ///< tracked changes: a deletion, an insertion or both
    std::size_t left_alone = 0;     ///< certain suggestions that found no safe place, see remarks
};

/// A Word comment on each cell with shown findings (ECMA-376 Part 1, 17.13.4). Comments of an earlier
/// run, known by their author `pt-check`, are taken out first; those of others stay. `result` is what
/// check_file gave for the same bytes; findings that rest on several files are not in it. Never
/// throws for what the bytes hold (see DocumentCopy::refused). Refers to nothing but its arguments.
DocumentCopy annotate(std::string bytes, const FileResult& result, const Config& config,
                      const CopyOptions& options);

/// The certain corrections (Finding::certain) of all unsuppressed findings, of any level, as tracked
/// changes of the author `pt-check` (17.13.5): who takes all of them has none of these findings left,
/// who refuses all of them has the document as it was. Corrections of one cell are made one after the
/// other, the rules asked again in between, so that what comes to light under another fault is
/// corrected too. What cannot be placed without harm is left alone and counted. Otherwise as
/// annotate.
DocumentCopy revise(std::string bytes, const FileResult& result, const Config& config,
                    const CopyOptions& options);

/// Both in one copy.
DocumentCopy annotate_and_revise(std::string bytes, const FileResult& result, const Config& config,
                                 const CopyOptions& options);

}  // namespace ptcheck
