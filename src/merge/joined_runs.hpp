// The runs that a set of NDJSON inputs holds: each checked for being whole, and where the records of
// each file stand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "merge/file_group.hpp"
#include "merge/ndjson_input.hpp"
#include "merge/run_record.hpp"

namespace ptcheck {

/// Why the inputs cannot be joined; `usage`: they are of other versions or options, not broken.
struct MergeProblem {
    bool usage = false;
    std::string where;  ///< `a.ndjson:12`, or `a.ndjson`; empty where no one input is to blame
    std::string zh;
    std::string en;
};

/// Reads every input once, record by record, and remembers of each file its order, its path and
/// where its records stand; file() reads them again. Memory holds one file at a time.
class JoinedRuns {
public:
    /// Bytes of one line, and of the records of one file.
    static constexpr std::uint64_t longest_line = 64ULL << 20;
    static constexpr std::uint64_t largest_group = 512ULL << 20;

    explicit JoinedRuns(std::string temporary_folder) : spool_(std::move(temporary_folder)) {}

    /// `-` is what `standard_input` gives. An input may hold several runs one behind the other. What
    /// is wrong becomes a problem; the first one ends the reading of an input.
    void add(const std::string& path, int standard_input);
    /// After the last input: sorts the files by order and path, drops those that are there twice with
    /// the same content, and looks for shards that are missing.
    void finish();

    [[nodiscard]] const std::vector<MergeProblem>& problems() const noexcept { return problems_; }
    /// What all runs have in common; rows only when every one carries them. There is one when there
    /// is no problem.
    [[nodiscard]] const RunRecord& run() const noexcept { return *run_; }
    [[nodiscard]] std::size_t files() const noexcept { return entries_.size(); }
    /// Of the whole lists: shards of one run state the same number each.
    [[nodiscard]] std::size_t files_not_docx() const noexcept;

    /// The `number`-th file; its `order` is that number. Throws InputError when an input is not what
    /// it was.
    [[nodiscard]] FileResult file(std::size_t number) const;
    /// Gives a finding across files the suppression that it had in a run.
    void restore(FileResult& across) const;

private:
    struct Entry {
        std::uint64_t order = 0;
        std::string path;
        std::string sha256;
        std::uint32_t input = 0;
        bool rows = false;        ///< its records have the rows
        std::uint64_t line = 0;   ///< 1-based, of its file record
        std::uint64_t begin = 0;  ///< bytes of its records
        std::uint64_t end = 0;
    };
    struct Shards {
        std::set<std::uint32_t> seen;
        std::size_t files_not_docx = 0;
    };
    class Scan;

    void begin_run(const RunRecord& run);
    void end_run(const RunRecord& run, const SummaryRecord& summary);
    void add_file(Entry entry);
    void look_for_shards();

    Spool spool_;
    std::vector<NdjsonInput> inputs_;
    std::optional<RunRecord> run_;  ///< the first
    std::vector<Entry> entries_;
    std::unordered_map<std::string, std::size_t> by_path_;  ///< index in entries_
    std::map<std::uint32_t, Shards> shards_;                ///< by how many there are
    std::size_t files_not_docx_ = 0;                        ///< of runs without shards
    std::map<std::string, Suppression> suppressed_across_;
    std::vector<MergeProblem> problems_;
};

}  // namespace ptcheck
