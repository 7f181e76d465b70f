#include "rules/case_notation.hpp"

#include <string>

#include <gtest/gtest.h>

namespace ptcheck {
namespace {

std::string complaint(std::string_view text) {
    try {
        parse_cases(text);
    } catch (const CaseError& error) {
        return error.what();
    }
    return {};
}

TEST(case_notation, blocks_have_titles_lines_and_expectations) {
    const auto cases = parse_cases(
        "== first\n"
        "预算数 | 300.00\n"
        "\n"
        "# a remark\n"
        "成本指标 | 项目总投资 | ≤300万元   <- F03 分项成本合计 327 万元\n"
        "== second\n"
        "项目名称 | 甲  <- C02  <- C05\n");
    ASSERT_EQ(cases.size(), 2U);
    EXPECT_EQ(cases[0].title, "first");
    EXPECT_EQ(cases[0].line, 1U);
    ASSERT_EQ(cases[0].expected.size(), 1U);
    EXPECT_EQ(cases[0].expected[0].line, 5U);
    EXPECT_EQ(cases[0].expected[0].rule, "F03");
    EXPECT_EQ(cases[0].expected[0].message, "分项成本合计 327 万元");
    ASSERT_EQ(cases[1].expected.size(), 2U);
    EXPECT_EQ(cases[1].expected[0].rule, "C02");
    EXPECT_EQ(cases[1].expected[1].rule, "C05");
    EXPECT_FALSE(cases[1].expected[1].message);
    ASSERT_EQ(cases[1].projects.size(), 1U);
    EXPECT_EQ(cases[1].projects[0].name->raw, "甲");
}

TEST(case_notation, a_row_is_completed_from_what_it_leaves_out) {
    const auto cases = parse_cases(
        "数量指标 | 甲 | ≥3个\n"
        "时效指标 | 乙 | 丙 | 2023年底前\n"
        "成本指标 / 社会成本指标 | 丁 | 戊 | 无\n"
        "其他 | 己 | 庚\n");
    const Project& project = cases.at(0).projects.at(0);
    ASSERT_EQ(project.indicators.size(), 4U);
    const Indicator& first = project.indicators[0];
    EXPECT_EQ(first.level1->raw, "产出指标");
    EXPECT_EQ(first.level1_type, Level1::output);
    EXPECT_EQ(first.level2_type, Level2::quantity);
    EXPECT_EQ(first.description->raw, "甲");
    EXPECT_EQ(first.value->raw, "≥3个");
    EXPECT_EQ(first.value->place, (Place{1, 1, 5}));
    EXPECT_EQ(first.value->indicator, 0U);
    EXPECT_EQ(project.indicators[1].description->raw, "丙");
    EXPECT_EQ(project.indicators[2].level1_type, Level1::cost);
    EXPECT_EQ(project.indicators[2].level2->raw, "社会成本指标");
    EXPECT_EQ(project.indicators[3].level2_type, Level2::unknown);
    EXPECT_FALSE(project.indicators[3].level1);
    EXPECT_EQ(project.standard, Standard::central_2021);
}

TEST(case_notation, the_head_labels_fill_the_project) {
    const auto cases = parse_cases(
        "标题 | 8.某项目绩效目标表\n项目名称 | 某项目\n单位 | 362101某局\n金额单位 | 元\n"
        "年度 | 2023\n预算数 | 1,040,000.00\n财政资金 |\n其他资金 | 约10\n"
        "用途 | 用于某事\n绩效目标 | 完成某事\n");
    const Project& project = cases.at(0).projects.at(0);
    EXPECT_EQ(project.number, 8U);
    EXPECT_EQ(project.unit_code, "362101");
    EXPECT_EQ(project.unit_name, "某局");
    EXPECT_EQ(project.year, 2023);
    EXPECT_EQ(project.budget.yuan, Decimal(1'040'000));
    EXPECT_TRUE(project.fiscal_funds.text->blank());
    EXPECT_FALSE(project.fiscal_funds.yuan);
    EXPECT_FALSE(project.other_funds.yuan);
    EXPECT_EQ(project.purpose->raw, "用于某事");
    EXPECT_EQ(project.goal->raw, "完成某事");
    ASSERT_EQ(project.goal_items.size(), 1U);
    EXPECT_EQ(project.goal_items[0].text, "完成某事");
    EXPECT_EQ(project.whole.place.row, 1U);
}

TEST(case_notation, amounts_are_in_ten_thousands_unless_the_form_says_otherwise) {
    const auto cases = parse_cases("预算数 | 104.00\n");
    EXPECT_EQ(cases.at(0).projects.at(0).budget.yuan, Decimal(1'040'000));
}

TEST(case_notation, escapes_survive_the_trimming) {
    const auto cases = parse_cases(R"(数量指标 |   \s甲\n乙\t丙\|丁\\  | 1份\s )");
    const Indicator& row = cases.at(0).projects.at(0).indicators.at(0);
    EXPECT_EQ(row.level3->raw, " 甲\n乙\t丙|丁\\");
    EXPECT_EQ(row.value->raw, "1份 ");
}

TEST(case_notation, a_second_name_or_heading_starts_another_project) {
    const auto cases = parse_cases(
        "标题 | 1.甲绩效目标表\n项目名称 | 甲\n数量指标 | 一 | 1份\n"
        "项目名称 | 乙\n数量指标 | 二 | 2份\n");
    ASSERT_EQ(cases.at(0).projects.size(), 2U);
    const Project& second = cases[0].projects[1];
    EXPECT_EQ(second.index, 2U);
    EXPECT_EQ(second.whole.place.row, 4U);
    EXPECT_EQ(second.indicators.at(0).value->raw, "2份");
}

TEST(case_notation, a_less_sign_and_a_dash_in_a_text_are_no_expectation) {
    const auto cases = parse_cases("时效指标 | 响应 | <2小时\n数量指标 | 甲 <- 乙 | 1份\n");
    EXPECT_TRUE(cases.at(0).expected.empty());
    EXPECT_EQ(cases[0].projects[0].indicators[1].level3->raw, "甲 <- 乙");
}

TEST(case_notation, a_line_it_cannot_read_is_named) {
    EXPECT_EQ(complaint("== t\n预算 | 3"), "line 2: unknown label 预算");
    EXPECT_EQ(complaint("甲"), "line 1: expected 2, 3 or 4 fields divided by |");
    EXPECT_EQ(complaint("a | b | c | d | e"), "line 1: expected 2, 3 or 4 fields divided by |");
    EXPECT_EQ(complaint("用途 | \\x"), "line 1: unknown escape");
    EXPECT_EQ(complaint("用途 | 甲\\"), "line 1: a backslash ends the line");
    EXPECT_EQ(complaint("金额单位 | 亿元"), "line 1: 金额单位 is 元 or 万元");
    EXPECT_EQ(complaint("年度 | 23"), "line 1: 年度 is a year of four digits");
}

TEST(case_notation, reads_nothing_from_nothing) {
    EXPECT_TRUE(parse_cases("").empty());
    EXPECT_TRUE(parse_cases("\n \n# only a remark\n").empty());
    EXPECT_TRUE(parse_cases("== title only").at(0).projects.empty());
}

}  // namespace
}  // namespace ptcheck
