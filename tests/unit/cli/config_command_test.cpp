// `config`: what it shows is what holds; what it prints to begin with is a configuration.
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../config/reading.hpp"
#include "support/run_program.hpp"
#include "support/schema_checker.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string sample(const std::string& language) {
    const Ran ran = run_program({"config", "--init", "--lang", language});
    EXPECT_EQ(ran.exit_code, 0);
    return ran.out;
}

/// Every setting made to hold: its `#` taken off. Words stand behind `# `.
std::string uncommented(const std::string& text) {
    std::istringstream lines(text);
    std::string out;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("# ") || line.empty()) continue;
        EXPECT_EQ(line.front(), '#') << line;
        out += line.substr(1) + "\n";
    }
    return out;
}

/// Lines of `config --show` without the remarks on where each comes from.
std::string settings_only(const std::string& shown) {
    std::istringstream lines(shown);
    std::string out;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('#') || line.empty()) continue;
        const std::size_t remark = line.rfind(" # ");
        line.resize(std::min(remark, line.size()));
        line.resize(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    }
    return out;
}

rapidjson::Document schema() {
    rapidjson::Document document;
    document.Parse(run_program({"config", "--schema"}).out.c_str());
    EXPECT_FALSE(document.HasParseError());
    return document;
}

TEST(ConfigInit, is_a_configuration_with_and_without_its_signs) {
    const rapidjson::Document wanted = schema();
    for (const char* language : {"zh", "en"}) {
        const std::string text = sample(language);
        EXPECT_EQ(complaint(text), "");
        EXPECT_TRUE(read_config_file(source_of(text)).settings.empty());
        const std::string all = uncommented(text);
        EXPECT_EQ(complaint(all), "") << all;
        for (const std::string& each : {text, all}) {
            EXPECT_EQ(SchemaChecker().check(parse_toml(source_of(each)), wanted), "");
        }
    }
}

TEST(ConfigInit, holds_every_key_with_its_default) {
    const ConfigFile file = read_config_file(source_of(uncommented(sample("zh"))));
    const Settings built_in = built_in_settings();
    for (const Key& key : config_keys()) {
        const auto is_of = [&](const auto& entry) { return find_key(entry.first) == &key; };
        const auto found = std::ranges::find_if(file.settings, is_of);
        ASSERT_NE(found, file.settings.end()) << key.name;
        const auto fallback = built_in.find(key.name);
        if (fallback != built_in.end()) {
            EXPECT_EQ(found->second.values, fallback->second.values) << key.name;
        }
    }
    EXPECT_EQ(file.suppressions.size(), 1U);
    EXPECT_EQ(file.rules.size(), 2U);
}

TEST(ConfigInit, speaks_the_language_of_the_run) {
    EXPECT_THAT(sample("zh"), HasSubstr("不检查这些规则"));
    EXPECT_THAT(sample("en"), HasSubstr("leave these rules out"));
    EXPECT_THAT(sample("en"), Not(HasSubstr("规则编号")));
}

TEST(ConfigSchema, refuses_what_the_reader_refuses) {
    const rapidjson::Document wanted = schema();
    for (const char* text :
         {"fial_on = 'x'",
          "satisfaction.mim = 80",
          "fail_on = 'high'",
          "satisfaction.min = '80'",
          "satisfaction.min = 101",
          "satisfaction = 80",
          "exit_zero = 1",
          "select = 'F'",
          "select = ['']",
          "levels = 'off'",
          "levels.F03 = 'loud'",
          "words.units = {'箱' = 'box'}",
          "limits.file = 'big'",
          "limits.file = 0",
          "limits.fiel = 1",
          "suppress = 1",
          "[[suppress]]\nrule = 'F03'",
          "[[suppress]]\nrule = 'F03'\nreason = ''",
          "[[suppress]]\nrule = 'F03'\nreason = 'x'\nuntil = '2025-12-31'",
          "[[rule]]\nid = 'L1'\nlevel = 'note'\nassert = 'x'\nmessage = 'x'\nbad = 'x'\ngood = 'x'",
          "[[rule]]\nid = 'L01'"}) {
        EXPECT_NE(complaint(text), "") << text;
        EXPECT_NE(SchemaChecker().check(parse_toml(source_of(text)), wanted), "") << text;
    }
}

class ConfigShow : public testing::Test {
protected:
    [[nodiscard]] Ran here(const std::string& command) const {
        return run_shell("cd '" + folder.path() + "' && " + command);
    }
    TemporaryFolder folder;
};

