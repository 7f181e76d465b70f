// What a run makes of its files one after another, be they checked here or read from the records of
// other runs: fingerprints, the baseline, counts, reports, and the exit code in the end.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "command_line.hpp"
#include "outputs.hpp"
#include "ptcheck/baseline.hpp"
#include "ptcheck/digest.hpp"
#include "ptcheck/fingerprint.hpp"
#include "ptcheck/statistics.hpp"
#include "report/held_back.hpp"

namespace ptcheck {

/// Suppressions whose last day has passed, on stderr.
void tell_expired(const CommandLine& line);

class Ledger {
public:
    /// Throws UsageError when the baseline cannot be read.
    Ledger(const CommandLine& line, Outputs& outputs);

    /// Takes the files in the order of the report: counts, and what of a finding rests on the files
    /// before. The result may be gone afterwards; what remains of it are the digests.
    void settle(FileResult& file);
    /// Gives it, settled, to the reports and tells on stderr why it could not be read. In the same
    /// order; any number of files may be settled before.
    void report(const FileResult& file);
    /// Both.
    void add(FileResult& file) {
        settle(file);
        report(file);
    }
    /// Findings that rest on several files, after the last one. `change` sees them before they count.
    void add_across(const std::function<void(FileResult&)>& change = {});
    /// What the run as a whole comes to: writes the reports, puts them in place, and tells the rest on
    /// stderr. `empty`: the run was given nothing to check. Returns the exit code.
    int close(bool empty);

    [[nodiscard]] Summary& summary() noexcept { return summary_; }

private:
    void identify(FileResult& file);
    void count(const FileResult& file);
    void conclude(bool empty);
    void tell_problem(const FileResult& file) const;
    void tell_stale() const;
    void tell_totals(bool empty) const;
    void write_baseline() const;

    const CommandLine& line_;
    Outputs& outputs_;
    bool check_;
    Summary summary_;
    bool gate_failed_ = false;
    Fingerprints fingerprints_;
    std::optional<Baseline> baseline_;
    BaselineWriter new_baseline_;
    HeldBack held_back_;
    Statistics statistics_;
    std::vector<ProjectDigest> digests_;
};

}  // namespace ptcheck
