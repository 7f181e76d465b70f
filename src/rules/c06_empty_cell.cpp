// A row that is used has a name, a description and a value.
//
// Source: entry checks of the integrated budget-management system.
// A row with neither name nor value is an unused line of a fixed template and no fault. A column
// that nobody filled in is one finding, not one a row. Speaks before C10, which owns `无` and `/`.
#include <array>
#include <string>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/coverage.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

struct Column {
    std::optional<Text> Indicator::*cell;
    std::string_view label;
};

constexpr std::array columns{
    Column{&Indicator::level3, "三级指标"},
    Column{&Indicator::description, "绩效指标描述"},
    Column{&Indicator::value, "指标值"},
};

void check_column(const Project& project, const Column& column, Findings& findings) {
    const Text* first = nullptr;
    std::size_t blank = 0;
    std::size_t used = 0;
    for (const Indicator& row : project.indicators) {
        const auto& cell = row.*column.cell;
        if (!cell || !states_something(row)) continue;
        ++used;
        if (!cell->blank()) continue;
        ++blank;
        if (first == nullptr) first = &*cell;
    }
    if (blank == 0) return;
    if (blank == used && used > 1) {
        findings.add(*first, {std::string(column.label) + "整列"});
        return;
    }
    for (const Indicator& row : project.indicators) {
        const auto& cell = row.*column.cell;
        if (cell && states_something(row) && cell->blank())
            findings.add(*cell, {std::string(column.label)});
    }
}

void check(const Project& project, const Config&, Findings& findings) {
    for (const Column& column : columns) {
        // Only this form has 绩效指标描述; what other layouts keep in its place may be optional.
        if (column.cell == &Indicator::description && project.standard != Standard::tianjin_2018)
            continue;
        check_column(project, column, findings);
    }
}

}  // namespace

constinit const Rule c06_empty_cell{
    .id = "C06",
    .name = "empty-cell",
    .level = Level::error,
    .dimension = Dimension::completeness,
    .title = {"指标内容未填写", "A cell of an indicator is empty"},
    .message = {"{}为空，应填写完整", "{} is empty and has to be filled in"},
    .why = {"空白单元格会被系统退回，评价时也没有依据",
            "systems send blank cells back, and nothing can be evaluated by them"},
    .basis = "预算管理一体化系统录入校验",
    .bad = R"(数量指标 | 维修站房数量 | ≥3座
质量指标 | 维修验收合格率 |  )",
    .good = R"(数量指标 | 维修站房数量 | ≥3座
质量指标 | 维修验收合格率 | 100%)",
    .check_project = check,
};

}  // namespace ptcheck
