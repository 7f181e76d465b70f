// A count or an amount says of what: a bare number under 数量 or 成本 cannot be scored.
//
// Source: entry checks of the integrated budget-management system.
// Yields to N18 (a lost per-cent sign), N19 (万 without 元) and N20 (number and noun without a
// counter). Speaks before A01.
#include <string>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

bool counts_or_costs(const Indicator& row) noexcept {
    return row.level2_type == Level2::quantity || row.level2_type == Level2::cost ||
           row.level1_type == Level1::cost;
}

/// The cell gives a number and nothing to go with it. A written 万 is half a unit: N19's.
bool bare_number(const Value& value) noexcept {
    if (!value.noun.empty() || !value.subject.empty()) return false;
    if (!value.mult.empty() && !value.has(Supplied::multiplier)) return false;
    if (value.kind == ValueKind::number) return !value.unit;
    if (value.kind == ValueKind::quantity) return !value.unit;
    return value.has(Supplied::unit);
}

/// `（个）`, `(万元)`, `（单位：份）`, `(≤**万元)`: what stands in the brackets is a unit.
bool is_unit(std::string_view bracketed) {
    for (const std::string_view label : {"单位：", "单位:"}) {
        if (bracketed.starts_with(label)) bracketed.remove_prefix(label.size());
    }
    while (!bracketed.empty() && bracketed.front() != '%' && !is_han(code_point(bracketed)) &&
           code_point(bracketed) != U'‰' && !(bracketed.front() >= 'A' && bracketed.front() <= 'z'))
        bracketed.remove_prefix(code_point_length(bracketed));
    if (bracketed.empty()) return false;
    // One character in brackets is a counter, known or not (（景）), unless it numbers something.
    constexpr std::string_view numbering = "一二三四五六七八九十甲乙丙丁";
    if (code_points(bracketed) == 1 && is_han(code_point(bracketed)))
        return numbering.find(bracketed) == std::string_view::npos;
    const std::string probe = "1" + std::string(bracketed);
    const Value value = parse_value(probe);
    return value.measures() && value.unit && value.noun.empty();
}

/// Whether a bracket of the text holds a unit. One pass: the text may be long and hostile.
bool names_a_unit(const std::optional<Text>& text) {
    if (!text) return false;
    constexpr std::size_t longest_unit = 60;  // bytes, with a label and a comparator
    std::size_t open = std::string_view::npos;
    const std::string_view raw = text->raw;
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t length = code_point_length(raw.substr(at));
        const std::string_view one = raw.substr(at, length);
        if ((one == ")" || one == "）") && open != std::string_view::npos) {
            if (at - open <= longest_unit && is_unit(trim(raw.substr(open, at - open))))
                return true;
            open = std::string_view::npos;
        }
        at += length;
        if (one == "(" || one == "（") open = at;
    }
    return false;
}

void check(const Project& project, const Config&, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (!row.value || !counts_or_costs(row) || !bare_number(row.normal)) continue;
        if (names_a_unit(row.level3) || names_a_unit(row.description)) continue;
        findings.add(*row.value, {std::string(row.value->trimmed())});
    }
}

}  // namespace

constinit const Rule c11_missing_unit{
    .id = "C11",
    .name = "missing-unit",
    .level = Level::error,
    .dimension = Dimension::completeness,
    .title = {"指标值缺少计量单位", "A value has no unit"},
    .message = {"“{}”没有计量单位，应写明数值和单位",
                "'{}' has no unit, a number with its unit is needed"},
    .why =
        {"没有计量单位的数字含义不明，可能相差万倍",
         "a number without a unit can mean anything, and may be wrong by a factor of ten thousand"},
    .basis = "预算管理一体化系统录入校验",
    .bad = R"(数量指标 | 维修站房数量 | ≥3)",
    .good = R"(数量指标 | 维修站房数量 | ≥3座
数量指标 | 培训人数（人） | ≥50)",
    .check_project = check,
};

}  // namespace ptcheck
