#include "signals.hpp"

#include <array>
#include <atomic>
#include <csignal>

#include <unistd.h>

#include "streams.hpp"

namespace ptcheck {

namespace {

/// nullptr where there is nothing to remove.
std::array<std::atomic<const char*>, most_removed> to_remove{};

/// One word, so that a signal and the end of what holds it cannot miss each other: free, held, held
/// with a signal that waits (its number), or ending.
std::atomic<int> state{0};
constexpr int state_free = 0;
constexpr int state_held = -1;
constexpr int state_ending = -2;
static_assert(std::atomic<const char*>::is_always_lock_free);
static_assert(std::atomic<int>::is_always_lock_free);

// Calls only what POSIX allows in a handler (System Interfaces, 2.4.3).
void end_run(int signal) noexcept {
    state = state_ending;
    remove_now();
    erase_status();
    // The first process of a container is spared what ends others (signal(7)).
    constexpr int shell_base = 128;
    if (::getpid() == 1) ::_exit(shell_base + signal);
    std::signal(signal, SIG_DFL);
    // To the process: the thread that comes here may have the signal blocked.
    ::kill(::getpid(), signal);
}

void on_signal(int signal) {
    int held = state_held;
    if (state.compare_exchange_strong(held, signal)) return;
    end_run(signal);
}

[[noreturn]] void wait_for_the_end() noexcept {
    for (;;) ::pause();
}

}  // namespace

void handle_signals() noexcept {
    std::signal(SIGPIPE, SIG_DFL);
    std::signal(SIGXFSZ, SIG_IGN);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction old {};
        if (::sigaction(signal, nullptr, &old) != 0 || old.sa_handler == SIG_IGN) continue;
        struct sigaction action {};
        action.sa_handler = on_signal;
        action.sa_flags = SA_RESTART;
        ::sigaction(signal, &action, nullptr);
    }
}

void remove_now() noexcept {
    for (auto& slot : to_remove) {
        if (const char* path = slot.exchange(nullptr)) ::unlink(path);
    }
}

void remove_on_signal(const char* path) noexcept {
    for (auto& slot : to_remove) {
        const char* none = nullptr;
        if (slot.compare_exchange_strong(none, path)) return;
    }
}

void forget_on_signal(const char* path) noexcept {
    for (auto& slot : to_remove) {
        const char* named = path;
        if (slot.compare_exchange_strong(named, nullptr)) return;
    }
}

HoldSignals::HoldSignals() noexcept {
    int none = state_free;
    if (!state.compare_exchange_strong(none, state_held)) wait_for_the_end();
}

HoldSignals::~HoldSignals() {
    int held = state_held;
    if (state.compare_exchange_strong(held, state_free)) return;
    if (held != state_ending) end_run(held);
    wait_for_the_end();
}

}  // namespace ptcheck
