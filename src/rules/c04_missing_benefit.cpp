// Rows stand under 效益指标, but none of them is a benefit. One kind is enough: a project names those that
// matter to it.
//
// Silent where a label under 效益指标 is not known, on salaries and debt service, and on self-evaluations
// of a few rows.
//
// Source: 中发〔2018〕34号. Yields to C02.

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/coverage.hpp"
#include "rules/facts.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    const Coverage& covered = findings.facts().coverage();
    if (covered.empty || !covered.benefit || covered.unknown) return;
    if (excused_spending(project) || short_evaluation(project, covered)) return;
    for (const Indicator& row : project.indicators) {
        if (row.level1_type != Level1::benefit || !states_something(row)) continue;
        if (row.level2_type != Level2::satisfaction) return;
    }
    const bool evaluates = project.standard == Standard::self_evaluation;
    findings.add(project.whole, {},
                 {.level = evaluates ? Level::warning : Level::error, .about = "效益指标"});
}

}  // namespace

constinit const Rule c04_missing_benefit{
    .id = "C04",
    .name = "missing-benefit",
    .level = Level::error,
    .dimension = Dimension::completeness,
    .title = {"效益指标没有任何一类效益", "No kind of benefit is stated"},
    .message =
        {"效益指标下没有经济、社会、生态效益或可持续影响指标，应至少有一类",
         "under 效益指标 stands no 经济, 社会, 生态效益 or 可持续影响, expected at least one"},
    .why = {"看不出项目产生什么效益", "the form does not show what the project is good for"},
    .basis = "中发〔2018〕34号",
    .bad = R"(数量指标 | 维修站房数量 | ≥3座
效益指标 / 服务对象满意度指标 | 使用人员满意度 | ≥90%)",
    .good = R"(数量指标 | 维修站房数量 | ≥3座
效益指标 / 社会效益指标 | 站房使用率 | 100%
效益指标 / 服务对象满意度指标 | 使用人员满意度 | ≥90%)",
    .check_project = check,
};

}  // namespace ptcheck
