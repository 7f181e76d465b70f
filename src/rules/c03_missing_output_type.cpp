// Under 产出指标 each of 数量, 质量, 时效 and 成本 occurs; cost may stand as a level 1 of its own.
//
// Silent where a label under 产出指标 is not known, on forms of an unknown guideline, on salaries and debt
// service, and on self-evaluations of a few rows; in other self-evaluations it is a warning, because they
// repeat what was set at the beginning of the year.
//
// Source: 财预〔2015〕88号. Yields to C02.
#include <string>

#include "form/labels.hpp"
#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/coverage.hpp"
#include "rules/facts.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

struct Types {
    bool quantity = false;
    bool quality = false;
    bool timeliness = false;
    bool cost = false;
    bool unknown = false;
};

Types types_of(const Project& project) {
    Types found;
    for (const Indicator& row : project.indicators) {
        if (!states_something(row)) continue;
        if (row.level1_type == Level1::cost || row.level2_type == Level2::cost) found.cost = true;
        if (row.level2_type == Level2::quantity) found.quantity = true;
        if (row.level2_type == Level2::quality) found.quality = true;
        if (row.level2_type == Level2::timeliness) found.timeliness = true;
        const bool output = row.level1_type == Level1::output || row.level1_type == Level1::unknown;
        if (output && row.level2_type == Level2::unknown) found.unknown = true;
    }
    return found;
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    if (project.standard == Standard::unknown) return;
    const Coverage& covered = findings.facts().coverage();
    if (covered.empty || !covered.output || covered.unknown) return;
    if (excused_spending(project) || short_evaluation(project, covered)) return;
    const Types found = types_of(project);
    if (found.unknown) return;
    std::string missing;
    const auto demand = [&](bool present, std::string_view label) {
        if (!present) missing.append(missing.empty() ? "" : "、").append(label);
    };
    demand(found.quantity, "数量指标");
    demand(found.quality, "质量指标");
    demand(found.timeliness, "时效指标");
    demand(found.cost, "成本指标");
    if (missing.empty()) return;
    const bool evaluates = project.standard == Standard::self_evaluation;
    findings.add(project.whole, {missing},
                 {.level = evaluates ? Level::warning : Level::error, .about = "产出指标"});
}

}  // namespace

constinit const Rule c03_missing_output_type{
    .id = "C03",
    .name = "missing-output-type",
    .level = Level::error,
    .dimension = Dimension::completeness,
    .title = {"产出指标类型不全", "A kind of output indicator is missing"},
    .message = {"产出指标缺少{}，应包括数量、质量、时效和成本指标",
                "the outputs lack {}, expected 数量, 质量, 时效 and 成本"},
    .why =
        {"产出缺少一个方面，完成情况无法全面评价",
         "where one side of the output has no target, what was done cannot be judged as a whole"},
    .basis = "财预〔2015〕88号",
    .bad = R"(数量指标 | 维修站房数量 | ≥3座
质量指标 | 验收合格率 | 100%
成本指标 | 项目总成本 | ≤30万元
社会效益指标 | 站房使用率 | 100%
满意度指标 / 服务对象满意度指标 | 使用人员满意度 | ≥90%)",
    .good = R"(数量指标 | 维修站房数量 | ≥3座
质量指标 | 验收合格率 | 100%
时效指标 | 完成时间 | 2024年6月底前
成本指标 | 项目总成本 | ≤30万元
社会效益指标 | 站房使用率 | 100%
满意度指标 / 服务对象满意度指标 | 使用人员满意度 | ≥90%)",
    .check_project = check,
};

}  // namespace ptcheck
