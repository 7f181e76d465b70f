// `check` and `extract`: file after file through the library into one report.
#include "ptcheck/check.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>

#include <unistd.h>

#include "batch/inputs.hpp"
#include "commands.hpp"
#include "ptcheck/error.hpp"
#include "streams.hpp"

namespace ptcheck {

namespace {

Inputs inputs_of(const CommandLine& line) {
    Inputs inputs;
    for (const std::string& path : line.arguments) inputs.add(path);
    for (const std::string& list : line.files_from) {
        if (list == "-") {
            inputs.add_list(read_standard_input(), line.nul_separated);
            continue;
        }
        std::ifstream file(list, std::ios::binary);
        std::ostringstream text;
        if (!file || !(text << file.rdbuf())) {
            throw UsageError(line.config.language == Language::zh
                                 ? "不能读取 --files-from 的清单：" + list
                                 : "cannot read the list of --files-from: " + list);
        }
        inputs.add_list(text.str(), line.nul_separated);
    }
    return inputs;
}

std::string shown_name(const CommandLine& line, const std::string& path) {
    if (path != "-") return path;
    return line.stdin_filename.empty() ? "<stdin>" : line.stdin_filename;
}

FileResult check_one(const CommandLine& line, const std::string& path) {
    if (path != "-") return check_file(path, line.config);
    return check_bytes(shown_name(line, path), read_standard_input(), line.config);
}

void tell_problem(const CommandLine& line, const FileResult& file) {
    if (!file.error || line.verbosity == Verbosity::silent) return;
    const bool zh = line.config.language == Language::zh;
    diagnose(file.path + (zh ? "：" : ": ") + std::string(input_code_name(file.error->code)) + " " +
             file.error->in(line.config.language));
}

void tell_passed_over(const CommandLine& line, const FileResult& file) {
    if (line.verbosity != Verbosity::verbose) return;
    const bool zh = line.config.language == Language::zh;
    for (const PassedOver& table : file.passed_over) {
        diagnose(file.path + ":T" + std::to_string(table.place.table) +
                 (zh ? "：未识别的表，首格“" : ": table passed over, first cell '") +
                 std::string(table.first_cell) + (zh ? "”" : "'"));
    }
}

/// What the run as a whole comes to.
void conclude(Summary& summary, const CommandLine& line, bool gate_failed) {
    const bool inputs_failed =
        summary.files_failed > 0 || (line.strict_inputs && summary.files_not_docx > 0);
    if (inputs_failed || (summary.files == 0 && !line.allow_empty)) {
        summary.exit_code = exit_input;
        summary.reason = summary.files == 0 ? "no-input" : "input";
    } else if (gate_failed && !line.exit_zero) {
        summary.exit_code = exit_findings;
        summary.reason = "findings";
    } else {
        summary.exit_code = exit_clean;
        summary.reason = gate_failed ? "exit-zero" : "clean";
    }
}

Format default_format(const CommandLine& line) {
    if (line.command == Command::extract) return Format::ndjson;
    return ::isatty(STDOUT_FILENO) == 1 && !line.output ? Format::text : Format::concise;
}

}  // namespace

int run_check(const CommandLine& line) {
    const bool gate = line.command == Command::check;
    const Inputs inputs = inputs_of(line);
    std::unique_ptr<OutputFile> output;
    if (line.output) output = std::make_unique<OutputFile>(*line.output);
    FileSink& sink = output ? output->sink() : standard_output();
    const Format format = line.format.value_or(default_format(line));
    const auto report = gate ? make_report(format, sink, line.config, {.colour = line.colour})
                             : make_extract(format, sink, line.config);

    Summary summary;
    summary.files_not_docx = inputs.not_docx();
    summary.notes_shown = line.config.min_level == Level::note || !gate;
    bool gate_failed = false;
    report->begin();
    for (const std::string& path : inputs.paths()) {
        FileResult file = check_one(line, path);
        file.order = summary.files;
        summary.add(file);
        tell_problem(line, file);
        tell_passed_over(line, file);
        gate_failed =
            gate_failed || (gate && std::ranges::any_of(file.findings, [&](const Finding& finding) {
                                return line.config.fail_on && finding.level >= *line.config.fail_on;
                            }));
        report->file(file);
    }
    conclude(summary, line, gate_failed);
    report->end(summary);
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
