// How far a long run is: one line on stderr, gone before anything else is written.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

#include "ptcheck/rule.hpp"

namespace ptcheck {

/// On a terminal a line that replaces itself, and only when the run takes longer than half a
/// second; with --progress always also elsewhere, as lines at most one a second.
class Progress {
public:
    enum class When : std::uint8_t { automatic, always, never };

    Progress(When when, std::size_t total, Language language);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress() { clear(); }

    /// The `number`-th file (1-based) is about to be read.
    void file(std::size_t number, const std::string& path);
    /// Takes the line off the terminal, as long as something else is written.
    void clear();
    /// Puts it back.
    void restore();

private:
    using Clock = std::chrono::steady_clock;

    bool on_;
    bool terminal_;
    std::string line_;  ///< as it was last drawn on a terminal
    std::size_t total_;
    Language language_;
    Clock::time_point next_;
};

}  // namespace ptcheck
