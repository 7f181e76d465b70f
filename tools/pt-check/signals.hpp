// What ends a run from outside: nothing half-written is left behind.
#pragma once

#include <cstddef>

namespace ptcheck {

/// That can be named to remove_on_signal at the same time.
inline constexpr std::size_t most_removed = 32;

/// SIGINT, SIGTERM and SIGHUP end the run with their own status (the shell sees 128 + number), after
/// the files named below are removed; one that the parent has ignored (nohup, jobs in the background)
/// stays ignored. A reader that closes the pipe ends the run by SIGPIPE, whatever the parent does
/// with that signal; a file over the size the shell allows is an error of writing.
void handle_signals() noexcept;

/// `path` is not copied: it must stay until forget_on_signal. Both may be called by any thread.
void remove_on_signal(const char* path) noexcept;
void forget_on_signal(const char* path) noexcept;
/// Removes what was named, as a signal would.
void remove_now() noexcept;

/// While one lives, the first signal waits for its end, so that what is being written is written
/// whole; a second one ends the run at once. One at a time, not nested, on whatever thread; while a
/// signal ends the run, making one waits for that end.
class HoldSignals {
public:
    HoldSignals() noexcept;
    HoldSignals(const HoldSignals&) = delete;
    HoldSignals& operator=(const HoldSignals&) = delete;
    ~HoldSignals();
};

}  // namespace ptcheck
