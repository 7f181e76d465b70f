// Which part of a cell is marked, and what is cut around it.
#include "report/evidence.hpp"

#include <string>

#include <gtest/gtest.h>

#include "ptcheck/text.hpp"

namespace ptcheck::test {
namespace {

struct Shown {
    std::string text;
    std::string part;
};

Shown shown(std::string_view text, std::string_view part, std::size_t most) {
    const Excerpt cut = excerpt(text, {text.find(part), part.size()}, most);
    return {(cut.cut_before ? "…" : "") + std::string(cut.text) + (cut.cut_behind ? "…" : ""),
            std::string(cut.text.substr(cut.part.begin, cut.part.size))};
}

std::string part_of(std::string_view text, std::string_view message,
                    std::vector<std::string> args) {
    Rule rule;
    rule.message = {message, message};
    Finding finding;
    finding.rule = &rule;
    finding.at.raw = text;
    finding.args = std::move(args);
    const Part part = offending_part(finding);
    return std::string(finding.at.trimmed().substr(part.begin, part.size));
}

TEST(Evidence, the_part_is_what_the_message_quotes) {
    EXPECT_EQ(part_of(" 能力能力评估 ", "“{}”重复", {"能力能力"}), "能力能力");
    EXPECT_EQ(part_of("共3项，列出2项", "列出 {} 项，“{}”不符", {"2", "共3项"}), "共3项");
}

TEST(Evidence, the_whole_cell_is_meant_where_no_part_is_certain) {
    EXPECT_EQ(part_of("列出2项", "列出 {} 项", {"2"}), "列出2项") << "not quoted";
    EXPECT_EQ(part_of("工作和工作", "“{}”重复", {"工作"}), "工作和工作") << "there twice";
    EXPECT_EQ(part_of("工作", "“{}”重复", {"其他"}), "工作") << "not there";
    EXPECT_EQ(part_of("工作", "“{}”重复", {" "}), "工作") << "blank";
    EXPECT_EQ(part_of("工作", "“{}”和“{}”", {}), "工作") << "no argument";
    EXPECT_EQ(part_of("", "“{}”重复", {"工作"}), "");
}

TEST(Evidence, what_a_suggestion_changes) {
    const auto changed = [](std::string_view before, std::string_view after) {
        const Part part = changed_part(before, after);
        return std::to_string(part.begin) + ":" + std::string(after.substr(part.begin, part.size));
    };
    EXPECT_EQ(changed("小鱼等于90%", "小于等于90%"), "3:于");
    EXPECT_EQ(changed("≤45万", "≤45万元"), "8:元");
    EXPECT_EQ(changed("能力能力评估", "能力评估"), "6:");
    EXPECT_EQ(changed("“甲", "”甲"), "0:”") << "two of three bytes are the same";
    EXPECT_EQ(changed("甲，", "甲。"), "3:。");
    EXPECT_EQ(changed("", "甲"), "0:甲");
    EXPECT_EQ(changed("甲", ""), "0:");
}

TEST(Evidence, an_excerpt_keeps_the_part_and_tells_what_was_cut) {
    EXPECT_EQ(shown("绩效目标表", "目标", 5).text, "绩效目标表");
    EXPECT_EQ(shown("绩效目标表", "目标", 4).text, "绩效目标…");
    EXPECT_EQ(shown("一二三四五六七八九十", "八", 4).text, "…七八九十");
    EXPECT_EQ(shown("一二三四五六七八九十", "八", 4).part, "八");
    EXPECT_EQ(shown("一二三四五六七八九十", "五六七八", 4).text, "…五六七八…");
    EXPECT_EQ(shown("一二三四五六七八九十", "五六七八九", 3).text, "…五六七…");
    EXPECT_EQ(shown("一二三四五六七八九十", "五六七八九", 3).part, "五六七");
    EXPECT_EQ(shown("", "", 3).text, "");
}

}  // namespace
}  // namespace ptcheck::test
