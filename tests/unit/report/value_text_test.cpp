// The readable line of a value.
#include <gtest/gtest.h>

#include "ptcheck/report.hpp"

namespace ptcheck {
namespace {

std::string zh(std::string_view text, std::optional<int> year = std::nullopt) {
    return value_text(parse_value(text, year), Language::zh);
}
std::string en(std::string_view text, std::optional<int> year = std::nullopt) {
    return value_text(parse_value(text, year), Language::en);
}

TEST(ValueText, gives_amounts_in_their_base_unit) {
    EXPECT_EQ(zh("≤104万元"), "金额：不超过 1040000 元");
    EXPECT_EQ(zh("≥90%"), "比率：不低于 90%");
    EXPECT_EQ(zh("80-90个"), "数量：80 个 – 90 个");
    EXPECT_EQ(zh("≤3万元/天"), "金额：不超过 30000 元/天");
    EXPECT_EQ(zh("三分之二"), "比率：2/3");
    EXPECT_EQ(en("1份"), "quantity: = 1 份");
}

TEST(ValueText, keeps_the_words_that_say_what_changes) {
    EXPECT_EQ(zh("增加2种监测能力"), "数量：增加 2 种 监测能力");
}

TEST(ValueText, says_what_it_repaired_supplied_and_cannot_decide) {
    EXPECT_EQ(zh("≤7.02≤7.02万元"), "金额：不超过 70200 元（已更正：数值重复录入）");
    EXPECT_EQ(zh("12月底完成", 2023), "完成期限：不晚于 2023-12-31 完成（据表补充：年份）");
    EXPECT_EQ(en("2023年底前"), "deadline: by 2023-12-31");
    EXPECT_EQ(zh("12月底完成"), "完成期限：12月底完成（有歧义：未写明年份）");
}

TEST(ValueText, says_where_a_value_breaks_off_and_what_was_expected) {
    EXPECT_EQ(zh("≧%"), "不能识别：第 2 个字符处应为数字");
    EXPECT_EQ(en("≧%"), "invalid: at character 2, expected number");
    EXPECT_EQ(zh("90-70个"), "不能识别：第 1 个字符处应为由小到大的区间");
    EXPECT_EQ(zh("1234567890123456789个"), "不能识别：第 1 个字符处应为不超过 18 位的数字");
}

TEST(ValueText, obeys_no_control_of_the_text) {
    EXPECT_EQ(zh("达到\033[31m要求").find('\033'), std::string::npos);
}

}  // namespace
}  // namespace ptcheck
