// The language beyond the source document: traps, edges, and what must not become a quantity.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "ptcheck/report.hpp"
#include "value/read_value.hpp"

namespace ptcheck {
namespace {

struct Expected {
    std::string text;
    std::string json;
};

void expect_all(const std::vector<Expected>& cases) {
    for (const auto& [text, json] : cases) {
        EXPECT_EQ(value_json(parse_value(text, 2023)), json) << text;
    }
}

std::string ratio(const std::string& bounds, const std::string& mant,
                  const std::string& more = "") {
    return R"({"kind":"ratio",)" + bounds + R"(,"unit":"1","mant":")" + mant + R"(","scale":"%")" +
           more + "}";
}

TEST(Grammar, has_no_endless_loop) {
    EXPECT_EQ(grammar_problems(), 0U);
}

TEST(ParseValue, does_not_fall_into_the_traps) {
    expect_all({
        {"按时完成率100%",
         ratio(R"("op":"eq","lo":"1","hi":"1")", "100", R"(,"subject":"按时完成率")")},
        {"2023年第二季度前",
         R"({"kind":"deadline","op":"le","date_to":"2023-06-30","date_to_strict":"2023-03-31","grain":"quarter","edge":"before","ambiguous":"before-bound"})"},
        {"2023—2025年",
         R"({"kind":"period","date_from":"2023-01-01","date_to":"2025-12-31","grain":"year"})"},
        {"3-5个工作日", R"({"kind":"duration","op":"range","lo":"3","hi":"5","unit":"工作日"})"},
        {"1份2份", R"({"kind":"qualitative","q":"other","text":"1份2份"})"},
        {"100%；≥3份",
         R"({"kind":"list","items":[{"kind":"ratio","op":"eq","lo":"1","hi":"1","unit":"1","mant":"100","scale":"%"},{"kind":"quantity","op":"ge","lo":"3","unit":"份"}]})"},
        {"合格率达到98%以上", ratio(R"("op":"ge","lo":"0.98")", "98", R"(,"subject":"合格率")")},
        {"按时完成率≥95%", ratio(R"("op":"ge","lo":"0.95")", "95", R"(,"subject":"按时完成率")")},
        {"视频监控覆盖率≥95%",
         ratio(R"("op":"ge","lo":"0.95")", "95", R"(,"subject":"视频监控覆盖率")")},
        {"合格，规范", R"({"kind":"qualitative","q":"level","text":"合格，规范"})"},
        {"工5%", R"({"kind":"qualitative","q":"other","text":"工5%"})"},
        {"4+5", R"({"kind":"qualitative","q":"other","text":"4+5"})"},
    });
}

TEST(ParseValue, reads_what_must_parse) {
    expect_all({
        {"三分之二", R"({"kind":"ratio","op":"eq","unit":"1","num":"2","den":"3"})"},
        {"2/3", R"({"kind":"ratio","op":"eq","unit":"1","num":"2","den":"3"})"},
        {"1/4",
         R"({"kind":"ratio","op":"eq","lo":"0.25","hi":"0.25","unit":"1","num":"1","den":"4"})"},
        {"百分之九十五", ratio(R"("op":"eq","lo":"0.95","hi":"0.95")", "95")},
        {"百分之百", ratio(R"("op":"eq","lo":"1","hi":"1")", "100")},
        {"≥95%≥95%", ratio(R"("op":"ge","lo":"0.95")", "95", R"(,"repairs":["doubled-value"])")},
        {"年底前",
         R"({"kind":"deadline","op":"le","date_to":"2023-12-31","grain":"year","edge":"end","ctx":["year"]})"},
        {"当年12月底前",
         R"({"kind":"deadline","op":"le","date_to":"2023-12-31","grain":"month","edge":"end","ctx":["year"]})"},
        {"80%-90%", ratio(R"("op":"range","lo":"0.8","hi":"0.9")", "80-90")},
        {"5万元-10万元",
         R"({"kind":"money","op":"range","lo":"50000","hi":"100000","unit":"元","mant":"5-10","mult":"1e4"})"},
        {"1万余条",
         R"({"kind":"quantity","op":"over","lo":"10000","unit":"条","mant":"1","mult":"1e4"})"},
        {"2小时内", R"({"kind":"duration","op":"le","hi":"2","unit":"小时"})"},
        {"90%及以上", ratio(R"("op":"ge","lo":"0.9")", "90")},
        {"一个工作日内", R"({"kind":"duration","op":"le","hi":"1","unit":"工作日"})"},
        {"零事故", R"({"kind":"quantity","op":"eq","lo":"0","hi":"0","unit":null,"noun":"事故"})"},
        {"0起", R"({"kind":"quantity","op":"eq","lo":"0","hi":"0","unit":"起"})"},
        {"≥ 95 %", ratio(R"("op":"ge","lo":"0.95")", "95")},
        {"≤１０４万元",
         R"({"kind":"money","op":"le","hi":"1040000","unit":"元","mant":"104","mult":"1e4","repairs":["width"]})"},
        {"≥1,500个", R"({"kind":"quantity","op":"ge","lo":"1500","unit":"个","mant":"1,500"})"},
        {"30.0个",
         R"({"kind":"quantity","op":"eq","lo":"30","hi":"30","unit":"个","mant":"30.0"})"},
        {"≤620万/月",
         R"({"kind":"number","op":"le","hi":"6200000","unit":null,"mant":"620","mult":"1e4","per":["月"]})"},
        {"壹佰万元",
         R"({"kind":"money","op":"eq","lo":"1000000","hi":"1000000","unit":"元","mant":"100","mult":"1e4"})"},
        {"2021.1.1-12.31",
         R"({"kind":"period","date_from":"2021-01-01","date_to":"2021-12-31","grain":"day"})"},
        {"2023.07-2024.01",
         R"({"kind":"period","date_from":"2023-07-01","date_to":"2024-01-31","grain":"month"})"},
        {"2020年1月--2020年11月",
         R"({"kind":"period","date_from":"2020-01-01","date_to":"2020-11-30","grain":"month"})"},
        {"═100%",
         ratio(R"("op":"eq","lo":"1","hi":"1")", "100", R"(,"repairs":["look-alike-sign"])")},
    });
}

TEST(ParseValue, puts_every_edge_where_the_law_puts_it) {
    // 民法典 1259: 以上 以下 以内 hold their number, 超过 不满 do not.
    const std::vector<std::pair<std::string, Op>> edges{
        {"5人以上", Op::ge},       {"5人以下", Op::le},   {"5人以内", Op::le},
        {"5人（含）以上", Op::ge}, {"超过5人", Op::gt},   {"高于5人", Op::gt},
        {"大于5人", Op::gt},       {"不满5人", Op::lt},   {"不足5人", Op::lt},
        {"低于5人", Op::lt},       {"不超过5人", Op::le}, {"不低于5人", Op::ge},
        {"不少于5人", Op::ge},     {"不高于5人", Op::le}, {"不大于5人", Op::le},
        {"不小于5人", Op::ge},     {"达到5人", Op::ge},   {"至少5人", Op::ge},
        {"不少5人", Op::ge},       {"5人及以上", Op::ge}, {"5余人", Op::over},
        {"5多人", Op::over},       {"近5人", Op::under},  {"约5人", Op::approx},
        {"5人左右", Op::approx},   {"3-5人", Op::range},  {">=5人", Op::ge},
        {"=<5人", Op::le},
    };
    for (const auto& [text, op] : edges) {
        const Value value = parse_value(text);
        EXPECT_EQ(value.kind, ValueKind::quantity) << text;
        EXPECT_EQ(value.op, op) << text;
        const bool lower = op == Op::ge || op == Op::gt || op == Op::over;
        const bool upper = op == Op::le || op == Op::lt || op == Op::under;
        EXPECT_EQ(value.lo.has_value(), !upper) << text;
        EXPECT_EQ(value.hi.has_value(), !lower) << text;
    }
}

TEST(ParseValue, makes_no_quantity_of_names_and_standards) {
    for (const char* text :
         {"符合GB3838-2002", "执行DB12/524", "7×24小时", "一致", "一级", "三线一单", "达到二级标准",
          "3A级", "超过2022年", "一次性通过", "一人一档", "按照合同约定100%完成",
          "达到《GB 50300-2013》要求", "十四五期间", "2：1", "1 1"}) {
        EXPECT_EQ(parse_value(text, 2023).kind, ValueKind::qualitative) << text;
    }
    EXPECT_EQ(parse_value("第2季度", 2023).kind, ValueKind::period);
    EXPECT_EQ(parse_value("2023年度").kind, ValueKind::period);
    EXPECT_EQ(parse_value("优于2022年", 2023).kind, ValueKind::relative);
    EXPECT_EQ(parse_value("符合GB3838-2002").std_refs, std::vector<std::string>{"GB3838-2002"});
}

TEST(ParseValue, tells_where_a_value_is_broken) {
    expect_all({
        {"≥", R"({"kind":"invalid","at":3,"expected":"number"})"},
        {"%", R"({"kind":"invalid","at":0,"expected":"number"})"},
        {"≧ %", R"({"kind":"invalid","at":3,"expected":"number"})"},
        {"≥通过验收", R"({"kind":"invalid","at":3,"expected":"number"})"},
        {"20-10个", R"({"kind":"invalid","at":0,"expected":"range"})"},
        {" ≥1234567890123456789012个", R"({"kind":"invalid","at":4,"expected":"digits"})"},
    });
    // A word may open prose.
    EXPECT_EQ(parse_value("达到要求").kind, ValueKind::qualitative);
    EXPECT_EQ(parse_value("超过上年").kind, ValueKind::qualitative);
}

TEST(ParseValue, never_reads_the_clock) {
    expect_all(
        {{"2023年底前",
          R"({"kind":"deadline","op":"le","date_to":"2023-12-31","grain":"year","edge":"end"})"}});
    EXPECT_EQ(
        value_json(parse_value("12月底前")),
        R"({"kind":"deadline","op":"le","month_to":12,"grain":"month","edge":"end","ambiguous":"year"})");
    EXPECT_EQ(
        value_json(parse_value("12月底前", 2024)),
        R"({"kind":"deadline","op":"le","date_to":"2024-12-31","grain":"month","edge":"end","ctx":["year"]})");
    EXPECT_EQ(parse_value("2月底前", 2024).date_to, (Date{2024, 2, 29}));
    EXPECT_EQ(parse_value("2月30日前", 2024).kind, ValueKind::qualitative);
    EXPECT_EQ(parse_value("13月底前", 2024).kind, ValueKind::qualitative);
}

TEST(ParseValue, keeps_the_copy_that_says_more) {
    EXPECT_TRUE(parse_value("≥180≥180万条").has(Repair::doubled_value));
    EXPECT_TRUE(parse_value("365各365期").has(Repair::doubled_value));
    EXPECT_FALSE(parse_value("≥180≥190万条").has(Repair::doubled_value));
    EXPECT_FALSE(parse_value("≥5≤5个").has(Repair::doubled_value));
    EXPECT_EQ(parse_value("≥180≥180万条").lo, Decimal(1'800'000));
}

}  // namespace
}  // namespace ptcheck
