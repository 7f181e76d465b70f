// What the cost rows state for the whole project agrees with the budget: the total row, the only
// row, or, where they already exceed it, all rows together. Several rows below the budget are a
// partial list.
//
// Source: 财预〔2020〕10号, 绩效目标合理性.
// A self-evaluation states the budget as it was adjusted during the year, its targets as they were
// set before: nothing is said of it.
// Leaves unit costs without a total row to F04, and yields to it at one cell.
#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/cost_rows.hpp"
#include "rules/facts.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

void report(const Text& at, const Decimal& cost, std::string cost_said, const Project& project,
            Findings& findings) {
    const Decimal& budget = *project.budget.yuan;
    const bool above = cost > budget;
    const auto difference = above ? cost.minus(budget) : budget.minus(cost);
    if (!difference || difference->zero()) return;
    findings.add(
        at, {std::move(cost_said), amount_text(budget, project), amount_text(*difference, project)},
        {.level = above ? Level::error : Level::warning});
}

void check_sum(const Costs& costs, const Project& project, Findings& findings) {
    const Decimal& budget = *project.budget.yuan;
    std::optional<Decimal> sum = Decimal{};
    std::vector<Decimal> terms;
    for (const CostRow& row : costs.rows) {
        if (row.kind != CostKind::part) continue;
        // A row that gives the whole budget under a general name is a total that does not say so.
        if (restates(row, budget)) return;
        sum = sum->plus(*row.yuan);
        if (!sum) return;
        terms.push_back(*row.yuan);
    }
    if (terms.size() < 2 || *sum <= budget) return;
    report(*project.budget.text, *sum, sum_text(terms, *sum, project), project, findings);
}

void check(const Project& project, const Config&, Findings& findings) {
    if (!project.budget.yuan || project.standard == Standard::self_evaluation) return;
    const Costs& costs = findings.facts().costs();
    if (costs.ambiguous) return;
    const CostRow* whole = costs.total();
    if (whole == nullptr) {
        if (costs.has(CostKind::unit) || costs.has(CostKind::unknown)) return;
        if (costs.rows.size() > 1) return check_sum(costs, project, findings);
        if (costs.rows.size() == 1) whole = &costs.rows.front();
    }
    if (whole == nullptr || !whole->yuan) return;
    report(*whole->row->value, *whole->yuan, amount_text(*whole->yuan, project), project, findings);
}

}  // namespace

constinit const Rule f02_cost_differs_from_budget{
    .id = "F02",
    .name = "cost-differs-from-budget",
    .level = Level::error,
    .dimension = Dimension::feasibility,
    .title = {"成本指标与预算数不一致", "The cost indicators do not agree with the budget"},
    .message = {"成本 {}，预算数 {}，相差 {}", "the cost is {}, the budget {}, a difference of {}"},
    .why =
        {"成本目标与预算数不符，说明测算依据或预算编制有误",
         "a cost target that differs from the budget means that one of the two was worked out wrongly"},
    .basis = "财预〔2020〕10号 绩效目标合理性",
    .bad = R"(预算数 | 305.70
成本指标 | 仪器设备购置费用 | ≤310万元)",
    .good = R"(预算数 | 305.70
成本指标 | 仪器设备购置费用 | ≤305.7万元)",
    .check_project = check,
};

}  // namespace ptcheck
