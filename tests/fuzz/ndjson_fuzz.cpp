// The records of other runs under any bytes: `merge` takes them or says what is wrong; what it makes
// of those that it takes, it takes again and makes the same of.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include <sys/mman.h>
#include <unistd.h>

#include "fuzz/fuzz_input.hpp"
#include "merge/joined_runs.hpp"
#include "ptcheck/digest.hpp"
#include "ptcheck/fingerprint.hpp"
#include "ptcheck/report.hpp"

namespace {

using namespace ptcheck;

class StringSink final : public Sink {
public:
    void write(std::string_view bytes) override { text += bytes; }
    std::string text;
};

/// A file of its own for each of the two readings.
struct Memory {
    Memory()
        : fd(::memfd_create("ndjson", MFD_CLOEXEC)), path("/proc/self/fd/" + std::to_string(fd)) {}
    void hold(std::string_view bytes) const {
        if (::ftruncate(fd, 0) != 0 ||
            ::pwrite(fd, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
            std::abort();
    }
    int fd;
    std::string path;
};

/// The NDJSON of a run over all files, and every other report beside it.
std::string merged(const JoinedRuns& joined) {
    Config config;
    config.selection = joined.run().selection;
    config.local_rules = joined.run().local_rules;
    config.profile = joined.run().profile;
    config.year = joined.run().year;
    config.min_level = Level::note;
    const bool rows = joined.run().rows;
    StringSink sink;
    StringSink others;
    std::vector<std::unique_ptr<Report>> reports;
    reports.push_back(make_report(Format::ndjson, sink, config, {.rows = rows, .forms = rows}));
    for (const Format format : {Format::text, Format::csv, Format::sarif, Format::junit,
                                Format::gitlab, Format::markdown, Format::html})
        reports.push_back(make_report(format, others, config, {.rows = rows, .forms = rows}));
    for (const auto& each : reports) each->begin();
    Fingerprints fingerprints;
    Summary summary;
    std::vector<ProjectDigest> digests;
    for (std::size_t i = 0; i < joined.files(); ++i) {
        FileResult file = joined.file(i);
        fingerprints.set(file);
        summary.add(file);
        for (const auto& each : reports) each->file(file);
        add_digests(file, digests);
    }
    for (FileResult& across : check_across_files(digests, config)) {
        joined.restore(across);
        fingerprints.set(across);
        summary.add_findings(across.findings);
        for (const auto& each : reports) each->across(across);
    }
    summary.files_not_docx = joined.files_not_docx();
    for (const auto& each : reports) each->end(summary);
    return sink.text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Memory first;
    static const Memory second;
    first.hold(fuzz::view_of(data, size));
    JoinedRuns joined("/tmp");
    joined.add(first.path, -1);
    joined.finish();
    for (const MergeProblem& problem : joined.problems())
        if (problem.zh.empty() || problem.en.empty()) std::abort();
    if (!joined.problems().empty()) return 0;

    const std::string once = merged(joined);
    second.hold(once);
    JoinedRuns again("/tmp");
    again.add(second.path, -1);
    again.finish();
    if (!again.problems().empty() || merged(again) != once) std::abort();
    return 0;
}
