#include "batch/run_batch.hpp"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <exception>
#include <new>
#include <utility>
#include <vector>

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>
#include <pthread.h>
#include <sys/resource.h>

#include "batch/hand_over.hpp"

namespace ptcheck {

namespace {

namespace tbb = oneapi::tbb;

// As the main thread has by default: a document is read in calls that nest as deep as its tables.
constexpr std::size_t stack_bytes = 8UL << 20;

void* wait_for_word(void* word) noexcept {
    static_cast<const std::atomic<bool>*>(word)->wait(false);
    return nullptr;
}

/// How many threads the system gives, the caller's among them, up to `wanted`: oneTBB ends the
/// program from one of its own threads when it cannot start another.
std::size_t threads_to_be_had(std::size_t wanted) {
    // Stack and heap of a thread take address space, used or not (ulimit -v).
    constexpr rlim_t space_of_thread = 256UL << 20;
    rlimit space{};
    if (::getrlimit(RLIMIT_AS, &space) == 0 && space.rlim_cur != RLIM_INFINITY)
        wanted = std::clamp<std::size_t>(space.rlim_cur / space_of_thread, 1, wanted);
    pthread_attr_t attributes;
    if (wanted == 1 || ::pthread_attr_init(&attributes) != 0) return 1;
    ::pthread_attr_setstacksize(&attributes, stack_bytes);
    std::atomic<bool> word{false};
    std::vector<pthread_t> threads(wanted - 1);
    const auto started = std::ranges::find_if_not(threads, [&](pthread_t& thread) {
        return ::pthread_create(&thread, &attributes, wait_for_word, &word) == 0;
    });
    ::pthread_attr_destroy(&attributes);
    word = true;
    word.notify_all();
    threads.erase(started, threads.end());
    for (const pthread_t each : threads) ::pthread_join(each, nullptr);
    return 1 + threads.size();
}

/// One file on its way through the filters.
struct Slot {
    std::size_t number = 0;
    FileResult result;
    std::vector<DocumentCopy> copies;
    std::exception_ptr error;

    /// What a step throws is kept for the file's turn: those before it are to be taken first.
    template <typename Step>
    void guard(Step step) {
        if (error) return;
        try {
            step();
        } catch (...) {
            error = std::current_exception();
        }
    }
};

/// Blocks what ends a run from outside in the threads that the library starts. Not by its observer,
/// whose memory the library may still hold when the program ends.
void leave_signals_to(pthread_t caller) noexcept {
    thread_local bool left = false;
    if (left || ::pthread_equal(::pthread_self(), caller) != 0) return;
    left = true;
    sigset_t blocked;
    ::sigemptyset(&blocked);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) ::sigaddset(&blocked, signal);
    ::pthread_sigmask(SIG_BLOCK, &blocked, nullptr);
}

/// What the filters do. The order of the first and the last keeps files that are under way
/// consecutive, so that a file's number tells which slot is its own.
class Filters {
public:
    Filters(std::size_t files, std::size_t in_flight, const BatchSteps& steps)
        : files_(files), slots_(in_flight), steps_(steps) {
        for (Slot& slot : slots_) hand_over(slot);
    }
    Filters(const Filters&) = delete;
    Filters& operator=(const Filters&) = delete;
    ~Filters() {
        for (Slot& slot : slots_) take_over(slot);
        take_over(next_);
        take_over(settled_);
        take_over(taken_);
    }

    [[nodiscard]] std::size_t in_flight() const noexcept { return slots_.size(); }

    Slot* begin(tbb::flow_control& flow) {
        const Turn turn_to_begin(next_);
        if (next_ == files_) {
            flow.stop();
            return nullptr;
        }
        Slot& slot = slots_[next_ % slots_.size()];
        const Turn turn(slot);
        slot.number = next_++;
        return &slot;
    }

    Slot* check(Slot& slot) {
        const Turn turn(slot);
        leave_signals_to(caller_);
        slot.guard([&] { slot.result = steps_.check(slot.number); });
        return &slot;
    }

