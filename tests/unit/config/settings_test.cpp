// How layers of settings come together.
#include "config/settings.hpp"

#include <gtest/gtest.h>

#include "config/suppress.hpp"
#include "reading.hpp"

namespace ptcheck::test {
namespace {

Settings settings_of(const std::string& text) {
    return read_config_file(source_of(text)).settings;
}

Config over(const std::string& weak, const std::string& strong) {
    Settings settings = built_in_settings();
    lay_over(settings, settings_of(weak));
    lay_over(settings, settings_of(strong));
    Config config;
    apply_settings(settings, config);
    return config;
}

using Strings = std::vector<std::string>;

TEST(Settings, a_list_takes_the_place_of_a_list) {
    EXPECT_EQ(over("ignore = ['F03', 'N']", "ignore = ['C']").selection.ignore, Strings{"C"});
    EXPECT_EQ(over("words.vague = ['甲']", "words.vague = ['乙']").words.vague, Strings{"乙"});
}

TEST(Settings, entries_of_tables_stand_beside_each_other) {
    const Config config = over("words.typos = {'甲' = '1'}", "words.typos = {'乙' = '2'}");
    EXPECT_EQ(config.words.typos.size(), 2U);
    EXPECT_EQ(over("limits.file = 1", "limits.part = 2").limits.file, 1U);
}

TEST(Settings, the_stronger_layer_s_word_on_a_rule_counts) {
    // A prefix of the stronger layer beats an id of the weaker one …
    EXPECT_FALSE(over("levels.F03 = 'error'", "levels.F = 'off'").selection.levels.contains("F03"));
    // … but not the other way round.
    EXPECT_EQ(over("levels.F = 'off'", "levels.F03 = 'error'").selection.levels.size(), 2U);
    // By name or id, it is the same rule.
    EXPECT_EQ(over("levels.F03 = 'error'", "levels.parts-exceed-total = 'note'")
                  .selection.levels.at("F03"),
              Level::note);
}

TEST(Settings, what_is_selected_is_not_ignored_by_a_weaker_layer) {
    EXPECT_EQ(over("ignore = ['F03', 'N']", "select = ['F03']").selection.ignore, Strings{"N"});
    EXPECT_EQ(over("ignore = ['F03', 'N']", "select = ['N03']").selection.ignore, Strings{"F03"});
    EXPECT_EQ(over("ignore = ['F03']", "select = ['F']").selection.ignore, Strings{"F03"})
        << "a prefix asks for the rest";
    EXPECT_TRUE(over("levels.F = 'off'", "select = ['F03']").selection.levels.empty());
    EXPECT_EQ(over("", "select = ['F03']\nignore = ['F03']").selection.ignore, Strings{"F03"})
        << "within one layer, ignore beats select";
}

TEST(Settings, the_gate_shows_what_fails_it) {
    EXPECT_EQ(over("", "fail_on = 'note'").min_level, Level::note);
    EXPECT_EQ(over("min_level = 'note'", "fail_on = 'error'").min_level, Level::note);
    EXPECT_EQ(over("", "fail_on = 'never'").min_level, Level::warning);
}

TEST(Settings, every_default_is_a_value_of_its_key) {
    for (const Key& key : config_keys()) {
        if (key.fallback.empty()) continue;
        EXPECT_EQ(complaint(std::string(key.name) + " = " + std::string(key.fallback)), "")
            << key.name;
    }
}

TEST(Wildcards, stand_for_characters_not_bytes) {
    EXPECT_TRUE(matches_wildcards("", ""));
    EXPECT_TRUE(matches_wildcards("", "*"));
    EXPECT_FALSE(matches_wildcards("", "?"));
    EXPECT_TRUE(matches_wildcards("甲项目", "?项目"));
    EXPECT_FALSE(matches_wildcards("甲乙项目", "?项目"));
    EXPECT_TRUE(matches_wildcards("甲乙项目", "*项目"));
    EXPECT_TRUE(matches_wildcards("2024年培训项目（一期）", "*培训*期）"));
    EXPECT_FALSE(matches_wildcards("2024年培训项目", "培训"));
    EXPECT_TRUE(matches_wildcards("/a/b/c.docx", "/a/*.docx"));
    EXPECT_TRUE(matches_wildcards("aXbXc", "a*X*c"));
    EXPECT_FALSE(matches_wildcards("[x]", "[y]"));
    EXPECT_TRUE(matches_wildcards("[x]", "[x]"));
    // Many stars over a long text must not take for ever.
    EXPECT_FALSE(matches_wildcards(std::string(20'000, 'a'), "*a*a*a*a*a*a*a*a*b"));
}

TEST(Profile, of_a_form_without_a_known_guideline_is_the_strict_one) {
    EXPECT_EQ(profile_of(Standard::unknown).name, "tianjin");
    EXPECT_EQ(profile_of(Standard::central_2021).name, "central-2021");
    EXPECT_FALSE(profile_of(Standard::self_evaluation).satisfaction_required);
    EXPECT_EQ(find_profile("auto"), nullptr);
}

}  // namespace
}  // namespace ptcheck::test
