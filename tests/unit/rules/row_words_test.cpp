#include "rules/row_words.hpp"

#include <string>
#include <utility>

#include <gtest/gtest.h>

namespace ptcheck {
namespace {

TEST(row_words, end_marks_are_taken_off) {
    EXPECT_EQ(without_end_marks(" 完成率。"), "完成率");
    EXPECT_EQ(without_end_marks("满意度%\n"), "满意度");
    EXPECT_EQ(without_end_marks("满意度 ％ ；"), "满意度");
    EXPECT_EQ(without_end_marks("合格率（%）"), "合格率（%）");
    EXPECT_EQ(without_end_marks("。。"), "");
}

TEST(row_words, rates) {
    for (const auto* name : {"完成率", "合格率。", "占比例", "公布率和完成率%", "疫苗接种率\n\n"})
        EXPECT_TRUE(names_rate(name)) << name;
    for (const auto* name : {"办事效率", "巡查频率", "额定功率", "分辨率", "发挥表率", "率先垂范",
                             "比例尺", "满意度", "", "合格率（%）"})
        EXPECT_FALSE(names_rate(name)) << name;
}

TEST(row_words, placeholders) {
    for (const auto* text : {"无", "无。", "不适用", "/", "-", "——", "*", "……", "//"})
        EXPECT_TRUE(is_placeholder(text)) << text;
    for (const auto* text : {"", "无事故", "1/2", "-5", "*号"})
        EXPECT_FALSE(is_placeholder(text)) << text;
}

TEST(row_words, what_is_unwanted) {
    for (const auto* text : {"安全事故发生率", "群众投诉率", "不合格率", "返贫人口比例"})
        EXPECT_TRUE(small_is_good(text)) << text;
    for (const auto* text : {"合格率", "就业率", ""}) EXPECT_FALSE(small_is_good(text)) << text;
}

TEST(row_words, a_quote_is_one_short_line) {
    EXPECT_EQ(shown("\n满意 度\n"), "满意 度");
    EXPECT_EQ(shown("满意\n度"), "满意 度");
    std::string forty;
    for (int i = 0; i < 40; ++i) forty += "字";
    EXPECT_EQ(shown(forty), forty);
    EXPECT_EQ(shown(forty + "尾"), forty + "…");
    EXPECT_EQ(shown(""), "");
}

TEST(row_words, blanks_are_left_out) {
    EXPECT_EQ(without_blanks(" 经济\n效\u3000益 "), "经济效益");
    EXPECT_EQ(without_blanks("\t"), "");
}

TEST(row_words, texts_are_compared_without_their_blanks) {
    for (const auto& [a, b] : {std::pair{" 经济\n效\u3000益 ", "经济效益"}, std::pair{"", " \t"},
                               std::pair{"a b", "ab"}}) {
        EXPECT_TRUE(same_but_blanks(a, b)) << a;
        EXPECT_EQ(hash_but_blanks(a), hash_but_blanks(b)) << a;
    }
    for (const auto& [a, b] : {std::pair{"经济", "经济效益"}, std::pair{"经济效益", "经济"},
                               std::pair{"", "a"}, std::pair{"ab", "ba"}}) {
        EXPECT_FALSE(same_but_blanks(a, b)) << a;
    }
}

TEST(row_words, a_text_is_at_least_so_long) {
    EXPECT_TRUE(at_least("", 0));
    EXPECT_FALSE(at_least("", 1));
    EXPECT_TRUE(at_least("经济效益", 4));
    EXPECT_FALSE(at_least("经济效益", 5));
    EXPECT_TRUE(at_least("abcd", 4));
    EXPECT_FALSE(at_least("abcd", 5));
    EXPECT_TRUE(at_least("\xFF\xFF", 2));
}

TEST(row_words, place_is_what_the_name_of_the_unit_begins_with) {
    const auto place = [](std::string_view unit) {
        Project project;
        project.unit_name = unit;
        return std::string(place_of(project));
    };
    EXPECT_EQ(place("天津市生态环境局"), "天津市");
    EXPECT_EQ(place("示例旗林业和草原局"), "示例旗");
    EXPECT_EQ(place("示例中心"), "");
    EXPECT_EQ(place(""), "");
}

}  // namespace
}  // namespace ptcheck
