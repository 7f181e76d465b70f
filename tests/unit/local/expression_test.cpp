// The expressions of local rules: what they mean, and what is said of those that mean nothing.
#include "local/expression.hpp"

#include <gtest/gtest.h>

#include "rules/case_notation.hpp"
#include "text/near.hpp"

namespace ptcheck::local {
namespace {

/// One project with one row of everything.
const Project& sample() {
    static const auto cases = parse_cases(
        "项目名称 | 培训项目\n单位 | 362101某局\n预算数 | 300.00\n年度 | 2024\n绩效目标 | 培训5次\n"
        "数量指标 | 培训次数 | 举办次数 | ≥5次/年 | 分值 20\n"
        "时效指标 | 完成时间 | 6月15日前\n服务对象满意度指标 | 满意度 | ≥85%\n"
        "质量指标 | 说明 | 良好\n");
    return cases.at(0).projects.at(0);
}

Truth of(const std::string& text, std::size_t row = 0) {
    return evaluate(parse_expression(text), sample(), sample().indicators.at(row));
}

constexpr auto yes = Truth::yes;
constexpr auto no = Truth::no;
constexpr auto unknown = Truth::unknown;

TEST(Expression, compares_texts_and_exact_numbers) {
    EXPECT_EQ(of("level3 == '培训次数'"), yes);
    EXPECT_EQ(of("level3 != \"培训次数\""), no);
    EXPECT_EQ(of("value.lo >= 5 and value.lo <= 5"), yes);
    EXPECT_EQ(of("value.lo > 5 or value.lo < 5.0"), no);
    EXPECT_EQ(of("5 == value.lo"), yes);
    EXPECT_EQ(of("value.lo ≥ 5 and value.lo ≤ 5 and value.lo ≠ 6"), yes);
    EXPECT_EQ(of("value.lo >= 85%", 2), yes);
    EXPECT_EQ(of("value.lo == 0.85", 2), yes);
    EXPECT_EQ(of("value.lo == 850‰", 2), yes);
    EXPECT_EQ(of("project.budget == 300万元 and project.budget == 0.03亿 and project.budget == "
                 "3000000元 and project.budget == 300万"),
              yes);
    EXPECT_EQ(of("value.lo > -0.5"), yes);
}

TEST(Expression, knows_every_field) {
    EXPECT_EQ(of("level1 == '产出指标' and level1.type == 'output'"), yes);
    EXPECT_EQ(of("level2 == '数量指标' and level2.type == 'quantity'"), yes);
    EXPECT_EQ(of("description == '举办次数' and value.text == '≥5次/年'"), yes);
    EXPECT_EQ(of("value.kind == 'frequency' and value.op == 'ge' and value.per == '年'"), yes);
    EXPECT_EQ(of("value.unit == '次' and weight == 20"), yes);
    EXPECT_EQ(of("value.year == 2024 and value.month == 6 and value.day == 15", 1), yes);
    EXPECT_EQ(of("project.name == '培训项目' and project.unit == '某局' and project.unit_code == "
                 "'362101' and project.goal contains '5次' and project.year == 2024 and "
                 "project.standard == 'tianjin-2018' and project.rows == 4"),
              yes);
    for (const char* absent : {"value.hi", "sign", "unit", "direction", "actual", "score", "reason",
                               "project.fiscal_funds", "project.other_funds", "project.purpose"}) {
        EXPECT_EQ(of("present(" + std::string(absent) + ")"), no) << absent;
    }
    for (const FieldInfo& field : fields()) {
        EXPECT_NE(of("present(" + std::string(field.name) + ")"), unknown) << field.name;
        EXPECT_EQ(words_of(field.words).size(), words_of(field.gloss).size()) << field.name;
        EXPECT_FALSE(field.help.zh.empty() || field.help.en.empty()) << field.name;
    }
}

TEST(Expression, looks_in_lists_and_texts) {
    EXPECT_EQ(of("level2.type in ['quality', 'quantity']"), yes);
    EXPECT_EQ(of("level2.type not in ['quality', 'quantity']"), no);
    EXPECT_EQ(of("value.lo in [1, 5, 7]"), yes);
    EXPECT_EQ(of("level3 in ['甲',]"), no);
    EXPECT_EQ(of("level3 contains '次'"), yes);
    EXPECT_EQ(of("level3 contains ''"), yes);
    EXPECT_EQ(of("level3 contains level2"), no);
    EXPECT_EQ(of("level3 matches '^培.次数$'"), yes);
    EXPECT_EQ(of("level3 matches '训'"), yes);
    EXPECT_EQ(of("level3 matches '^训'"), no);
}

TEST(Expression, goes_by_three_values) {
    // value.hi: the row has none.
    EXPECT_EQ(of("value.hi >= 1"), unknown);
    EXPECT_EQ(of("value.hi == value.hi"), unknown);
    EXPECT_EQ(of("not value.hi >= 1"), unknown);
    EXPECT_EQ(of("value.hi in [1]"), unknown);
    EXPECT_EQ(of("value.hi not in [1]"), unknown);
    EXPECT_EQ(of("sign contains '≥'"), unknown);
    EXPECT_EQ(of("sign matches '.'"), unknown);
    EXPECT_EQ(of("level3 contains sign"), unknown);
    EXPECT_EQ(of("value.lo == 5 and value.hi == 5"), unknown);
    EXPECT_EQ(of("value.lo == 4 and value.hi == 5"), no);
    EXPECT_EQ(of("value.hi == 5 and value.lo == 4"), no);
    EXPECT_EQ(of("value.lo == 5 or value.hi == 5"), yes);
    EXPECT_EQ(of("value.hi == 5 or value.lo == 5"), yes);
    EXPECT_EQ(of("value.lo == 4 or value.hi == 5"), unknown);
    EXPECT_EQ(of("value.kind == 'qualitative' and not present(value.lo)", 3), yes);
}

TEST(Expression, binds_not_before_and_before_or) {
    EXPECT_EQ(of("value.lo == 5 or value.lo == 4 and value.lo == 3"), yes);
    EXPECT_EQ(of("(value.lo == 5 or value.lo == 4) and value.lo == 3"), no);
    EXPECT_EQ(of("not value.lo == 4 and value.lo == 3"), no);
    EXPECT_EQ(of("not (value.lo == 4 and value.lo == 3)"), yes);
    EXPECT_EQ(of("not not value.lo == 5"), yes);
}

struct Wrong {
    std::string text;
    std::size_t at;
    std::string zh;
    std::string en;
};

TEST(Expression, tells_what_is_wrong_and_where) {
    for (
        const Wrong& each : std::vector<Wrong>{
            {"", 0, "条件不能为空", "the condition is empty"},
            {"value.low >= 1", 0, "没有字段 value.low，是否指 value.lo",
             "no field value.low, did you mean value.lo"},
            {"abcdefgh == 1", 0, "没有字段 abcdefgh，可用的字段见 pt-check config --init",
             "no field abcdefgh, fields: pt-check config --init"},
            {"value.lo >= '85'", 12, ">= 的右侧是文字，左侧是数，两侧类型应相同",
             "the right side of >= is text, expected a number as on the left"},
            {"level3 < '乙'", 7, "文字不能用 < 比较，应为 == 或 !=",
             "texts cannot be compared with <, expected == or !="},
            {"value.kind == 'ration'", 14, "value.kind 不会是“ration”，是否指 ratio",
             "value.kind is never 'ration', did you mean ratio"},
            {"value.op in ['ge', 'xxxx']", 19,
             "value.op 不会是“xxxx”，可用：eq ge gt le lt range approx over under better window",
             "value.op is never 'xxxx', it is one of eq ge gt le lt range approx over under better "
             "window"},
            {"value.lo in [1, '2']", 16, "in 此侧是文字，应为数",
             "this side of in is text, expected a number"},
            {"value.lo in []", 13, "此处是“]”，应为至少一项",
             "found ']', expected at least one item"},
            {"value.lo in 5", 12, "此处是“5”，应为列表，如 ['甲', '乙']",
             "found '5', expected a list such as ['a', 'b']"},
            {"level3 in [level2]", 11, "此处是“level2”，应为文字或数",
             "found 'level2', expected a text or a number"},
            {"value.lo contains '5'", 0, "contains 此侧是数，应为文字",
             "this side of contains is a number, expected text"},
            {"level3 matches '('", 15, "不是正则表达式（missing ): (）",
             "no regular expression: missing ): ("},
            {"level3 matches level2", 15, "此处是“level2”，应为引号中的正则表达式",
             "found 'level2', expected a regular expression in quotes"},
            {"level3 = '甲'", 7, "比较相等写作 ==", "to compare write =="},
            {"level3 == ‘甲’", 10, "文字的引号应为英文引号 '", "texts stand in straight quotes '"},
            {"level3 == '甲", 10, "文字缺少结尾的引号", "the quote of this text is not closed"},
            {"value.lo > 1.2.3", 11, "“1.2.3”不是数", "'1.2.3' is no number"},
            {"一级指标 == '产出'", 0,
             "此处不能有“一级指标”，字段和 and、or 等用英文，汉字放在英文单引号中",
             "'一级指标' cannot stand here; texts stand in single quotes"},
            {"value.lo > 1 $", 13, "此处不能有“$”", "'$' cannot stand here"},
            {"value.lo > 1 value.hi", 13, "此处是“value.hi”，应为and、or 或结尾",
             "found 'value.hi', expected and, or, or the end"},
            {"value.lo > 1 and", 16, "条件到此结束，应为字段、文字或数",
             "the condition ends here, expected a field, a text or a number"},
            {"value.lo", 8, "条件到此结束，应为比较（== != < <= > >= in contains matches）",
             "the condition ends here, expected a comparison (== != < <= > >= in contains "
             "matches)"},
            {"(value.lo > 1", 13, "条件到此结束，应为“)”", "the condition ends here, expected ')'"},
            {"1 < value.lo < 3", 13, "此处是“<”，应为and、or 或结尾",
             "found '<', expected and, or, or the end"},
            {"present value.lo", 8, "此处是“value.lo”，应为“(”", "found 'value.lo', expected '('"},
            {"present('甲')", 8, "此处是“甲”，应为字段名", "found '甲', expected a field"},
        }) {
        try {
            static_cast<void>(parse_expression(each.text));
            ADD_FAILURE() << each.text << " is taken";
        } catch (const ExpressionError& error) {
            EXPECT_EQ(error.at(), each.at) << each.text;
            EXPECT_EQ(error.zh(), each.zh) << each.text;
            EXPECT_STREQ(error.what(), each.en.c_str()) << each.text;
        }
    }
}

TEST(Expression, is_bounded) {
    const auto nested = [](int depth) {
        return std::string(static_cast<std::size_t>(depth), '(') + "value.lo > 1" +
               std::string(static_cast<std::size_t>(depth), ')');
    };
    EXPECT_NO_THROW(static_cast<void>(parse_expression(nested(30))));
    EXPECT_THROW(static_cast<void>(parse_expression(nested(40))), ExpressionError);
    EXPECT_THROW(static_cast<void>(parse_expression(nested(1900))), ExpressionError);
    std::string nots;
    for (int i = 0; i < 900; ++i) nots += "not ";
    EXPECT_THROW(static_cast<void>(parse_expression(nots + "value.lo > 1")), ExpressionError);
    EXPECT_THROW(static_cast<void>(parse_expression(std::string(5'000, ' '))), ExpressionError);
    std::string chain = "value.lo > 1";
    while (chain.size() < 3'900) chain += " or value.lo > 1";
    EXPECT_NO_THROW(static_cast<void>(parse_expression(chain)));
    // A pattern that would take others exponentially long.
    const auto pattern = parse_expression("level3 matches '(a*)*b'");
    EXPECT_EQ(evaluate(pattern, sample(), sample().indicators[0]), no);
    for (const char* large :
         {"level3 matches '(((a{100}){100}){100})'", "value.lo > 9999999999999999999"}) {
        EXPECT_THROW(static_cast<void>(parse_expression(large)), ExpressionError) << large;
    }
}

TEST(Expression, takes_no_bytes_for_granted) {
    // Every prefix of an expression is read or refused, never more.
    const std::string whole =
        "not (level2.type in ['cost'] or value.lo ≥ 85%) and level3 matches '^甲' or present(sign)";
    for (std::size_t length = 0; length < whole.size(); ++length) {
        for (const char* tail : {"", "\xFF", "'", "\""}) {
            try {
                static_cast<void>(parse_expression(whole.substr(0, length) + tail));
            } catch (const ExpressionError& error) {
                EXPECT_LE(error.at(), length + 1);
            }
        }
    }
}

}  // namespace
}  // namespace ptcheck::local
