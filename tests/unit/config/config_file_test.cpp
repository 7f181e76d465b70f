// What a configuration file may hold, and what is said of one that does not.
#include "config/config_file.hpp"

#include <set>

#include <gtest/gtest.h>

#include "ptcheck/report.hpp"
#include "reading.hpp"

namespace ptcheck::test {
namespace {

TEST(ConfigFile, tells_every_mistake_with_line_and_column) {
    const std::vector<std::pair<std::string, std::string>> mistakes{
        {"fial_on = 'x'", "1:1: 没有键“fial_on”，是否指 fail_on"},
        {"\n\nabcdefg = 1", "3:1: 没有键“abcdefg”，可用的键见 pt-check config --init"},
        {"satisfaction.mim = 80", "1:14: 没有键“satisfaction.mim”，是否指 satisfaction.min"},
        {"[words]\nvagu = []", "2:1: 没有键“words.vagu”，是否指 words.vague"},
        {"fail_on = 'high'",
         "1:11: fail_on 是字符串“high”，应为字符串，可用：error warning note never"},
        {"format = 'jsn'", "1:10: format 是字符串“jsn”，应为字符串，可用：" +
                               std::string(format_names) + "，是否指 json"},
        {"fail_on = true",
         "1:11: fail_on 是布尔值 true，应为字符串，可用：error warning note never"},
        {"satisfaction.min = '80'", "1:20: satisfaction.min 是字符串“80”，应为整数，范围 0–100"},
        {"satisfaction.min = 101", "1:20: satisfaction.min 是整数 101，应为整数，范围 0–100"},
        {"satisfaction.min = 80.5", "1:20: satisfaction.min 是小数 80.5，应为整数，范围 0–100"},
        {"satisfaction = 80", "1:16: satisfaction 是整数 80，应为表"},
        {"exit_zero = 1", "1:13: exit_zero 是整数 1，应为布尔值 true 或 false"},
        {"select = 'F'",
         "1:10: select 是字符串“F”，应为字符串的数组，如 [\"F\", \"missing-unit\"]"},
        {"select = ['F', 3]",
         "1:16: select 是整数 3，应为字符串的数组，如 [\"F\", \"missing-unit\"]"},
        {"select = ['F', 'Q9']", "1:16: 没有规则“Q9”，编号、前缀和名称见 pt-check rules"},
        {"ignore = ['parts-exceed-totl']",
         "1:11: 没有规则“parts-exceed-totl”，是否指 parts-exceed-total"},
        {"ignore = ['']", "1:11: ignore 中有空的字符串"},
        {"[levels]\nF99 = 'off'", "2:1: 没有规则“F99”，编号、前缀和名称见 pt-check rules"},
        {"[levels]\nF03 = 'loud'",
         "2:7: levels.F03 是字符串“loud”，应为字符串，可用：error warning note off"},
        {"levels = 'off'", "1:10: levels 是字符串“off”，应为表"},
        {"words.typos = ['a']", "1:15: words.typos 是数组，应为表"},
        {"words.typos = {'' = 'a'}", "1:16: words.typos 的键不能为空"},
        {"words.units = {'5个' = 'quantity'}",
         "1:16: 单位“5个”不能用，应为不含空格、数字和标点的词"},
        {"words.units = {'箱' = 'box'}",
         "1:22: words.units.箱 是字符串“box”，应为字符串，可用：quantity money ratio duration "
         "frequency length area mass score"},
        {"limits.file = 'big'",
         "1:15: limits.file 是字符串“big”，应为正整数，可带 K M G，如 \"100MB\""},
        {"limits.file = 0", "1:15: limits.file 是整数 0，应为正整数，可带 K M G，如 \"100MB\""},
        {"limits.fiel = 1", "1:8: 没有键“limits.fiel”，是否指 limits.file"},
        {"suppress = 1", "1:12: suppress 是整数 1，应为用 [[suppress]] 写的表"},
        {"suppress = ['x']", "1:13: [[suppress]] 是字符串“x”，应为表"},
        {"[[suppress]]\nrule = 'F03'", "1:1: [[suppress]] 缺少 reason"},
        {"[[suppress]]\nreason = 'x'", "1:1: [[suppress]] 缺少 rule"},
        {"[[suppress]]\nrule = 'F03'\nreason = ' '", "3:10: reason 不能为空"},
        {"[[suppress]]\nrule = 'Q'\nreason = 'x'",
         "2:8: 没有规则“Q”，编号、前缀和名称见 pt-check rules"},
        {"[[suppress]]\nrule = 3\nreason = 'x'", "2:8: rule 是整数 3，应为字符串"},
        {"[[suppress]]\nrule = 'F03'\nreason = 'x'\nuntill = 2025-12-31",
         "4:1: [[suppress]] 没有键“untill”，是否指 until"},
        {"[[suppress]]\nrule = 'F03'\nreason = 'x'\nuntil = '2025-12-31'",
         "4:9: until 是字符串“2025-12-31”，应为不加引号的日期，如 2025-12-31"},
    };
    for (const auto& [text, said] : mistakes) {
        EXPECT_EQ(complaint(text), "pt-check.toml:" + said) << text;
    }
}

TEST(ConfigFile, tells_them_in_english_too) {
    EXPECT_EQ(complaint("fial_on = 'x'", Language::en),
              "pt-check.toml:1:1: no key 'fial_on', did you mean fail_on");
    EXPECT_EQ(complaint("satisfaction.min = '80'", Language::en),
              "pt-check.toml:1:20: satisfaction.min is the string '80', expected a whole number in "
              "0–100");
    EXPECT_EQ(complaint("[[suppress]]\nrule = 'F03'", Language::en),
              "pt-check.toml:1:1: [[suppress]] has no reason");
    EXPECT_EQ(complaint("ignore = ['Q']", Language::en),
              "pt-check.toml:1:11: no rule 'Q', ids, prefixes and names: pt-check rules");
    // No message may lack its second language.
    for (const char* text : {"exit_zero = 1", "select = 'F'", "levels = 'off'", "limits.file = 0",
                             "words.units = {'5' = 'score'}", "ignore = ['']", "suppress = 1"}) {
        EXPECT_NE(complaint(text, Language::en), complaint(text)) << text;
        for (const char c : complaint(text, Language::en)) {
            if (std::string_view(text).find("units") == std::string_view::npos) {
                EXPECT_TRUE(static_cast<unsigned char>(c) < 0x80 || c == '\xE2') << text;
            }
        }
    }
}

TEST(ConfigFile, an_empty_file_changes_nothing) {
    const ConfigFile file = read_config_file(source_of("# nothing\n"));
    EXPECT_TRUE(file.settings.empty());
    EXPECT_TRUE(file.suppressions.empty());
}

TEST(ConfigFile, the_built_in_settings_are_those_of_config) {
    const Config built_in = config_of("");
    const Config plain;
    EXPECT_EQ(built_in.thresholds.satisfaction_min, plain.thresholds.satisfaction_min);
    EXPECT_EQ(built_in.thresholds.rate_min, plain.thresholds.rate_min);
    EXPECT_EQ(built_in.thresholds.goal_min_length, plain.thresholds.goal_min_length);
    EXPECT_EQ(built_in.thresholds.purpose_min_length, plain.thresholds.purpose_min_length);
    EXPECT_EQ(built_in.thresholds.copied_min_length, plain.thresholds.copied_min_length);
    EXPECT_EQ(built_in.thresholds.reused_name_min_length, plain.thresholds.reused_name_min_length);
    EXPECT_EQ(built_in.thresholds.name_max_length, plain.thresholds.name_max_length);
    EXPECT_EQ(built_in.thresholds.value_max_length, plain.thresholds.value_max_length);
    EXPECT_EQ(built_in.min_level, plain.min_level);
    EXPECT_EQ(built_in.fail_on, plain.fail_on);
    EXPECT_EQ(built_in.profile, plain.profile);
    EXPECT_EQ(built_in.satisfaction_required, plain.satisfaction_required);
    EXPECT_EQ(built_in.limits.file, plain.limits.file);
    EXPECT_EQ(built_in.limits.part, plain.limits.part);
    EXPECT_EQ(built_in.limits.total, plain.limits.total);
    EXPECT_EQ(built_in.limits.entries, plain.limits.entries);
    EXPECT_EQ(built_in.limits.ratio, plain.limits.ratio);
    EXPECT_EQ(built_in.limits.depth, plain.limits.depth);
    EXPECT_EQ(built_in.limits.nodes, plain.limits.nodes);
    EXPECT_EQ(built_in.limits.cell_text, plain.limits.cell_text);
    EXPECT_EQ(built_in.limits.cells, plain.limits.cells);
    EXPECT_EQ(built_in.limits.span, plain.limits.span);
    EXPECT_EQ(built_in.limits.nesting, plain.limits.nesting);
    EXPECT_EQ(built_in.limits.time, plain.limits.time);
}

struct Effect {
    std::string key;
    std::string value;
    bool (*holds)(const Config&);
};

/// What only the program acts on; tests/unit/cli/configuration_test.cpp shows those at work.
const std::set<std::string_view> of_program{
    "format",  "color",    "baseline",    "statistics",    "exit_zero",
    "include", "exclude",  "allow_empty", "strict_inputs", "sarif_profile",
    "bom",     "progress", "jobs"};

TEST(ConfigFile, every_key_arrives_in_the_configuration) {
    const std::vector<Effect> effects{
        {"select", "['F']", [](const Config& c) { return c.selection.select.size() == 1; }},
        {"ignore", "['parts-exceed-total']",
         [](const Config& c) { return c.selection.ignore == std::vector<std::string>{"F03"}; }},
        {"levels.parts-exceed-total", "'note'",
         [](const Config& c) {
             return !c.selection.levels.empty() && c.selection.levels.at("F03") == Level::note;
         }},
        {"levels.F", "'off'",
         [](const Config& c) {
             return c.selection.levels.contains("F") && !c.selection.levels.at("F");
         }},
        {"profile", "'central-2021'",
         [](const Config& c) {
             return c.profile != nullptr && c.profile->standard == Standard::central_2021;
         }},
        {"fiscal_year", "2031", [](const Config& c) { return c.fiscal_year == 2031; }},
        {"year", "2032", [](const Config& c) { return c.year == 2032; }},
        {"satisfaction.min", "81",
         [](const Config& c) { return c.thresholds.satisfaction_min == 81; }},
        {"satisfaction.required", "false",
         [](const Config& c) { return c.satisfaction_required == false; }},
        {"rate.min", "61", [](const Config& c) { return c.thresholds.rate_min == 61; }},
        {"goal.min_length", "21",
         [](const Config& c) { return c.thresholds.goal_min_length == 21; }},
        {"purpose.min_length", "8",
         [](const Config& c) { return c.thresholds.purpose_min_length == 8; }},
        {"copied.min_length", "22",
         [](const Config& c) { return c.thresholds.copied_min_length == 22; }},
        {"reused_name.min_length", "13",
         [](const Config& c) { return c.thresholds.reused_name_min_length == 13; }},
        {"name.max_length", "41",
         [](const Config& c) { return c.thresholds.name_max_length == 41; }},
        {"value.max_length", "23",
         [](const Config& c) { return c.thresholds.value_max_length == 23; }},
        {"words.vague", "['稳步']",
         [](const Config& c) { return c.words.vague == std::vector<std::string>{"稳步"}; }},
        {"words.typos.\"帐户\"", "'账户'",
         [](const Config& c) {
             return c.words.typos.contains("帐户") && c.words.typos.at("帐户") == "账户";
         }},
        {"words.doubled", "['试验试剂']",
         [](const Config& c) { return c.words.doubled.size() == 1; }},
        {"words.units.\"学分\"", "'score'",
         [](const Config& c) {
             return c.words.units.size() == 1 && c.words.units.at(0).word == "学分" &&
                    c.words.units.at(0).kind == ValueKind::score;
         }},
        {"lang", "'en'", [](const Config& c) { return c.language == Language::en; }},
        {"min_level", "'note'", [](const Config& c) { return c.min_level == Level::note; }},
        {"fail_on", "'never'", [](const Config& c) { return !c.fail_on; }},
        {"limits.file", "'1K'", [](const Config& c) { return c.limits.file == 1024; }},
        {"limits.part", "7", [](const Config& c) { return c.limits.part == 7; }},
        {"limits.total", "8", [](const Config& c) { return c.limits.total == 8; }},
        {"limits.entries", "9", [](const Config& c) { return c.limits.entries == 9; }},
        {"limits.ratio", "10", [](const Config& c) { return c.limits.ratio == 10; }},
        {"limits.depth", "11", [](const Config& c) { return c.limits.depth == 11; }},
        {"limits.nodes", "12", [](const Config& c) { return c.limits.nodes == 12; }},
        {"limits.cell-text", "13", [](const Config& c) { return c.limits.cell_text == 13; }},
        {"limits.cells", "14", [](const Config& c) { return c.limits.cells == 14; }},
        {"limits.span", "15", [](const Config& c) { return c.limits.span == 15; }},
        {"limits.nesting", "16", [](const Config& c) { return c.limits.nesting == 16; }},
        {"max_findings_per_rule", "3",
         [](const Config& c) { return c.max_findings_per_rule == 3; }},
        {"limits.time", "'17s'", [](const Config& c) { return c.limits.time == 17; }},
    };
    std::set<const Key*> shown;
    for (const Effect& effect : effects) {
        EXPECT_FALSE(effect.holds(config_of(""))) << effect.key << " is so without being said";
        EXPECT_TRUE(effect.holds(config_of(effect.key + " = " + effect.value))) << effect.key;
        shown.insert(find_key(effect.key));
    }
    for (const Key& key : config_keys()) {
        EXPECT_NE(shown.contains(&key), of_program.contains(key.name)) << key.name;
    }
}

TEST(ConfigFile, a_suppression_keeps_what_it_says_and_where) {
    const Config config = config_of(
        "[[suppress]]\nrule = 'parts-exceed-total'\npath = '2024/*.docx'\nproject = ' 甲 '\n"
        "indicator = '总成本'\nreason = '已核'\nuntil = 2025-12-31\n");
    ASSERT_EQ(config.suppressions.size(), 1U);
    const SuppressEntry& entry = config.suppressions[0];
    EXPECT_EQ(entry.rule, "F03");
    EXPECT_EQ(entry.pattern, "/office/2024/*.docx");
    EXPECT_EQ(entry.project, "甲");
    EXPECT_EQ(entry.reason, "已核");
    EXPECT_EQ(entry.until, (Date{2025, 12, 31}));
    EXPECT_EQ(entry.where, "pt-check.toml:1");
}

}  // namespace
}  // namespace ptcheck::test
