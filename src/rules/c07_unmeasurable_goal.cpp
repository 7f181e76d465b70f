// The goal states no number, no document by its title and nothing that is handed over.
//
// A warning only where it is shorter than the threshold (20 characters unless configured); longer goals
// without a figure are common, and a note.
//
// Source: 财预〔2015〕88号. Yields to C09, which owns prompts.
#include <string>
#include <string_view>

#include "ptcheck/config.hpp"
#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/stated_number.hpp"
#include "rules/template_prompt.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

// What is handed over when the work is done.
constexpr Words deliverables{
    "报告"sv, "方案"sv, "规划"sv, "清单"sv, "平台"sv,   "系统"sv,    "数据库"sv, "名录"sv, "图集"sv,
    "图鉴"sv, "标准"sv, "规范"sv, "办法"sv, "制度"sv,   "手册"sv,    "指南"sv,   "教材"sv, "课程"sv,
    "场馆"sv, "设备"sv, "装备"sv, "车辆"sv, "公路"sv,   "道路"sv,    "桥梁"sv,   "水库"sv, "学校"sv,
    "医院"sv, "站点"sv, "档案"sv, "软件"sv, "宣传片"sv, "展览"sv,    "论坛"sv,   "会议"sv, "名单"sv,
    "意见"sv, "模型"sv, "样本"sv, "地图"sv, "白皮书"sv, "技术导则"sv};

// Whoever only keeps something running hands over nothing.
constexpr Words made{"编制"sv, "建成"sv, "建设"sv, "建立"sv, "形成"sv, "出具"sv,
                     "购置"sv, "采购"sv, "制定"sv, "修订"sv, "开发"sv, "提交"sv,
                     "完成"sv, "新建"sv, "改造"sv, "发布"sv, "印发"sv, "举办"sv,
                     "召开"sv, "组织"sv, "更新"sv, "搭建"sv, "拍摄"sv, "修缮"sv};

bool measurable(std::string_view goal) {
    if (goal.find("《") != std::string_view::npos || states_number(goal)) return true;
    return names_document(goal) || (contains_any(goal, made) && contains_any(goal, deliverables));
}

void check(const Project& project, const Config& config, Findings& findings) {
    const std::string_view goal = cell_text(project.goal);
    if (goal.empty() || is_placeholder(goal)) return;
    if (template_prompt(goal, false, findings.facts().goal())) return;
    if (measurable(goal)) return;
    std::string_view text = goal;
    if (project.goal_items.size() == 1) text = project.goal_items.front().text;
    const bool brief = !at_least(text, static_cast<std::size_t>(config.thresholds.goal_min_length));
    findings.add(*project.goal, {shown(goal)}, {.level = brief ? Level::warning : Level::note});
}

}  // namespace

constinit const Rule c07_unmeasurable_goal{
    .id = "C07",
    .name = "unmeasurable-goal",
    .level = Level::warning,
    .dimension = Dimension::completeness,
    .title = {"绩效目标没有可衡量的内容", "The goal holds nothing that can be measured"},
    .message =
        {"绩效目标“{}”没有数量、时间或具体成果，应写明要完成什么、完成多少",
         "goal '{}' states no number, date or result, expected what is to be done and how much"},
    .why = {"目标空泛，无法分解为指标，也无法评价",
            "so general a goal can neither be broken down into indicators nor evaluated"},
    .basis = "财预〔2015〕88号（指向明确、细化量化、合理可行、相应匹配）",
    .bad = R"(绩效目标 | 保障机关正常运转。)",
    .good = R"(绩效目标 | 保障机关3处办公场所正常运转。)",
    .check_project = check,
};

}  // namespace ptcheck
