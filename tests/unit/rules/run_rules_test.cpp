#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "ptcheck/check.hpp"
#include "rules/case_notation.hpp"

namespace ptcheck {
namespace {

// Two rules that are there from the first day, in an order that is not that of their lines.
constexpr std::string_view form =
    "项目名称 | 某站房维修项目\n"
    "数量指标 | 维修站房数量 |  \n"
    "数量指标 | 培训人数 | ≥3\n"
    "预算数 | 100.00\n"
    "财政资金 | 90.00\n";

std::vector<Finding> run(const Config& config) {
    static const auto cases = parse_cases(form);
    return run_rules(cases.at(0).projects, config);
}

std::string ids(const std::vector<Finding>& findings) {
    std::string out;
    for (const Finding& f : findings) out.append(out.empty() ? "" : " ").append(f.rule->id);
    return out;
}

Config selecting(std::vector<std::string> select) {
    Config config;
    config.selection.select = std::move(select);
    return config;
}

TEST(run_rules, findings_come_by_place_then_by_rule) {
    EXPECT_EQ(ids(run(selecting({"F01", "C06", "C11", "C02", "C05"}))), "C02 C05 C06 C11 F01");
}

TEST(run_rules, only_selected_rules_run_and_silence) {
    EXPECT_EQ(ids(run(selecting({"C06"}))), "C06");
    // Without C05, C02 names the missing satisfaction itself.
    EXPECT_EQ(ids(run(selecting({"C02"}))), "C02 C02");
}

TEST(run_rules, levels_are_replaced_and_switched_off) {
    Config config = selecting({"C06", "C11"});
    config.selection.levels["C06"] = Level::note;
    config.selection.levels["missing-unit"] = std::nullopt;
    const auto findings = run(config);
    ASSERT_EQ(ids(findings), "C06");
    EXPECT_EQ(findings[0].level, Level::note);
}

TEST(run_rules, a_level_may_be_raised_above_the_rule_s_own) {
    Config config = selecting({"F02"});
    config.selection.levels["F02"] = Level::error;
    const auto cases = parse_cases("预算数 | 100.00\n成本指标 | 设备购置 | ≤90万元\n");
    const auto usual = run_rules(cases.at(0).projects, selecting({"F02"}));
    const auto raised = run_rules(cases.at(0).projects, config);
    ASSERT_EQ(usual.size(), 1U);
    EXPECT_EQ(usual[0].level, Level::warning);
    ASSERT_EQ(raised.size(), 1U);
    EXPECT_EQ(raised[0].level, Level::error);
}

TEST(run_rules, the_message_takes_its_arguments_in_order) {
    const auto findings = run(selecting({"F01"}));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].project, 1U);
    EXPECT_EQ(message(findings[0], Language::zh),
              "财政资金 90 万元 与其他资金 0 万元 合计 90 万元，预算数 100 万元");
    EXPECT_EQ(message(findings[0], Language::en),
              "fiscal funds 90 万元 and other funds 0 万元 add up to 90 万元, "
              "but the budget is 100 万元");
}

TEST(message, braces_of_a_document_are_text) {
    const Rule rule{.id = "X01",
                    .name = "x",
                    .title = {},
                    .message = {"“{}”应为“{}”", "{} {}"},
                    .why = {},
                    .basis = {},
                    .bad = {},
                    .good = {}};
    Finding finding;
    finding.rule = &rule;
    finding.args = {"{}{0}", "%s"};
    EXPECT_EQ(message(finding, Language::zh), "“{}{0}”应为“%s”");
    finding.args = {"甲"};
    EXPECT_EQ(message(finding, Language::zh), "“甲”应为“{}”");
    finding.args = {"甲", "乙", "丙"};
    EXPECT_EQ(message(finding, Language::en), "甲 乙");
}

TEST(run_rules, a_merged_cell_is_said_once_and_counted_once) {
    auto cases = parse_cases(
        "预算数 | 100.00\n成本指标 | 设备购置 | ≤60万元\n成本指标 | 安装调试 | ≤60万元\n"
        "数量指标 | 指标：甲 | 1份\n数量指标 | 指标：甲 | 2份\n");
    auto& projects = cases.at(0).projects;
    EXPECT_EQ(ids(run_rules(projects, selecting({"C09", "F02"}))), "F02 C09 C09");
    auto& rows = projects[0].indicators;
    rows[1].value->place = rows[0].value->place;
    rows[3].level3->place = rows[2].level3->place;
    rows[3].description->place = rows[2].description->place;
    // One amount of 60 for a budget of 100 is the only cost row.
    EXPECT_EQ(ids(run_rules(projects, selecting({"C09", "F02"}))), "F02 C09");
}

TEST(run_rules, may_be_ended_between_two_projects) {
    const auto cases =
        parse_cases("预算数 | 100.00\n成本指标 | 设备购置 | ≤60万元\n数量指标 | 指标：甲 | 1份\n");
    std::vector<Project> projects(3, cases.at(0).projects[0]);
    int asked = 0;
    EXPECT_FALSE(run_rules(projects, Config{}, nullptr, [&] { ++asked; }).empty());
    EXPECT_EQ(asked, 3);
    const auto out_of_time = [&] {
        if (++asked == 5) throw InputError(InputCode::timed_out, "超时", "out of time");
    };
    EXPECT_THROW(run_rules(projects, Config{}, nullptr, out_of_time), InputError);
    EXPECT_EQ(asked, 5);
}

TEST(run_rules, nothing_from_nothing) {
    EXPECT_TRUE(run_rules({}, Config{}).empty());
}

}  // namespace
}  // namespace ptcheck
