// `check` and `extract`: file after file through the library into one report.
#include "ptcheck/check.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <stdexcept>
#include <utility>
#include <vector>

#include <malloc.h>

#include "batch/inputs.hpp"
#include "batch/run_batch.hpp"
#include "batch/shard.hpp"
#include "commands.hpp"
#include "copies.hpp"
#include "input_list.hpp"
#include "ledger.hpp"
#include "outputs.hpp"
#include "ptcheck/fingerprint.hpp"
#include "report/place_text.hpp"
#include "streams.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t first_cell_shown = 40;  ///< code points, of a table passed over

FileResult read_and_check(const CommandLine& line, const std::string& path) {
    const bool keep = line.annotate || line.revise;
    const Work work = line.command == Command::extract ? Work::extract : Work::check;
    if (path != "-") return check_file(path, line.config, work, keep);
    const std::string name = line.stdin_filename.empty() ? "<stdin>" : line.stdin_filename;
    return check_descriptor(name, STDIN_FILENO, line.config, work, keep);
}

/// All that needs one file alone, done for several of them at a time: it may neither print nor
/// touch what they share. What depends on the files before stands in Ledger::add.
FileResult work_on(const CommandLine& line, const std::string& path) {
    try {
        FileResult file = read_and_check(line, path);
        if (line.config.identify) set_own_fingerprints(file);
        return file;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        throw std::runtime_error(path + ": " + error.what());
    }
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

/// One run: every file into the ledger, one at a time, while others are read.
class Run {
public:
    Run(const CommandLine& line, Ledger& ledger, const Copies& copies)
        : line_(line),
          ledger_(ledger),
          copies_(copies),
          check_(line.command == Command::check),
          rule_times_(check_ ? rules_of(line.config).size() : 0) {}

    void over(const std::vector<ListedFile>& files) {
        add_files(files);
        if (check_) ledger_.add_across();
        tell_rule_times(line_, rule_times_);
    }

private:
    void add_files(const std::vector<ListedFile>& files) {
        Progress progress(line_.progress, files.size(), line_.config.language);
        if (!files.empty()) progress.file(1, files.front().path);
        std::size_t done = 0;
        BatchSteps steps;
        steps.check = [&](std::size_t number) {
            FileResult file = work_on(line_, files[number].path);
            file.order = files[number].order;
            return file;
        };
        steps.settle = [&](FileResult& file) { ledger_.settle(file); };
        if (!copies_.empty()) steps.copy = [&](FileResult& file) { return copies_.make(file); };
        steps.take = [&](FileResult&& file, std::vector<DocumentCopy>&& copies) {
            add_file(file, copies);
            ++done;
            if (done < files.size()) progress.file(done + 1, files[done].path);
        };
        run_batch(files.size(), line_.jobs, steps);
    }

    /// In the order of the inputs, one at a time.
    void add_file(const FileResult& file, const std::vector<DocumentCopy>& copies) {
        ledger_.report(file);
        for (const std::string& said : copies_.write(file.path, copies)) {
            if (line_.verbosity != Verbosity::silent) diagnose(said);
        }
        tell_passed_over(line_, file);
        for (std::size_t i = 0; i < file.rule_times.size(); ++i)
            rule_times_[i] += file.rule_times[i];
    }

    const CommandLine& line_;
    Ledger& ledger_;
    const Copies& copies_;
    bool check_;
    std::vector<std::chrono::nanoseconds> rule_times_;
};

/// Memory given back to the system and had anew costs a page fault per 4 KB. Every file needs buffers
/// of some MB, and the tree and the rows of a large one fit where most of its part has been taken
/// out. What is free beyond `kept_free` goes back.
void keep_buffers() noexcept {
    constexpr int kept_free = 128 << 20;
    ::mallopt(M_MMAP_MAX, 0);
    ::mallopt(M_TRIM_THRESHOLD, kept_free);
}

}  // namespace

int run_check(const CommandLine& line) {
    keep_buffers();
    const Inputs inputs = read_inputs(line);
    const Copies copies(line, inputs);
    Outputs outputs(line, inputs, &copies);
    tell_expired(line);
    Ledger ledger(line, outputs);
    ledger.summary().files_not_docx = inputs.not_docx();
    outputs.begin();
    Run(line, ledger, copies).over(files_of(inputs.paths(), line.shard));
    // A shard that gets no file is none that was given nothing.
    return ledger.close(inputs.paths().empty());
}

}  // namespace ptcheck
