// The two sources of funds make up the budget.
//
// Source: the form itself. Only the Tianjin form is known to have no third source: elsewhere
// 上年结转, 财政专户管理资金 or 单位资金 may fill a gap, so that only a sum above the budget is wrong.
// Yields to nobody.
#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/cost_rows.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

/// A blank cell, or one the form does not have, is 0; nullopt for a text that is no amount.
std::optional<Decimal> amount(const Amount& amount) {
    if (!amount.text || amount.text->blank()) return Decimal{};
    return amount.yuan;
}

/// One unit of the second decimal, in which these cells are written: what rounding may cost.
Decimal rounding(const Project& project) {
    const bool ten_thousands = project.money_unit_name == "万元";
    return Decimal::make(1, ten_thousands ? 2 : -2).value_or(Decimal{});
}

void check(const Project& project, const Config&, Findings& findings) {
    if (!project.budget.yuan) return;
    if (!project.fiscal_funds.text && !project.other_funds.text) return;
    const auto fiscal = amount(project.fiscal_funds);
    const auto other = amount(project.other_funds);
    if (!fiscal || !other) return;
    const auto sum = fiscal->plus(*other);
    const auto difference = sum ? sum->minus(*project.budget.yuan) : std::nullopt;
    if (!difference) return;

    const Decimal slack = rounding(project);
    const bool above = *difference > slack;
    const auto missing = Decimal{}.minus(*difference);
    const bool below = missing && *missing > slack;
    if (!above && !(below && project.standard == Standard::tianjin_2018)) return;
    findings.add(*project.budget.text,
                 {amount_text(*fiscal, project), amount_text(*other, project),
                  amount_text(*sum, project), amount_text(*project.budget.yuan, project)});
}

}  // namespace

constinit const Rule f01_funds_differ{
    .id = "F01",
    .name = "funds-differ",
    .level = Level::error,
    .dimension = Dimension::feasibility,
    .title = {"资金来源之和与预算数不一致", "The sources of funds do not make up the budget"},
    .message = {"财政资金 {} 与其他资金 {} 合计 {}，预算数 {}",
                "fiscal funds {} and other funds {} add up to {}, but the budget is {}"},
    .why = {"资金来源与预算数不一致，批复和拨付都无从核对",
            "where sources and budget differ neither approval nor payment can be checked"},
    .basis = "表式逻辑",
    .bad = R"(预算数 | 104.00
财政资金 | 100.00
其他资金 | )",
    .good = R"(预算数 | 104.00
财政资金 | 100.00
其他资金 | 4.00)",
    .check_project = check,
};

}  // namespace ptcheck
