// What bounds the check of one file, and how a breach is said.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "ptcheck/config.hpp"
#include "ptcheck/error.hpp"

namespace ptcheck::docx {

/// The limits of one file and its clock, started when this is made.
class Bounds {
public:
    explicit Bounds(const Limits& limits);
    [[nodiscard]] const Limits& limits() const noexcept { return limits_; }
    /// Throws I07 when the file's time is used up. Reads the clock: call it now and then.
    void check_time() const;

private:
    Limits limits_;
    std::chrono::steady_clock::time_point deadline_;
};

/// Throws I06: `what` is `figure`, more than `limit`, which `--limit name=` sets.
[[noreturn]] void over_limit(const Bilingual& what, std::uint64_t figure, std::uint64_t limit,
                             std::string_view name);
/// The same for sizes in bytes; the figure is a lower bound, since reading stops at the limit.
[[noreturn]] void over_size(const Bilingual& what, std::uint64_t limit, std::string_view name);
/// Throws I05: what is wrong, with the advice that helps with every damaged file behind it.
[[noreturn]] void damaged(std::string zh, std::string en);

}  // namespace ptcheck::docx
