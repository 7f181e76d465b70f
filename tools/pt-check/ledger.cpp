#include "ledger.hpp"

#include <algorithm>
#include <string>

#include "check/read_file.hpp"
#include "commands.hpp"
#include "output_file.hpp"
#include "ptcheck/error.hpp"
#include "report/place_text.hpp"
#include "signals.hpp"
#include "streams.hpp"

namespace ptcheck {

namespace {

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

Baseline read_baseline(const std::string& path, Language language) {
    constexpr std::uint64_t largest = 256ULL << 20;
    try {
        return Baseline::parse(read_file(path, largest), path, language);
    } catch (const InputError& error) {
        throw UsageError(path + ": " + error.problem().in(language));
    }
}

}  // namespace

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

Ledger::Ledger(const CommandLine& line, Outputs& outputs)
    : line_(line), outputs_(outputs), check_(line.command != Command::extract) {
    summary_.rows_only = !check_;
    if (line.baseline) baseline_ = read_baseline(*line.baseline, line.config.language);
}

void Ledger::settle(FileResult& file) {
    identify(file);
    summary_.add(file);
    count(file);
    if (check_) add_digests(file, digests_);
}

void Ledger::report(const FileResult& file) {
    {
        const HoldSignals whole;
        outputs_.file(file);
        outputs_.flush();
    }
    tell_problem(file);
}

void Ledger::add_across(const std::function<void(FileResult&)>& change) {
    for (FileResult& file : check_across_files(digests_, line_.config)) {
        if (change) change(file);
        identify(file);
        summary_.add_findings(file.findings);
        count(file);
        outputs_.across(file);
    }
}

int Ledger::close(bool empty) {
    tell_stale();
    conclude(empty);
    {
        const HoldSignals whole;
        outputs_.end(summary_);
    }
    const HoldSignals whole;
    outputs_.commit();
    write_baseline();
    tell_totals(empty);
    return summary_.exit_code;
}

void Ledger::identify(FileResult& file) {
    if (line_.config.identify) fingerprints_.set(file);
    if (baseline_) baseline_->apply(file);
    if (line_.write_baseline) new_baseline_.add(file);
    held_back_.mark(file, line_.config);
    if (line_.statistics) statistics_.add(file.findings);
}

void Ledger::count(const FileResult& file) {
    if (outputs_.filters()) count_hidden(summary_, file, line_.config);
    gate_failed_ = gate_failed_ || reaches_gate(file, line_.config);
}

void Ledger::conclude(bool empty) {
    const bool inputs_failed =
        summary_.files_failed > 0 || (line_.strict_inputs && summary_.files_not_docx > 0);
    if (empty) {
        summary_.exit_code = line_.allow_empty && !inputs_failed ? exit_clean : exit_input;
        summary_.reason = "no-input";
    } else if (inputs_failed) {
        summary_.exit_code = exit_input;
        summary_.reason = "input";
    } else if (gate_failed_) {
        summary_.exit_code = line_.exit_zero ? exit_clean : exit_findings;
        summary_.reason = line_.exit_zero ? "exit-zero" : "findings";
    } else {
        summary_.exit_code = exit_clean;
        summary_.reason = "clean";
    }
}

void Ledger::tell_problem(const FileResult& file) const {
    if (!file.error || line_.verbosity == Verbosity::silent) return;
    diagnose(file.path + ": " + std::string(input_code_name(file.error->code)) + " " +
             file.error->in(line_.config.language));
}

void Ledger::tell_stale() const {
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
    diagnose(zh ? "基线 " + *line_.baseline + " 中有 " + count + " 条问题已不存在（第 " + numbers +
                      " 行），可用 --write-baseline 更新"
                : "baseline " + *line_.baseline + ": " + count + " finding(s) are gone (lines " +
                      numbers + "), --write-baseline brings it up to date");
}

void Ledger::write_baseline() const {
    if (!line_.write_baseline) return;
    OutputFile baseline(*line_.write_baseline);
    baseline.sink().write(new_baseline_.text());
    baseline.sink().flush();
    baseline.commit();
}

void Ledger::tell_totals(bool empty) const {
    const Language language = line_.config.language;
    if (line_.statistics && line_.verbosity != Verbosity::silent) {
        for (const std::string& counts : statistics_.lines(language)) say(counts);
    }
    if (empty && line_.verbosity != Verbosity::silent) {
        diagnose(language == Language::zh ? "没有可检查的文件" : "there is no file to check");
    }
    if (line_.verbosity >= Verbosity::normal) say(summary_line(summary_, language));
}

}  // namespace ptcheck
