// Where the parts of a configuration stand.
#include "config/toml.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace ptcheck::test {
namespace {

TEST(Toml, keeps_the_order_and_the_places_of_the_file) {
    const ConfigSource source = source_of("z.y = 80\n[t]\n\"量\" = \"值\"  # 注\nd = 2025-12-31\n");
    const TomlNode root = parse_toml(source);
    ASSERT_EQ(root.members.size(), 2U);
    EXPECT_EQ(root.members[0].key, "z");
    const TomlMember& y = root.members[0].value.members.at(0);
    EXPECT_EQ(y.at, (Position{1, 3}));
    EXPECT_EQ(y.value.at, (Position{1, 7}));
    EXPECT_EQ(y.value.whole, 80);
    const TomlNode& table = root.members[1].value;
    EXPECT_EQ(table.members.at(0).key, "量");
    EXPECT_EQ(table.members.at(0).value.at, (Position{3, 7}));
    EXPECT_EQ(table.members.at(0).value.text, "值");
    EXPECT_EQ(table.find("d")->value.date, (Date{2025, 12, 31}));
    EXPECT_EQ(table.find("none"), nullptr);
}

/// Where the `@` of the string of key `k` stands.
Position found(const std::string& text) {
    const ConfigSource source = source_of(text);
    const TomlNode root = parse_toml(source);
    const TomlNode& string = root.find("k")->value;
    return position_within(source, string, string.text.find('@'));
}

TEST(Toml, finds_a_place_within_every_kind_of_string) {
    EXPECT_EQ(found("k = \"@\""), (Position{1, 6}));
    EXPECT_EQ(found("k = \"量量@\""), (Position{1, 8}));
    EXPECT_EQ(found("\nk = '\\n@'"), (Position{2, 8}));
    EXPECT_EQ(found("k = \"\\n\\u91CF\\U000091CF@\""), (Position{1, 24}));
    EXPECT_EQ(found("k = \"\"\"\n量\n @\"\"\""), (Position{3, 2}));
    EXPECT_EQ(found("k = '''\r\na@'''"), (Position{2, 2}));
    EXPECT_EQ(found("k = \"\"\"a \\\n   b@\"\"\""), (Position{2, 5}));
}

TEST(Toml, says_what_is_no_toml_and_how_it_is_written) {
    EXPECT_EQ(complaint("标箱 = 1\n"),
              "pt-check.toml:1:1: 不是 TOML 的写法（Error while parsing root table: expected keys, "
              "tables, whitespace or comments, saw '标'）；键写作 名称 = "
              "值，键中的汉字须加双引号");
    EXPECT_TRUE(complaint("a = 1\nfail_on = never\n", Language::en)
                    .starts_with("pt-check.toml:2:12: this is no TOML: "));
    EXPECT_TRUE(complaint("a = 1\na = 2\n", Language::en).starts_with("pt-check.toml:2:"));
    for (const std::string header :
         {"[标]", "[!]", "[[!]]", "[a.!]", "[.]", "[", "[[", "é = 1", "a é", "a = é"}) {
        EXPECT_TRUE(complaint(header, Language::en).starts_with("pt-check.toml:1:")) << header;
    }
}

}  // namespace
}  // namespace ptcheck::test
