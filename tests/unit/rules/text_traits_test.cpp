#include "rules/text_traits.hpp"

#include <gtest/gtest.h>

namespace ptcheck {
namespace {

TEST(text_traits, a_plain_text_has_none) {
    const Traits traits = traits_of("完成监测点位6个");
    EXPECT_EQ(traits.characters, 8U);
    EXPECT_FALSE(traits.blank || traits.ascii_mark || traits.paired_mark || traits.title ||
                 traits.prompt || traits.doubled);
    EXPECT_EQ(traits_of("").characters, 0U);
    EXPECT_EQ(traits_of("\xFF\xE4").characters, 2U);
}

TEST(text_traits, blanks_and_marks) {
    for (const auto* text : {"监 测", "监测\u3000", "\t监测", "监测\n", "监\u200B测"})
        EXPECT_TRUE(traits_of(text).blank) << text;
    for (const auto* text : {"监,测", "监;", ":测"})
        EXPECT_TRUE(traits_of(text).ascii_mark) << text;
    for (const auto* text : {"“", "”", "《", "》", "（", "）", "(", ")", "【", "】", "〔", "〕"})
        EXPECT_TRUE(traits_of(text).paired_mark) << text;
    EXPECT_TRUE(traits_of("编制《报告").title);
    EXPECT_FALSE(traits_of("报告》").title);
}

TEST(text_traits, what_a_prompt_cannot_do_without) {
    for (const auto* text : {"指标：", "例:", "XX", "xx", "××", "ＸＸ", "**", "＊", "__", "＿＿",
                             "目标内容1", "请填写", "请输入", "……", " \n …", "...", "·", "甲\n。"})
        EXPECT_TRUE(traits_of(text).prompt) << text;
    for (const auto* text : {"完成。", "甲…乙", "内部控制", "a.b", "输出"})
        EXPECT_FALSE(traits_of(text).prompt) << text;
}

TEST(text_traits, characters_that_come_again) {
    for (const auto* text : {"能力能力", "工作工作质量", "水环境质量监测水环境质量监测"})
        EXPECT_TRUE(traits_of(text).doubled) << text;
    for (const auto* text : {"能力", "能", "监测点位断面"})
        EXPECT_FALSE(traits_of(text).doubled) << text;
}

}  // namespace
}  // namespace ptcheck
