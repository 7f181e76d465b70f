// The execution rate of the budget lies outside 0–100 %, or is not what was spent divided by the
// budget.
//
// A rate may be rounded or cut off at the digits it shows. Forms with the budget of the beginning of
// the year and the adjusted one may rest it on either.
//
// Source: the logic of the form. Yields to nobody.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

/// `98.00%`, `98`: per cent, and the size of its last digit.
struct Rate {
    Decimal percent;
    Decimal step;
};

std::optional<Rate> rate_of(std::string_view text) {
    const bool percent = text.ends_with("%") || text.ends_with("％");
    if (!percent) return std::nullopt;  // 0.98 and 98 are both in use
    text = trim(text.substr(0, text.size() - (text.ends_with("%") ? 1 : 3)));
    const auto number = Decimal::parse(text);
    if (!number) return std::nullopt;
    const std::size_t point = text.find('.');
    const int digits =
        point == std::string_view::npos ? 0 : static_cast<int>(text.size() - point - 1);
    const auto step = Decimal::make(1, -digits);
    return step ? std::optional(Rate{*number, *step}) : std::nullopt;
}

/// Whether the rate is spent / budget but for its last digit; nullopt when that cannot be told.
std::optional<bool> agrees(const Rate& rate, const Decimal& spent, const Decimal& budget) {
    if (budget <= Decimal(0)) return std::nullopt;
    const auto exact = spent.scaled(2);
    const auto stated = rate.percent.times(budget);
    const auto room = rate.step.times(budget);
    if (!exact || !stated || !room) return std::nullopt;
    const auto off = *exact > *stated ? exact->minus(*stated) : stated->minus(*exact);
    if (!off) return std::nullopt;
    return *off < *room;
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    const Execution& execution = project.execution;
    if (!execution.rate) return;
    const auto rate = rate_of(execution.rate->trimmed());
    if (!rate) return;
    const auto spent = execution.spent ? Decimal::parse(execution.spent->trimmed()) : std::nullopt;
    bool off = false;
    bool fits = false;
    std::string budget = "—";
    for (const Text& text : execution.budgets) {
        const auto amount = Decimal::parse(text.trimmed());
        if (!amount || !spent) continue;
        const auto agreed = agrees(*rate, *spent, *amount);
        if (!agreed) continue;
        fits = fits || *agreed;
        off = off || !*agreed;
        budget = shown(text.raw);
    }
    const bool outside = rate->percent < Decimal(0) || rate->percent > Decimal(100);
    if (!outside && (fits || !off)) return;
    findings.add(*execution.rate, {shown(execution.rate->raw),
                                   execution.spent ? shown(execution.spent->raw) : "—", budget});
}

}  // namespace

constinit const Rule f11_completion_rate_off{
    .id = "F11",
    .name = "completion-rate-off",
    .level = Level::error,
    .dimension = Dimension::feasibility,
    .title = {"预算执行率有误", "The execution rate is off"},
    .message = {"执行率“{}”有误：执行数 {}，预算数 {}，应为执行数除以预算数，在 0—100% 之间",
                "execution rate '{}' is off: spent {}, budget {}, expected the one divided by the "
                "other, within 0–100 %"},
    .why = {"执行率计算错误，该项得分也随之错误",
            "where the rate is wrong the points given for it are wrong as well"},
    .basis = "表式逻辑",
    .bad = R"(表式 | self-evaluation
预算数 | 120.00
执行数 | 90.00
执行率 | 85.00%)",
    .good = R"(表式 | self-evaluation
预算数 | 120.00
执行数 | 90.00
执行率 | 75.00%)",
    .check_project = check,
};

}  // namespace ptcheck
