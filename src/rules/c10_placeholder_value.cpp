// A value of 无, a stroke or a star: the cell was filled to be full.
//
// Silent where 无 is the answer (事故发生情况 | 无), where the row itself is declared out of place
// (本项目不适用此指标), and on a sign column that says so.
//
// Source: entry checks of the integrated budget-management system. A01, A03 and A08 yield to it, and it
// yields to C06.
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

// Of these 无 says that there were none.
constexpr Words events{"事件"sv, "问题"sv, "情况发生"sv, "发生"sv, "出现"sv, "违法"sv,
                       "舆情"sv, "上访"sv, "纠纷"sv,     "拖欠"sv, "重大"sv, "安全隐患"sv,
                       "不良"sv, "负面"sv, "处罚"sv,     "挪用"sv};

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (!row.value || row.value->blank() || !is_placeholder(row.value->trimmed())) continue;
        const std::string_view name = cell_text(row.level3);
        if (name.empty() || is_placeholder(name) || name.find("不适用") != std::string_view::npos)
            continue;
        if (row.value->trimmed().find("不适用") != std::string_view::npos) continue;
        if (cell_text(row.sign).find("不适用") != std::string_view::npos) continue;
        if (small_is_good(name) || contains_any(name, events)) continue;
        if (small_is_good(cell_text(row.description)) ||
            contains_any(cell_text(row.description), events))
            continue;
        findings.add(*row.value, {shown(row.value->raw)});
    }
}

}  // namespace

constinit const Rule c10_placeholder_value{
    .id = "C10",
    .name = "placeholder-value",
    .level = Level::error,
    .dimension = Dimension::completeness,
    .title = {"指标值以“无”“/”等代替", "A placeholder stands in the value"},
    .message = {"指标值“{}”是占位内容，应填写目标值，不需要的指标应删除",
                "value '{}' is a placeholder, expected a target, or no such row"},
    .why = {"占位内容没有目标，评价时无法打分",
            "a placeholder sets no target, so nothing can be scored"},
    .basis = "预算管理一体化系统录入校验",
    .bad = R"(社会效益指标 | 环境管理水平 | 无)",
    .good = R"(社会效益指标 | 环境管理水平 | 投诉办结率 100%)",
    .check_project = check,
};

}  // namespace ptcheck
