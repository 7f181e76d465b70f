// An amount under 成本 without a sign: neither `≤` nor `＝`.
//
// Silent on fixed prices (补助标准, 单价, 每人…, 元/个) and where the form has a column for the sign or the
// direction.
//
// Source: entry checks of the integrated budget-management system. Yields to N03.
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

constexpr Words fixed{"标准"sv, "单价"sv, "单位成本"sv, "定额"sv, "每"sv,   "人均"sv, "户均"sv,
                      "平均"sv, "单个"sv, "单站"sv,     "均价"sv, "利息"sv, "价格"sv};

bool fixed_price(const Indicator& row) noexcept {
    return !row.normal.per.empty() || contains_any(cell_text(row.level3), fixed) ||
           contains_any(cell_text(row.description), fixed);
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        const Value& value = row.normal;
        if (row.level2_type != Level2::cost || value.kind != ValueKind::money) continue;
        if (value.op != Op::eq || value.explicit_op || row.sign || row.direction) continue;
        if (fixed_price(row)) continue;
        const Text* cell = judged_value(row, findings);
        if (cell == nullptr) continue;
        findings.add(*cell, {shown(cell->raw)});
    }
}

}  // namespace

constinit const Rule n26_cost_without_limit{
    .id = "N26",
    .name = "cost-without-limit",
    .level = Level::note,
    .dimension = Dimension::normativity,
    .title = {"成本指标值未写“≤”", "A cost without an upper limit"},
    .message = {"成本指标值“{}”没有“≤”或“＝”，应写明上限",
                "cost '{}' has neither ≤ nor ＝, expected an upper limit"},
    .why =
        {"成本是控制目标，不写“≤”时超支或节约都无法判定",
         "cost is held under a limit, and without a sign neither saving nor overspending can be told"},
    .basis = "预算管理一体化系统录入校验",
    .bad = R"(成本指标 | 项目总投资 | 382.9万元)",
    .good = R"(成本指标 | 项目总投资 | ≤382.9万元)",
    .check_project = check,
};

}  // namespace ptcheck
