#include "rules/template_prompt.hpp"

#include <string>

#include <gtest/gtest.h>

namespace ptcheck {
namespace {

std::string corrected(std::string_view text) {
    const auto found = template_prompt(text, false);
    if (!found) return "(no prompt)";
    return found->corrected.value_or("(none)");
}

TEST(template_prompt, gives_the_text_without_it_where_nothing_else_is_lost) {
    EXPECT_EQ(corrected("指标：项目总投资"), "项目总投资");
    EXPECT_EQ(corrected(" 指标:项目总投资 "), " 项目总投资 ");
    EXPECT_EQ(corrected("1.目标内容1通过本项目"), "1.通过本项目");
    EXPECT_EQ(corrected("1.甲\n目标内容2：乙"), "1.甲\n乙");
    EXPECT_EQ(corrected("指标："), "(none)");
    EXPECT_EQ(corrected("例：≥90%"), "(none)");
    EXPECT_EQ(corrected("≥**%"), "(none)");
    EXPECT_EQ(corrected("维修站房数量"), "(no prompt)");
}

TEST(template_prompt, reads_any_bytes) {
    EXPECT_FALSE(template_prompt("", true));
    EXPECT_FALSE(template_prompt("\xE7\x9B", true));
    EXPECT_FALSE(template_prompt(std::string("\0\0", 2), true));
    EXPECT_TRUE(template_prompt("\xFF**\xFF", true));
}

TEST(template_prompt, is_linear_in_hostile_texts) {
    std::string brackets;
    std::string goals;
    for (int i = 0; i < 100'000; ++i) {
        brackets += "（**";
        goals += "目标1：\n甲\n";
    }
    EXPECT_FALSE(template_prompt(brackets, true));
    EXPECT_FALSE(template_prompt(goals, true));
}

}  // namespace
}  // namespace ptcheck
