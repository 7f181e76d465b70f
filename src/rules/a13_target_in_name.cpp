// The number of the value, with its unit, occurs in the name, or the name holds words of comparison
// beside a value that compares as well (总支出不超过 | ≤240万元).
//
// PM2.5 and numbers of documents are names, and a number without the value's unit may be anything.
//
// Source: plain language quality. Yields to nobody.
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

constexpr Words comparisons{"不超过"sv, "不高于"sv,   "不低于"sv,   "不少于"sv, "不大于"sv,
                            "不小于"sv, "大于等于"sv, "小于等于"sv, "≥"sv,      "≤"sv};

constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

/// The digits of a value with the unit behind them, as they stand: `15件`, `90%`. Empty where there
/// is no such run, or more than one.
std::string_view amount_in(std::string_view text) noexcept {
    std::size_t start = 0;
    while (start < text.size() && !is_digit(text[start])) ++start;
    if (start == text.size()) return {};
    const std::string_view amount = text.substr(start);
    std::size_t end = 0;
    while (end < amount.size() && (is_digit(amount[end]) || amount[end] == '.')) ++end;
    if (end == amount.size()) return {};
    for (const char c : amount.substr(end)) {
        if (is_digit(c)) return {};
    }
    // A measure of one character is enough to tell that both mean the same.
    return amount.substr(0, end + code_point_length(amount.substr(end)));
}

bool stands_in(std::string_view name, std::string_view amount) noexcept {
    for (auto at = name.find(amount); at != std::string_view::npos;
         at = name.find(amount, at + 1)) {
        const char before = at == 0 ? ' ' : name[at - 1];
        if (!is_digit(before) && before != '.') return true;
    }
    return false;
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (!row.value || !row.level3 || !row.normal.measures()) continue;
        const std::string_view name = row.level3->trimmed();
        const std::string_view amount = amount_in(row.value->trimmed());
        const bool number =
            !amount.empty() && amount.size() < name.size() && stands_in(name, amount);
        const bool words = !number && row.normal.explicit_op && contains_any(name, comparisons);
        if (number || words) findings.add(*row.level3, {shown(name), shown(row.value->trimmed())});
    }
}

}  // namespace

constinit const Rule a13_target_in_name{
    .id = "A13",
    .name = "target-in-name",
    .level = Level::note,
    .dimension = Dimension::appropriateness,
    .title = {"指标名称含目标值", "The target stands in the name"},
    .message = {"名称“{}”已含目标值“{}”，名称应只写衡量内容",
                "name '{}' holds the target '{}', expected only what is measured"},
    .why = {"目标调整时需同时修改名称，容易前后不一致",
            "whoever changes the target has to change the name as well, and often forgets"},
    .basis = "文字质量",
    .bad = R"(数量指标 | 完成15件案件代理 | 15件)",
    .good = R"(数量指标 | 代理案件数量 | 15件)",
    .check_project = check,
};

}  // namespace ptcheck
