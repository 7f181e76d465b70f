#include "rules/words.hpp"

#include <array>

#include <gtest/gtest.h>

namespace ptcheck {
namespace {

using namespace std::string_view_literals;

constexpr std::array words{"满意"sv, "满意度"sv, "GB"sv, "率"sv};

TEST(words, are_found_anywhere_and_whole) {
    EXPECT_TRUE(contains_any("群众满意度调查", words));
    EXPECT_TRUE(contains_any("合格率", words));
    EXPECT_TRUE(contains_any("符合GB标准", words));
    EXPECT_FALSE(contains_any("满足意见", words));
    EXPECT_FALSE(contains_any("", words));
    EXPECT_FALSE(contains_any("满", words));
    EXPECT_FALSE(contains_any("群众", std::span<const std::string_view>{}));
}

TEST(words, are_found_behind_bytes_that_are_no_character) {
    EXPECT_TRUE(contains_any("\xE6\xBB满意", words));
    EXPECT_TRUE(contains_any("\xFF率", words));
    EXPECT_TRUE(contains_any("\x80\x80率", words));
    EXPECT_FALSE(contains_any("\xE6", words));
}

TEST(words, the_longest_prefix_wins) {
    EXPECT_EQ(longest_prefix("满意度调查", words), "满意度"sv.size());
    EXPECT_EQ(longest_prefix("满意", words), "满意"sv.size());
    EXPECT_EQ(longest_prefix("满", words), 0U);
}

TEST(words, endings) {
    EXPECT_TRUE(ends_with("合格率", "率"));
    EXPECT_TRUE(ends_with("率", "率"));
    EXPECT_TRUE(ends_with("", ""));
    EXPECT_FALSE(ends_with("", "率"));
    EXPECT_TRUE(ends_with_any("公众满意", words));
    EXPECT_FALSE(ends_with_any("满意的", words));
}

}  // namespace
}  // namespace ptcheck
