// Tells ThreadSanitizer what the pipeline hands from one thread to another: the oneTBB of Debian is
// built without it, so the locks within are not seen. Nothing in other builds.
#pragma once

#if defined(__SANITIZE_THREAD__)
#define PTCHECK_THREAD_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define PTCHECK_THREAD_SANITIZER 1
#endif
#endif

#ifdef PTCHECK_THREAD_SANITIZER
#include <sanitizer/tsan_interface.h>
#endif

namespace ptcheck {

/// All that this thread has done is done for the thread that takes the same `thing` over.
template <typename Thing>
void hand_over([[maybe_unused]] const Thing& thing) noexcept {
#ifdef PTCHECK_THREAD_SANITIZER
    ::__tsan_release(const_cast<Thing*>(&thing));
#endif
}

template <typename Thing>
void take_over([[maybe_unused]] const Thing& thing) noexcept {
#ifdef PTCHECK_THREAD_SANITIZER
    ::__tsan_acquire(const_cast<Thing*>(&thing));
#endif
}

/// Taken over as long as this lives, and handed over then.
template <typename Thing>
class Turn {
public:
    explicit Turn(const Thing& thing) noexcept : thing_(thing) { take_over(thing_); }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn() { hand_over(thing_); }

private:
    const Thing& thing_;
};

}  // namespace ptcheck
