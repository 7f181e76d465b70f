#include "rules/stated_years.hpp"

#include <string>

#include <gtest/gtest.h>

namespace ptcheck {
namespace {

std::string years(std::string_view text) {
    std::string out;
    for (const StatedYear& year : stated_years(text)) {
        out.append(out.empty() ? "" : " ").append(std::to_string(year.year));
        if (year.of_span) out += '-';
    }
    return out;
}

TEST(stated_years, are_followed_by_nian) {
    EXPECT_EQ(years("2024年完成验收，2025年度投入使用"), "2024 2025");
    EXPECT_EQ(years("培训2023人，编号2024-001"), "");
    EXPECT_EQ(years("12024年"), "");
    EXPECT_EQ(years("20245年"), "");
    EXPECT_EQ(years("1998年"), "");
}

TEST(stated_years, of_a_period_need_it_once) {
    EXPECT_EQ(years("2019-2021年度清单"), "2019- 2021-");
    EXPECT_EQ(years("2023年至2025年"), "2023- 2025-");
    EXPECT_EQ(years("2021、2022年"), "2021- 2022-");
    EXPECT_EQ(years("2023年度—2024年度"), "2023- 2024-");
    EXPECT_EQ(years("2023-2025"), "");
}

TEST(stated_years, within_a_title_do_not_count) {
    EXPECT_EQ(years("落实《2021-2025年规划》，2023年完成"), "2023");
    EXPECT_EQ(years("《2021年规划"), "");
}

TEST(stated_span, goes_from_the_first_to_the_last_year) {
    ASSERT_TRUE(stated_span("2019-2021年度"));
    EXPECT_TRUE(stated_span("2019-2021年度")->holds(2020));
    EXPECT_FALSE(stated_span("2019-2021年度")->holds(2022));
    EXPECT_FALSE(stated_span("2023年项目"));
    EXPECT_FALSE(stated_span("2023年项目（2023年度）"));
    EXPECT_TRUE(stated_span("“十四五”规划编制")->holds(2025));
    EXPECT_FALSE(stated_span(""));
}

}  // namespace
}  // namespace ptcheck
