// The budgets of a list of projects do not add up to the total stated below them: 小计 below the
// projects of one unit, 合计 below all of the list.
//
// Silent where a budget above the total cannot be read, and where two projects of the list share a
// name, because a project may be listed once a source of funds.
//
// Source: the logic of the form. Yields to nobody.
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/cost_rows.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

/// The budgets since a total, as far as all of them can be read.
struct Sum {
    std::optional<Decimal> yuan = Decimal(0);
    std::unordered_set<std::string_view> names;

    void add(const Project& project) {
        const bool fresh = names.insert(cell_text(project.name)).second;
        yuan =
            yuan && fresh && project.budget.yuan ? yuan->plus(*project.budget.yuan) : std::nullopt;
    }
};

void check(std::span<const Project> projects, const Config& /*config*/, Findings& findings) {
    Sum all;
    Sum part;
    std::uint32_t table = 0;
    for (const Project& project : projects) {
        if (project.whole.place.table != table) {
            table = project.whole.place.table;
            all = part = {};
        }
        all.add(project);
        part.add(project);
        if (!project.list_total) continue;
        const auto& [amount, subtotal] = *project.list_total;
        const Sum& sum = subtotal ? part : all;
        if (amount.yuan && sum.yuan && sum.names.size() > 1 && *amount.yuan != *sum.yuan) {
            findings.add(*amount.text,
                         {amount_text(*amount.yuan, project), std::to_string(sum.names.size()),
                          amount_text(*sum.yuan, project)},
                         {.project = project.index});
        }
        part = {};
        if (!subtotal) all = {};
    }
}

}  // namespace

constinit const Rule f08_unit_total_differs{
    .id = "F08",
    .name = "unit-total-differs",
    .level = Level::error,
    .dimension = Dimension::feasibility,
    .title = {"项目预算之和与合计数不一致", "The projects do not add up to the stated total"},
    .message = {"合计数 {} 与所列 {} 个项目预算之和 {} 不一致，应相等",
                "the total of {} differs from the {} projects above it, which come to {}"},
    .why = {"合计数与明细不符，批复和公开的数据无法核对",
            "where total and list differ neither approval nor publication can be checked"},
    .basis = "表式逻辑",
    .bad = R"(项目名称 | 道路养护
预算数 | 60.00
项目名称 | 绿化养护
预算数 | 25.00
合计 | 95.00)",
    .good = R"(项目名称 | 道路养护
预算数 | 60.00
项目名称 | 绿化养护
预算数 | 25.00
合计 | 85.00)",
    .check_document = check,
};

}  // namespace ptcheck
