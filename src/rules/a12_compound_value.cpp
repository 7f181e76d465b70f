// A number beside a statement of its own, or two statements divided by a full stop or a semicolon.
//
// Words joined by commas alone (报告合格，通过验收) describe one thing; base values in brackets, two-sided
// limits, lists of dates and legal names are one value.
//
// Source: 财预〔2021〕101号. A02 yields to it.
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

constexpr Words brackets{"（"sv, "("sv, "["sv, "【"sv};
constexpr Words dividers{"。"sv, "；"sv, ";"sv};

/// Two statements of at least two characters around a full stop or semicolon outside brackets and
/// titles.
bool divided(std::string_view text) {
    constexpr std::size_t shortest = 2;
    text = without_end_marks(text);
    if (!contains_any(text, dividers)) return false;
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("《") || rest.starts_with("（") || rest.starts_with("(")) ++depth;
        if ((rest.starts_with("》") || rest.starts_with("）") || rest.starts_with(")")) &&
            depth > 0)
            --depth;
        const std::size_t divider = depth == 0 ? longest_prefix(rest, dividers) : 0;
        if (divider != 0 && code_points(trim(text.substr(0, at))) >= shortest &&
            code_points(trim(rest.substr(divider))) >= shortest)
            return true;
        at += code_point_length(rest);
    }
    return false;
}

/// A number or date, and words that state something else: 合格，100%.
bool mixed(const Value& value) {
    bool measured = false;
    bool stated = false;
    for (const Value& item : value.items) {
        measured = measured || item.measures();
        stated = stated || item.kind == ValueKind::qualitative;
    }
    return measured && stated;
}

bool states_more(std::string_view rest) {
    rest = trim(rest);
    return !rest.empty() && longest_prefix(rest, brackets) == 0;
}

bool compound(const Value& value, std::string_view text) {
    if (value.kind == ValueKind::list) return mixed(value) || divided(text);
    if (value.kind == ValueKind::ratio && states_more(value.rest)) return true;
    return value.kind == ValueKind::qualitative && divided(text);
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        const Text* value = judged_value(row, findings);
        if (value != nullptr && compound(row.normal, value->trimmed()))
            findings.add(*value, {shown(value->raw)});
    }
}

}  // namespace

constinit const Rule a12_compound_value{
    .id = "A12",
    .name = "compound-value",
    .level = Level::warning,
    .dimension = Dimension::appropriateness,
    .title = {"指标值含多项内容", "A value holds more than one statement"},
    .message = {"指标值“{}”包含多项内容，应拆分为多个指标或只保留一项",
                "value '{}' holds more than one statement, expected one an indicator"},
    .why = {"一个指标有两个标准，只完成其中一项时无法打分",
            "with two standards in one indicator nobody can score who meets one of them"},
    .basis = "财预〔2021〕101号",
    .bad = R"(质量指标 | 报告质量 | 合格，100%)",
    .good = R"(质量指标 | 报告合格率 | 100%)",
    .check_project = check,
};

}  // namespace ptcheck
