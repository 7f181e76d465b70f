#include "outputs.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>

#include <unistd.h>

#include "ptcheck/error.hpp"

namespace ptcheck {

namespace {

/// An output as the command line names it.
struct Named {
    std::string option;
    std::string path;
};

std::vector<Named> named_outputs(const CommandLine& line) {
    std::vector<Named> all;
    if (line.output) all.push_back({"--output", *line.output});
    for (const ReportRequest& each : line.reports) all.push_back({"--report", each.path});
    if (line.write_baseline) all.push_back({"--write-baseline", *line.write_baseline});
    return all;
}

/// The file a path leads to; empty for what is no regular file: two reports may go to /dev/null.
std::string file_behind(const std::string& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) return {};
    const auto real = std::filesystem::weakly_canonical(std::filesystem::absolute(path), error);
    return error ? path : real.string();
}

/// `files`: those behind the outputs.
void require_no_copy(const Words& words, const std::vector<Named>& outputs,
                     const std::vector<std::string>& files, const std::vector<CopyTarget>& copies) {
    if (outputs.empty()) return;
    for (const CopyTarget& copy : copies) {
        const std::string behind = file_behind(copy.path);
        const auto same = std::ranges::find(files, behind);
        if (behind.empty() || same == files.end()) continue;
        const Named& output = outputs[static_cast<std::size_t>(same - files.begin())];
        throw UsageError(words.pick(
            copy.option + " 的副本会覆盖 " + output.option + " 指定的文件：" + output.path,
            copy.option + ": a copy would overwrite the file of " + output.option + ": " +
                output.path));
    }
}

void require_own_files(const CommandLine& line, const Inputs& inputs, const Copies* copies) {
    const Words words(line.config.language);
    const std::vector<Named> all = named_outputs(line);
    std::vector<std::string> files;
    for (const Named& each : all) {
        if (inputs.holds(each.path)) {
            throw UsageError(
                words.pick(each.option + " 不能是待检查的文件：" + each.path,
                           each.option + " must not be one of the inputs: " + each.path));
        }
        const std::string file = file_behind(each.path);
        const auto same = std::ranges::find(files, file);
        if (!file.empty() && same != files.end()) {
            const Named& other = all[static_cast<std::size_t>(same - files.begin())];
            const std::string both = other.option == each.option
                                         ? words.pick("两个 ", "two ") + each.option
                                         : other.option + words.pick(" 与 ", " and ") + each.option;
            throw UsageError(words.pick(both + " 不能写入同一个文件：" + each.path,
                                        both + " write to one file: " + each.path));
        }
        files.push_back(file);
    }
    if (copies != nullptr) require_no_copy(words, all, files, copies->targets(inputs));
}

void refuse_terminal(const CommandLine& line, Format format) {
    if (format != Format::xlsx || line.output || ::isatty(STDOUT_FILENO) != 1) return;
    throw UsageError(line.config.language == Language::zh
                         ? "xlsx 不能输出到终端，请用 -o 指定文件"
                         : "xlsx is not for a terminal, name a file with -o");
}

Format main_format(const CommandLine& line) {
    if (line.format) return *line.format;
    if (line.command == Command::extract) return Format::ndjson;
    return ::isatty(STDOUT_FILENO) == 1 && !line.output ? Format::text : Format::concise;
}

}  // namespace

std::string temporary_folder(const std::optional<std::string>& path) {
    if (path && !file_behind(*path).empty()) {
        const std::string folder = std::filesystem::path(*path).parent_path().string();
        return folder.empty() ? "." : folder;
    }
    const char* folder = std::getenv("TMPDIR");
    return folder != nullptr && *folder != '\0' ? folder : "/tmp";
}

Outputs::Outputs(const CommandLine& line, const Inputs& inputs, const Copies* copies) {
    require_own_files(line, inputs, copies);
    const Format format = main_format(line);
    refuse_terminal(line, format);
    filters_ = !carries_all(format);
    open(line, format, line.output);
    for (const ReportRequest& each : line.reports) open(line, each.format, each.path);
    if (format == Format::github) add_step_summary(line);
}

// GitHub documentation, "Workflow commands", job summaries: Markdown behind what the file holds, at
// most 1 MiB a step.
void Outputs::add_step_summary(const CommandLine& line) {
    constexpr std::size_t most_bytes = 1'000'000;
    const char* path = environment("GITHUB_STEP_SUMMARY");
    if (path == nullptr) return;
    Output output;
    output.file = std::make_unique<OutputFile>(path, OutputFile::Mode::append);
    output.sink = &output.file->sink();
    output.report =
        make_report(Format::markdown, *output.sink, line.config, {.most_bytes = most_bytes});
    outputs_.push_back(std::move(output));
}

void Outputs::open(const CommandLine& line, Format format, const std::optional<std::string>& path) {
    Output output;
    if (path) output.file = std::make_unique<OutputFile>(*path);
    output.sink = path ? &output.file->sink() : &standard_output();
    const bool main = outputs_.empty();
    const ReportOptions options{.colour = main ? line.colour : line.colour_in_files,
                                .sarif_region = line.sarif_region,
                                .temporary_folder = temporary_folder(path),
                                .created = source_date().value_or(ReportOptions{}.created),
                                .byte_order_mark = line.byte_order_mark,
                                .shard = line.shard,
                                .rows = line.rows,
                                .forms = line.forms};
    output.report = line.command == Command::extract
                        ? make_extract(format, *output.sink, line.config, options)
                        : make_report(format, *output.sink, line.config, options);
    outputs_.push_back(std::move(output));
}

void Outputs::begin() {
    for (Output& each : outputs_) each.report->begin();
}

void Outputs::file(const FileResult& file) {
    for (Output& each : outputs_) each.report->file(file);
}

void Outputs::across(const FileResult& findings) {
    for (Output& each : outputs_) each.report->across(findings);
}

void Outputs::end(const Summary& summary) {
    for (Output& each : outputs_) each.report->end(summary);
    flush();
}

void Outputs::flush() {
    for (Output& each : outputs_) each.sink->flush();
}

void Outputs::commit() {
    for (Output& each : outputs_)
        if (each.file) each.file->commit();
}

}  // namespace ptcheck