TEST_F(ConfigShow, tells_where_each_setting_comes_from) {
    folder.write("pt-check.toml",
                 "# 本单位\nfail_on = 'warning'\nrate.min = 70\n[levels]\nF = 'off'\n");
    const std::string shown =
        here("PT_CHECK_LIMIT=time=9s pt-check config --profile central-2021 --level F02=error").out;
    const auto line = [&](const std::string& key) {
        const std::size_t at = ("\n" + shown).find("\n" + key + " =");
        return at == std::string::npos ? "" : shown.substr(at, shown.find('\n', at) - at);
    };
    EXPECT_THAT(shown, testing::StartsWith("# pt-check.toml\n"));
    EXPECT_THAT(line("fail_on"), testing::EndsWith("# pt-check.toml:2"));
    EXPECT_THAT(line("min_level"), HasSubstr("\"warning\"")) << "as the gate demands";
    EXPECT_THAT(line("rate.min"), testing::EndsWith("# pt-check.toml:3"));
    EXPECT_THAT(line("levels.F"), testing::EndsWith("# pt-check.toml:5"));
    EXPECT_THAT(line("levels.F02"), testing::EndsWith("# 命令行 --level"));
    EXPECT_THAT(line("satisfaction.required"), testing::EndsWith("# 表式 central-2021"));
    EXPECT_THAT(line("limits.time"), testing::EndsWith("# 环境变量 PT_CHECK_LIMIT"));
    EXPECT_THAT(line("limits.file"), testing::EndsWith("# 默认"));
    EXPECT_THAT(line("#year"), testing::EndsWith("# 未设置"));
    EXPECT_THAT(here("pt-check config --isolated --lang en").out,
                testing::StartsWith("# no configuration file\n"));
}

TEST_F(ConfigShow, is_a_configuration_that_says_the_same) {
    folder.write("pt-check.toml", uncommented(sample("zh")));
    folder.write("a#b \"c\"/pt-check.toml", "words.typos = {'甲#\"\\\\' = '乙 # 丙'}");
    for (const char* where : {".", "'a#b \"c\"'"}) {
        const std::string in = "cd " + std::string(where) + " && ";
        const Ran first = here(in + "pt-check config >shown.toml && cat shown.toml");
        ASSERT_EQ(first.exit_code, 0) << first.err;
        const Ran second = here(in + "pt-check config --config shown.toml");
        EXPECT_EQ(second.exit_code, 0) << second.err;
        EXPECT_EQ(settings_only(second.out), settings_only(first.out));
        EXPECT_NE(settings_only(first.out), "");
    }
}

TEST_F(ConfigShow, takes_the_options_of_check_and_no_files) {
    EXPECT_THAT(here("pt-check config -f json --ignore N03,F").out,
                HasSubstr("ignore = [\"N03\", \"F\"]"));
    EXPECT_EQ(here("pt-check config x.docx").exit_code, 2);
    EXPECT_EQ(here("pt-check config --show --init").exit_code, 2);
    EXPECT_EQ(here("pt-check config --min-level high").exit_code, 2);
}

TEST_F(ConfigShow, local_rules_are_listed_and_explained) {
    folder.write("pt-check.toml", uncommented(sample("zh")));
    const std::string list = here("pt-check rules L").out;
    EXPECT_THAT(list, HasSubstr("L01  warning  satisfaction-below-85  满意度低于本市要求"));
    EXPECT_THAT(here("pt-check rules satisfaction-below-85").out,
                HasSubstr("某市预算绩效管理办法"));
    EXPECT_THAT(here("pt-check rules L01").out, HasSubstr("value.lo >= 85%"));
    EXPECT_THAT(here("pt-check rules -f json L02").out, HasSubstr("\"dimension\":\"本地规则\""));
    EXPECT_EQ(here("pt-check rules --isolated L01").exit_code, 2);
}

TEST_F(ConfigShow, local_rules_stand_in_every_format) {
    folder.write("pt-check.toml",
                 "[[rule]]\nid = 'L07'\nlevel = 'error'\nmessage = '次数 {value.lo} 过少'\n"
                 "when = \"value.unit == '次'\"\nassert = 'value.lo >= 9'\n"
                 "bad = '数量指标 | 次数 | ≥8次'\ngood = '数量指标 | 次数 | ≥9次'\n");
    folder.write("x.docx", clean_form());
    const Ran ndjson = here("pt-check -f ndjson x.docx");
    EXPECT_EQ(ndjson.exit_code, 1);
    EXPECT_THAT(ndjson.out, HasSubstr(R"("local_rules":[{"id":"L07","name":"local-07",)"
                                      R"("level":"error","dimension":"本地规则",)"
                                      R"("title":"次数 … 过少","message":"次数 {} 过少",)"
                                      R"("basis":"本地规则","bad":"数量指标 | 次数 | ≥8次",)"
                                      R"("good":"数量指标 | 次数 | ≥9次"}])"));
    EXPECT_THAT(ndjson.out, HasSubstr(R"("rule":"L07","name":"local-07","level":"error")"));
    for (const char* format : {"text", "concise", "csv", "json"}) {
        EXPECT_THAT(here("pt-check -f " + std::string(format) + " x.docx").out,
                    HasSubstr("次数 5 过少"))
            << format;
    }
    EXPECT_EQ(here("pt-check --ignore L x.docx").exit_code, 0);
    EXPECT_EQ(here("pt-check --level local-07=note x.docx").exit_code, 0);
    EXPECT_EQ(here("pt-check --select L07 x.docx").exit_code, 1);
    EXPECT_EQ(here("PT_CHECK_IGNORE=local-07 pt-check x.docx").exit_code, 0);
    EXPECT_EQ(here("pt-check --isolated --select L07 x.docx").exit_code, 2);
}

}  // namespace
}  // namespace ptcheck::test
