// The goal, or the name of the row, states the number of the value with another unit: 2000人次 and 2000人,
// 3篇 and 3个.
//
// Only where the row is about the same thing. Names of one unit (公里, 千米; 台, 套) are no difference.
//
// Source: 财预〔2020〕10号, 绩效指标明确性. Yields to N03.
#include <algorithm>
#include <string>
#include <vector>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/counters.hpp"
#include "rules/facts.hpp"
#include "rules/goal_amounts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

/// The name of the row states its own number with another unit.
void check_name(const Indicator& row, Findings& findings) {
    const Value& value = row.normal;
    if (!row.value || value.kind != ValueKind::quantity || !value.unit || !value.per.empty())
        return;
    if (!value.lo && !value.hi) return;
    for (const StatedAmount& amount : stated_amounts(cell_text(row.level3))) {
        const Value& stated = amount.value;
        if (stated.kind != ValueKind::quantity || same_counter(*stated.unit, *value.unit)) continue;
        const auto& number = stated.lo ? stated.lo : stated.hi;
        if (number != value.lo && number != value.hi) continue;
        findings.add(*row.value, {shown(row.value->raw), shown(amount.core)});
        return;
    }
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    std::vector<const Indicator*> told;
    for (const GoalAmount& goal : findings.facts().goal_amounts()) {
        if (goal.match != GoalMatch::other_unit || !goal.row->value) continue;
        if (std::ranges::find(told, goal.row) != told.end()) continue;
        told.push_back(goal.row);
        findings.add(*goal.row->value, {shown(goal.row->value->raw), shown(goal.amount.text)});
    }
    for (const Indicator& row : project.indicators) {
        if (std::ranges::find(told, &row) == told.end()) check_name(row, findings);
    }
}

}  // namespace

constinit const Rule n16_units_differ{
    .id = "N16",
    .name = "units-differ",
    .level = Level::note,
    .dimension = Dimension::normativity,
    .title = {"计量单位前后不一致", "Two units for one thing"},
    .message = {"指标值“{}”与“{}”的计量单位不一致，应统一",
                "the unit of value '{}' differs from '{}', expected one unit"},
    .why = {"单位不一致（如人与人次）时，同一数量的含义不同",
            "one number means two things in two units (heads and visits, for example)"},
    .basis = "财预〔2020〕10号 绩效指标明确性",
    .bad = R"(绩效目标 | 提供培训考核服务不少于2000人次
数量指标 | 培训考核服务人数 | ≥2000人)",
    .good = R"(绩效目标 | 提供培训考核服务不少于2000人次
数量指标 | 培训考核服务人次 | ≥2000人次)",
    .check_project = check,
};

}  // namespace ptcheck
