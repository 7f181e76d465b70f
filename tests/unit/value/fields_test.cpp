// Values whose sign, number and unit stand in columns, and units beside the built-in ones.
#include <array>
#include <string>

#include <gtest/gtest.h>

#include "normal_form.hpp"

namespace ptcheck {
namespace {

std::string columns(const ValueFields& fields) {
    return value_json(parse_value(fields, test_year));
}

TEST(ValueFields, sign_and_unit_make_one_value_with_the_number) {
    EXPECT_EQ(columns({.sign = "≧", .number = "735", .unit = "人次", .direction = {}}),
              R"({"kind":"quantity","op":"ge","lo":"735","unit":"人次"})");
    EXPECT_EQ(
        columns({.sign = "小于等于", .number = "3584", .unit = "万元", .direction = "反向"}),
        R"({"kind":"money","op":"le","hi":"35840000","unit":"元","mant":"3584","mult":"1e4"})");
    EXPECT_EQ(
        columns({.sign = "═", .number = "100", .unit = "%", .direction = {}}),
        R"({"kind":"ratio","op":"eq","lo":"1","hi":"1","unit":"1","mant":"100","scale":"%","repairs":["look-alike-sign"]})");
    EXPECT_EQ(columns({.sign = "≥", .number = "95", .unit = "百分比", .direction = {}}),
              R"({"kind":"ratio","op":"ge","lo":"0.95","unit":"1","mant":"95","scale":"%"})");
    EXPECT_EQ(columns({.sign = "≤", .number = "12", .unit = "月", .direction = {}}),
              R"({"kind":"quantity","op":"le","hi":"12","unit":"月"})");
}

TEST(ValueFields, the_direction_speaks_where_no_sign_does) {
    EXPECT_EQ(columns({.sign = {}, .number = "95", .unit = "%", .direction = "正向"}),
              R"({"kind":"ratio","op":"ge","lo":"0.95","unit":"1","mant":"95","scale":"%"})");
    EXPECT_EQ(columns({.sign = "反向", .number = "5", .unit = "天", .direction = {}}),
              R"({"kind":"duration","op":"le","hi":"5","unit":"天"})");
}

TEST(ValueFields, what_the_number_states_itself_goes_first) {
    EXPECT_EQ(columns({.sign = "≥", .number = "≥95%", .unit = "%", .direction = {}}),
              R"({"kind":"ratio","op":"ge","lo":"0.95","unit":"1","mant":"95","scale":"%"})");
    EXPECT_EQ(columns({.sign = "≤", .number = "5万元", .unit = "元", .direction = {}}),
              R"({"kind":"money","op":"le","hi":"50000","unit":"元","mant":"5","mult":"1e4"})");
}

TEST(ValueFields, words_stay_words) {
    EXPECT_EQ(columns({.sign = "定性", .number = "有效提升", .unit = {}, .direction = {}}),
              R"({"kind":"qualitative","q":"trend","text":"有效提升"})");
    EXPECT_EQ(columns({.sign = "≥", .number = "", .unit = "%", .direction = {}}),
              R"({"kind":"qualitative","q":"other"})");
    EXPECT_EQ(
        columns({.sign = "≤", .number = "2023年12月底前", .unit = {}, .direction = {}}),
        R"({"kind":"deadline","op":"le","date_to":"2023-12-31","grain":"month","edge":"end"})");
}

TEST(ValueFields, an_unknown_unit_is_taken_as_written) {
    EXPECT_EQ(columns({.sign = "≥", .number = "30", .unit = "盆花", .direction = {}}),
              R"({"kind":"quantity","op":"ge","lo":"30","unit":"盆花"})");
}

TEST(ExtraUnits, are_read_beside_the_built_in_ones) {
    const std::array<ExtraUnit, 2> units{
        {{"盆花", ValueKind::quantity}, {"公亩", ValueKind::area}}};
    const ParseOptions options{.year = test_year, .units = units};
    EXPECT_EQ(value_json(parse_value("≥30盆花", options)),
              R"({"kind":"quantity","op":"ge","lo":"30","unit":"盆花"})");
    EXPECT_EQ(value_json(parse_value("十五公亩以上", options)),
              R"({"kind":"area","op":"ge","lo":"15","unit":"公亩"})");
    EXPECT_EQ(value_json(parse_value("≤5元/盆花", options)),
              R"({"kind":"money","op":"le","hi":"5","unit":"元","per":["盆花"]})");
    EXPECT_EQ(value_json(parse_value("5个", options)), value_json(parse_value("5个", test_year)));
}

}  // namespace
}  // namespace ptcheck
