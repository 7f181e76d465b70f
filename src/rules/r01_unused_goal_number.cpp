// A number with its unit in the goal that stands in no name, description or value of the project.
//
// Silent on money and time, on what is there already (12条入海河流, 现有5个), on what is done anew every period,
// and where the rows with the same unit add up to it. A row about the same thing with another number is
// R02's, one with another unit N16's. One finding for all such numbers of a goal.
//
// Source: 财预〔2020〕10号, 绩效指标明确性. Yields to nobody.
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

/// The number and the thing it counts, as they stand together or apart: `1次志愿服务活动`, `论文3篇`.
std::string quoted(const StatedAmount& amount) {
    const bool behind = amount.thing.data() == amount.text.data() + amount.text.size();
    const bool before = amount.thing.data() + amount.thing.size() == amount.text.data();
    if (behind) return shown(std::string(amount.text).append(amount.thing));
    if (before) return shown(std::string(amount.thing).append(amount.text));
    return shown(amount.text);
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    std::string unused;
    for (const GoalAmount& goal : findings.facts().goal_amounts()) {
        if (goal.match != GoalMatch::unstated) continue;
        if (!unused.empty()) unused.append("、");
        unused.append(quoted(goal.amount));
    }
    if (!unused.empty()) findings.add(*project.goal, {unused});
}

}  // namespace

constinit const Rule r01_unused_goal_number{
    .id = "R01",
    .name = "unused-goal-number",
    .level = Level::warning,
    .dimension = Dimension::relevance,
    .title = {"绩效目标中的数量没有对应指标", "A number of the goal is in no indicator"},
    .message =
        {"绩效目标写有“{}”，各指标中均没有，应设相应指标或修改目标",
         "the goal says '{}', which no indicator has, expected an indicator for it, or another goal"},
    .why = {"目标中的数量没有指标承接，完成与否无法考核",
            "nobody evaluates an amount that the goal promises and no indicator takes up"},
    .basis = "财预〔2020〕10号 绩效指标明确性",
    .bad = R"(绩效目标 | 组织宣传海报2幅、志愿服务活动3次
数量指标 | 宣传海报 | 2幅)",
    .good = R"(绩效目标 | 组织宣传海报2幅、志愿服务活动3次
数量指标 | 宣传海报 | 2幅
数量指标 | 志愿服务活动 | 3次)",
    .check_project = check,
};

}  // namespace ptcheck
