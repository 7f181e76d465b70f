// Look-alike signs (≧ >= 》 ═) and comparisons in words (不超过, 低于, 大于等于) in the value's cell.
//
// Forms that keep the sign in a column of its own spell it as they like.
//
// Source: entry checks of the integrated budget-management system. Yields to N05 and N03.
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

constexpr Words words{"不超过"sv, "不超出"sv, "不高于"sv,   "不低于"sv,   "不少于"sv,
                      "不多于"sv, "不大于"sv, "不小于"sv,   "低于"sv,     "高于"sv,
                      "少于"sv,   "多于"sv,   "大于等于"sv, "小于等于"sv, "大于"sv,
                      "小于"sv,   "等于"sv,   "至少"sv,     "最多"sv,     "控制在"sv};

constexpr Words signs{"≧"sv,    "⩾"sv,   ">="sv,  "=>"sv,   "＞＝"sv, "＞="sv, ">＝"sv, "》="sv,
                      "》＝"sv, "》═"sv, "〉="sv, "〉＝"sv, "›="sv,   "﹥="sv, "≥="sv,  "≥＝"sv,
                      "≦"sv,    "⩽"sv,   "<="sv,  "=<"sv,   "＜＝"sv, "＜="sv, "<＝"sv, "《="sv,
                      "《＝"sv, "《═"sv, "〈="sv, "〈＝"sv, "‹="sv,   "﹤="sv, "≤="sv,  "≤＝"sv,
                      "=="sv,   "═"sv,   "﹦"sv,  "》"sv,   "〉"sv,   "《"sv,  "〈"sv};

/// The value with the usual sign, where only the sign is to be changed. A lone 》 may stand for ＞ or
/// for ≥: whoever wrote it has to say.
std::optional<std::string> usual(const Value& value, std::string_view text) {
    const std::size_t sign = longest_prefix(text, signs);
    if (sign == 0) return std::nullopt;
    const auto with = [&](std::string_view right) {
        return std::string(right).append(text.substr(sign));
    };
    switch (value.op) {
        case Op::ge:
            return with("≥");
        case Op::le:
            return with("≤");
        case Op::eq:
            return with("＝");
        default:
            return std::nullopt;
    }
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        const Value& value = row.normal;
        if (row.sign || !row.value || !value.measures() || !value.explicit_op) continue;
        const std::string_view text = row.value->trimmed();
        if (longest_prefix(text, signs) == 0 && longest_prefix(text, words) == 0) continue;
        findings.add(*row.value, {shown(text)},
                     {.suggestion = usual(value, text), .certain = true});
    }
}

}  // namespace

constinit const Rule n01_operator_glyph{
    .id = "N01",
    .name = "operator-glyph",
    .level = Level::note,
    .dimension = Dimension::normativity,
    .title = {"比较符号不规范", "A sign of comparison is not the usual one"},
    .message = {"指标值“{}”的比较符号不规范，应使用 ≥ ≤ ＝ ＞ ＜",
                "the sign of '{}' is not the usual one, expected ≥ ≤ ＝ ＞ ＜"},
    .why = {"系统只识别规定的符号，其他写法会被退回或误读",
            "systems know the prescribed signs alone and send others back or misread them"},
    .basis = "预算管理一体化系统录入校验",
    .bad = R"(质量指标 | 数据准确率 | >=98%)",
    .good = R"(质量指标 | 数据准确率 | ≥98%)",
    .check_project = check,
};

}  // namespace ptcheck
