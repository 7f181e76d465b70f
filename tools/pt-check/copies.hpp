// --annotate and --revise: the copies that a run writes of its inputs.
#pragma once

#include <string>
#include <vector>

#include "batch/inputs.hpp"
#include "command_line.hpp"
#include "copy_tree.hpp"
#include "ptcheck/copy.hpp"

namespace ptcheck {

class Copies {
public:
    /// Throws UsageError as CopyTree does. `line` must outlive this. Where both options name one
    /// folder, its copies have both.
    Copies(const CommandLine& line, const Inputs& inputs);

    /// Makes and writes those of one input, whose FileResult::source was kept, and gives what is to
    /// be said of them on stderr. Throws ReportError. Depends on `file` alone: may be called for
    /// several files at the same time.
    [[nodiscard]] std::vector<std::string> write(const FileResult& file) const;

private:
    using Maker = DocumentCopy (*)(std::string bytes, const FileResult& result,
                                   const Config& config, const CopyOptions& options);
    struct Kind {
        CopyTree tree;
        Maker make;
        Bilingual name;
    };

    const CommandLine& line_;
    CopyOptions options_;
    std::vector<Kind> kinds_;  ///< one where both options name one folder
};

}  // namespace ptcheck
