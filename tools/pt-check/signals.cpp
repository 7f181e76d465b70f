#include "signals.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>

#include <unistd.h>

namespace ptcheck {

namespace {

/// nullptr where there is nothing to remove.
std::array<std::atomic<const char*>, most_removed> to_remove{};
std::atomic<bool> held{false};
std::atomic<int> waiting{0};
static_assert(std::atomic<const char*>::is_always_lock_free);
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

// Calls only what POSIX allows in a handler (System Interfaces, 2.4.3).
void end_run(int signal) {
    int none = 0;
    if (held && waiting.compare_exchange_strong(none, signal)) return;
    remove_now();
    std::signal(signal, SIG_DFL);
    ::raise(signal);
}

}  // namespace

void handle_signals() noexcept {
    std::signal(SIGPIPE, SIG_DFL);
    std::signal(SIGXFSZ, SIG_IGN);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction old {};
        if (::sigaction(signal, nullptr, &old) != 0 || old.sa_handler == SIG_IGN) continue;
        struct sigaction action {};
        action.sa_handler = end_run;
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
    const auto free = std::ranges::find_if(to_remove, [](auto& slot) { return slot == nullptr; });
    if (free != to_remove.end()) *free = path;
}

void forget_on_signal(const char* path) noexcept {
    const auto found = std::ranges::find_if(to_remove, [&](auto& slot) { return slot == path; });
    if (found != to_remove.end()) *found = nullptr;
}

HoldSignals::HoldSignals() noexcept {
    held = true;
}

HoldSignals::~HoldSignals() {
    held = false;
    if (const int signal = waiting; signal != 0) end_run(signal);
}

}  // namespace ptcheck
