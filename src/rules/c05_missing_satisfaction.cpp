// The people served are asked whether they are satisfied.
//
// Source: 财预〔2015〕88号, 绩效目标审核. The layouts that follow 财预〔2021〕101号 and the
// self-evaluation forms set this part where it applies: there it is a warning.
// Speaks before C02; leaves a project without any indicator to it.
#include "ptcheck/config.hpp"
#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/coverage.hpp"
#include "rules/facts.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

void check(const Project& project, const Config& config, Findings& findings) {
    const Coverage& found = findings.facts().coverage();
    if (found.empty || found.unknown || found.satisfaction || excused_spending(project)) return;
    if (short_evaluation(project, found)) return;
    const bool required =
        config.satisfaction_required.value_or(profile_of(project.standard).satisfaction_required);
    findings.add(project.whole, {},
                 {.level = required ? Level::error : Level::warning, .about = "满意度指标"});
}

}  // namespace

constinit const Rule c05_missing_satisfaction{
    .id = "C05",
    .name = "missing-satisfaction",
    .level = Level::error,
    .dimension = Dimension::completeness,
    .title = {"缺少服务对象满意度指标", "Nobody is asked for satisfaction"},
    .message = {"缺少服务对象满意度指标，应至少设置一项",
                "there is no 服务对象满意度指标, at least one is needed"},
    .why =
        {"满意度是受益者对项目的直接评价，缺少后评价体系不完整",
         "satisfaction is what those who benefit say of the project; without it the system has a hole"},
    .basis = "财预〔2015〕88号 绩效目标审核",
    .bad = R"(项目名称 | 某站房维修项目
数量指标 | 维修站房数量 | ≥3座
社会效益指标 | 站房安全使用率 | 100%)",
    .good = R"(项目名称 | 某站房维修项目
数量指标 | 维修站房数量 | ≥3座
社会效益指标 | 站房安全使用率 | 100%
服务对象满意度指标 | 使用人员满意度 | ≥90%)",
    .check_project = check,
};

}  // namespace ptcheck
