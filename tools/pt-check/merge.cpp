// `merge`: the records of many runs into the reports that one run over all files would have given.
#include <algorithm>
#include <string>

#include <unistd.h>

#include "batch/inputs.hpp"
#include "commands.hpp"
#include "config/suppress.hpp"
#include "ledger.hpp"
#include "merge/joined_runs.hpp"
#include "outputs.hpp"
#include "ptcheck/error.hpp"
#include "streams.hpp"

namespace ptcheck {

namespace {

void join(const CommandLine& line, JoinedRuns& joined) {
    if (std::ranges::count(line.arguments, "-") > 1) {
        throw UsageError(line.config.language == Language::zh ? "标准输入（-）只能使用一次"
                                                              : "stdin (-) can be read only once");
    }
    for (const std::string& path : line.arguments) joined.add(path, STDIN_FILENO);
    joined.finish();
}

/// Returns the exit code that the problems come to.
int tell(const std::vector<MergeProblem>& problems, const CommandLine& line) {
    const bool zh = line.config.language == Language::zh;
    int code = exit_input;
    for (const MergeProblem& problem : problems) {
        if (problem.usage) code = exit_usage;
        if (line.verbosity == Verbosity::silent && !problem.usage) continue;
        diagnose((problem.where.empty() ? "" : problem.where + ": ") +
                 (zh ? problem.zh : problem.en));
    }
    return code;
}

bool draws_forms(Format format) noexcept {
    return format == Format::html || format == Format::xlsx;
}

void tell_left_out(const CommandLine& line) {
    const bool asked = (line.format && draws_forms(*line.format)) ||
                       std::ranges::any_of(line.reports, [](const ReportRequest& each) {
                           return draws_forms(each.format);
                       });
    if (!asked || line.forms || line.verbosity == Verbosity::silent) return;
    diagnose(line.config.language == Language::zh
                 ? "记录不含指标行（检查时未用 --rows），html 和 xlsx 报告中没有表格和指标明细"
                 : "the records have no rows (checked without --rows): the html and xlsx reports "
                   "are without the forms and the rows");
}

/// The line of the run that the records come from: its rules, and our own way to report.
CommandLine joined_line(const CommandLine& line, const RunRecord& run) {
    CommandLine joined = line;
    joined.config.selection = run.selection;
    joined.config.local_rules = run.local_rules;
    joined.config.profile = run.profile;
    joined.config.year = run.year;
    joined.rows = run.rows;
    joined.forms = run.rows;
    return joined;
}

}  // namespace

int run_merge(const CommandLine& line) {
    JoinedRuns joined(temporary_folder(std::nullopt));
    join(line, joined);
    if (!joined.problems().empty()) return tell(joined.problems(), line);
    const CommandLine whole = joined_line(line, joined.run());
    Inputs inputs;
    for (const std::string& path : line.arguments) inputs.add(path);
    Outputs outputs(whole, inputs);
    tell_expired(whole);
    Ledger ledger(whole, outputs);
    ledger.summary().files_not_docx = joined.files_not_docx();
    tell_left_out(whole);
    outputs.begin();
    try {
        for (std::size_t i = 0; i < joined.files(); ++i) {
            FileResult file = joined.file(i);
            apply_suppressions(file.findings, file.projects, file.path, whole.config);
            ledger.add(file);
        }
    } catch (const InputError& error) {
        diagnose(error.problem().in(whole.config.language));
        return exit_input;
    }
    ledger.add_across([&](FileResult& across) { joined.restore(across); });
    return ledger.close(joined.files() == 0);
}

}  // namespace ptcheck
