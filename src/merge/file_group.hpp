// The records of one file, put together to what checking the file gave.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "merge/run_record.hpp"
#include "ptcheck/check.hpp"

namespace ptcheck {

/// Takes the records of one file as they stand in NDJSON: with rows each `project` before its `row`
/// records, then the `finding` records, and last the `file` record. Records must hold together: one
/// path, projects numbered from 1, findings of projects and rows that there are. Everything throws
/// RecordError when they do not.
class FileGroup {
public:
    /// The rules are those of `run`, which must outlive the group and what it gives; `rows`: the
    /// records of projects and rows are there.
    FileGroup(const RunRecord& run, bool rows) : run_(run), rows_(rows) {}

    /// Room for one more line: the texts of its nodes stay valid with the result.
    std::string& new_line() { return lines_->emplace_back(); }

    void add_project(const Record& record);
    void add_row(const Record& record);
    void add_finding(const Record& record);
    /// The whole, with this as its `file` record. Fingerprints and held-back marks are still to be
    /// set; the group is empty afterwards.
    FileResult finish(const Record& record);

    /// Findings of the rules that compare files, which stand behind the last file; `merge` finds them
    /// anew. Throws for what else is there without its `file` record.
    std::vector<std::pair<std::string, Finding>> take_across();

    [[nodiscard]] bool empty() const noexcept { return findings_.empty() && projects_.empty(); }
    [[nodiscard]] std::size_t findings() const noexcept { return findings_.size(); }

private:
    /// What a finding says of its project and row.
    struct Said {
        std::string_view file;
        std::uint32_t row = no_indicator;  ///< 0-based; no_indicator: in none
        std::vector<std::string_view> path;
        std::vector<std::int64_t> levels;  ///< of `path`: 1, 2, 3
        std::optional<std::string_view> description;
        std::optional<std::string_view> value;
    };

    void add_digests(const Record& record, FileResult& file) const;
    static void read_counts(const Record& record, FileResult& file);
    void place(Finding& finding, const Said& said, FileResult& file) const;
    [[nodiscard]] static Indicator pseudo_row(const Finding& finding, const Said& said);

    const RunRecord& run_;
    bool rows_;
    std::shared_ptr<std::deque<std::string>> lines_ = std::make_shared<std::deque<std::string>>();
    std::vector<Project> projects_;
    std::vector<Finding> findings_;
    std::vector<Said> said_;  ///< of each finding
    std::string_view path_;   ///< of the projects
};

}  // namespace ptcheck
