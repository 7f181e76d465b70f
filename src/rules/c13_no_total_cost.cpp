// Cost rows, but none in money that could be held against the budget: all of them are unit costs.
//
// A note, because subsidies are rightly stated a piece. Rows that cannot be read leave open what they
// are.
//
// Source: 财预〔2021〕101号. Yields to nobody.
#include <string>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/cost_rows.hpp"
#include "rules/facts.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    if (!project.budget.yuan || project.budget.yuan->zero()) return;
    if (project.standard == Standard::self_evaluation) return;
    const Costs& costs = findings.facts().costs();
    if (!costs.has(CostKind::unit) || costs.has(CostKind::part) || costs.has(CostKind::total) ||
        costs.has(CostKind::unknown))
        return;
    findings.add(*costs.rows.front().row->value, {amount_text(*project.budget.yuan, project)});
}

}  // namespace

constinit const Rule c13_no_total_cost{
    .id = "C13",
    .name = "no-total-cost",
    .level = Level::note,
    .dimension = Dimension::completeness,
    .title = {"没有可与预算比较的成本总额", "No cost can be compared with the budget"},
    .message = {"成本指标均为单位成本，没有可与预算数 {} 比较的金额，可考虑补充总成本",
                "every cost row is a unit cost, none can be compared with the budget of {}"},
    .why = {"只有单位成本，看不出预算总额是如何测算的",
            "unit costs alone do not show how the budget was worked out"},
    .basis = "财预〔2021〕101号",
    .bad = R"(预算数 | 500.00
成本指标 | 每户补助标准 | ≤2万元/户)",
    .good = R"(预算数 | 500.00
成本指标 | 每户补助标准 | ≤2万元/户
成本指标 | 补助总额 | ≤500万元)",
    .check_project = check,
};

}  // namespace ptcheck
