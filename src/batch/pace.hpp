// How fast a run goes, and how long it will still take.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace ptcheck {

/// Looks at the last quarter of a minute or so: files differ in size, and a figure that jumps with
/// each of them helps nobody.
class Pace {
public:
    using Clock = std::chrono::steady_clock;

    struct Figures {
        std::uint64_t tenths_a_second = 0;  ///< files in ten seconds
        std::chrono::seconds left{};        ///< rounded up
        friend bool operator==(const Figures&, const Figures&) = default;
    };

    Pace(std::size_t total, Clock::time_point start) noexcept;

    /// `done` files are checked by now. Figures change once a second; nullopt before anything is
    /// known: in the first two seconds, or while no file was finished.
    std::optional<Figures> at(std::size_t done, Clock::time_point now) noexcept;

private:
    struct Sample {
        Clock::time_point time;
        std::size_t done = 0;
    };

    std::size_t total_;
    std::array<Sample, 16> samples_{};
    std::size_t count_ = 1;  ///< samples taken so far; the last ones are kept
    std::optional<Figures> figures_;
};

}  // namespace ptcheck
