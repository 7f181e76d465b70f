// What is named a rate is scored in percent: its value has to hold a number, and a share of a whole
// cannot be above 100 %. What grows may be, and so may some ratios of banking and accounting.
//
// Source: 财预〔2020〕10号, 绩效指标明确性.
// Yields to A09 (the value measures another thing) and N03; says nothing of prompts (C09) and of a
// sign without a number (C12).
#include <algorithm>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/stated_number.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr Words may_exceed{
    "增长"sv, "提高"sv, "比上年"sv, "较上年"sv, "比去年"sv, "较去年"sv, "同比"sv,   "环比"sv,
    "增幅"sv, "增加"sv, "提升"sv,   "上升"sv,   "超"sv,     "翻"sv,     "增值"sv,   "回报"sv,
    "收益"sv, "产出"sv, "放大"sv,   "撬动"sv,   "杠杆"sv,   "拨备"sv,   "充足率"sv, "流动"sv,
    "速动"sv, "产销"sv, "床位"sv,   "病床"sv,   "复种"sv,   "负荷"sv,   "配比"sv,   "保障倍"sv,
};

bool lacks_number(const Value& value) {
    switch (value.kind) {
        case ValueKind::none:
        case ValueKind::deferred:
        case ValueKind::qualitative:
        case ValueKind::relative:
            return !states_number(trim(value.raw));
        case ValueKind::list:
            return std::ranges::none_of(value.items, &Value::measures) &&
                   !states_number(trim(value.raw));
        default:
            return false;
    }
}

/// `无`, `零` and `不发生` of an accident rate say how much: nothing.
bool says_none(const Indicator& row) {
    static constexpr Words nothing{"无"sv,     "零"sv,     "不发生"sv, "未发生"sv,
                                   "不出现"sv, "未出现"sv, "杜绝"sv};
    return longest_prefix(cell_text(row.value), nothing) != 0 &&
           (small_is_good(cell_text(row.level3)) || small_is_good(cell_text(row.description)));
}

/// `≥100%` asks for what cannot be; `100%`, `≤100%` and `达到100%` are plain.
bool above_whole(const Value& value) {
    if (value.kind != ValueKind::ratio || value.delta || !value.of.empty()) return false;
    const Decimal whole(1);
    const bool open = value.op == Op::ge || value.op == Op::gt || value.op == Op::over;
    const bool reaches = value.op == Op::ge && value.raw.find("达") != std::string_view::npos;
    if (value.lo && (*value.lo > whole || (*value.lo == whole && open && !reaches))) return true;
    return value.hi && *value.hi > whole;
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        const Text* cell = judged_value(row, findings);
        if (cell == nullptr) continue;
        const std::string_view name = cell_text(row.level3);
        const std::string_view description = cell_text(row.description);
        const Value& value = row.normal;
        const bool named = names_rate(name) || names_rate(description);
        const auto grows = [&] {
            return contains_any(name, may_exceed) || contains_any(description, may_exceed) ||
                   contains_any(value.raw, may_exceed);
        };
        const bool wrong = (named && lacks_number(value) && !says_none(row)) ||
                           ((named || names_rate(value.subject)) && above_whole(value) && !grows());
        if (wrong) findings.add(*cell, {shown(cell->raw)});
    }
}

}  // namespace

constinit const Rule a08_rate_without_percent{
    .id = "A08",
    .name = "rate-without-percent",
    .level = Level::error,
    .dimension = Dimension::appropriateness,
    .title = {"比率指标没有百分比", "A rate states no percentage"},
    .message = {"指标按比率计量，指标值“{}”应为不超过 100% 的百分比",
                "the indicator is a rate, but its value '{}' is no percentage of at most 100%"},
    .why =
        {"没有百分比就无法计算完成率，超过百分之百的目标通常是笔误",
         "without a percentage the rate cannot be worked out, and a share above 100 % is mostly a slip"},
    .basis = "财预〔2020〕10号 绩效指标明确性",
    .bad = "质量指标 | 疫苗接种率 | 明显提高",
    .good = "质量指标 | 疫苗接种率 | ≥95%",
    .check_project = check,
};

}  // namespace ptcheck
