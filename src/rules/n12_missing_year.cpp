// A month or day under 时效 without a year.
//
// Silent where the heading or the name of the project states the year, on dates that come again (每月15日),
// and where the budget year is not known.
//
// Source: the logic of the form. Yields to F05 and N03.
#include <string>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/stated_years.hpp"

namespace ptcheck {

namespace {

bool states_year(const Project& project) {
    for (const auto* text : {&project.name, &project.heading}) {
        if (*text && !stated_years((*text)->raw).empty()) return true;
    }
    return false;
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    // Other forms print the year below their heading.
    if (!project.year || project.standard != Standard::tianjin_2018) return;
    bool first = true;
    for (const Indicator& row : project.indicators) {
        const Value& value = row.normal;
        if (row.level2_type != Level2::timeliness || !row.value) continue;
        if (value.kind != ValueKind::deadline && value.kind != ValueKind::period) continue;
        if (!value.has(Supplied::year) || !value.recur.empty()) continue;
        if (first && states_year(project)) return;
        first = false;
        findings.add(*row.value, {shown(row.value->raw)});
    }
}

}  // namespace

constinit const Rule n12_missing_year{
    .id = "N12",
    .name = "missing-year",
    .level = Level::note,
    .dimension = Dimension::normativity,
    .title = {"时效指标未写年份", "A date without its year"},
    .message = {"时间“{}”没有写明年份，应写明年度",
                "date '{}' does not say which year, expected the year"},
    .why = {"年份不明，跨年度使用时容易误解",
            "without a year a date is misread as soon as the form is used again"},
    .basis = "表式逻辑",
    .bad = R"(年度 | 2023
项目名称 | 河道清淤
时效指标 | 完成时间 | 12月底前)",
    .good = R"(年度 | 2023
项目名称 | 河道清淤
时效指标 | 完成时间 | 2023年12月底前)",
    .check_project = check,
};

}  // namespace ptcheck
