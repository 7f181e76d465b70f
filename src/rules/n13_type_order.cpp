// The first row whose class stands before the class of a row above it.
//
// Cost as a level 1 has a place of its own in later guidelines and is not looked at. Systems export in
// their own order, hence a note.
//
// Source: the logic of the form. Yields to nobody.
#include <string>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/coverage.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    Level2 last = Level2::unknown;
    for (const Indicator& row : project.indicators) {
        if (row.level2_type == Level2::unknown || row.level1_type == Level1::cost) continue;
        if (!row.level2 || !states_something(row)) continue;
        if (row.level2_type < last) {
            findings.add(*row.level2, {shown(row.level2->trimmed())});
            return;
        }
        last = row.level2_type;
    }
}

}  // namespace

constinit const Rule n13_type_order{
    .id = "N13",
    .name = "type-order",
    .level = Level::note,
    .dimension = Dimension::normativity,
    .title = {"指标排列顺序不规范", "The classes are out of order"},
    .message =
        {"“{}”的位置不符合规定顺序（数量、质量、时效、成本、经济、社会、生态、可持续影响、满意度）",
         "'{}' stands out of the usual order (数量 质量 时效 成本 经济 社会 生态 可持续影响 满意度)"},
    .why = {"顺序不一致，汇总和比对时容易错位",
            "rows out of order get mixed up when forms are added up"},
    .basis = "表式逻辑",
    .bad = R"(成本指标 | 项目总成本 | ≤30万元
数量指标 | 维修站房数量 | ≥3座)",
    .good = R"(数量指标 | 维修站房数量 | ≥3座
成本指标 | 项目总成本 | ≤30万元)",
    .check_project = check,
};

}  // namespace ptcheck
