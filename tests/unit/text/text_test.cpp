#include "ptcheck/text.hpp"

#include <gtest/gtest.h>

namespace ptcheck {
namespace {

TEST(Text, trims_every_kind_of_blank) {
    EXPECT_EQ(trim(" \t\n≤48\r\n "), "≤48");
    EXPECT_EQ(trim("\u3000\u00A0合格\u2003\u200B\uFEFF"), "合格");
    EXPECT_EQ(trim("\u3000"), "");
    EXPECT_EQ(trim("两 个"), "两 个");
    EXPECT_EQ(trim("\xE3\x80"), "\xE3\x80");  // a cut U+3000 is no blank
}

TEST(Text, counts_code_points_not_bytes) {
    EXPECT_EQ(code_points("≤104万元"), 6U);
    EXPECT_EQ(code_points("a\xFF\xE4\xB8"), 4U);
    EXPECT_EQ(code_point("≥"), U'≥');
    EXPECT_EQ(code_point("\xED\xA0\x80"), U'\xFFFD');
}

TEST(Text, knows_what_it_begins_with) {
    EXPECT_TRUE(begins_with("不超过5人", "不超过"));
    EXPECT_FALSE(begins_with("不低于5人", "不超过"));
    EXPECT_FALSE(begins_with("不", "不超过"));
    EXPECT_TRUE(begins_with("≥", "≥"));
    EXPECT_TRUE(begins_with("", ""));
}

TEST(Text, finds_the_first_invalid_byte) {
    EXPECT_EQ(invalid_utf8("无废城市"), std::string_view::npos);
    EXPECT_EQ(invalid_utf8("ab\xC0\xAF"), 2U);        // overlong
    EXPECT_EQ(invalid_utf8("\xED\xA0\x80"), 0U);      // surrogate
    EXPECT_EQ(invalid_utf8("\xF4\x90\x80\x80"), 0U);  // above U+10FFFF
    EXPECT_EQ(invalid_utf8("\xE4\xB8"), 0U);          // cut short
}

}  // namespace
}  // namespace ptcheck
