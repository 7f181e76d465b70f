// A benefit whose target is the very amount that is spent: spending the money is no effect of it.
//
// Silent where the name speaks of money earned, saved or moved (收入, 增收, 节约, 带动投资): such an
// effect may come to the same amount.
//
// Source: as R06. R05 and R06 yield to it.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/cost_rows.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr Words effects{"收入"sv, "增收"sv, "产值"sv, "增加值"sv, "销售"sv, "营业"sv, "利润"sv,
                        "税收"sv, "收益"sv, "节约"sv, "节省"sv,   "带动"sv, "拉动"sv, "撬动"sv,
                        "引导"sv, "挽回"sv, "减损"sv, "避免"sv,   "降低"sv, "减少"sv, "减轻"sv,
                        "效益"sv, "贸易"sv, "交易"sv, "吸引"sv,   "融资"sv, "消费"sv, "回收"sv};

/// The one amount that a value states, whatever its sign.
std::optional<Decimal> amount_of(const Value& value) {
    if (value.kind != ValueKind::money || !value.per.empty() || value.delta) return std::nullopt;
    if (value.lo && value.hi && value.lo != value.hi) return std::nullopt;
    return value.lo ? value.lo : value.hi;
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (row.level1_type != Level1::benefit || row.normal.kind != ValueKind::money) continue;
        const auto amount = amount_of(row.normal);
        if (!row.value || !amount || amount->zero()) continue;
        if (contains_any(cell_text(row.level3), effects) ||
            contains_any(cell_text(row.description), effects))
            continue;
        bool spent = project.budget.yuan == amount;
        if (!spent) {
            spent = std::ranges::any_of(findings.facts().costs().rows, [&](const CostRow& cost) {
                return cost.kind != CostKind::unit && cost.yuan == amount;
            });
        }
        if (spent) findings.add(*row.value, {shown(row.value->raw)});
    }
}

}  // namespace

constinit const Rule r13_amount_as_benefit{
    .id = "R13",
    .name = "amount-as-benefit",
    .level = Level::warning,
    .dimension = Dimension::relevance,
    .title = {"以支出金额作为效益目标", "The amount spent stands as a benefit"},
    .message = {"效益指标值“{}”与项目支出金额相同，应填写资金产生的效果",
                "benefit '{}' is the amount that is spent, expected an effect of spending it"},
    .why = {"花钱本身不是效益，评价时会与成本指标重复计分",
            "spending is no effect, and it would be scored twice, as cost and as benefit"},
    .basis = "填报实务",
    .bad = R"(预算数 | 500.00
成本指标 | 偿还债券利息 | ≤500万元
效益指标 / 社会效益指标 | 化解债务金额 | 500万元)",
    .good = R"(预算数 | 500.00
成本指标 | 偿还债券利息 | ≤500万元
效益指标 / 社会效益指标 | 债务率下降 | ≥1%)",
    .check_project = check,
};

}  // namespace ptcheck
