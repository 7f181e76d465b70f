// Many files at a time: their order, how many are there at once, and what ends a batch.
#include "batch/run_batch.hpp"

#include <atomic>
#include <chrono>
#include <csignal>
#include <functional>
#include <mutex>
#include <new>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ptcheck {
namespace {

FileResult numbered(std::size_t number) {
    FileResult result;
    result.path = std::to_string(number);
    return result;
}

/// Waits for what other threads do; false when that does not happen.
template <typename Condition>
bool wait_until(Condition condition) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point end = Clock::now() + std::chrono::seconds(20);
    while (!condition()) {
        if (Clock::now() > end) return false;
        std::this_thread::yield();
    }
    return true;
}

std::vector<std::string> names(std::size_t count) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < count; ++i) all.push_back(std::to_string(i));
    return all;
}

/// A batch without copies, in which no file rests on those before it.
void run_checks(std::size_t files, std::size_t threads, const CheckNumber& check,
                const std::function<void(FileResult&&)>& take) {
    run_batch(files, threads,
              {.check = check,
               .settle = [](FileResult&) {},
               .copy = {},
               .take = [&](FileResult&& result,
                           std::vector<DocumentCopy>&&) { take(std::move(result)); }});
}

class RunBatch : public testing::TestWithParam<std::size_t> {
protected:
    void run(std::size_t files, const CheckNumber& check) {
        run_checks(files, GetParam(), check,
                   [this](FileResult&& result) { taken.push_back(std::move(result.path)); });
    }
    std::vector<std::string> taken;
};
INSTANTIATE_TEST_SUITE_P(Threads, RunBatch, testing::Values(1, 2, 4, 16));

