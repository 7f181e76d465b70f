#include "report/escape.hpp"

#include <gtest/gtest.h>

#include "ptcheck/report.hpp"

namespace ptcheck {
namespace {

TEST(Escape, shows_controls_instead_of_obeying_them) {
    EXPECT_EQ(escape_controls("a\nb\tc\r\033[31m\x7F"), "a\\nb\\tc\\x0D\\x1B[31m\\x7F");
    EXPECT_EQ(escape_controls("\u0085\u2028\u202E"), "\\xC2\\x85\\xE2\\x80\\xA8\\xE2\\x80\\xAE");
    EXPECT_EQ(escape_controls("\xED\xA0\x80"), "\\xED\\xA0\\x80");
    EXPECT_EQ(escape_controls("≤104万元 “无废城市”"), "≤104万元 “无废城市”");
}

TEST(Escape, csv_fields_are_quoted_and_never_formulas) {
    EXPECT_EQ(csv_field("a,b"), "\"a,b\"");
    EXPECT_EQ(csv_field("说\"好\""), "\"说\"\"好\"\"\"");
    EXPECT_EQ(csv_field("=HYPERLINK(1)"), "'=HYPERLINK(1)");
    EXPECT_EQ(csv_field("-1"), "'-1");
    EXPECT_EQ(csv_field("+1,2"), "\"'+1,2\"");
    EXPECT_EQ(csv_field("@x"), "'@x");
    EXPECT_EQ(csv_field("a\nb"), "a\\nb");
    EXPECT_EQ(csv_field("≥90%"), "≥90%");
    EXPECT_EQ(csv_field(""), "");
}

}  // namespace
}  // namespace ptcheck
