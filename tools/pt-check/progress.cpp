#include "progress.hpp"

#include <chrono>
#include <cstdint>

#include <fmt/format.h>
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

/// As rough as it is uncertain: five seconds, then minutes.
std::string duration_text(std::chrono::seconds left, bool zh) {
    const auto seconds = left.count();
    if (seconds < 10) return fmt::format("{}{}", seconds, zh ? " 秒" : " s");
    if (seconds <= 90) return fmt::format("{}{}", (seconds + 4) / 5 * 5, zh ? " 秒" : " s");
    const auto minutes = (seconds + 59) / 60;
    if (minutes < 60) return fmt::format("{}{}", minutes, zh ? " 分" : " min");
    return fmt::format("{}{}{:02}{}", minutes / 60, zh ? " 小时 " : " h ", minutes % 60,
                       zh ? " 分" : " min");
}

}  // namespace

Progress::Progress(When when, std::size_t total, Language language)
    : on_(when != When::never),
      terminal_(::isatty(STDERR_FILENO) == 1),
      total_(total),
      language_(language),
      next_(Clock::now()),
      pace_(total, next_) {
    if (when == When::automatic) {
        on_ = terminal_;
        next_ += first_after;
    }
}

Progress::~Progress() {
    if (on_ && terminal_) show_status({});
}

void Progress::file(std::size_t number, const std::string& path) {
    if (!on_) return;
    const auto now = Clock::now();
    figures_ = pace_.at(number - 1, now);
    if (now < next_) return restore_status();
    next_ = now + (terminal_ ? drawn_each : written_each);
    if (!terminal_) return say(line(number, path));
    show_status(fitting(line(number, path), columns() - 1));
}

std::string Progress::line(std::size_t number, const std::string& path) const {
    const bool zh = language_ == Language::zh;
    std::string text = fmt::format("{} {}/{}", zh ? "检查" : "checking", number, total_);
    if (figures_) {
        const std::uint64_t rate = figures_->tenths_a_second;
        text += fmt::format("{}{}.{} {}{}", zh ? "，" : ", ", rate / 10, rate % 10,
                            zh ? "份/秒，剩余约 " : "files/s, about ",
                            duration_text(figures_->left, zh));
        if (!zh) text += " left";
    }
    return text + (zh ? "：" : ": ") + escape_controls(path);
}

}  // namespace ptcheck
