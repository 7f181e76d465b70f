// Files a second and the time left.
#include "batch/pace.hpp"

#include <gtest/gtest.h>

namespace ptcheck {
namespace {

using namespace std::chrono_literals;

const Pace::Clock::time_point start{};

TEST(Pace, is_not_known_in_the_first_two_seconds_or_before_a_file_is_done) {
    Pace pace(100, start);
    EXPECT_EQ(pace.at(5, start + 500ms), std::nullopt);
    EXPECT_EQ(pace.at(10, start + 1s), std::nullopt);
    EXPECT_EQ(Pace(100, start).at(0, start + 10s), std::nullopt);
}

TEST(Pace, tells_files_a_second_and_the_seconds_left_rounded_up) {
    Pace pace(100, start);
    EXPECT_EQ(pace.at(25, start + 2s), (Pace::Figures{125, 6s}));
    Pace slow(100, start);
    EXPECT_EQ(slow.at(1, start + 40s), (Pace::Figures{0, 3960s}));
}

TEST(Pace, changes_its_figures_once_a_second) {
    Pace pace(1000, start);
    const auto first = pace.at(20, start + 2s);
    EXPECT_EQ(pace.at(400, start + 2900ms), first);
    EXPECT_NE(pace.at(400, start + 3s), first);
}

TEST(Pace, forgets_what_is_long_past) {
    Pace pace(100'000, start);
    for (std::size_t second = 1; second <= 60; ++second)
        pace.at(second, start + std::chrono::seconds(second));
    EXPECT_EQ(pace.at(60, start + 60s)->tenths_a_second, 10U);
    for (std::size_t second = 1; second <= 20; ++second)
        pace.at(60 + 50 * second, start + std::chrono::seconds(60 + second));
    EXPECT_EQ(pace.at(1060, start + 80s)->tenths_a_second, 500U);
}

TEST(Pace, is_not_thrown_about_by_one_large_file) {
    Pace pace(100'000, start);
    for (std::size_t second = 1; second <= 30; ++second)
        pace.at(10 * second, start + std::chrono::seconds(second));
    const auto after_stop = pace.at(301, start + 32s);
    ASSERT_TRUE(after_stop);
    EXPECT_GT(after_stop->tenths_a_second, 80U);
}

}  // namespace
}  // namespace ptcheck
