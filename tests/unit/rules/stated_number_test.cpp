#include "rules/stated_number.hpp"

#include <string>

#include <gtest/gtest.h>

namespace ptcheck {
namespace {

TEST(stated_number, arabic_numbers_in_prose_count) {
    for (const auto* text :
         {"新建道路2.3公里", "每村至少１名", "A4纸500份", "5日内办结", "建成12个月",
          "每期50人，共3期", "达到规定标准的95%", "较上年增加30", "24h值守", "500m3蓄水池"}) {
        EXPECT_TRUE(states_number(text)) << text;
    }
}

TEST(stated_number, years_dates_and_ordinals_do_not_count) {
    for (const auto* text :
         {"完成2024年任务", "2023-2025年规划", "6月30日前完成", "完成第2轮督察", "第3季度",
          "完成“绿盾2023”专项", "1、完成招标；2、完成施工", "（1）完成招标", "1.完成招标"}) {
        EXPECT_FALSE(states_number(text)) << text;
    }
}

TEST(stated_number, names_titles_and_standards_do_not_count) {
    for (const auto* text :
         {"完成PM2.5来源解析", "符合GB3838-2002", "执行DB12/ 524—2020", "符合HJ 2.1-2018要求",
          "按《天津市2023年第3号方案》执行", "5G基站全覆盖", "3A级景区", "A4幅面"}) {
        EXPECT_FALSE(states_number(text)) << text;
    }
}

TEST(stated_number, chinese_numerals_count_before_a_counter_only) {
    for (const auto* text : {"编制两套方案", "不少于三百台", "百分之九十", "三分之二", "三十余场",
                             "十个工作日", "二十五公里"}) {
        EXPECT_TRUE(states_number(text)) << text;
    }
    for (const auto* text : {"“三线一单”更新", "统一组织", "进一步提升", "一定数量", "第一次全会",
                             "一次性发放", "二期工程", "三级甲等", "每一个环节", "十四五规划"}) {
        EXPECT_FALSE(states_number(text)) << text;
    }
}

TEST(stated_number, hostile_texts_are_read_once_from_left_to_right) {
    std::string open;
    for (int i = 0; i < 300'000; ++i) open += "《";
    EXPECT_FALSE(states_number(open));
    EXPECT_TRUE(states_number(open + "3"));
    EXPECT_FALSE(states_number(std::string(500'000, '\xFF')));
    EXPECT_FALSE(states_number(""));
}

TEST(stated_number, digits_outside_titles) {
    EXPECT_TRUE(has_digit("2023年"));
    EXPECT_TRUE(has_digit("《方案（2023）》第3章"));
    EXPECT_FALSE(has_digit("《方案（2023）》"));
    EXPECT_FALSE(has_digit("按时完成"));
}

TEST(stated_number, length_of_a_chinese_numeral) {
    EXPECT_EQ(chinese_numeral_length("三百二十人"), 12U);
    EXPECT_EQ(chinese_numeral_length("人"), 0U);
    EXPECT_EQ(chinese_numeral_length(""), 0U);
}

}  // namespace
}  // namespace ptcheck
