// Local rules in a configuration, and in a run.
#include "local/local_rule.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../config/reading.hpp"
#include "ptcheck/check.hpp"
#include "rules/case_notation.hpp"

namespace ptcheck::test {
namespace {

using testing::HasSubstr;

/// A rule that is right, with some of its lines replaced or added.
std::string rule(const std::map<std::string, std::string>& changes = {}) {
    std::map<std::string, std::string> lines{
        {"id", "'L01'"},
        {"level", "'warning'"},
        {"when", "\"level2.type == 'satisfaction' and value.kind == 'ratio'\""},
        {"assert", "'value.lo >= 85%'"},
        {"message", "'满意度 {value.text} 低于 85%'"},
        {"bad", "'服务对象满意度指标 | 群众满意度 | ≥80%'"},
        {"good", "'服务对象满意度指标 | 群众满意度 | ≥85%'"},
    };
    for (const auto& [key, value] : changes) lines[key] = value;
    std::string text = "[[rule]]\n";
    for (const char* key : {"id", "level", "when", "assert", "message", "bad", "good"}) {
        if (!lines[key].empty()) text += std::string(key) + " = " + lines[key] + "\n";
        lines.erase(key);
    }
    for (const auto& [key, value] : lines) text += key + " = " + value + "\n";
    return text;
}

std::vector<Finding> run(const Config& config, std::string_view form) {
    static std::vector<std::vector<Case>> kept;
    kept.push_back(parse_cases(form));
    return run_rules(kept.back().at(0).projects, config);
}

TEST(LocalRule, speaks_where_when_is_true_and_assert_is_false) {
    const Config config = config_of("select = ['L']\n" + rule());
    const auto findings = run(config,
                              "服务对象满意度指标 | 甲 | ≥80%\n服务对象满意度指标 | 乙 | ≥90%\n"
                              "服务对象满意度指标 | 丙 | 满意\n质量指标 | 丁 | ≥10%\n"
                              "服务对象满意度指标 | 戊 | ≤80%\n");
    ASSERT_EQ(findings.size(), 1U) << "the last row has no lower bound: unknown, silent";
    EXPECT_EQ(findings[0].rule->id, "L01");
    EXPECT_EQ(findings[0].level, Level::warning);
    EXPECT_EQ(findings[0].at.field, Field::value);
    EXPECT_EQ(findings[0].at.place.row, 1U);
    EXPECT_EQ(message(findings[0], Language::zh), "满意度 ≥80% 低于 85%");
    EXPECT_EQ(message(findings[0], Language::en), "满意度 ≥80% 低于 85%");
}

TEST(LocalRule, of_the_project_alone_is_asked_once) {
    const Config config = config_of(
        "select = ['L']\n" + rule({{"when", ""},
                                   {"assert", "'project.budget <= 50万元'"},
                                   {"message", "'预算 {project.budget}（{project.unit}）过高'"},
                                   {"bad", "'预算数 | 51'"},
                                   {"good", "'预算数 | 50'"}}));
    const auto findings = run(config, "预算数 | 60.00\n数量指标 | 甲 | 1个\n数量指标 | 乙 | 2个\n");
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].at.field, Field::budget);
    EXPECT_EQ(message(findings[0], Language::zh), "预算 60 万元（—）过高");
    EXPECT_TRUE(run(config, "数量指标 | 甲 | 1个\n").empty()) << "no budget is known";
}

TEST(LocalRule, stands_at_the_first_cell_it_demands_something_of) {
    const Config config =
        config_of("select = ['L']\n" +
                  rule({{"when", "\"value.kind == 'ratio'\""},
                        {"assert", "\"project.name contains '甲' or level3 contains '率'\""},
                        {"message", "'x'"},
                        {"bad", "\"项目名称 | 乙\\n质量指标 | 合格 | 5%\""},
                        {"good", "'质量指标 | 合格率 | 5%'"}}));
    const auto findings = run(config, "项目名称 | 乙\n质量指标 | 合格 | 80%\n");
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].at.field, Field::level3);
}

TEST(LocalRule, has_its_place_among_the_rules) {
    const Config config = config_of(
        "levels = {too-low = 'error'}\nignore = ['L02']\n" +
        rule({{"name", "'too-low'"}, {"basis", "'某市办法'"}, {"title", "'满意度偏低'"}}) +
        rule({{"id", "'L02'"}}));
    ASSERT_EQ(config.local_rules.size(), 2U);
    const Rule& first = config.local_rules[0]->rule;
    EXPECT_EQ(first.basis, "某市办法");
    EXPECT_EQ(first.title.en, "满意度偏低");
    EXPECT_EQ(dimension_name(first.dimension), "本地规则");
    const Rule& second = config.local_rules[1]->rule;
    EXPECT_EQ(second.name, "local-02");
    EXPECT_EQ(second.title.zh, "满意度 … 低于 85%");
    EXPECT_EQ(rules_of(config).size(), all_rules().size() + 2);
    const auto findings = run(config, "服务对象满意度指标 | 甲 | ≥80%\n");
    const auto local = std::ranges::find(findings, &first, &Finding::rule);
    ASSERT_NE(local, findings.end());
    EXPECT_EQ(local->level, Level::error);
    EXPECT_EQ(std::ranges::find(findings, &second, &Finding::rule), findings.end());
}

