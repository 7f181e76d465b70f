// An item of the goal with two numbers (1.1、 1.一、 1.（1）), or a sequence with a gap or a repeat.
//
// Decimal section numbers (1.1 without a mark behind them) are one number. Items of different styles are
// different sequences.
//
// Source: plain language quality. Yields to C09.
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/template_prompt.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr Words numerals{"一"sv, "二"sv, "三"sv, "四"sv, "五"sv,
                         "六"sv, "七"sv, "八"sv, "九"sv, "十"sv};
constexpr Words marks{"、"sv, "）"sv, ")"sv, "．"sv};

/// Byte length of a list number at the start of a text, its mark included: `1、`, `一、`, `（1）`.
std::size_t number_length(std::string_view text) noexcept {
    std::size_t at = text.starts_with("（") ? 3 : text.starts_with("(") ? 1 : 0;
    const bool bracket = at != 0;
    std::size_t digits = 0;
    while (at + digits < text.size() && text[at + digits] >= '0' && text[at + digits] <= '9')
        ++digits;
    if (digits > 2) return 0;
    if (digits == 0) {
        while (const std::size_t numeral = longest_prefix(text.substr(at + digits), numerals))
            digits += numeral;
        if (digits == 0 || digits > 9) return 0;
    }
    at += digits;
    const std::size_t mark = longest_prefix(text.substr(at), marks);
    if (mark == 0) return 0;
    const bool closes = text.substr(at).starts_with("）") || text.substr(at).starts_with(")");
    return bracket && !closes ? 0 : at + mark;
}

/// The Arabic number of `3.` or `（3）` and the style it is written in, 0 for others.
int arabic(std::string_view number, std::string& style) {
    style.clear();
    int value = 0;
    for (const char c : number) {
        if (c >= '0' && c <= '9') {
            if (value > 999) return 0;
            value = value * 10 + (c - '0');
        } else {
            style += c;
        }
    }
    return value;
}

/// The number behind the first one of `1.1、`, `1.一、`, `1.（1）`, empty when there is none.
std::string_view second_number(std::string_view number) noexcept {
    std::size_t first = 0;
    while (first < number.size() && number[first] >= '0' && number[first] <= '9') ++first;
    if (first == 0 || !number.substr(first).starts_with('.')) return {};
    const std::string_view rest = number.substr(first + 1);
    if (number_length(rest) != 0) return rest;
    // 1.1. is a section number unless the next item shows that it is not.
    return rest.ends_with('.') ? rest : std::string_view{};
}

/// Sections 1.1. and 1.2.: the next item goes on with the same first number.
bool is_section(std::string_view number, std::string_view next) noexcept {
    const std::size_t point = number.find('.');
    return point != std::string_view::npos && next.size() > point + 1 &&
           next.starts_with(number.substr(0, point + 1)) && next[point + 1] >= '0' &&
           next[point + 1] <= '9';
}

/// Numbers of one style that do not follow each other.
class Sequence {
public:
    bool breaks_at(std::string_view number) {
        std::string style;
        const int value = arabic(number, style);
        if (value == 0) return false;
        const bool same = style == style_;
        const bool broken = same ? value != last_ + 1 && value != 1 : last_ == 0 && value > 1;
        last_ = value;
        style_ = std::move(style);
        return broken;
    }

private:
    int last_ = 0;
    std::string style_;
};

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    if (project.goal_items.empty()) return;
    if (template_prompt(project.goal->trimmed(), false, findings.facts().goal())) return;
    Sequence sequence;
    const auto& items = project.goal_items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string_view number = items[i].number;
        if (number.empty()) continue;
        const std::string_view next =
            i + 1 < items.size() ? items[i + 1].number : std::string_view{};
        const std::string_view last = i > 0 ? items[i - 1].number : std::string_view{};
        const bool section = is_section(number, next) || is_section(last, number);
        const bool doubled = !section && !second_number(number).empty();
        if (doubled || (!section && sequence.breaks_at(number))) {
            findings.add(*project.goal, {std::string(number)});
            return;
        }
    }
}

}  // namespace

constinit const Rule n10_goal_numbering{
    .id = "N10",
    .name = "goal-numbering",
    .level = Level::note,
    .dimension = Dimension::normativity,
    .title = {"绩效目标编号有误", "The goal is numbered wrongly"},
    .message = {"绩效目标编号“{}”重复或不连续，应顺序编号",
                "number '{}' of the goal is doubled or out of sequence, expected one sequence"},
    .why = {"编号混乱时，目标与指标难以对应",
            "with muddled numbers goals and indicators are hard to match"},
    .basis = "文字质量",
    .bad = R"(绩效目标 | 1.一、完成调查)",
    .good = R"(绩效目标 | 1.完成调查)",
    .check_project = check,
};

}  // namespace ptcheck
