// A bare 1 or 100 where only a percentage can stand: spreadsheets store 100 % as 1, and an entry
// mask drops the sign.
//
// Source: 预算管理一体化系统录入校验.
// A06 and C11 yield to it. A bare 1 of a counted thing (方案 1) is C11's.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

// A satisfaction row may hold a count or a score as well.
constexpr std::array other_measures{"数"sv,   "数量"sv, "次"sv,   "得分"sv,
                                    "评分"sv, "分值"sv, "起数"sv, "件"sv};
// Of a change, and of what is unwanted, 1 may be one per cent.
constexpr Words changes{"增长"sv, "下降"sv, "降低"sv, "减少"sv, "提高"sv, "提升"sv, "增加"sv};
// What is meant to be done in full: 1 is all of it.
constexpr Words full{"合格率"sv, "完成率"sv, "达标率"sv, "及时率"sv, "准确率"sv,
                     "到位率"sv, "执行率"sv, "满意率"sv, "完好率"sv, "通过率"sv};

bool may_be_one_per_cent(std::string_view text) {
    return small_is_good(text) || contains_any(text, changes);
}

/// 1 or 100 without sign and unit, as written or as the context step has already read it.
std::optional<int> bare(const Value& value) {
    if (value.op != Op::eq || !value.lo || value.lo != value.hi || !value.noun.empty() ||
        !value.subject.empty())
        return std::nullopt;
    if (value.has(Supplied::percent)) return value.scale.empty() ? 1 : 100;
    const bool unitless = value.kind == ValueKind::number ||
                          (value.kind == ValueKind::quantity && value.has(Supplied::count));
    if (!unitless || (value.unit && !value.unit->empty()) || !value.mult.empty())
        return std::nullopt;
    if (*value.lo == Decimal(1)) return 1;
    if (*value.lo == Decimal(100)) return 100;
    return std::nullopt;
}

bool of_satisfaction(const Indicator& row) noexcept {
    return row.level2_type == Level2::satisfaction || row.level1_type == Level1::satisfaction;
}

bool is_share(const Indicator& row) {
    const std::string_view name = cell_text(row.level3);
    if (names_rate(name) || names_rate(cell_text(row.description))) return true;
    const std::string_view plain_name = without_end_marks(name);
    return of_satisfaction(row) &&
           std::ranges::none_of(other_measures, [&](std::string_view measure) {
               return plain_name.ends_with(measure);
           });
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (!row.value || row.value->blank()) continue;
        const std::optional<int> number = bare(row.normal);
        if (!number || !is_share(row)) continue;
        const bool likely = *number == 100 || (!may_be_one_per_cent(cell_text(row.level3)) &&
                                               !may_be_one_per_cent(cell_text(row.description)));
        const bool certain = *number == 100 || of_satisfaction(row) ||
                             ends_with_any(without_end_marks(cell_text(row.level3)), full);
        findings.add(*row.value, {shown(row.value->raw)},
                     {.suggestion = likely ? std::optional<std::string>("100%") : std::nullopt,
                      .certain = certain});
    }
}

}  // namespace

constinit const Rule n18_percent_lost{
    .id = "N18",
    .name = "percent-lost",
    .level = Level::error,
    .dimension = Dimension::normativity,
    .title = {"百分比缺少百分号", "A percentage lost its sign"},
    .message = {"指标值“{}”缺少百分号，应填写百分比",
                "value '{}' lacks the percent sign, expected a percentage"},
    .why = {"1 与 100% 相差百倍，导入系统后会按错误的目标考核",
            "1 and 100 % differ a hundredfold, and a system holds the project to the wrong target"},
    .basis = "预算管理一体化系统录入校验",
    .bad = "满意度指标 / 服务对象满意度指标 | 学生家长满意度 | 1",
    .good = "满意度指标 / 服务对象满意度指标 | 学生家长满意度 | ≥95%",
    .check_project = check,
};

}  // namespace ptcheck