    Slot* settle(Slot& slot) {
        const Turn turn(slot);
        const Turn turn_to_settle(settled_);
        slot.guard([&] { steps_.settle(slot.result); });
        ++settled_;
        return &slot;
    }

    Slot* copy(Slot& slot) {
        const Turn turn(slot);
        leave_signals_to(caller_);
        slot.guard([&] { slot.copies = steps_.copy(slot.result); });
        return &slot;
    }

    void take(Slot& slot) {
        const Turn turn(slot);
        const Turn turn_to_take(taken_);
        if (slot.error) std::rethrow_exception(slot.error);
        steps_.take(std::move(slot.result), std::move(slot.copies));
        slot.result = FileResult{};
        slot.copies.clear();
        ++taken_;
    }

private:
    pthread_t caller_ = ::pthread_self();
    std::size_t files_;
    std::size_t next_ = 0;
    std::size_t settled_ = 0;
    std::size_t taken_ = 0;
    std::vector<Slot> slots_;
    const BatchSteps& steps_;
};

/// One filter as the library copies it, on the caller's thread, for the others to call.
class Filter {
public:
    explicit Filter(Filters& filters) noexcept : filters_(&filters) {}
    Filter(const Filter& other) noexcept : filters_(other.filters_) { hand_over(*this); }
    Filter& operator=(const Filter&) = delete;
    ~Filter() = default;

protected:
    [[nodiscard]] Filters& filters() const noexcept {
        take_over(*this);
        return *filters_;
    }

private:
    Filters* filters_;
};

struct Begin final : Filter {
    using Filter::Filter;
    Slot* operator()(tbb::flow_control& flow) const { return filters().begin(flow); }
};
struct Check final : Filter {
    using Filter::Filter;
    Slot* operator()(Slot* slot) const { return filters().check(*slot); }
};
struct Settle final : Filter {
    using Filter::Filter;
    Slot* operator()(Slot* slot) const { return filters().settle(*slot); }
};
struct Copy final : Filter {
    using Filter::Filter;
    Slot* operator()(Slot* slot) const { return filters().copy(*slot); }
};
struct Take final : Filter {
    using Filter::Filter;
    void operator()(Slot* slot) const { filters().take(*slot); }
};

tbb::filter<void, Slot*> checked(Filters& filters) {
    using tbb::filter_mode;
    return tbb::make_filter<void, Slot*>(filter_mode::serial_in_order, Begin(filters)) &
           tbb::make_filter<Slot*, Slot*>(filter_mode::parallel, Check(filters)) &
           tbb::make_filter<Slot*, Slot*>(filter_mode::serial_in_order, Settle(filters));
}

void run_on_this_thread(std::size_t files, const BatchSteps& steps) {
    for (std::size_t number = 0; number < files; ++number) {
        FileResult result = steps.check(number);
        steps.settle(result);
        std::vector<DocumentCopy> copies;
        if (steps.copy) copies = steps.copy(result);
        steps.take(std::move(result), std::move(copies));
    }
}

}  // namespace

void run_batch(std::size_t files, std::size_t threads, const BatchSteps& steps) {
    threads = std::min(threads, files);
    if (threads > 1) threads = threads_to_be_had(threads);
    if (threads <= 1) return run_on_this_thread(files, steps);
    // Also more than there are cores, when that is what was asked for.
    const tbb::global_control most(tbb::global_control::max_allowed_parallelism, threads);
    const tbb::global_control stack(tbb::global_control::thread_stack_size, stack_bytes);
    tbb::task_arena arena(static_cast<int>(threads));
    Filters filters(files, in_flight_per_thread * threads, steps);
    arena.execute([&] {
        using tbb::filter_mode;
        const auto take =
            tbb::make_filter<Slot*, void>(filter_mode::serial_in_order, Take(filters));
        tbb::filter<void, Slot*> ready = checked(filters);
        if (steps.copy)
            ready = ready & tbb::make_filter<Slot*, Slot*>(filter_mode::parallel, Copy(filters));
        tbb::parallel_pipeline(filters.in_flight(), ready & take);
    });
}

}  // namespace ptcheck
