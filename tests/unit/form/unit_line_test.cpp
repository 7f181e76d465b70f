#include "form/unit_line.hpp"

#include <gtest/gtest.h>

#include "ptcheck/text.hpp"

namespace ptcheck::form {
namespace {

TEST(UnitLine, states_the_money_unit) {
    for (const char* text : {"单位：万元", "单位:万元", "（单位：万元）", "金额单位： 万元",
                             "单位 万元", "单位：人民币万元", "货币单位：万元"}) {
        EXPECT_EQ(split_unit_line(text).money_unit.name, "万元") << text;
        EXPECT_EQ(split_unit_line(text).unit, "") << text;
    }
    EXPECT_EQ(split_unit_line("单位：元").money_unit.power, 0);
    EXPECT_EQ(split_unit_line("单位：千元").money_unit.power, 3);
    EXPECT_FALSE(split_unit_line("单位：个").money_unit);
    EXPECT_FALSE(split_unit_line("单位").money_unit);
    EXPECT_FALSE(split_unit_line("").money_unit);
}

TEST(UnitLine, may_name_the_unit_before_it) {
    const UnitLine both = split_unit_line("362101某市某局    单位：万元");
    EXPECT_EQ(both.unit, "362101某市某局");
    EXPECT_EQ(both.money, "单位：万元");
    EXPECT_FALSE(both.unit_labelled);
    const UnitLine labelled = split_unit_line("填报单位：某中心（公章）  金额单位：元");
    EXPECT_EQ(labelled.unit, "某中心（公章）");
    EXPECT_TRUE(labelled.unit_labelled);
    EXPECT_EQ(labelled.money_unit.name, "元");
    EXPECT_EQ(split_unit_line("单位：某市某局").unit, "某市某局");
    EXPECT_EQ(split_unit_line("项目名称：某项目").unit, "");
}

TEST(UnitLine, finds_a_unit_in_a_label) {
    EXPECT_EQ(money_unit_of_label("预算数（万元）").name, "万元");
    EXPECT_EQ(money_unit_of_label("项目资金(单位：元)").name, "元");
    EXPECT_FALSE(money_unit_of_label("产出指标（50分）"));
    EXPECT_FALSE(money_unit_of_label("预算数"));
}

TEST(UnitCode, stands_before_a_name) {
    for (const char* text : {"362101某市某局", "[362101]某市某局", "362101-某市某局",
                             "（362101） 某市某局", "362101 某市某局"}) {
        EXPECT_EQ(split_unit_code(text).code, "362101") << text;
        EXPECT_EQ(split_unit_code(text).name, "某市某局") << text;
    }
    EXPECT_EQ(split_unit_code("120001公安局").name, "公安局");
    EXPECT_EQ(split_unit_code(" 某市某局 ").code, "");
    EXPECT_EQ(split_unit_code(" 某市某局 ").name, "某市某局");
    for (const char* text : {"2023年物业费", "150个点位", "12街道", "362101", "2023", "8.某项目"}) {
        EXPECT_EQ(split_unit_code(text).code, "") << text;
    }
}

TEST(Amount, is_exact_in_yuan) {
    const MoneyUnit wan = money_unit_named("万元");
    const MoneyUnit yuan = money_unit_named("元");
    EXPECT_EQ(amount_in_yuan("104.00", wan), Decimal(1'040'000));
    EXPECT_EQ(amount_in_yuan(" 1,044.50 ", wan), Decimal(10'445'000));
    EXPECT_EQ(amount_in_yuan("１０４．５", yuan)->to_string(), "104.5");
    EXPECT_EQ(amount_in_yuan("104万元", yuan), Decimal(1'040'000));
    EXPECT_EQ(amount_in_yuan("0", wan), Decimal(0));
    EXPECT_EQ(amount_in_yuan(" ", wan), std::nullopt);
    EXPECT_EQ(amount_in_yuan("无", wan), std::nullopt);
    EXPECT_EQ(amount_in_yuan("104", MoneyUnit{}), std::nullopt);
    EXPECT_EQ(amount_in_yuan("104个", wan), std::nullopt);
    EXPECT_EQ(amount_in_yuan("万元", wan), std::nullopt);
    EXPECT_EQ(amount_in_yuan(std::string(80, '9'), wan), std::nullopt);
    EXPECT_EQ(amount_in_yuan(std::string(500, '9'), wan), std::nullopt);
}

}  // namespace
}  // namespace ptcheck::form
