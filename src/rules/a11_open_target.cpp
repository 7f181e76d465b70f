// The value leaves open what is to be reached (视具体情况, 依委托, 待测算), or counts in a unit that can be
// read in two ways (2季度: two quarters, or the second).
//
// 按要求完成 and 按计划完成 defer to something that exists, and belong to the rules of their class; so does
// a goal that speaks of what is expected.
//
// Source: 财预〔2020〕10号. A01 yields to it, it yields to A03.
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr Words open_words{"视具体"sv,     "视情况"sv,   "视实际"sv,   "视工作"sv,   "视需要"sv,
                           "具体情况"sv,   "依委托"sv,   "待定"sv,     "另行确定"sv, "另行测算"sv,
                           "再测算"sv,     "再确定"sv,   "尚未确定"sv, "未确定"sv,   "按实际情况"sv,
                           "按实际需要"sv, "根据实际"sv, "根据需要"sv, "按需"sv,     "以实际为准"sv,
                           "以实际"sv,     "实际发生"sv};

bool is_open(const Indicator& row) {
    const Value& value = row.normal;
    const std::string_view text = cell_text(row.value);
    if (value.kind == ValueKind::deferred)
        return contains_any(text, open_words) || text.starts_with("待") || text.starts_with("视");
    if (value.kind == ValueKind::qualitative && row.level2_type == Level2::quantity)
        return contains_any(text, open_words);
    // The second quarter, or two of them.
    return value.kind == ValueKind::quantity && row.level2_type == Level2::quantity &&
           value.unit == "季度" && !value.alt.empty();
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        const bool possible =
            row.normal.kind == ValueKind::deferred || !row.normal.alt.empty() ||
            (row.normal.kind == ValueKind::qualitative && row.level2_type == Level2::quantity);
        if (!possible || !is_open(row)) continue;
        if (const Text* value = judged_value(row, findings))
            findings.add(*value, {shown(value->raw)});
    }
}

}  // namespace

constinit const Rule a11_open_target{
    .id = "A11",
    .name = "open-target",
    .level = Level::error,
    .dimension = Dimension::appropriateness,
    .title = {"目标值未确定", "The target is left open"},
    .message = {"指标值“{}”没有确定的目标，应写明数值或标准",
                "value '{}' leaves the target open, expected a number or a standard"},
    .why = {"目标未定，执行中无从监控，评价时无从比较",
            "an open target can be neither monitored nor evaluated"},
    .basis = "财预〔2020〕10号 绩效指标明确性",
    .bad = R"(数量指标 | 委托审计项目 | 视具体情况确定)",
    .good = R"(数量指标 | 委托审计项目 | ≥6个)",
    .check_project = check,
};

}  // namespace ptcheck
