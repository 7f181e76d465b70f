// 约, 余, 左右, 近 around a number, 计划 or 预计 before a number or date, or a range without a sign.
//
// Ranges of age and of size describe who is meant; two-sided limits with signs (≥80%且≤95%) are
// definite, and so are periods of time.
//
// Source: 财预〔2020〕10号. Yields to N03.
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

constexpr Words described{"年龄"sv, "岁"sv,   "温度"sv, "℃"sv,  "湿度"sv,
                          "规模"sv, "粒径"sv, "浓度"sv, "pH"sv, "PH"sv};

bool approximate(const Value& value) {
    if (value.kind != ValueKind::deadline && !value.measures()) return false;
    if (!value.modal.empty())
        return value.modal == "计划" || value.modal == "预计" || value.modal == "拟";
    if (!value.measures()) return false;
    return value.op == Op::approx || value.op == Op::over || value.op == Op::under ||
           (value.op == Op::range && !value.explicit_op);
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (!approximate(row.normal)) continue;
        const Text* value = judged_value(row, findings);
        if (value == nullptr || contains_any(value->raw, described) ||
            contains_any(cell_text(row.level3), described))
            continue;
        findings.add(*value, {shown(value->raw)});
    }
}

}  // namespace

constinit const Rule a10_approximate_value{
    .id = "A10",
    .name = "approximate-value",
    .level = Level::warning,
    .dimension = Dimension::appropriateness,
    .title = {"指标值不确定", "A value is approximate"},
    .message = {"指标值“{}”不是确定的数值，应写明确定的目标，可使用“≥”“≤”",
                "value '{}' is approximate, expected a definite target, with ≥ or ≤ where needed"},
    .why = {"约数和区间没有明确的完成界限，评价时容易争议",
            "with an approximate number or a range nobody can say when the target is met"},
    .basis = "财预〔2020〕10号 绩效指标明确性",
    .bad = R"(数量指标 | 评估重点项目 | 约50个)",
    .good = R"(数量指标 | 评估重点项目 | ≥50个)",
    .check_project = check,
};

}  // namespace ptcheck
