// A row about the same thing as a number of the goal, with another number. A note where both have the
// same number, but the goal has it as 约 or 余 and the row does not.
//
// The thing is told by pairs of characters, the unit must be the same or loosely so (项/个), and where two
// rows fit as well as each other the rule is silent: they may be parts.
//
// Source: 财预〔2020〕10号, 绩效指标明确性. Yields to N03.
#include <algorithm>
#include <string>
#include <vector>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/goal_amounts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

void check(const Project& /*project*/, const Config& /*config*/, Findings& findings) {
    std::vector<const Indicator*> told;
    for (const GoalAmount& goal : findings.facts().goal_amounts()) {
        const bool differs = goal.match == GoalMatch::differs;
        if ((!differs && goal.match != GoalMatch::inexact) || !goal.row->value) continue;
        if (std::ranges::find(told, goal.row) != told.end()) continue;
        told.push_back(goal.row);
        findings.add(*goal.row->value, {shown(goal.row->value->raw), shown(goal.amount.text)},
                     {.level = differs ? Level::warning : Level::note});
    }
}

}  // namespace

constinit const Rule r02_goal_number_differs{
    .id = "R02",
    .name = "goal-number-differs",
    .level = Level::warning,
    .dimension = Dimension::relevance,
    .title = {"绩效目标与指标的数量不一致", "The goal and an indicator state different numbers"},
    .message = {"指标值“{}”与绩效目标“{}”不一致，应统一",
                "value '{}', the goal says '{}', expected one number"},
    .why = {"目标和指标各写一个数，考核时无法确定以哪个为准",
            "with two numbers nobody knows which of them is evaluated"},
    .basis = "财预〔2020〕10号 绩效指标明确性",
    .bad = R"(绩效目标 | 组织送戏下乡演出120场
数量指标 | 送戏下乡演出场次 | ≥100场)",
    .good = R"(绩效目标 | 组织送戏下乡演出120场
数量指标 | 送戏下乡演出场次 | ≥120场)",
    .check_project = check,
};

}  // namespace ptcheck