TEST_P(RunBatch, takes_every_result_in_order) {
    for (const std::size_t files : {0U, 1U, 3U, 500U}) {
        taken.clear();
        run(files, [](std::size_t number) {
            // Later files are done before earlier ones.
            if (number % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
            return numbered(number);
        });
        EXPECT_EQ(taken, names(files));
    }
}

TEST_P(RunBatch, tells_of_an_error_after_all_that_stands_before_it) {
    std::atomic<int> running{0};
    const auto check = [&](std::size_t number) {
        ++running;
        // By the time it fails, files on both sides of it are under way.
        if (number < 40) std::this_thread::sleep_for(std::chrono::microseconds(300));
        --running;
        if (number == 40) throw std::runtime_error("file 40");
        return numbered(number);
    };
    EXPECT_THAT([&] { run(100, check); },
                testing::ThrowsMessage<std::runtime_error>(testing::StrEq("file 40")));
    EXPECT_EQ(taken, names(40));
    EXPECT_EQ(running, 0);
}

TEST_P(RunBatch, tells_of_refused_memory_as_such) {
    const auto check = [](std::size_t number) -> FileResult {
        if (number == 2) throw std::bad_alloc();
        return numbered(number);
    };
    EXPECT_THROW(run(10, check), std::bad_alloc);
    EXPECT_EQ(taken, names(2));
}

TEST_P(RunBatch, ends_when_a_result_cannot_be_taken) {
    std::atomic<std::size_t> begun{0};
    std::size_t taken_whole = 0;
    const auto take = [&](FileResult&&) {
        if (taken_whole == 5) throw std::runtime_error("disk full");
        ++taken_whole;
    };
    const auto check = [&](std::size_t number) {
        ++begun;
        return numbered(number);
    };
    EXPECT_THROW(run_checks(100'000, GetParam(), check, take), std::runtime_error);
    EXPECT_EQ(taken_whole, 5U);
    EXPECT_LE(begun, 6 + in_flight_per_thread * GetParam());
}

TEST_P(RunBatch, holds_no_more_results_than_it_says) {
    const std::size_t most = GetParam() == 1 ? 1 : in_flight_per_thread * GetParam();
    std::atomic<std::size_t> begun{0};
    std::atomic<std::size_t> done{0};
    std::atomic<std::size_t> seen{0};
    bool filled = true;
    run_checks(
        4 * most, GetParam(),
        [&](std::size_t number) {
            seen = std::max<std::size_t>(seen, ++begun - done);
            // The first file takes until all others that may be there have been read.
            if (number == 0) filled = wait_until([&] { return begun == most; });
            return numbered(number);
        },
        [&](FileResult&&) { ++done; });
    EXPECT_TRUE(filled);
    EXPECT_EQ(done, 4 * most);
    EXPECT_LE(seen, most);
}

TEST_P(RunBatch, settles_in_order_and_copies_what_is_settled) {
    std::vector<std::string> settled;
    std::vector<std::string> copied;
    const std::size_t threads = GetParam();
    std::atomic<std::size_t> together{0};
    std::atomic<bool> met{threads == 1};
    BatchSteps steps;
    steps.check = [](std::size_t number) { return numbered(number); };
    steps.settle = [&](FileResult& result) {
        settled.push_back(result.path);
        result.order = settled.size();
    };
    steps.copy = [&](FileResult& result) {
        EXPECT_EQ(std::to_string(result.order - 1), result.path);
        // As many copies are made at a time as there are threads.
        if (++together == threads) met = true;
        wait_until([&] { return met.load(); });
        --together;
        std::vector<DocumentCopy> copies(2);
        copies.back().bytes = "copy of " + result.path;
        return copies;
    };
    steps.take = [&](FileResult&& result, std::vector<DocumentCopy>&& copies) {
        ASSERT_EQ(copies.size(), 2U);
        EXPECT_EQ(copies.back().bytes, "copy of " + result.path);
        copied.push_back(std::move(result.path));
    };
    run_batch(20 * threads, threads, steps);
    EXPECT_TRUE(met);
    EXPECT_EQ(settled, names(20 * threads));
    EXPECT_EQ(copied, settled);
}

TEST_P(RunBatch, tells_of_an_error_of_any_step_after_all_that_stands_before_it) {
    for (const std::string failing : {"settle", "copy"}) {
        taken.clear();
        BatchSteps steps;
        steps.check = [](std::size_t number) { return numbered(number); };
        const auto fail = [&](const std::string& step, const FileResult& result) {
            if (step == failing && result.path == "40") throw std::runtime_error(step);
        };
        steps.settle = [&](FileResult& result) { fail("settle", result); };
        steps.copy = [&](FileResult& result) {
            EXPECT_FALSE(failing == "settle" && result.path == "40");
            fail("copy", result);
            return std::vector<DocumentCopy>();
        };
        steps.take = [&](FileResult&& result, std::vector<DocumentCopy>&&) {
            taken.push_back(std::move(result.path));
        };
        EXPECT_THAT([&] { run_batch(100, GetParam(), steps); },
                    testing::ThrowsMessage<std::runtime_error>(testing::StrEq(failing)));
        EXPECT_EQ(taken, names(40));
    }
}

TEST_P(RunBatch, works_on_as_many_threads_as_it_is_told) {
    const std::size_t threads = GetParam();
    std::mutex lock;
    std::set<std::thread::id> ids;
    std::atomic<std::size_t> together{0};
    std::atomic<std::size_t> most{0};
    std::atomic<bool> all_met{threads == 1};
    run(20 * threads, [&](std::size_t number) {
        most = std::max<std::size_t>(most, ++together);
        if (together == threads) all_met = true;
        wait_until([&] { return all_met.load(); });
        {
            const std::scoped_lock hold(lock);
            ids.insert(std::this_thread::get_id());
        }
        --together;
        return numbered(number);
    });
    EXPECT_TRUE(all_met);
    EXPECT_EQ(most, threads);
    EXPECT_EQ(ids.size(), threads);
    EXPECT_EQ(ids.contains(std::this_thread::get_id()), true);
}

TEST_P(RunBatch, leaves_signals_to_the_thread_that_called_it) {
    std::atomic<std::size_t> wrong{0};
    const auto caller = std::this_thread::get_id();
    run(200, [&](std::size_t number) {
        sigset_t blocked;
        ::pthread_sigmask(SIG_BLOCK, nullptr, &blocked);
        const bool own = std::this_thread::get_id() == caller;
        for (const int signal : {SIGINT, SIGTERM, SIGHUP})
            if ((::sigismember(&blocked, signal) == 1) == own) ++wrong;
        // A reader that closes the pipe ends the run on whatever thread writes.
        if (::sigismember(&blocked, SIGPIPE) == 1) ++wrong;
        return numbered(number);
    });
    EXPECT_EQ(wrong, 0U);
}

TEST(RunBatchThreads, are_no_more_than_there_are_files) {
    std::mutex lock;
    std::set<std::thread::id> ids;
    const auto check = [&](std::size_t number) {
        const std::scoped_lock hold(lock);
        ids.insert(std::this_thread::get_id());
        return numbered(number);
    };
    run_checks(1, 16, check, [](FileResult&&) {});
    EXPECT_THAT(ids, testing::ElementsAre(std::this_thread::get_id()));
}

}  // namespace
}  // namespace ptcheck
