// The value of a 数量指标 has to say how many, or it cannot be scored: a deferral, a formula with an
// unknown (3+N), a date or plain words do not.
//
// Source: 预算管理一体化系统录入校验.
// Yields to A11 (the deferral itself), C11 (a number without unit) and N20 (a number with a noun for
// unit); says nothing of blanks (C06), of prompts (C09) and of a sign without a number (C12).
#include <algorithm>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/stated_number.hpp"

namespace ptcheck {

namespace {

/// `12月` may stand for twelve months as well as for December. Without a budget year the months
/// are not told apart.
bool bare_month(const Value& value) {
    if (value.grain != Grain::month) return false;
    if (!value.date_from || !value.date_to) return true;
    return value.has(Supplied::year) && value.date_from->month == value.date_to->month;
}

bool lacks_number(const Value& value) {
    switch (value.kind) {
        case ValueKind::none:
        case ValueKind::deferred:
        case ValueKind::formula:
        case ValueKind::deadline:
            return true;
        case ValueKind::period:
            return !bare_month(value);
        case ValueKind::qualitative:
        case ValueKind::relative:
            return !states_number(trim(value.raw));
        case ValueKind::list:
            return std::ranges::none_of(value.items, &Value::measures) &&
                   !states_number(trim(value.raw));
        default:
            return false;  // it measures something, or is another rule's
    }
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (row.level2_type != Level2::quantity || !lacks_number(row.normal)) continue;
        const Text* value = judged_value(row, findings);
        if (value != nullptr) findings.add(*value, {shown(value->raw)});
    }
}

}  // namespace

constinit const Rule a01_quantity_without_number{
    .id = "A01",
    .name = "quantity-without-number",
    .level = Level::error,
    .dimension = Dimension::appropriateness,
    .title = {"数量指标没有数量", "A quantity indicator states no quantity"},
    .message = {"数量指标的指标值“{}”不是确定的数量，应写明数字和计量单位",
                "quantity value '{}' is no definite quantity, expected a number with its unit"},
    .why = {"数量指标用来核对完成了多少，没有数量就无法打分",
            "a quantity indicator tells how much was done; without a number it cannot be scored"},
    .basis = "预算管理一体化系统录入校验；填报实务",
    .bad = "数量指标 | 改造老旧小区数量 | 按年度计划完成",
    .good = "数量指标 | 改造老旧小区数量 | ≥12个",
    .check_project = check,
};

}  // namespace ptcheck
