// Two cost rows state the same amount, and it is the whole budget: one of them says it again.
//
// Rows that state the whole as a total are what a form asks for; only a second row that is neither
// total nor unit cost nor a share of the money is told. Equal lots do not come to the budget each.
//
// Source: the logic of the form. Yields to nobody.
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/cost_rows.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    if (!project.budget.yuan || project.budget.yuan->zero()) return;
    const Costs& costs = findings.facts().costs();
    const CostRow* first = nullptr;
    for (const CostRow& cost : costs.rows) {
        const bool whole = (cost.kind == CostKind::part || cost.kind == CostKind::total) &&
                           cost.yuan == project.budget.yuan;
        if (!whole) continue;
        if (first == nullptr) {
            first = &cost;
            continue;
        }
        findings.add(*cost.row->value,
                     {shown(cell_text(cost.row->level3)), shown(cell_text(first->row->level3)),
                      amount_text(*cost.yuan, project)});
    }
}

}  // namespace

constinit const Rule r09_duplicate_amount{
    .id = "R09",
    .name = "duplicate-amount",
    .level = Level::note,
    .dimension = Dimension::relevance,
    .title = {"成本指标重复填报同一金额", "The same amount stands in two cost rows"},
    .message = {"“{}”与“{}”金额相同，均为预算总额 {}，应合并或填写分项成本",
                "'{}' and '{}' both state the whole budget of {}, expected one of them, or the "
                "parts"},
    .why =
        {"同一笔资金设两个指标，会重复计分，也看不出成本构成",
         "one sum in two indicators is scored twice, and does not show what the cost is made of"},
    .basis = "表式逻辑",
    .bad = R"(预算数 | 30.00
成本指标 | 项目总投资 | ≤30万元
成本指标 | 财政资金 | ≤30万元)",
    .good = R"(预算数 | 30.00
成本指标 | 项目总投资 | ≤30万元
成本指标 | 设备购置费 | ≤22万元)",
    .check_project = check,
};

}  // namespace ptcheck
