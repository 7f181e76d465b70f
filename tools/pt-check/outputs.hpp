// Where a run's reports go: the main one, and one for each --report.
#pragma once

#include <memory>
#include <vector>

#include "batch/inputs.hpp"
#include "command_line.hpp"
#include "copies.hpp"
#include "output_file.hpp"

namespace ptcheck {

/// Where temporary files go: beside the report at `path`, which may need as much room again; $TMPDIR
/// for one on stdout.
std::string temporary_folder(const std::optional<std::string>& path);

/// Every report of one run, told the same things. Files are there whole or not at all: none is put
/// in its place before all of them are written.
class Outputs final : public Report {
public:
    /// Throws UsageError when two outputs are one file or one is an input or a copy of one, before any
    /// is opened; ReportError when one cannot be opened.
    Outputs(const CommandLine& line, const Inputs& inputs, const Copies* copies = nullptr);

    void begin() override;
    void file(const FileResult& file) override;
    void across(const FileResult& findings) override;
    void end(const Summary& summary) override;

    /// What is complete is out, whatever ends the run.
    void flush();
    /// Puts the files in place, after end().
    void commit();

    /// The main report leaves out what is below --min-level.
    [[nodiscard]] bool filters() const noexcept { return filters_; }

private:
    struct Output {
        std::unique_ptr<OutputFile> file;  ///< nullptr: stdout
        FileSink* sink = nullptr;
        std::unique_ptr<Report> report;
    };
    void open(const CommandLine& line, Format format, const std::optional<std::string>& path);
    void add_step_summary(const CommandLine& line);

    std::vector<Output> outputs_;
    bool filters_ = false;
};

}  // namespace ptcheck
