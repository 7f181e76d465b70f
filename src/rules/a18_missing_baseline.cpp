// A change against an earlier time (较上年提高, 同比下降) that states neither how much nor from what.
//
// A number in the value or the description is enough, and so is a base that is defined (前三年平均值,
// 2020年水平).
//
// Source: filling-in practice. Yields to A12.
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/stated_number.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr Words against{"较上年"sv,   "比上年"sv,   "较去年"sv,   "比去年"sv,   "同比"sv,
                        "较往年"sv,   "比往年"sv,   "较以往"sv,   "比以往"sv,   "较上一年"sv,
                        "比上一年"sv, "高于上年"sv, "低于上年"sv, "优于上年"sv, "好于上年"sv,
                        "高于去年"sv, "低于去年"sv, "较同期"sv,   "比同期"sv,   "较前期"sv,
                        "较之前"sv,   "比之前"sv,   "较实施前"sv, "比实施前"sv, "环比"sv};
// Not getting worse is measured against itself.
constexpr Words held{"不降低"sv, "不增加"sv, "不低于"sv, "不下降"sv,
                     "不减少"sv, "持平"sv,   "不高于"sv, "不恶化"sv};

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        const ValueKind kind = row.normal.kind;
        if (kind != ValueKind::qualitative && kind != ValueKind::relative) continue;
        const Text* value = judged_value(row, findings);
        if (value == nullptr || !contains_any(value->trimmed(), against)) continue;
        if (contains_any(value->trimmed(), held)) continue;
        if (has_digit(value->trimmed()) || states_number(value->trimmed()) ||
            has_digit(cell_text(row.description)) || has_digit(cell_text(row.level3)))
            continue;
        findings.add(*value, {shown(value->raw)});
    }
}

}  // namespace

constinit const Rule a18_missing_baseline{
    .id = "A18",
    .name = "missing-baseline",
    .level = Level::warning,
    .dimension = Dimension::appropriateness,
    .title = {"相对目标没有基期数据", "A relative target has no base"},
    .message = {"指标值“{}”是相对变化，没有写明基期数值或变化幅度",
                "value '{}' is a change without a base figure or an amount, expected one of them"},
    .why =
        {"没有基期和幅度，年末无法判断是否达到目标",
         "without a base or an amount nobody can tell at the end of the year whether it was reached"},
    .basis = "填报实务",
    .bad = R"(社会效益指标 | 处置效率 | 较上年提高)",
    .good = R"(社会效益指标 | 处置效率 | 较上年提高5%)",
    .check_project = check,
};

}  // namespace ptcheck
