// How far a long run is: one line on stderr, gone before anything else is written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "batch/pace.hpp"
#include "ptcheck/rule.hpp"

namespace ptcheck {

/// `检查 120/4000，85.3 份/秒，剩余约 50 秒：a.docx`. On a terminal a line that replaces itself, and only when the run takes longer than half a
/// second; with --progress always also elsewhere, as lines at most one a second.
class Progress {
public:
    enum class When : std::uint8_t { automatic, always, never };

    Progress(When when, std::size_t total, Language language);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    /// All before the `number`-th file (1-based) are done, and it is waited for. What was written
    /// since the last call took the line off: it is back after this one.
    void file(std::size_t number, const std::string& path);

private:
    using Clock = Pace::Clock;
    [[nodiscard]] std::string line(std::size_t number, const std::string& path) const;

    bool on_;
    bool terminal_;
    std::size_t total_;
    Language language_;
    Clock::time_point next_;
    Pace pace_;
    std::optional<Pace::Figures> figures_;
};

}  // namespace ptcheck
