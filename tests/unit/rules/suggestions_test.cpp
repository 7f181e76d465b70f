// The case files assert messages; what a rule offers as the corrected text is asserted here.
#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ptcheck/check.hpp"
#include "rules/case_notation.hpp"

namespace ptcheck {
namespace {

using ::testing::ElementsAre;

constexpr std::string_view nothing = "(none)";

/// The suggestions of one rule over rows in the case notation, in order.
std::vector<std::string> suggested(std::string_view rule, std::string_view rows) {
    std::vector<std::string> out;
    for (const Case& one : parse_cases(rows)) {
        for (const Finding& finding : run_rules(one.projects, Config{})) {
            if (finding.rule->id == rule)
                out.push_back(finding.suggestion.value_or(std::string(nothing)));
        }
    }
    return out;
}

TEST(suggestions, one_copy_of_a_doubled_value) {
    EXPECT_THAT(suggested("N03", R"(
数量指标 | 出具监测数据 | ≥180≥180万条
数量指标 | 空气日报 | 365各365期
成本指标 | 专用材料费 | ≤142.45≤142.45万元
质量指标 | 校车年检合格率 | ≥95%≥95%
数量指标 | 助产士培训 | 30人30人)"),
                ElementsAre("≥180万条", "365期", "≤142.45万元", "≥95%", "30人"));
}

TEST(suggestions, a_description_without_its_percent_signs) {
    EXPECT_THAT(suggested("N17", R"(
质量指标 | 治愈率 | 住院治愈率% | ≥90%
质量指标 | 治愈率 | 住院治愈率 ％%\n | ≥90%)"),
                ElementsAre("住院治愈率", "住院治愈率"));
}

TEST(suggestions, a_hundred_per_cent_where_one_can_mean_nothing_else) {
    EXPECT_THAT(suggested("N18", R"(
服务对象满意度指标 | 学生家长满意度 | 1
质量指标 | 验收合格率 | 100
质量指标 | 群众投诉率 | 1
质量指标 | 群众投诉率 | 100
经济效益指标 | 产值增长率 | 1)"),
                ElementsAre("100%", "100%", nothing, "100%", nothing));
}

}  // namespace
}  // namespace ptcheck
