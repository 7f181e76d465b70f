// One file in, everything known about it out.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/config.hpp"
#include "ptcheck/document.hpp"
#include "ptcheck/error.hpp"
#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"

namespace ptcheck {

/// What was read, so that a document nobody recognised is never mistaken for a clean one.
struct Counts {
    std::size_t tables = 0;
    std::size_t tables_passed_over = 0;
    std::size_t rows = 0;                                ///< indicator rows
    std::array<std::size_t, value_kind_count> values{};  ///< by ValueKind
    std::size_t values_not_understood = 0;               ///< kind invalid
    std::size_t qualitative_with_digit = 0;
};

/// The result of one file. Views in `projects` and `findings` point into `document`.
struct FileResult {
    std::string path;         ///< as given
    std::uint64_t order = 0;  ///< 0-based place among the inputs of the run
    std::string sha256;       ///< 64 hex digits; empty when the file could not be read, or
                              ///< without config.identify
    std::uint64_t bytes = 0;
    std::string source;  ///< what the file holds, when it was asked to be kept: for copies
    std::optional<InputProblem> error;
    Document document;
    std::vector<Project> projects;
    std::vector<PassedOver> passed_over;
    std::vector<Finding> findings;  ///< by place, then rule id
    Counts counts;
    /// Of each finding the 1-based place of its row in the project (0: it stands in none) where only
    /// the rows with findings are known; else empty.
    std::vector<std::uint32_t> row_numbers;
    /// In the order of rules_of(config); empty unless config.time_rules.
    std::vector<std::chrono::nanoseconds> rule_times;
};

/// What is done with each file: `extract` reads its forms and asks no rule.
enum class Work : std::uint8_t { check, extract };

/// Reads and checks one file; never throws for what the file holds (see FileResult::error).
/// `keep`: FileResult::source is set.
FileResult check_file(const std::string& path, const Config& config, Work work = Work::check,
                      bool keep = false);
/// The same for bytes already in memory; `name` stands for the path.
FileResult check_bytes(std::string name, std::string bytes, const Config& config,
                       Work work = Work::check);
/// The same for what an open file descriptor (stdin) gives up to its end.
FileResult check_descriptor(std::string name, int descriptor, const Config& config,
                            Work work = Work::check, bool keep = false);

/// Runs the enabled rules over read projects and lets the more specific rule speak where two meet.
/// `times` is set to how long each of rules_of(config) took, where config.time_rules asks for it.
/// `before_each`, if there is one, is called before each project; what it throws ends the run.
std::vector<Finding> run_rules(const std::vector<Project>& projects, const Config& config,
                               std::vector<std::chrono::nanoseconds>* times = nullptr,
                               const std::function<void()>& before_each = {});

}  // namespace ptcheck
