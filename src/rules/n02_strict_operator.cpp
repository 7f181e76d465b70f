// > and < where the form's convention is ≥ and ≤. Durations (故障时间 <2小时) and two-sided limits are left
// alone, and so are forms with a sign column.
//
// Source: as N01. Yields to N03.
#include <string>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        const Value& value = row.normal;
        if (row.sign || !row.value || !value.explicit_op) continue;
        if (value.op != Op::gt && value.op != Op::lt) continue;
        if (!value.measures() || value.kind == ValueKind::duration) continue;
        // Words (低于) are N01's.
        const char first = row.value->trimmed().front();
        const bool sign = first == '>' || first == '<' || row.value->trimmed().starts_with("＞") ||
                          row.value->trimmed().starts_with("＜");
        if (sign) findings.add(*row.value, {shown(row.value->raw)});
    }
}

}  // namespace

constinit const Rule n02_strict_operator{
    .id = "N02",
    .name = "strict-operator",
    .level = Level::note,
    .dimension = Dimension::normativity,
    .title = {"使用了“＞”“＜”", "A strict sign"},
    .message = {"指标值“{}”使用“大于”或“小于”，一般应使用“≥”“≤”",
                "value '{}' uses a strict sign, ≥ and ≤ are usual"},
    .why = {"恰好等于目标值时，是否完成说不清楚",
            "who reaches just the target does not know whether it was met"},
    .basis = "预算管理一体化系统录入校验",
    .bad = R"(质量指标 | 数据准确率 | >98%)",
    .good = R"(质量指标 | 数据准确率 | ≥98%)",
    .check_project = check,
};

}  // namespace ptcheck
