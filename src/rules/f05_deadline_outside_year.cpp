// A date that lies outside the budget year: the target cannot be evaluated when the year ends. Where
// the name of the project states a period, the date is held to that.
//
// Silent on dates without a year of their own, on mid-term targets, on how long something has to
// last (质保期), and on effects, which may well come later.
//
// Source: the logic of the form. R11 and N12 yield to it.
#include <optional>
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/stated_years.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

// How long a result has to last, not when the work is done.
constexpr Words lasting{"质保"sv, "保修"sv, "有效期"sv, "保质期"sv, "寿命"sv, "使用年限"sv,
                        "期满"sv, "长期"sv, "到期"sv,   "截止日"sv, "有效"sv, "服务期"sv};
// The project takes several years, and the form does not say which.
constexpr Words several_years{"三年"sv, "五年"sv,   "两年"sv, "跨年度"sv,
                              "中期"sv, "中长期"sv, "多年"sv, "分年度"sv};

YearSpan project_period(const Project& project) {
    for (const auto* text : {&project.name, &project.heading, &project.purpose, &project.goal}) {
        if (!*text) continue;
        const auto span = stated_span((*text)->raw);
        // What purpose and goal tell of other years counts only where it reaches into this one.
        if (span &&
            (text == &project.name || text == &project.heading || span->holds(*project.year)))
            return *span;
    }
    return {*project.year, *project.year};
}

bool judged(const Indicator& row) {
    const Value& value = row.normal;
    if (row.block == Block::mid || row.level1_type == Level1::benefit) return false;
    if (value.kind != ValueKind::deadline && value.kind != ValueKind::period) return false;
    if (!value.date_to || value.has(Supplied::year) || !value.alt.empty()) return false;
    return !contains_any(cell_text(row.level3), lasting) &&
           !contains_any(cell_text(row.value), lasting) &&
           !contains_any(cell_text(row.description), lasting);
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    if (!project.year) return;
    std::optional<YearSpan> period;
    for (const Indicator& row : project.indicators) {
        if (!judged(row) || row.normal.date_to->year == *project.year) continue;
        if (!period) {
            if (contains_any(cell_text(project.name), several_years)) return;
            period = project_period(project);
        }
        if (period->holds(row.normal.date_to->year)) continue;
        const std::string years =
            period->first == period->last
                ? std::to_string(period->first)
                : std::to_string(period->first) + "—" + std::to_string(period->last);
        findings.add(*row.value, {shown(row.value->raw), years});
    }
}

}  // namespace

constinit const Rule f05_deadline_outside_year{
    .id = "F05",
    .name = "deadline-outside-year",
    .level = Level::warning,
    .dimension = Dimension::feasibility,
    .title = {"完成时限不在预算年度内", "A deadline lies outside the budget year"},
    .message = {"时限“{}”不在 {} 年预算期内，应在预算年度内完成",
                "deadline '{}' lies outside the budget period {}, expected a date within it"},
    .why = {"预算年度结束时无法评价该指标是否完成",
            "when the budget year ends nobody can tell whether the target was met"},
    .basis = "表式逻辑",
    .bad = R"(年度 | 2023
时效指标 | 平台上线时间 | 2025年底前)",
    .good = R"(年度 | 2023
时效指标 | 平台上线时间 | 2023年底前)",
    .check_project = check,
};

}  // namespace ptcheck
