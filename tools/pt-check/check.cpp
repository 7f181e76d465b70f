// `check` and `extract`: file after file through the library into one report.
#include "ptcheck/check.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include <malloc.h>

#include "batch/inputs.hpp"
#include "batch/run_batch.hpp"
#include "check/read_file.hpp"
#include "commands.hpp"
#include "input_list.hpp"
#include "output_file.hpp"
#include "outputs.hpp"
#include "ptcheck/baseline.hpp"
#include "ptcheck/digest.hpp"
#include "ptcheck/error.hpp"
#include "ptcheck/fingerprint.hpp"
#include "ptcheck/statistics.hpp"
#include "report/held_back.hpp"
#include "report/place_text.hpp"
#include "signals.hpp"
#include "streams.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t first_cell_shown = 40;  ///< code points, of a table passed over

FileResult read_and_check(const CommandLine& line, const std::string& path) {
    const Work work = line.command == Command::extract ? Work::extract : Work::check;
    if (path != "-") return check_file(path, line.config, work);
    const std::string name = line.stdin_filename.empty() ? "<stdin>" : line.stdin_filename;
    return check_descriptor(name, STDIN_FILENO, line.config, work);
}

/// All that needs one file alone, done for several of them at a time: it may neither print nor
/// touch what they share. What depends on the files before stands in Run::add_file.
FileResult work_on(const CommandLine& line, const std::string& path) {
    try {
        FileResult file = read_and_check(line, path);
        set_own_fingerprints(file);
        return file;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        throw std::runtime_error(path + ": " + error.what());
    }
}

void tell_problem(const CommandLine& line, const FileResult& file) {
    if (!file.error || line.verbosity == Verbosity::silent) return;
    diagnose(file.path + ": " + std::string(input_code_name(file.error->code)) + " " +
             file.error->in(line.config.language));
}

void tell_passed_over(const CommandLine& line, const FileResult& file) {
    if (line.verbosity != Verbosity::verbose) return;
    const bool zh = line.config.language == Language::zh;
    for (const PassedOver& table : file.passed_over) {
        const std::string cell = clipped(table.first_cell, first_cell_shown);
        diagnose(file.path + ":" + place_text(table.place) +
                 (zh ? ": 未识别的表，首格“" + cell + "”"
                     : ": table passed over, first cell '" + cell + "'"));
    }
}

void tell_expired(const CommandLine& line) {
    if (line.verbosity < Verbosity::normal) return;
    const bool zh = line.config.language == Language::zh;
    for (const SuppressEntry& entry : line.configuration.expired) {
        const std::string day = to_string(*entry.until);
        diagnose(entry.where + (zh ? ": 对 " + entry.rule + " 的豁免已于 " + day + " 到期，不再适用"
                                   : ": the suppression of " + entry.rule + " ended on " + day +
                                         " and is not applied"));
    }
}

/// The slowest first; rules that took no time worth a figure are left out.
void tell_rule_times(const CommandLine& line, const std::vector<std::chrono::nanoseconds>& times) {
    using Microseconds = std::chrono::microseconds;
    if (line.verbosity != Verbosity::verbose) return;
    std::vector<std::pair<std::chrono::nanoseconds, const Rule*>> slowest;
    const std::vector<const Rule*> rules = rules_of(line.config);
    for (std::size_t i = 0; i < times.size(); ++i) slowest.emplace_back(times[i], rules[i]);
    std::ranges::stable_sort(slowest, std::greater<>{},
                             [](const auto& each) { return each.first; });
    for (const auto& [time, rule] : slowest) {
        const auto micros = std::chrono::duration_cast<Microseconds>(time).count();
        if (micros == 0) break;
        diagnose(std::string(rule->id) + " " + std::string(rule->name) + ": " +
                 std::to_string(micros) + " µs");
    }
}

/// What the main report leaves out.
void count_hidden(Summary& summary, const FileResult& file, const Config& config) {
    for (const Finding& finding : file.findings) {
        if (finding.suppressed || shown(finding, config)) continue;
        if (finding.level == Level::error) ++summary.errors_hidden;
        if (finding.level == Level::warning) ++summary.warnings_hidden;
        if (finding.level == Level::note) ++summary.notes_hidden;
    }
}

bool reaches_gate(const FileResult& file, const Config& config) {
    return config.fail_on && std::ranges::any_of(file.findings, [&](const Finding& finding) {
               return !finding.suppressed && finding.level >= *config.fail_on;
           });
}

/// What the run as a whole comes to.
void conclude(Summary& summary, const CommandLine& line, bool gate_failed) {
    const bool inputs_failed =
        summary.files_failed > 0 || (line.strict_inputs && summary.files_not_docx > 0);
    if (summary.files == 0) {
        summary.exit_code = line.allow_empty && !inputs_failed ? exit_clean : exit_input;
        summary.reason = "no-input";
    } else if (inputs_failed) {
        summary.exit_code = exit_input;
        summary.reason = "input";
    } else if (gate_failed) {
        summary.exit_code = line.exit_zero ? exit_clean : exit_findings;
        summary.reason = line.exit_zero ? "exit-zero" : "findings";
    } else {
        summary.exit_code = exit_clean;
        summary.reason = "clean";
    }
}

Baseline read_baseline(const std::string& path, Language language) {
    constexpr std::uint64_t largest = 256ULL << 20;
    try {
        return Baseline::parse(read_file(path, largest), path, language);
    } catch (const InputError& error) {
        throw UsageError(path + ": " + error.problem().in(language));
    }
}

