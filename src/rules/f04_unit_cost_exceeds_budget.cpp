// Unit costs times the counts the project states, together with its other costs, fit into the
// budget.
//
// Source: 财预〔2020〕10号, 绩效目标合理性. A warning: `≤4万元/站` allows a lower price.
// Owns every project with a unit cost and no total row; at one cell it speaks before F02.
#include <algorithm>
#include <cstddef>
#include <string>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/cost_rows.hpp"
#include "rules/facts.hpp"
#include "rules/rule_list.hpp"
#include "rules/unit_counts.hpp"

namespace ptcheck {

namespace {

/// What the cost rows come to, and how that was reckoned (`4×48＋29`).
struct Reckoning {
    Decimal sum;
    std::string said;
    const Indicator* first_unit_cost = nullptr;

    bool add(const std::optional<Decimal>& amount, std::string_view term) {
        const auto next = amount ? sum.plus(*amount) : std::nullopt;
        if (!next) return false;
        sum = *next;
        said.append(said.empty() ? "" : "＋").append(term);
        return true;
    }
};

// Each unit cost walks all rows; a form with more of them than this is no form.
constexpr std::ptrdiff_t most_unit_costs = 16;

/// False when the rows cannot be reckoned up.
bool reckon(const Costs& costs, const Project& project, Reckoning& out) {
    for (const CostRow& row : costs.rows) {
        if (row.kind == CostKind::unknown) return false;
        if (row.kind == CostKind::part) {
            if (restates(row, *project.budget.yuan)) continue;
            if (!out.add(row.yuan, amount_number(*row.yuan, project))) return false;
        }
        if (row.kind != CostKind::unit) continue;
        if (!row.yuan) return false;
        // A unit cost without a count adds something, but nobody knows how much.
        const std::string counter = counter_of(*row.row);
        if (counter.empty()) continue;
        const auto count = count_for(*row.row, counter, project);
        if (!count) continue;
        const std::string term = amount_number(*row.yuan, project) + "×" + count->to_string();
        if (!out.add(row.yuan->times(*count), term)) return false;
        if (out.first_unit_cost == nullptr) out.first_unit_cost = row.row;
    }
    return out.first_unit_cost != nullptr;
}

void check(const Project& project, const Config&, Findings& findings) {
    // The budget of a self-evaluation was adjusted after the targets were set.
    if (!project.budget.yuan || project.standard == Standard::self_evaluation) return;
    const Costs& costs = findings.facts().costs();
    if (costs.ambiguous || !costs.has(CostKind::unit)) return;
    if (std::ranges::count(costs.rows, CostKind::unit, &CostRow::kind) > most_unit_costs) return;
    Reckoning reckoning;
    if (!reckon(costs, project, reckoning) || reckoning.sum <= *project.budget.yuan) return;
    findings.add(*reckoning.first_unit_cost->value,
                 {reckoning.said + "＝" + amount_text(reckoning.sum, project),
                  amount_text(*project.budget.yuan, project)});
}

}  // namespace

constinit const Rule f04_unit_cost_exceeds_budget{
    .id = "F04",
    .name = "unit-cost-exceeds-budget",
    .level = Level::warning,
    .dimension = Dimension::feasibility,
    .title = {"按单位成本测算的总成本超过预算数", "Unit costs times counts exceed the budget"},
    .message = {"按单位成本和数量测算，成本 {}，高于预算数 {}",
                "unit costs and counts come to {}, above the budget of {}"},
    .why = {"按单位成本和数量测算超过预算，项目无法按目标完成",
            "at that cost a piece the budget cannot pay for the stated number of pieces"},
    .basis = "财预〔2020〕10号 绩效目标合理性",
    .bad = R"(预算数 | 200.00
数量指标 | 运行维护的水质自动站 | ≥48站
成本指标 | 单站年度运行维护费用 | ≤4.5万元/站)",
    .good = R"(预算数 | 200.00
数量指标 | 运行维护的水质自动站 | ≥48站
成本指标 | 单站年度运行维护费用 | ≤4万元/站)",
    .check_project = check,
};

}  // namespace ptcheck
