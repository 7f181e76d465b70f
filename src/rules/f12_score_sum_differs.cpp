// The total score of a self-evaluation is not the sum of the scores of its rows and of spending the
// budget.
//
// Silent unless every row has a score that can be read. Where the form does not show what spending
// the budget scored, only a total that cannot be reached is wrong.
//
// Source: the logic of the form. Yields to nobody.
#include <optional>
#include <string>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/coverage.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/scores.hpp"

namespace ptcheck {

namespace {

/// The scores of all rows, nullopt when one is missing or is no number.
std::optional<Decimal> sum_of_rows(const Project& project) {
    Decimal sum;
    bool any = false;
    for (const Indicator& row : project.indicators) {
        if (!row.score || (row.score->blank() && !states_something(row))) continue;
        const auto points = points_in(row.score);
        const auto next = points ? sum.plus(*points) : std::nullopt;
        if (!next) return std::nullopt;
        sum = *next;
        any = true;
    }
    return any ? std::optional(sum) : std::nullopt;
}

bool may_be(const Decimal& total, const Decimal& rows, const Project& project) {
    constexpr Decimal usual{10};  // what spending the budget is worth where the form does not say
    if (total == rows) return true;
    if (const auto execution = points_in(project.execution.score)) {
        return rows.plus(*execution) == std::optional(total);
    }
    const auto most = rows.plus(project.execution_points.value_or(usual));
    return total > rows && most && total <= *most;
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    const auto total = points_in(project.total_score);
    if (!total) return;
    const auto rows = sum_of_rows(project);
    if (!rows || may_be(*total, *rows, project)) return;
    const auto execution = points_in(project.execution.score);
    const auto sum = rows->plus(execution.value_or(Decimal(0)));
    if (sum) findings.add(*project.total_score, {total->to_string(), sum->to_string()});
}

}  // namespace

constinit const Rule f12_score_sum_differs{
    .id = "F12",
    .name = "score-sum-differs",
    .level = Level::error,
    .dimension = Dimension::feasibility,
    .title = {"自评总分与各项得分合计不一致", "The total score is not the sum"},
    .message = {"总分 {} 与各项得分合计 {} 不一致，应相等",
                "the total score of {} differs from the sum {}, expected them to be equal"},
    .why = {"总分有误，评价等级可能随之改变",
            "where the total is wrong the grade may be wrong as well"},
    .basis = "表式逻辑",
    .bad = R"(表式 | self-evaluation
执行得分 | 10
数量指标 | 培训场次 | ≥6场 | 分值 90 | 完成值 6场 | 得分 85
总分 | 98)",
    .good = R"(表式 | self-evaluation
执行得分 | 10
数量指标 | 培训场次 | ≥6场 | 分值 90 | 完成值 6场 | 得分 85
总分 | 95)",
    .check_project = check,
};

}  // namespace ptcheck
