// Full points for a target that was missed.
//
// Only where target and achievement are plain numbers or dates of one kind and unit. Beside a reason
// (偏差原因) the score may have been agreed on all the same, but the reason is what points are
// taken off for; it does not silence the rule.
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

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (!row.score || !row.actual || !row.value || !row.points || row.points->zero()) continue;
        const auto score = points_in(row.score);
        if (!score || *score < *row.points || missed_target(row, project) != true) continue;
        findings.add(*row.score,
                     {shown(row.value->raw), shown(row.actual->raw), score->to_string()});
    }
}

}  // namespace

constinit const Rule f10_full_score_below_target{
    .id = "F10",
    .name = "full-score-below-target",
    .level = Level::warning,
    .dimension = Dimension::feasibility,
    .title = {"未完成目标仍得满分", "Full points for a target that was missed"},
    .message = {"指标值“{}”，实际完成“{}”，未达到目标仍得满分 {}，应按完成程度扣分",
                "target '{}', achieved '{}': full points of {} although it was missed, expected "
                "points taken off"},
    .why = {"自评结果不能反映实际完成情况", "the self-evaluation does not show what was achieved"},
    .basis = "表式逻辑",
    .bad = R"(表式 | self-evaluation
数量指标 | 培训场次 | ≥6场 | 分值 10 | 完成值 4场 | 得分 10)",
    .good = R"(表式 | self-evaluation
数量指标 | 培训场次 | ≥6场 | 分值 10 | 完成值 4场 | 得分 6.7)",
    .check_project = check,
};

}  // namespace ptcheck
