// Outputs, benefits and satisfaction each have an indicator. 成本指标 as a fourth level 1 is
// allowed, not demanded.
//
// Source: 中发〔2018〕34号 and filling-in practice.
// Yields to C05, which knows where satisfaction is optional. A project without any indicator is
// said once, here.
#include <string>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/coverage.hpp"
#include "rules/facts.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

void check(const Project& project, const Config&, Findings& findings) {
    const Coverage& found = findings.facts().coverage();
    if (found.empty) {
        findings.add(project.whole, {"产出指标、效益指标、满意度指标"});
        return;
    }
    // Under an unknown label anything may stand.
    if (found.unknown || excused_spending(project) || short_evaluation(project, found)) return;
    // A self-evaluation repeats what was set at the beginning of the year: not its own fault.
    const bool evaluates = project.standard == Standard::self_evaluation;
    const auto demand = [&](bool present, std::string label) {
        if (present) return;
        findings.add(project.whole, {label},
                     {.level = evaluates ? Level::warning : Level::error, .about = label});
    };
    demand(found.output, "产出指标");
    demand(found.benefit, "效益指标");
    demand(found.satisfaction, "满意度指标");
}

}  // namespace

constinit const Rule c02_missing_level1{
    .id = "C02",
    .name = "missing-level1",
    .level = Level::error,
    .dimension = Dimension::completeness,
    .title = {"缺少一级指标", "A level 1 indicator is missing"},
    .message = {"缺少{}，一级指标应包括产出、效益和满意度指标",
                "there is no {}; level 1 needs 产出指标, 效益指标 and 满意度指标"},
    .why =
        {"缺少一级指标的项目无法按规定的框架评价",
         "a project without a level-1 class cannot be evaluated within the prescribed framework"},
    .basis = "中发〔2018〕34号；填报实务",
    .bad = R"(项目名称 | 某站房维修项目
数量指标 | 维修站房数量 | ≥3座
满意度指标 | 使用人员满意度 | ≥90%)",
    .good = R"(项目名称 | 某站房维修项目
数量指标 | 维修站房数量 | ≥3座
社会效益指标 | 站房安全使用率 | 100%
满意度指标 | 使用人员满意度 | ≥90%)",
    .check_project = check,
};

}  // namespace ptcheck
