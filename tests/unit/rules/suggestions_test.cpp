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

/// Of the same the certain ones alone.
std::vector<std::string> certain(std::string_view rule, std::string_view rows) {
    std::vector<std::string> out;
    for (const Case& one : parse_cases(rows)) {
        for (const Finding& finding : run_rules(one.projects, Config{})) {
            if (finding.rule->id == rule && finding.certain)
                out.push_back(finding.suggestion.value());
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

// One correction that nobody disputes, or none that may be made without asking.

TEST(suggestions, a_sign_is_certain_where_it_is_only_written_otherwise) {
    EXPECT_THAT(certain("N01", R"(
质量指标 | 数据准确率 | >=98%
质量指标 | 数据准确率 | ＞＝98%
质量指标 | 数据准确率 | ≧ 98%
质量指标 | 数据准确率 | 》=98%
质量指标 | 数据准确率 | 》═98%
质量指标 | 数据准确率 | ≥=98%
质量指标 | 数据准确率 | ═98%
质量指标 | 数据差错率 | =<3‰
质量指标 | 数据准确率 | 》98%
成本指标 | 项目总成本 | 不超过30万元)"),
                ElementsAre("≥98%", "≥98%", "≥ 98%", "≥98%", "≥98%", "≥98%", "＝98%", "≤3‰"));
}

TEST(suggestions, a_repetition_is_certain_where_nothing_else_is_left_out) {
    EXPECT_THAT(certain("N03", R"(
数量指标 | 出具监测数据 | ≥180≥180万条
数量指标 | 空气日报 | 365各365期
质量指标 | 校车年检合格率 | ≥95%≥95%
数量指标 | 助产士培训 | 30人30人)"),
                ElementsAre("≥180万条", "≥95%", "30人"));
}

TEST(suggestions, a_typo_is_certain_unless_other_words_may_meet_in_it) {
    EXPECT_THAT(certain("N05", R"(
数量指标 | 抽检企业数量 | 小鱼等于30家
绩效目标 | 己经完成，按时拔付资金
绩效目标 | 做为重点
绩效目标 | 座标正确)"),
                ElementsAre("小于等于30家"));
}

TEST(suggestions, an_end_mark_is_certain_where_no_text_may_be_lost) {
    EXPECT_THAT(certain("N06", R"(
数量指标 | 编制年度报告。 | 1份；
数量指标 | 编制年度报告， | 1份
数量指标 | 编制年度报告、 | 1份
数量指标 | 完成调查。编制年度报告。 | 1份
数量指标 | 采购设备Co. | 1台)"),
                ElementsAre("编制年度报告", "1份"));
}

TEST(suggestions, blanks_are_certain_but_lines_are_not) {
    EXPECT_THAT(certain("N07", R"(
数量指标 | 编制年度报告\s\t | 1份
数量指标 | 编制年度报告\n | 1份
数量指标 | 编制\s\s年度报告 | 1份)"),
                ElementsAre("编制年度报告"));
}

TEST(suggestions, a_hundred_per_cent_is_certain_of_what_is_done_in_full) {
    EXPECT_THAT(certain("N18", R"(
服务对象满意度指标 | 学生家长满意度 | 1
质量指标 | 验收合格率 | 1
质量指标 | 设备利用率 | 1
质量指标 | 设备利用率 | 100
质量指标 | 群众投诉率 | 1)"),
                ElementsAre("100%", "100%", "100%"));
}

TEST(suggestions, marks_units_and_digits_are_certain_and_zeros_are_not) {
    EXPECT_THAT(certain("N08", "绩效目标 | 完成调查,编制报告"), ElementsAre("完成调查，编制报告"));
    EXPECT_THAT(certain("N17", "质量指标 | 治愈率 | 住院治愈率% | ≥90%"),
                ElementsAre("住院治愈率"));
    EXPECT_THAT(certain("N19", "成本指标 | 安全服务费用 | ≤45万"), ElementsAre("≤45万元"));
    EXPECT_THAT(certain("N22", R"(
质量指标 | 验收合格率 | ≥９５．５％
数量指标 | 获取监测数据 | ≥80,000个
成本指标 | 监测经费 | ≤30.0万元
成本指标 | 单位成本 | ≤1,312.50元/米)"),
                ElementsAre("≥95.5%", "≥80000个", "≤1312.50元/米"));
}

TEST(suggestions, a_lost_degree_is_certain_where_the_value_is_a_share) {
    EXPECT_THAT(certain("C16", R"(
服务对象满意度指标 | 主管部门满意 | 主管部门满意 | ≥90%
服务对象满意度指标 | 主管部门满意 | 主管部门满意率 | ≥90%
服务对象满意度指标 | 主管部门满意 | 主管部门满意 | 满意
经济效益指标 | 促进污染控 | 促进污染控 | ≥5%)"),
                ElementsAre("主管部门满意度"));
}

}  // namespace
}  // namespace ptcheck
