#include "ptcheck/baseline.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "ptcheck/check.hpp"
#include "ptcheck/error.hpp"
#include "ptcheck/report.hpp"
#include "report/place_text.hpp"

namespace ptcheck {

namespace {

constexpr std::string_view header = "# pt-check baseline 1";
constexpr std::size_t fingerprint_size = 16;
constexpr std::size_t longest_text = 80;  // code points

std::string_view base_name(std::string_view path) noexcept {
    return path.substr(path.find_last_of('/') + 1);
}

bool is_fingerprint(std::string_view field) noexcept {
    return field.size() == fingerprint_size && std::ranges::all_of(field, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

/// The part of `line` in front of its next tab; `line` goes on behind it.
std::string_view take_field(std::string_view& line) noexcept {
    const std::size_t tab = line.find('\t');
    const std::string_view field = line.substr(0, tab);
    line = tab == std::string_view::npos ? std::string_view{} : line.substr(tab + 1);
    return field;
}

/// Where in a baseline something is wrong.
struct Spot {
    const std::string& path;
    std::size_t line;
    std::size_t column;  ///< 1-based byte
    Language language;

    [[noreturn]] void refuse(std::string_view zh, std::string_view en) const {
        throw UsageError(
            fmt::format("{}:{}:{}: {}", path, line, column, language == Language::zh ? zh : en));
    }
};

}  // namespace

Baseline Baseline::parse(std::string_view text, const std::string& path, Language language) {
    Baseline baseline;
    baseline.reason_ = language == Language::zh ? "已列入基线 " + path : "in the baseline " + path;
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        ++number;
        Spot spot{path, number, 1, language};
        if (number == 1 && line != header)
            spot.refuse("不是基线文件，首行应为“# pt-check baseline 1”",
                        "no baseline, expected the first line '# pt-check baseline 1'");
        if (line.empty() || line.starts_with('#')) continue;
        const std::string_view fingerprint = take_field(line);
        if (!is_fingerprint(fingerprint))
            spot.refuse("应为 16 位十六进制指纹", "expected a fingerprint of 16 hex digits");
        spot.column += fingerprint.size() + 1;
        const std::string_view rule = take_field(line);
        if (rule.empty()) spot.refuse("应为规则编号", "expected a rule id");
        spot.column += rule.size() + 1;
        const std::string_view file = take_field(line);
        if (file.empty()) spot.refuse("应为文件名", "expected the name of a file");
        baseline.entries_.try_emplace(std::string(fingerprint),
                                      Entry{number, std::string(rule), std::string(file), false});
    }
    if (number == 0) {
        Spot{path, 1, 1, language}.refuse(
            "不是基线文件，首行应为“# pt-check baseline 1”",
            "no baseline, expected the first line '# pt-check baseline 1'");
    }
    return baseline;
}

void Baseline::apply(FileResult& file) {
    if (!file.error) checked_.emplace(escape_controls(base_name(file.path)));
    for (Finding& finding : file.findings) {
        const auto entry = entries_.find(finding.fingerprint);
        if (entry == entries_.end()) continue;
        entry->second.met = true;
        if (!finding.suppressed) finding.suppressed = Suppression{SuppressedBy::baseline, reason_};
    }
}

std::vector<std::size_t> Baseline::stale_lines(const Config& config) const {
    std::vector<std::size_t> lines;
    for (const auto& [fingerprint, entry] : entries_) {
        if (entry.met || !checked_.contains(entry.file)) continue;
        const Rule* rule = find_rule(entry.rule);
        if (rule == nullptr || config.selection.enabled(*rule)) lines.push_back(entry.line);
    }
    std::ranges::sort(lines);
    return lines;
}

BaselineWriter::BaselineWriter() : text_(std::string(header) + "\n") {}

void BaselineWriter::add(const FileResult& file) {
    const std::string name = escape_controls(base_name(file.path));
    for (const Finding& finding : file.findings) {
        if (finding.suppressed && finding.suppressed->by == SuppressedBy::config) continue;
        const Project* project = project_of(finding, file);
        const Indicator* row = row_of(finding, file);
        text_ += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", finding.fingerprint, finding.rule->id,
                             name, project != nullptr ? project_text(*project) : std::string(),
                             row != nullptr ? row_path(*row) : std::string(),
                             clipped(finding.at.trimmed(), longest_text));
    }
}

}  // namespace ptcheck
