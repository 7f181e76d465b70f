// 万 where 万元 is meant: an amount under 成本 that ends in 万.
//
// Silent on amounts with a denominator (620万/月) and on counts (5万 under 数量), which lack a counter of
// their own.
//
// Source: entry checks of the integrated budget-management system. C11 yields to it.
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    constexpr std::string_view ten_thousand = "万";
    for (const Indicator& row : project.indicators) {
        const Value& value = row.normal;
        if (value.kind != ValueKind::money || !value.has(Supplied::unit) || !value.per.empty())
            continue;
        if (!row.value || !row.value->trimmed().ends_with(ten_thousand)) continue;
        const std::string whole = std::string(row.value->trimmed()) + "元";
        findings.add(*row.value, {shown(row.value->raw), shown(whole)},
                     {.suggestion = whole, .certain = true});
    }
}

}  // namespace

constinit const Rule n19_yuan_lost{
    .id = "N19",
    .name = "yuan-lost",
    .level = Level::warning,
    .dimension = Dimension::normativity,
    .title = {"金额缺少“元”", "An amount lost its 元"},
    .message = {"指标值“{}”缺少“元”，应为“{}”", "value '{}' lacks 元, expected '{}'"},
    .why = {"单位不完整，导入系统后金额无法识别",
            "with half a unit a system cannot read the amount"},
    .basis = "预算管理一体化系统录入校验",
    .bad = R"(成本指标 | 安全服务费用 | ≤45万)",
    .good = R"(成本指标 | 安全服务费用 | ≤45万元)",
    .check_project = check,
};

}  // namespace ptcheck
