// The first and the last record of a run: what was asked, and what came of it.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "merge/record.hpp"
#include "ptcheck/config.hpp"
#include "ptcheck/report.hpp"

namespace ptcheck {

/// The `run` record. Owns its texts.
struct RunRecord {
    std::int64_t schema_version = 0;
    std::string rule_set;
    Selection selection;
    std::vector<std::shared_ptr<const LocalRule>> local_rules;
    const Profile* profile = nullptr;
    std::optional<int> year;
    std::optional<Shard> shard;
    bool rows = false;
    /// What must be equal in runs that are joined: the key, and its value as text.
    std::vector<std::pair<std::string, std::string>> settings;

    /// Among the rules, the notes and the local rules of the run; nullptr when there is none.
    [[nodiscard]] const Rule* rule(std::string_view id) const noexcept;
};

/// The schema and the rule set of a run record; the rest is only known where they are ours.
/// Throws RecordError.
RunRecord read_run_head(const Record& record);
/// All of it, of a run whose schema is ours. Throws RecordError.
RunRecord read_run(const Record& record);

/// What `merge` needs of the `summary` record.
struct SummaryRecord {
    std::size_t files = 0;
    std::size_t files_not_docx = 0;
    std::size_t findings = 0;  ///< of every level, and those suppressed
};
SummaryRecord read_summary(const Record& record);

}  // namespace ptcheck
