#include "rules/words.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace ptcheck {
namespace {

using namespace std::string_view_literals;

constexpr Words some_words{"满意"sv, "满意度"sv, "GB"sv, "率"sv};
constexpr Words long_words{"满意"sv, "满意度"sv, "一次性"sv};

TEST(words, are_found_anywhere_and_whole) {
    EXPECT_TRUE(contains_any("群众满意度调查", some_words));
    EXPECT_TRUE(contains_any("合格率", some_words));
    EXPECT_TRUE(contains_any("符合GB标准", some_words));
    EXPECT_FALSE(contains_any("满足意见", some_words));
    EXPECT_FALSE(contains_any("", some_words));
    EXPECT_FALSE(contains_any("满", some_words));
}

TEST(words, are_found_behind_bytes_that_are_no_character) {
    EXPECT_TRUE(contains_any("\xE6\xBB满意", some_words));
    EXPECT_TRUE(contains_any("\xFF率", some_words));
    EXPECT_TRUE(contains_any("\x80\x80率", some_words));
    EXPECT_FALSE(contains_any("\xE6", some_words));
}

TEST(words, the_longest_prefix_wins) {
    EXPECT_EQ(longest_prefix("满意度调查", some_words), "满意度"sv.size());
    EXPECT_EQ(longest_prefix("满意", some_words), "满意"sv.size());
    EXPECT_EQ(longest_prefix("满", some_words), 0U);
}

// The some_words that are looked at by six bytes at a time, at every distance from the end of the text.
TEST(words, long_words_are_found_at_the_very_end) {
    std::string text;
    for (int i = 0; i < 12; ++i) {
        EXPECT_TRUE(contains_any(text + "满意", long_words)) << text;
        EXPECT_TRUE(contains_any(text + "满意" + text, long_words)) << text;
        EXPECT_FALSE(contains_any(text + "满", long_words)) << text;
        EXPECT_FALSE(contains_any(text + "满\xE6\x84", long_words)) << text;
        text += i % 2 == 0 ? "率" : "a";
    }
    EXPECT_EQ(longest_prefix("一次性投入", long_words), "一次性"sv.size());
    EXPECT_EQ(longest_prefix("一次", long_words), 0U);
    EXPECT_FALSE(ends_with_any("意", long_words));
    EXPECT_FALSE(ends_with_any("", long_words));
}

TEST(words, every_place_that_may_begin_one_is_visited) {
    std::vector<std::string> seen;
    const auto note = [&](std::string_view rest) {
        if (longest_prefix(rest, some_words) != 0) seen.emplace_back(rest);
        return false;
    };
    EXPECT_FALSE(any_place("GB满意率", some_words.index(), note));
    EXPECT_EQ(seen, (std::vector<std::string>{"GB满意率", "满意率", "率"}));
}

TEST(words, endings) {
    EXPECT_TRUE(ends_with("合格率", "率"));
    EXPECT_TRUE(ends_with("率", "率"));
    EXPECT_TRUE(ends_with("", ""));
    EXPECT_FALSE(ends_with("", "率"));
    EXPECT_TRUE(ends_with_any("公众满意", some_words));
    EXPECT_FALSE(ends_with_any("满意的", some_words));
}

}  // namespace
}  // namespace ptcheck
