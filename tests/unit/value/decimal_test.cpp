#include "ptcheck/decimal.hpp"

#include <gtest/gtest.h>

namespace ptcheck {
namespace {

std::string round_trip(std::string_view text) {
    const auto d = Decimal::parse(text);
    return d ? d->to_string() : "none";
}

TEST(Decimal, reads_and_prints_exactly) {
    EXPECT_EQ(round_trip("104.00"), "104");
    EXPECT_EQ(round_trip("0.003"), "0.003");
    EXPECT_EQ(round_trip("30.0"), "30");
    EXPECT_EQ(round_trip("-1.50"), "-1.5");
    EXPECT_EQ(round_trip("1,234,567.8"), "1234567.8");
    EXPECT_EQ(round_trip("000012"), "12");
    EXPECT_EQ(round_trip("999999999999999999"), "999999999999999999");
}

TEST(Decimal, refuses_what_is_no_number) {
    for (const char* text : {"", "-", ".5", "5.", "1.2.3", "12,34", "1,2345", ",123", "1234,567",
                             "12a", "１", "1000000000000000000000", "9999999999999999999999"}) {
        EXPECT_FALSE(Decimal::parse(text)) << text;
    }
}

TEST(Decimal, orders_across_exponents) {
    const auto d = [](std::string_view text) { return *Decimal::parse(text); };
    EXPECT_LT(d("0.9"), d("1"));
    EXPECT_LT(d("-5"), d("-4.99"));
    EXPECT_LT(d("-1"), d("0.001"));
    EXPECT_GT(d("300000000000000000"), d("0.000000000000000001"));
    EXPECT_LT(d("0.000000000000000001"), d("300000000000000000"));
    EXPECT_GT(d("0"), d("-0.1"));
    EXPECT_EQ(d("3.0"), d("3"));
}

TEST(Decimal, computes_without_rounding) {
    const auto d = [](std::string_view text) { return *Decimal::parse(text); };
    EXPECT_EQ(d("74").plus(d("61.5"))->plus(d("64.5"))->plus(d("127")), d("327"));
    EXPECT_EQ(d("305.7").minus(d("301.4")), d("4.3"));
    EXPECT_EQ(d("4").times(d("48")), d("192"));
    EXPECT_EQ(d("104").scaled(4), d("1040000"));
    EXPECT_EQ(d("3").scaled(-3), d("0.003"));
    EXPECT_FALSE(d("999999999999999999").times(d("999999999999999999")));
    EXPECT_FALSE(d("999999999999999999").plus(d("0.001")));
}

}  // namespace
}  // namespace ptcheck