TEST(LocalRule, examples_know_the_units_and_columns_of_the_office) {
    EXPECT_EQ(complaint("words.units = {'标箱' = 'quantity'}\n" +
                        rule({{"when", "\"value.unit == '标箱'\""},
                              {"assert", "'value.lo > 5'"},
                              {"bad", "'数量指标 | 吞吐量 | ≥5标箱'"},
                              {"good", "'数量指标 | 吞吐量 | ≥6标箱'"}})),
              "");
    EXPECT_EQ(complaint(rule({{"when", ""},
                              {"assert", "\"unit != '项'\""},
                              {"bad", "'数量指标 | 数量 | 5 | 计量单位 项'"},
                              {"good", "'数量指标 | 数量 | 5 | 计量单位 个'"}})),
              "");
}

TEST(LocalRule, tells_every_mistake_with_line_and_column) {
    using Changes = std::map<std::string, std::string>;
    const std::vector<std::pair<Changes, std::string>> mistakes{
        {{{"id", ""}}, "1:1: [[rule]] 缺少 id"},
        {{{"id", "'L1'"}}, "2:6: id 是字符串“L1”，应为L01 至 L99"},
        {{{"id", "'N01'"}}, "2:6: id 是字符串“N01”，应为L01 至 L99"},
        {{{"level", "'high'"}}, "3:9: level 是字符串“high”，应为字符串，可用：error warning note"},
        {{{"assert", ""}}, "1:1: [[rule]] 缺少 assert"},
        {{{"bad", ""}}, "1:1: [[rule]] 缺少 bad"},
        {{{"name", "'Too low'"}},
         "9:8: name 是字符串“Too low”，应为小写字母、数字和连字符，如 low-satisfaction"},
        {{{"name", "'parts-exceed-total'"}}, "9:8: name“parts-exceed-total”已用于另一条规则"},
        {{{"messge", "'x'"}}, "9:1: [[rule]] 没有键“messge”，是否指 message"},
        {{{"when", "\"value.knd == 'ratio'\""}},
         "4:9: when：没有字段 value.knd，是否指 value.kind"},
        {{{"when", "\"value.kind == 'ratio' an level3 == '甲'\""}},
         "4:31: when：此处是“an”，应为and、or 或结尾"},
        {{{"assert", "\"\"\"\nvalue.kind == 'ratio'\n  and value.lo >= '85'\"\"\""}},
         "7:19: assert：>= 的右侧是文字，左侧是数，两侧类型应相同"},
        {{{"message", "'满意度 {value} 低'"}},
         "6:17: message：没有字段“value”，可用的字段见 pt-check config --init"},
        {{{"message", "'满意度 }'"}}, "6:16: message：大括号只用于字段，如 {value.text}"},
        {{{"message", "\"a\\nb\""}}, "6:11: message 是字符串“a\nb”，应为一行文字"},
        {{{"bad", "'服务对象满意度指标 | 群众满意度 | ≥90%'"}},
         "7:7: bad：L01 对不符合示例没有提出问题，条件和示例不一致"},
        {{{"good", "'服务对象满意度指标 | 群众满意度 | ≥80%'"}},
         "8:8: good：L01 对符合示例第 1 行提出了问题：满意度 ≥80% 低于 85%"},
        {{{"bad", "'服务对象满意度指标 | 群众满意度 | 满意'"}},
         "7:7: bad：L01 对不符合示例没有提出问题：示例中没有 value.lo"},
        {{{"select", "['L']"}},
         "9:1: [[rule]] 没有键“select”，该设置应写在所有 [[rule]] 和 [[suppress]] 之前"},
        {{{"bad", "\"预算数 | 1\\n满意\""}},
         "7:7: bad：示例第 2 行写法有误，每行为“标签 | 内容”或“二级指标 | 三级指标 | "
         "指标值”（expected 2, 3 or 4 fields divided by |）"},
    };
    for (const auto& [changes, said] : mistakes) {
        EXPECT_EQ(complaint(rule(changes)), "pt-check.toml:" + said);
        EXPECT_NE(complaint(rule(changes), Language::en), complaint(rule(changes)));
    }
    EXPECT_EQ(complaint(rule() + rule()), "pt-check.toml:10:6: id“L01”已用于另一条规则");
    EXPECT_EQ(complaint("rule = 1"), "pt-check.toml:1:8: rule 是整数 1，应为用 [[rule]] 写的表");
    EXPECT_EQ(complaint(rule({{"bad", "'服务对象满意度指标 | 甲 | ≥90%'"}}), Language::en),
              "pt-check.toml:7:7: bad: L01 finds nothing wrong with its bad example");
}

}  // namespace
}  // namespace ptcheck::test
