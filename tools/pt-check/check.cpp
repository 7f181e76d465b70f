// `check` and `extract`: file after file through the library into one report.
#include "ptcheck/check.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

#include <unistd.h>

#include "batch/inputs.hpp"
#include "commands.hpp"
#include "input_list.hpp"
#include "output_file.hpp"
#include "ptcheck/digest.hpp"
#include "ptcheck/error.hpp"
#include "ptcheck/fingerprint.hpp"
#include "report/place_text.hpp"
#include "streams.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t first_cell_shown = 40;  ///< code points, of a table passed over

FileResult check_one(const CommandLine& line, const std::string& path) {
    const Work work = line.command == Command::extract ? Work::extract : Work::check;
    if (path != "-") return check_file(path, line.config, work);
    const std::string name = line.stdin_filename.empty() ? "<stdin>" : line.stdin_filename;
    return check_descriptor(name, STDIN_FILENO, line.config, work);
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

/// The slowest first; rules that took no time worth a figure are left out.
void tell_rule_times(const CommandLine& line, const std::vector<std::chrono::nanoseconds>& times) {
    using Microseconds = std::chrono::microseconds;
    if (line.verbosity != Verbosity::verbose) return;
    std::vector<std::pair<std::chrono::nanoseconds, const Rule*>> slowest;
    for (std::size_t i = 0; i < times.size(); ++i) slowest.emplace_back(times[i], all_rules()[i]);
    std::ranges::stable_sort(slowest, std::greater<>{},
                             [](const auto& each) { return each.first; });
    for (const auto& [time, rule] : slowest) {
        const auto micros = std::chrono::duration_cast<Microseconds>(time).count();
        if (micros == 0) break;
        diagnose(std::string(rule->id) + " " + std::string(rule->name) + ": " +
                 std::to_string(micros) + " µs");
    }
}

/// The filters of `text`, `concise` and `csv`; the JSON formats carry every level.
void count_hidden(Summary& summary, const FileResult& file, const Config& config) {
    for (const Finding& finding : file.findings) {
        if (finding.suppressed || shown(finding, config)) continue;
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

Format format_of(const CommandLine& line) {
    if (line.format) return *line.format;
    if (line.command == Command::extract) return Format::ndjson;
    return ::isatty(STDOUT_FILENO) == 1 && !line.output ? Format::text : Format::concise;
}

/// One run: every file through the report, one at a time. The result of one is gone before the next
/// is read; what remains of it are the digests.
class Run {
public:
    Run(const CommandLine& line, FileSink& sink)
        : line_(line),
          sink_(sink),
          check_(line.command == Command::check),
          filters_(format_of(line) != Format::json && format_of(line) != Format::ndjson),
          report_(check_ ? make_report(format_of(line), sink, line.config, {.colour = line.colour})
                         : make_extract(format_of(line), sink, line.config)),
          rule_times_(check_ ? all_rules().size() : 0) {
        summary_.rows_only = !check_;
    }

    Summary over(const Inputs& inputs) {
        summary_.files_not_docx = inputs.not_docx();
        report_->begin();
        for (const std::string& path : inputs.paths()) add_file(path);
        if (check_) add_across();
        tell_rule_times(line_, rule_times_);
        conclude(summary_, line_, gate_failed_);
        report_->end(summary_);
        return summary_;
    }

private:
    void add_file(const std::string& path) {
        FileResult file = [&] {
            try {
                return check_one(line_, path);
            } catch (const std::exception& error) {
                throw std::runtime_error(path + ": " + error.what());
            }
        }();
        file.order = summary_.files;
        fingerprints_.set(file);
        summary_.add(file);
        count(file);
        report_->file(file);
        // What is complete is out, whatever ends the run.
        sink_.flush();
        tell_problem(line_, file);
        tell_passed_over(line_, file);
        for (std::size_t i = 0; i < file.rule_times.size(); ++i)
            rule_times_[i] += file.rule_times[i];
        if (check_) add_digests(file, digests_);
    }

    void add_across() {
        for (FileResult& file : check_across_files(digests_, line_.config)) {
            fingerprints_.set(file);
            summary_.add_findings(file.findings);
            count(file);
            report_->across(file);
        }
    }

    void count(const FileResult& file) {
        if (filters_) count_hidden(summary_, file, line_.config);
        gate_failed_ = gate_failed_ || reaches_gate(file, line_.config);
    }

    const CommandLine& line_;
    FileSink& sink_;
    bool check_;
    bool filters_;
    std::unique_ptr<Report> report_;
    Summary summary_;
    bool gate_failed_ = false;
    Fingerprints fingerprints_;
    std::vector<ProjectDigest> digests_;
    std::vector<std::chrono::nanoseconds> rule_times_;
};

}  // namespace

int run_check(const CommandLine& line) {
    const Inputs inputs = read_inputs(line);
    std::unique_ptr<OutputFile> output;
    if (line.output) {
        if (inputs.holds(*line.output)) {
            throw UsageError(line.config.language == Language::zh
                                 ? "--output 不能是待检查的文件：" + *line.output
                                 : "--output must not be one of the inputs: " + *line.output);
        }
        output = std::make_unique<OutputFile>(*line.output);
    }
    FileSink& sink = output ? output->sink() : standard_output();
    const Summary summary = Run(line, sink).over(inputs);
    sink.flush();
    if (output) output->commit();

    if (summary.files == 0 && line.verbosity != Verbosity::silent) {
        diagnose(line.config.language == Language::zh ? "没有可检查的文件"
                                                      : "there is no file to check");
    }
    if (line.verbosity >= Verbosity::normal) say(summary_line(summary, line.config.language));
    return summary.exit_code;
}

}  // namespace ptcheck