/// One run: every file through the report, one at a time, while others are read. What remains of a
/// file are the digests of its projects and the numbers behind its fingerprints.
class Run {
public:
    Run(const CommandLine& line, Outputs& outputs)
        : line_(line),
          outputs_(outputs),
          check_(line.command == Command::check),
          rule_times_(check_ ? rules_of(line.config).size() : 0) {
        summary_.rows_only = !check_;
        if (line.baseline) baseline_ = read_baseline(*line.baseline, line.config.language);
    }

    Summary over(const Inputs& inputs) {
        summary_.files_not_docx = inputs.not_docx();
        outputs_.begin();
        add_files(inputs.paths());
        if (check_) add_across();
        tell_rule_times(line_, rule_times_);
        tell_stale();
        conclude(summary_, line_, gate_failed_);
        const HoldSignals whole;
        outputs_.end(summary_);
        return summary_;
    }

    [[nodiscard]] const BaselineWriter& new_baseline() const noexcept { return new_baseline_; }
    [[nodiscard]] const Statistics& statistics() const noexcept { return statistics_; }

private:
    void add_files(const std::vector<std::string>& paths) {
        Progress progress(line_.progress, paths.size(), line_.config.language);
        if (!paths.empty()) progress.file(1, paths.front());
        run_batch(
            paths.size(), line_.jobs,
            [&](std::size_t number) { return work_on(line_, paths[number]); },
            [&](FileResult&& file) {
                add_file(file);
                const std::size_t done = summary_.files;
                if (done < paths.size()) progress.file(done + 1, paths[done]);
            });
    }

    /// In the order of the inputs, one at a time.
    void add_file(FileResult& file) {
        file.order = summary_.files;
        identify(file);
        summary_.add(file);
        count(file);
        {
            const HoldSignals whole;
            outputs_.file(file);
            outputs_.flush();
        }
        tell_problem(line_, file);
        tell_passed_over(line_, file);
        for (std::size_t i = 0; i < file.rule_times.size(); ++i)
            rule_times_[i] += file.rule_times[i];
        if (check_) add_digests(file, digests_);
    }

    void add_across() {
        for (FileResult& file : check_across_files(digests_, line_.config)) {
            identify(file);
            summary_.add_findings(file.findings);
            count(file);
            outputs_.across(file);
        }
    }

    void identify(FileResult& file) {
        fingerprints_.set(file);
        if (baseline_) baseline_->apply(file);
        if (line_.write_baseline) new_baseline_.add(file);
        held_back_.mark(file, line_.config);
        if (line_.statistics) statistics_.add(file.findings);
    }

    void tell_stale() {
        if (!baseline_ || line_.verbosity == Verbosity::silent) return;
        const std::vector<std::size_t> lines = baseline_->stale_lines(line_.config);
        if (lines.empty()) return;
        constexpr std::size_t most_shown = 10;
        const bool zh = line_.config.language == Language::zh;
        std::string numbers;
        for (std::size_t i = 0; i < lines.size() && i < most_shown; ++i)
            numbers += (i == 0 ? "" : zh ? "、" : ", ") + std::to_string(lines[i]);
        if (lines.size() > most_shown) numbers += zh ? "等" : ", …";
        const std::string count = std::to_string(lines.size());
        diagnose(zh ? "基线 " + *line_.baseline + " 中有 " + count + " 条问题已不存在（第 " +
                          numbers + " 行），可用 --write-baseline 更新"
                    : "baseline " + *line_.baseline + ": " + count +
                          " finding(s) are gone (lines " + numbers +
                          "), --write-baseline brings it up to date");
    }

    void count(const FileResult& file) {
        if (outputs_.filters()) count_hidden(summary_, file, line_.config);
        gate_failed_ = gate_failed_ || reaches_gate(file, line_.config);
    }

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
    std::vector<std::chrono::nanoseconds> rule_times_;
};

/// Every file needs buffers of some MB: given back to the system and had anew for each of them, they
/// cost a page fault per 4 KB. What is larger goes back at once.
void keep_buffers() noexcept {
    constexpr int kept_block = 8 << 20;
    constexpr int kept_free = 32 << 20;
    ::mallopt(M_MMAP_THRESHOLD, kept_block);
    ::mallopt(M_TRIM_THRESHOLD, kept_free);
}

}  // namespace

int run_check(const CommandLine& line) {
    keep_buffers();
    const Inputs inputs = read_inputs(line);
    Outputs outputs(line, inputs);
    tell_expired(line);
    Run run(line, outputs);
    const Summary summary = run.over(inputs);
    const HoldSignals whole;
    outputs.commit();
    if (line.write_baseline) {
        OutputFile baseline(*line.write_baseline);
        baseline.sink().write(run.new_baseline().text());
        baseline.sink().flush();
        baseline.commit();
    }
    if (line.statistics && line.verbosity != Verbosity::silent) {
        for (const std::string& counts : run.statistics().lines(line.config.language)) say(counts);
    }

    if (summary.files == 0 && line.verbosity != Verbosity::silent) {
        diagnose(line.config.language == Language::zh ? "没有可检查的文件"
                                                      : "there is no file to check");
    }
    if (line.verbosity >= Verbosity::normal) say(summary_line(summary, line.config.language));
    return summary.exit_code;
}

}  // namespace ptcheck
