// A year later than the budget year in the goal or in words of a value: most often left over from
// another form.
//
// Earlier years are what reports are about (2022年度核查), and the years of the project's name are
// its period; both stay unspoken of, as do periods, years within 《titles》, and a horizon (到2025年).
// In the goal a later year is only told where the goal does not speak of the budget year as well.
//
// Source: the logic of the form. Yields to F05, which owns dates.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/stated_years.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

// Before a year: it is how far a plan reaches, or what is prepared for.
constexpr std::array horizons{"到"sv, "至"sv, "截至"sv, "截止"sv, "截止到"sv, "力争"sv, "迎接"sv};

/// The years of the name and of the heading are the project's own.
bool in_name(const Project& project, int year) {
    for (const auto* text : {&project.name, &project.heading}) {
        if (!*text) continue;
        const auto span = stated_span((*text)->raw);
        if (span && span->holds(year)) return true;
        const std::vector<StatedYear> years = stated_years((*text)->raw);
        if (std::ranges::find(years, year, &StatedYear::year) != years.end()) return true;
    }
    return false;
}

bool is_horizon(std::string_view text, const StatedYear& year) {
    const auto at = static_cast<std::size_t>(year.said.data() - text.data());
    return std::ranges::any_of(
        horizons, [&](std::string_view word) { return text.substr(0, at).ends_with(word); });
}

/// The first year of `text` that lies behind the budget year and is no horizon, 0 for none.
int later_year(std::string_view text, const Project& project) {
    const std::vector<StatedYear> years = stated_years(text);
    const auto later = std::ranges::find_if(years, [&](const StatedYear& year) {
        return year.year > *project.year && !year.of_span && !is_horizon(text, year);
    });
    return later == years.end() ? 0 : later->year;
}

void add(const Text& at, int year, const Project& project, Findings& findings) {
    findings.add(at, {std::to_string(year), std::to_string(*project.year)});
}

void check_goal(const Project& project, Findings& findings) {
    if (!project.goal) return;
    const int year = later_year(project.goal->raw, project);
    if (year == 0 || in_name(project, year)) return;
    const std::vector<StatedYear> years = stated_years(project.goal->raw);
    if (std::ranges::find(years, *project.year, &StatedYear::year) != years.end()) return;
    add(*project.goal, year, project, findings);
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    if (!project.year) return;
    check_goal(project, findings);
    for (const Indicator& row : project.indicators) {
        if (!row.value || row.normal.mentions.empty() || row.block == Block::mid) continue;
        const int year = later_year(row.value->raw, project);
        if (year != 0 && !in_name(project, year)) add(*row.value, year, project, findings);
    }
}

}  // namespace

constinit const Rule r11_year_differs{
    .id = "R11",
    .name = "year-differs",
    .level = Level::warning,
    .dimension = Dimension::relevance,
    .title = {"年份与预算年度不一致", "A year differs from the budget year"},
    .message = {"所述“{}年”与预算年度 {} 年不一致，应按预算年度填报",
                "year {} differs from the budget year {}, expected the budget year"},
    .why = {"目标不属于本预算年度，年末无法据此评价",
            "a target of another year cannot be evaluated at the end of this one"},
    .basis = "表式逻辑",
    .bad = R"(年度 | 2023
效益指标 / 社会效益指标 | 成果应用 | 成果应用于2024年防汛调度)",
    .good = R"(年度 | 2023
效益指标 / 社会效益指标 | 成果应用 | 成果应用于2023年防汛调度)",
    .check_project = check,
};

}  // namespace ptcheck
