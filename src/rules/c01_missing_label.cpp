// The parts of the form of Tianjin are all there: name, use of the funds, budget, fiscal and other funds,
// goal, and the five columns.
//
// Other guidelines print other labels, and a table that holds hardly any of these is another form. What
// is there but blank belongs to other rules.
//
// Source: 财预〔2015〕88号. Yields to nobody.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

struct Part {
    bool present;
    std::string_view label;
};

bool has_column(const Project& project, std::optional<Text> Indicator::*cell) {
    return std::ranges::any_of(project.indicators,
                               [&](const Indicator& row) { return (row.*cell).has_value(); });
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    if (project.standard != Standard::tianjin_2018) return;
    const std::array head{
        Part{project.name.has_value(), "项目名称"},
        Part{project.purpose.has_value(), "预算规模及资金用途"},
        Part{project.budget.text.has_value(), "预算数"},
        Part{project.fiscal_funds.text.has_value(), "其中：财政资金"},
        Part{project.other_funds.text.has_value(), "其他资金"},
        Part{project.goal.has_value(), "绩效目标"},
    };
    constexpr std::ptrdiff_t few = 3;
    if (std::ranges::count(head, true, &Part::present) < few) return;
    std::string missing;
    const auto demand = [&](bool present, std::string_view label) {
        if (!present) missing.append(missing.empty() ? "" : "、").append(label);
    };
    for (const Part& part : head) demand(part.present, part.label);
    if (!project.indicators.empty()) {
        demand(has_column(project, &Indicator::level1), "一级指标");
        demand(has_column(project, &Indicator::level2), "二级指标");
        demand(has_column(project, &Indicator::level3), "三级指标");
        demand(has_column(project, &Indicator::description), "绩效指标描述");
        demand(has_column(project, &Indicator::value), "指标值");
    }
    if (!missing.empty()) findings.add(project.whole, {missing});
}

}  // namespace

constinit const Rule c01_missing_label{
    .id = "C01",
    .name = "missing-label",
    .level = Level::error,
    .dimension = Dimension::completeness,
    .title = {"表中缺少规定的栏目", "A part of the form is missing"},
    .message = {"表中没有“{}”栏目，应按规定表式填报",
                "the form has no {}, expected the prescribed form"},
    .why = {"缺少栏目的表无法录入，也无法核对",
            "a form that lacks a part can be neither entered nor checked"},
    .basis = "财预〔2015〕88号 绩效目标审核",
    .bad = R"(项目名称 | 站房维修
预算数 | 30.00
财政资金 | 30.00
其他资金 |
绩效目标 | 维修站房3座
数量指标 | 维修站房数量 | ≥3座)",
    .good = R"(项目名称 | 站房维修
预算数 | 30.00
财政资金 | 30.00
其他资金 |
用途 | 用于维修站房
绩效目标 | 维修站房3座
数量指标 | 维修站房数量 | ≥3座)",
    .check_project = check,
};

}  // namespace ptcheck
