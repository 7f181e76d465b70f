#include "ptcheck/check.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <utility>

#include "check/judge.hpp"
#include "check/read_file.hpp"
#include "check/sha256.hpp"
#include "config/suppress.hpp"
#include "docx/read_document.hpp"

namespace ptcheck {

std::string_view input_code_name(InputCode code) noexcept {
    constexpr std::array<std::string_view, 8> names{"I01", "I02", "I03", "I04",
                                                    "I05", "I06", "I07", "I08"};
    return names[static_cast<std::size_t>(code)];
}

namespace {

bool holds_digit(std::string_view text) noexcept {
    for (; !text.empty(); text.remove_prefix(code_point_length(text))) {
        const char32_t c = code_point(text);
        if ((c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９')) return true;
    }
    return false;
}

void count_values(const std::vector<Project>& projects, Counts& counts) {
    for (const Project& project : projects) {
        counts.rows += project.indicators.size();
        for (const Indicator& row : project.indicators) {
            if (!row.value || row.value->blank()) continue;
            ++counts.values[static_cast<std::size_t>(row.normal.kind)];
            if (row.normal.kind == ValueKind::invalid) ++counts.values_not_understood;
            if (row.normal.kind == ValueKind::qualitative && holds_digit(row.value->raw)) {
                ++counts.qualitative_with_digit;
            }
        }
    }
}

/// The text of a form that stands in a cell, and the project it belongs to.
struct Spot {
    Text at;
    std::uint32_t project = 0;
};

/// Every text of the forms, sorted by place. Notes come from the reader, which knows no fields: a
/// note in a cell of a form belongs to the project and the row of that cell.
std::vector<Spot> spots_of(const std::vector<Project>& projects) {
    std::vector<Spot> spots;
    const auto add = [&](const std::optional<Text>& text, const Project& project) {
        if (text) spots.push_back({*text, project.index});
    };
    for (const Project& project : projects) {
        for (const auto* text :
             {&project.heading, &project.name, &project.unit, &project.money_unit,
              &project.budget.text, &project.fiscal_funds.text, &project.other_funds.text,
              &project.purpose, &project.goal}) {
            add(*text, project);
        }
        for (const Indicator& row : project.indicators) {
            for (const auto* text :
                 {&row.level1, &row.level2, &row.level3, &row.description, &row.value}) {
                add(*text, project);
            }
        }
    }
    std::ranges::stable_sort(spots, {}, [](const Spot& spot) { return spot.at.place; });
    return spots;
}

void add_notes(FileResult& result, const Config& config) {
    const std::vector<Spot> spots = spots_of(result.projects);
    for (const Note& note : result.document.notes) {
        const Rule& rule = *document_notes()[static_cast<std::size_t>(note.code)];
        if (!config.selection.enabled(rule)) continue;
        Finding finding;
        finding.rule = &rule;
        finding.level = config.selection.level_of(rule).value_or(rule.level);
        finding.at.place = note.place;
        finding.args = note.args;
        const auto spot = std::ranges::lower_bound(spots, note.place, {},
                                                   [](const Spot& each) { return each.at.place; });
        if (spot != spots.end() && spot->at.place == note.place) {
            finding.at = spot->at;
            finding.project = spot->project;
        }
        result.findings.push_back(std::move(finding));
    }
}

void check_document(FileResult& result, std::string bytes, const Config& config, Work work) {
    result.bytes = bytes.size();
    if (config.identify) result.sha256 = sha256_hex(bytes);
    const docx::Bounds bounds(config.limits);
    result.document = docx::read_document(std::move(bytes), bounds);
    Forms forms = forms_of(result.document, config);
    result.projects = std::move(forms.projects);
    result.passed_over = std::move(forms.passed_over);
    result.counts.tables = result.document.tables.size();
    result.counts.tables_passed_over = result.passed_over.size();
    count_values(result.projects, result.counts);
    if (result.projects.empty()) {
        throw InputError(InputCode::no_form, "未识别到绩效目标表",
                         "no performance-target table was recognised");
    }
    if (work == Work::extract) return;
    result.findings =
        judge(result.projects, config, &result.rule_times, [&] { bounds.check_time(); });
    if (!result.document.notes.empty()) {
        add_notes(result, config);
        std::ranges::stable_sort(result.findings, [](const Finding& a, const Finding& b) {
            return a.at.place != b.at.place ? a.at.place < b.at.place : a.rule->id < b.rule->id;
        });
    }
    apply_suppressions(result.findings, result.projects, result.path, config);
}

/// Checks the bytes that `read` gives, and turns what ends one file into its `error`.
template <typename Read>
FileResult guarded(std::string name, const Config& config, Work work, bool keep, Read read) {
    FileResult result;
    result.path = std::move(name);
    try {
        std::string bytes = read(result.path);
        if (keep) result.source = bytes;
        check_document(result, std::move(bytes), config, work);
    } catch (const InputError& error) {
        result.error = error.problem();
    } catch (const std::bad_alloc&) {
        result.error = InputProblem{InputCode::over_limit, "内存不足，未能检查", "out of memory"};
        result.findings.clear();  // half of them would look like all of them
    }
    return result;
}

}  // namespace

FileResult check_bytes(std::string name, std::string bytes, const Config& config, Work work) {
    return guarded(std::move(name), config, work, false, [&](const std::string&) {
        require_size(bytes.size(), config.limits.file);
        return std::move(bytes);
    });
}

FileResult check_descriptor(std::string name, int descriptor, const Config& config, Work work,
                            bool keep) {
    return guarded(std::move(name), config, work, keep, [&](const std::string&) {
        return read_descriptor(descriptor, config.limits.file);
    });
}

FileResult check_file(const std::string& path, const Config& config, Work work, bool keep) {
    return guarded(path, config, work, keep,
                   [&](const std::string& name) { return read_file(name, config.limits.file); });
}

}  // namespace ptcheck
