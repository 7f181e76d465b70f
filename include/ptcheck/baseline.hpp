// Findings that were there at one time and are accepted for now.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ptcheck/config.hpp"
#include "ptcheck/rule.hpp"

namespace ptcheck {

struct FileResult;

/// A baseline file is text: the line `# pt-check baseline 1`, then one line a finding with six fields
/// divided by tabs (fingerprint, rule, base name of the file, project, indicator, text). Only the
/// first three are read back; the others tell people what was accepted. `#` begins a comment.
class Baseline {
public:
    /// Throws UsageError in `language`, with `path`, line and column, for what is no baseline.
    static Baseline parse(std::string_view text, const std::string& path, Language language);

    /// Suppresses every finding of `file` that is in the baseline; those suppressed already stay so.
    void apply(FileResult& file);

    /// Lines (1-based) of entries that met no finding although their file was checked and their rule
    /// asked: whoever corrected them can take them out.
    [[nodiscard]] std::vector<std::size_t> stale_lines(const Config& config) const;

private:
    struct Entry {
        std::size_t line = 0;
        std::string rule;
        std::string file;
        bool met = false;
    };
    std::unordered_map<std::string, Entry> entries_;  ///< by fingerprint
    std::unordered_set<std::string> checked_;         ///< base names
    std::string reason_;
};

/// Collects what a new baseline holds: every finding that configuration does not suppress.
class BaselineWriter {
public:
    BaselineWriter();
    void add(const FileResult& file);
    [[nodiscard]] const std::string& text() const noexcept { return text_; }

private:
    std::string text_;
};

}  // namespace ptcheck
