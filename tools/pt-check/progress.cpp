#include "progress.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include "ptcheck/report.hpp"
#include "ptcheck/text.hpp"
#include "streams.hpp"

namespace ptcheck {

namespace {

constexpr std::chrono::milliseconds first_after{500};
constexpr std::chrono::milliseconds drawn_each{100};
constexpr std::chrono::milliseconds written_each{1000};

std::size_t columns() {
    struct winsize size {};
    const bool known = ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : 80;
}

/// What fits on one line: a line that wraps cannot be taken off again.
std::string_view fitting(std::string_view text, std::size_t width) {
    std::string_view rest = text;
    for (std::size_t used = 0; !rest.empty();) {
        const std::string_view one = rest.substr(0, code_point_length(rest));
        used += display_width(one);
        if (used > width) break;
        rest.remove_prefix(one.size());
    }
    return text.substr(0, text.size() - rest.size());
}

}  // namespace

Progress::Progress(When when, std::size_t total, Language language)
    : on_(when != When::never),
      terminal_(::isatty(STDERR_FILENO) == 1),
      total_(total),
      language_(language),
      next_(Clock::now()) {
    if (when == When::automatic) {
        on_ = terminal_;
        next_ += first_after;
    }
}

void Progress::file(std::size_t number, const std::string& path) {
    if (!on_) return;
    const auto now = Clock::now();
    if (now < next_) return;
    next_ = now + (terminal_ ? drawn_each : written_each);
    const bool zh = language_ == Language::zh;
    const std::string line = (zh ? "检查 " : "checking ") + std::to_string(number) + "/" +
                             std::to_string(total_) + (zh ? "：" : ": ") + escape_controls(path);
    if (!terminal_) return say(line);
    line_ = fitting(line, columns() - 1);
    restore();
}

void Progress::clear() {
    if (!line_.empty()) say_over({});
}

void Progress::restore() {
    if (!line_.empty()) say_over(line_);
}

}  // namespace ptcheck
