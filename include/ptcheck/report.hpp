// Writing results out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "ptcheck/check.hpp"
#include "ptcheck/config.hpp"

namespace ptcheck {

/// Where a report writes. Throws ReportError when a byte cannot be written.
class Sink {
public:
    virtual ~Sink() = default;
    virtual void write(std::string_view bytes) = 0;
};

/// A report could not be written: why, in both languages.
class ReportError : public std::runtime_error {
public:
    ReportError(std::string zh, const std::string& en)
        : std::runtime_error(en), zh_(std::move(zh)) {}
    [[nodiscard]] std::string_view in(Language language) const noexcept {
        return language == Language::zh ? std::string_view(zh_) : what();
    }

private:
    std::string zh_;
};

/// Totals of a run.
struct Summary {
    std::size_t files = 0;
    std::size_t files_failed = 0;
    std::size_t files_not_docx = 0;  ///< other office files met in folders
    std::size_t tables = 0;
    std::size_t tables_passed_over = 0;
    std::size_t rows = 0;
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t notes = 0;
    std::size_t suppressed = 0;     ///< findings of any level, in none of the counts above
    std::size_t errors_hidden = 0;  ///< counted above, but not shown by the report
    std::size_t warnings_hidden = 0;
    std::size_t notes_hidden = 0;
    bool rows_only = false;  ///< `extract`: no rule was asked
    int exit_code = 0;
    std::string reason;  ///< clean, findings, exit-zero, input or no-input

    void add(const FileResult& file) noexcept;
    void add_findings(const std::vector<Finding>& findings) noexcept;
};

enum class Format : std::uint8_t {
    text,
    concise,
    json,
    ndjson,
    csv,
    sarif,   ///< 2.1.0 (OASIS Standard)
    gitlab,  ///< code quality report
    junit,   ///< XML of test results
    github,  ///< annotations of a workflow
    markdown,
    html,
    xlsx,  ///< Office Open XML workbook
};
/// Their names in that order, a blank between two.
inline constexpr std::string_view format_names =
    "text concise json ndjson csv sarif gitlab junit github markdown html xlsx";
/// Those that `extract` has too; the first is its default.
inline constexpr std::string_view extract_format_names = "ndjson json csv xlsx";
/// nullopt when no format is called so.
std::optional<Format> format_named(std::string_view name) noexcept;
/// The JSON formats carry findings of every level and those suppressed; the others what is shown.
constexpr bool carries_all(Format format) noexcept {
    return format == Format::json || format == Format::ndjson;
}
/// Those that name what identifies files and findings from one run to the next: the SHA-256 of a
/// file, the fingerprint of a finding.
constexpr bool names_identities(Format format) noexcept {
    return carries_all(format) || format == Format::csv || format == Format::sarif ||
           format == Format::gitlab;
}

/// One report, written file by file so that memory stays flat.
class Report {
public:
    virtual ~Report() = default;
    virtual void begin() = 0;
    virtual void file(const FileResult& file) = 0;
    /// Findings that rest on several files (check_across_files), after the last file.
    virtual void across(const FileResult& findings) = 0;
    virtual void end(const Summary& summary) = 0;
};

/// One part of a run that is divided among many.
struct Shard {
    std::uint32_t index = 0;  ///< 0-based
    std::uint32_t count = 1;
};

struct ReportOptions {
    bool colour = false;
    bool sarif_region = false;   ///< SARIF results carry a region, as GitHub code scanning demands
    std::size_t most_bytes = 0;  ///< of a Markdown report, which then leaves findings out; 0 = any
    std::string temporary_folder = "/tmp";  ///< where an Excel file grows
    /// Seconds since 1970-01-01 UTC that an Excel file says it was made; 1980-01-01 by default, as
    /// the entries of its package, so that the same input gives the same bytes.
    std::int64_t created = 315'532'800;
    bool byte_order_mark = false;  ///< CSV begins with one: Excel then takes it for UTF-8
    std::optional<Shard> shard = std::nullopt;  ///< named by the run record of NDJSON and JSON
    bool rows = false;  ///< NDJSON carries the project and row records of `extract` too
    /// false: of the projects only digests and the rows with findings are known (a merge of records
    /// without rows); HTML draws no forms, and Excel has no sheet of rows.
    bool forms = true;
};

/// A report of findings. `sink` and `config` must outlive it.
std::unique_ptr<Report> make_report(Format format, Sink& sink, const Config& config,
                                    const ReportOptions& options);
/// A report of the rows read (`extract`), in one of extract_format_names.
std::unique_ptr<Report> make_extract(Format format, Sink& sink, const Config& config,
                                     const ReportOptions& options);

/// The stderr line that ends a run.
std::string summary_line(const Summary& summary, Language language);

/// The normal form as one JSON object (grammar.md keys), and as one readable line.
std::string value_json(const Value& value);
std::string value_text(const Value& value, Language language);

/// Control characters as \n \t \xNN, so that a submitted file cannot forge lines or colours.
std::string escape_controls(std::string_view text);

}  // namespace ptcheck
