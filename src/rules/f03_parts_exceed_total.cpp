// The part costs of a project may not add up to more than the total the form states beside them.
// Parts below the total are a partial list, which is common and right.
//
// Source: 财预〔2020〕10号, 绩效目标合理性.
// Yields to nobody: F02 compares the total with the budget, which is another question.
#include <utility>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/cost_rows.hpp"
#include "rules/facts.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

void check(const Project& project, const Config&, Findings& findings) {
    const Costs& costs = findings.facts().costs();
    const CostRow* total = costs.total();
    if (total == nullptr || !total->yuan || costs.has(CostKind::unknown)) return;

    std::vector<Decimal> parts;
    std::optional<Decimal> sum = Decimal{};
    for (const CostRow& row : costs.rows) {
        if (row.kind != CostKind::part || restates(row, *total->yuan)) continue;
        sum = sum->plus(*row.yuan);
        if (!sum) return;
        parts.push_back(*row.yuan);
    }
    if (parts.size() < 2 || *sum <= *total->yuan) return;
    findings.add(*total->row->value,
                 {amount_text(*sum, project), std::string(total->row->level3->trimmed()),
                  amount_text(*total->yuan, project), sum_text(parts, *sum, project)});
}

}  // namespace

constinit const Rule f03_parts_exceed_total{
    .id = "F03",
    .name = "parts-exceed-total",
    .level = Level::error,
    .dimension = Dimension::feasibility,
    .title = {"分项成本之和超过总成本", "Part costs exceed the total cost"},
    .message = {"分项成本合计 {}，{} {}（{}）", "the part costs add up to {}, but {} is {} ({})"},
    .why = {"分项之和大于总额，至少有一个数字是错的",
            "where the parts exceed the whole at least one of the figures is wrong"},
    .basis = "财预〔2020〕10号 绩效目标合理性",
    .bad = R"(预算数 | 300.00
成本指标 | 监测设备购置 | ≤180万元
成本指标 | 监测数据分析 | ≤135万元
成本指标 | 项目总投资 | ≤300万元)",
    .good = R"(预算数 | 300.00
成本指标 | 监测设备购置 | ≤180万元
成本指标 | 监测数据分析 | ≤120万元
成本指标 | 项目总投资 | ≤300万元)",
    .check_project = check,
};

}  // namespace ptcheck
