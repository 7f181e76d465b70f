// The value is of a kind that does not belong under the label of its row: a date or a plain count
// under 质量, a date or a count under 成本, a statement of quality under 经济效益.
//
// Effective days, lifetimes and warranty dates are qualities, and so is a count of what turned out
// well or badly (达标断面数量, 返工次数); 社会成本 and 生态环境成本 are counted in anything. Words under
// 成本 (控制在预算内) and under benefits belong to other rules.
//
// Source: filling-in practice. Yields to A09 and R13.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr Words lasting{"质保"sv,     "保修"sv,   "有效"sv,   "保质期"sv, "寿命"sv,
                        "使用年限"sv, "服务期"sv, "使用期"sv, "年限"sv,   "资质"sv};
// How a count of these turns out is what quality is about.
constexpr Words outcomes{"达标"sv, "合格"sv, "优良"sv, "优秀"sv, "优质"sv, "通过"sv,
                         "有效"sv, "获奖"sv, "奖项"sv, "等级"sv, "星级"sv, "精品"sv,
                         "发表"sv, "收录"sv, "专利"sv, "录用"sv};
constexpr std::array counts{"数量"sv, "个数"sv, "人数"sv, "次数"sv, "份数"sv, "项数"sv,
                            "家数"sv, "户数"sv, "台数"sv, "件数"sv, "场次"sv, "人次"sv,
                            "套数"sv, "册数"sv, "期数"sv, "篇数"sv};
constexpr std::array counters{"个"sv, "份"sv,   "项"sv,   "家"sv, "户"sv, "台"sv, "件"sv,
                              "场"sv, "次"sv,   "人"sv,   "套"sv, "册"sv, "期"sv, "篇"sv,
                              "本"sv, "人次"sv, "场次"sv, "名"sv, "辆"sv, "座"sv, "处"sv};

bool is_date(const Value& value) {
    return value.kind == ValueKind::deadline || value.kind == ValueKind::period;
}

/// A number of pieces, not zero, with nothing behind it that makes it a cost or a share.
bool is_count(const Value& value) {
    const auto& number = value.lo ? value.lo : value.hi;
    return value.kind == ValueKind::quantity && value.unit && value.per.empty() && !value.delta &&
           value.alt.empty() && number && !number->zero() && !value.has(Supplied::count) &&
           std::ranges::find(counters, *value.unit) != counters.end();
}

bool names_count(std::string_view text) {
    const std::string_view name = without_end_marks(text);
    return std::ranges::any_of(counts, [&](std::string_view end) { return name.ends_with(end); });
}

bool says(const Indicator& row, WordsView words) {
    return contains_any(cell_text(row.level3), words) ||
           contains_any(cell_text(row.description), words);
}

bool off_quality(const Indicator& row) {
    if (is_date(row.normal)) return !says(row, lasting);
    if (!is_count(row.normal)) return false;
    if (!names_count(cell_text(row.level3)) && !names_count(cell_text(row.description)))
        return false;
    return !says(row, outcomes) && !small_is_good(cell_text(row.level3)) &&
           !small_is_good(cell_text(row.description));
}

bool off_cost(const Indicator& row) {
    const std::string_view label = cell_text(row.level2);
    static constexpr Words of_others{"社会"sv, "生态"sv, "环境"sv};
    if (contains_any(label, of_others)) return false;
    return is_date(row.normal) || (is_count(row.normal) && names_count(cell_text(row.level3)));
}

bool off_economic(const Indicator& row) {
    const Value& value = row.normal;
    return value.kind == ValueKind::qualitative && value.q == Quality::conform &&
           value.text.find("质量") != std::string::npos;
}

bool off_type(const Indicator& row) {
    switch (row.level2_type) {
        case Level2::quality:
            return off_quality(row);
        case Level2::cost:
            return off_cost(row);
        case Level2::economic:
            return off_economic(row);
        default:
            return false;
    }
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (!off_type(row) || judged_value(row, findings) == nullptr) continue;
        findings.add(*row.value, {shown(row.value->raw), shown(cell_text(row.level2))});
    }
}

}  // namespace

constinit const Rule r05_value_off_type{
    .id = "R05",
    .name = "value-off-type",
    .level = Level::warning,
    .dimension = Dimension::relevance,
    .title = {"指标值与指标类别不符", "The value does not fit the class of the row"},
    .message = {"指标值“{}”不属于“{}”的内容，应移至相应类别或改填本类别的目标值",
                "value '{}' does not belong under '{}', expected a target of that class, or the "
                "row under another"},
    .why = {"指标放错类别，相应类别的目标就没有填报",
            "an indicator in the wrong class leaves the right one without a target"},
    .basis = "填报实务",
    .bad = R"(质量指标 | 系统符合设计要求 | 2023年12月底前)",
    .good = R"(质量指标 | 系统验收合格率 | 100%)",
    .check_project = check,
};

}  // namespace ptcheck
