// A sign, a unit or both, and no number between them.
//
// Rows without a name are lines of the template.
//
// Source: entry checks of the integrated budget-management system. Yields to C09 and C10.
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/stated_number.hpp"

namespace ptcheck {

namespace {

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (row.normal.kind != ValueKind::invalid || row.normal.invalid_expected != "number")
            continue;
        const Text* value = judged_value(row, findings);
        if (value == nullptr || is_placeholder(value->trimmed()) || has_digit(value->raw)) continue;
        findings.add(*value, {shown(value->raw)});
    }
}

}  // namespace

constinit const Rule c12_missing_number{
    .id = "C12",
    .name = "missing-number",
    .level = Level::error,
    .dimension = Dimension::completeness,
    .title = {"指标值缺少数字", "The number of a value is missing"},
    .message = {"指标值“{}”只有符号或单位，没有数字，应补充数值",
                "value '{}' is a sign or a unit without a number, expected the number"},
    .why = {"没有数字就没有目标", "without a number there is no target"},
    .basis = "预算管理一体化系统录入校验",
    .bad = R"(质量指标 | 验收合格率 | ≥%)",
    .good = R"(质量指标 | 验收合格率 | ≥98%)",
    .check_project = check,
};

}  // namespace ptcheck
