// What only the form knows about a value.
#include <string>

#include <gtest/gtest.h>

#include "ptcheck/report.hpp"

namespace ptcheck {
namespace {

std::string in_context(std::string_view text, const ValueContext& context) {
    Value value = parse_value(text, 2023);
    apply_context(value, context);
    return value_json(value);
}

TEST(Context, a_bare_one_or_hundred_is_a_share_where_a_share_is_measured) {
    const std::string one =
        R"({"kind":"ratio","op":"eq","lo":"1","hi":"1","unit":"1","mant":"1","ctx":["percent"]})";
    const ValueContext satisfaction{"服务对象满意度指标", "群众", {}, {}};
    EXPECT_EQ(in_context("1", satisfaction), one);
    EXPECT_EQ(in_context("1", {"质量指标", "验收合格率", {}, {}}), one);
    EXPECT_EQ(in_context("1", {"质量指标", "验收", "验收合格率", {}}), one);
    EXPECT_EQ(
        in_context("100", satisfaction),
        R"({"kind":"ratio","op":"eq","lo":"1","hi":"1","unit":"1","mant":"100","scale":"%","ctx":["percent"]})");
    EXPECT_EQ(in_context("95", satisfaction), in_context("95", {}));
    EXPECT_EQ(in_context("≥1", satisfaction), in_context("≥1", {}));
}

TEST(Context, a_bare_number_counts_under_quantity) {
    EXPECT_EQ(in_context("1", {"数量指标", "报告", {}, {}}),
              R"({"kind":"quantity","op":"eq","lo":"1","hi":"1","unit":null,"ctx":["count"]})");
}

TEST(Context, a_cost_takes_the_unit_of_the_form) {
    EXPECT_EQ(
        in_context("≤48", {"成本指标", "总成本", {}, "万元"}),
        R"({"kind":"money","op":"le","hi":"480000","unit":"元","mant":"48","mult":"1e4","ctx":["unit","multiplier"]})");
    EXPECT_EQ(
        in_context("≤45万", {"成本指标", "总成本", {}, {}}),
        R"({"kind":"money","op":"le","hi":"450000","unit":"元","mant":"45","mult":"1e4","ctx":["unit"]})");
    EXPECT_EQ(in_context("≤48", {"成本指标", "总成本", {}, "元"}),
              R"({"kind":"money","op":"le","hi":"48","unit":"元","ctx":["unit"]})");
    EXPECT_EQ(in_context("≤48", {"成本指标", "总成本", {}, {}}), in_context("≤48", {}));
}

TEST(Context, leaves_every_other_value_alone) {
    for (const char* text : {"996万元", "≥90%", "满意", "2023年底前", "1份", "无", "≥"}) {
        for (const char* level2 : {"成本指标", "服务对象满意度指标", "数量指标", "时效指标"}) {
            EXPECT_EQ(in_context(text, {level2, "率", "率", "万元"}),
                      value_json(parse_value(text, 2023)))
                << text << " under " << level2;
        }
    }
}

}  // namespace
}  // namespace ptcheck
