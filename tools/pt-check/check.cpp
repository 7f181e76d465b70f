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
#include "ptcheck/error.hpp"
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

/// Every file through the report, one at a time: the result of one is gone before the next is read.
Summary run_files(const CommandLine& line, const Inputs& inputs, FileSink& sink) {
    const bool check = line.command == Command::check;
    const Format format = format_of(line);
    const bool filters = format != Format::json && format != Format::ndjson;
    const auto report = check ? make_report(format, sink, line.config, {.colour = line.colour})
                              : make_extract(format, sink, line.config);
    Summary summary;
    summary.files_not_docx = inputs.not_docx();
    summary.rows_only = !check;
    bool gate_failed = false;
    std::vector<std::chrono::nanoseconds> rule_times(check ? all_rules().size() : 0);
    report->begin();
    for (const std::string& path : inputs.paths()) {
        FileResult file = [&] {
            try {
                return check_one(line, path);
            } catch (const std::exception& error) {
                throw std::runtime_error(path + ": " + error.what());
            }
        }();
        file.order = summary.files;
        summary.add(file);
        if (filters) count_hidden(summary, file, line.config);
        gate_failed = gate_failed || reaches_gate(file, line.config);
        report->file(file);
        // What is complete is out, whatever ends the run.
        sink.flush();
        tell_problem(line, file);
        tell_passed_over(line, file);
        for (std::size_t i = 0; i < file.rule_times.size(); ++i)
            rule_times[i] += file.rule_times[i];
    }
    tell_rule_times(line, rule_times);
    conclude(summary, line, gate_failed);
    report->end(summary);
    return summary;
}

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
    const Summary summary = run_files(line, inputs, sink);
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
