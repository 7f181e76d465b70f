#include "form/enumerator.hpp"

#include <string>

#include <gtest/gtest.h>

#include "form/goal_items.hpp"

namespace ptcheck::form {
namespace {

std::string enumerator(std::string_view text) {
    return std::string(text.substr(0, enumerator_length(text)));
}

TEST(Enumerator, is_known_in_every_style) {
    EXPECT_EQ(enumerator("1.编制"), "1.");
    EXPECT_EQ(enumerator("１．编制"), "１．");
    EXPECT_EQ(enumerator("12、编制"), "12、");
    EXPECT_EQ(enumerator("（1）编制"), "（1）");
    EXPECT_EQ(enumerator("(10)编制"), "(10)");
    EXPECT_EQ(enumerator("3）编制"), "3）");
    EXPECT_EQ(enumerator("一、编制"), "一、");
    EXPECT_EQ(enumerator("（十二）编制"), "（十二）");
    EXPECT_EQ(enumerator("①编制"), "①");
    EXPECT_EQ(enumerator("⒈编制"), "⒈");
    EXPECT_EQ(enumerator("1."), "1.");
}

TEST(Enumerator, is_no_decimal_year_or_word) {
    EXPECT_EQ(enumerator("1.5公里河道"), "");
    EXPECT_EQ(enumerator("2023年完成"), "");
    EXPECT_EQ(enumerator("100.00%"), "");
    EXPECT_EQ(enumerator("三线一单"), "");
    EXPECT_EQ(enumerator("一）"), "");
    EXPECT_EQ(enumerator("（含有害垃圾）"), "");
    EXPECT_EQ(enumerator("1234、"), "");
    EXPECT_EQ(enumerator(""), "");
    EXPECT_EQ(enumerator("（"), "");
    EXPECT_EQ(enumerator("7"), "");
}

TEST(Enumerator, stands_before_years_and_other_enumerators) {
    EXPECT_EQ(enumerator("1.2023年度完成"), "1.");
    EXPECT_EQ(enumerator("2.2023-2025年评估"), "2.");
    EXPECT_EQ(enumerator("1.1、编制"), "1.");
    EXPECT_EQ(enumerator("1.（1）编制"), "1.");
}

TEST(Enumerator, states_its_last_number) {
    EXPECT_EQ(enumerator_number("8."), 8U);
    EXPECT_EQ(enumerator_number("（十二）"), 12U);
    EXPECT_EQ(enumerator_number("二十三、"), 23U);
    EXPECT_EQ(enumerator_number("一百零五、"), 105U);
    EXPECT_EQ(enumerator_number("３．"), 3U);
    EXPECT_EQ(enumerator_number("1.8"), 8U);
    EXPECT_EQ(enumerator_number("⑳"), 20U);
    EXPECT_EQ(enumerator_number("⑵"), 2U);
    EXPECT_EQ(enumerator_number("•"), std::nullopt);
    EXPECT_EQ(enumerator_number(""), std::nullopt);
    EXPECT_EQ(enumerator_number("99999999999999999999"), std::nullopt);
}

using Items = std::vector<std::pair<std::string, std::string>>;
Items items(std::string_view goal) {
    Items result;
    for (const GoalItem& item : split_goal(goal)) result.emplace_back(item.number, item.text);
    return result;
}

TEST(GoalItems, are_the_numbered_lines) {
    EXPECT_EQ(items("1.完成监测\n2.完成评估"), (Items{{"1.", "完成监测"}, {"2.", "完成评估"}}));
    EXPECT_EQ(items("一、通过审计\n（一） 整改\n①复核"),
              (Items{{"一、", "通过审计"}, {"（一）", "整改"}, {"①", "复核"}}));
    EXPECT_EQ(items("目标1：修路\n目标2：架桥"), (Items{{"目标1：", "修路"}, {"目标2：", "架桥"}}));
}

TEST(GoalItems, keep_lines_without_number) {
    EXPECT_EQ(items("总体要求\n1.完成监测\n并提交报告\n\n 2、完成评估 "),
              (Items{{"", "总体要求"}, {"1.", "完成监测\n并提交报告"}, {"2、", "完成评估"}}));
    EXPECT_EQ(items("完成监测，\n提交报告"), (Items{{"", "完成监测，\n提交报告"}}));
    EXPECT_EQ(items("1.5公里河道治理"), (Items{{"", "1.5公里河道治理"}}));
    EXPECT_EQ(items(" \n\u3000"), Items{});
    EXPECT_EQ(items(""), Items{});
}

TEST(GoalItems, take_enumerators_in_a_row_as_one_number) {
    EXPECT_EQ(items("1.（1）编制方案\n（2）出具报告"),
              (Items{{"1.（1）", "编制方案"}, {"（2）", "出具报告"}}));
    EXPECT_EQ(items("1.1、编制《报告》\n2.2、复核"),
              (Items{{"1.1、", "编制《报告》"}, {"2.2、", "复核"}}));
    EXPECT_EQ(items("1.2023年度完成督察"), (Items{{"1.", "2023年度完成督察"}}));
    EXPECT_EQ(items("1."), (Items{{"1.", ""}}));
}

}  // namespace
}  // namespace ptcheck::form
