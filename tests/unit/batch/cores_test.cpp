// How many cores a run may use.
#include "batch/cores.hpp"

#include <gtest/gtest.h>
#include <sched.h>

namespace ptcheck {
namespace {

TEST(Cores, of_a_quota_are_rounded_up) {
    EXPECT_EQ(cores_of_quota("200000 100000"), 2U);
    EXPECT_EQ(cores_of_quota("150000 100000"), 2U);
    EXPECT_EQ(cores_of_quota("10000 100000"), 1U);
}

TEST(Cores, are_not_bound_where_no_quota_is_set) {
    for (const char* text : {"max 100000", "", "100000", "100000 0", "100000 x", "-1 100000"})
        EXPECT_EQ(cores_of_quota(text), std::nullopt) << text;
}

TEST(Cores, are_those_this_process_may_run_on) {
    cpu_set_t all;
    ASSERT_EQ(::sched_getaffinity(0, sizeof all, &all), 0);
    EXPECT_GE(usable_cores(), 1U);
    EXPECT_LE(usable_cores(), static_cast<std::size_t>(CPU_COUNT(&all)));
    std::size_t first = 0;
    while (!CPU_ISSET(first, &all)) ++first;
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(first, &one);
    ASSERT_EQ(::sched_setaffinity(0, sizeof one, &one), 0);
    EXPECT_EQ(usable_cores(), 1U);
    ::sched_setaffinity(0, sizeof all, &all);
}

}  // namespace
}  // namespace ptcheck
