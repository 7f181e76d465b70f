// --annotate and --revise: the copies that a run writes of its inputs.
#pragma once

#include <string>
#include <vector>

#include "batch/inputs.hpp"
#include "command_line.hpp"
#include "copy_tree.hpp"
#include "ptcheck/copy.hpp"

namespace ptcheck {

/// Where a copy will be.
struct CopyTarget {
    std::string option;
    std::string path;
};

class Copies {
public:
    /// Throws UsageError as CopyTree does. `line` must outlive this. Where both options name one
    /// folder, its copies have both.
    Copies(const CommandLine& line, const Inputs& inputs);

    /// Neither option was given.
    [[nodiscard]] bool empty() const noexcept { return kinds_.empty(); }
    /// Of every input, whether its copy will be refused or not.
    [[nodiscard]] std::vector<CopyTarget> targets(const Inputs& inputs) const;
    /// Those of one input, whose FileResult::source was kept and is used up. May be called for several
    /// files at the same time.
    [[nodiscard]] std::vector<DocumentCopy> make(FileResult& file) const;
    /// Writes what was made of the input at `path`, and gives what is to be said of it on stderr.
    /// Throws ReportError.
    [[nodiscard]] std::vector<std::string> write(const std::string& path,
                                                 const std::vector<DocumentCopy>& copies) const;

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
