// A score above the weight of its row, or above what spending the budget is worth: the form cannot
// give more points than it states.
//
// Source: the logic of the form. Yields to nobody.
#include <string>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/scores.hpp"

namespace ptcheck {

namespace {

void judge(const std::optional<Text>& score, const std::optional<Decimal>& weight,
           Findings& findings) {
    const auto points = points_in(score);
    if (!points || !weight || *points <= *weight) return;
    findings.add(*score, {points->to_string(), weight->to_string()});
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    judge(project.execution.score, project.execution_points, findings);
    for (const Indicator& row : project.indicators) judge(row.score, row.points, findings);
}

}  // namespace

constinit const Rule f09_score_above_weight{
    .id = "F09",
    .name = "score-above-weight",
    .level = Level::error,
    .dimension = Dimension::feasibility,
    .title = {"得分高于分值", "A score is above its weight"},
    .message = {"得分 {} 高于该项分值 {}，得分不应超过分值",
                "the score of {} is above its weight of {}, expected no more than the weight"},
    .why = {"自评总分因此虚高", "the total of the self-evaluation comes out too high"},
    .basis = "表式逻辑",
    .bad = R"(表式 | self-evaluation
数量指标 | 培训场次 | ≥6场 | 分值 10 | 完成值 6场 | 得分 12)",
    .good = R"(表式 | self-evaluation
数量指标 | 培训场次 | ≥6场 | 分值 10 | 完成值 6场 | 得分 10)",
    .check_project = check,
};

}  // namespace ptcheck
