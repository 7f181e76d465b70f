#include "docx/bounds.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace ptcheck::docx {

namespace {

// Ten years: more would overflow the clock's count of nanoseconds.
constexpr std::uint64_t longest_seconds = 315'360'000;

std::string size_text(std::uint64_t bytes) {
    constexpr std::uint64_t megabyte = 1ULL << 20;
    if (bytes >= megabyte && bytes % megabyte == 0) return fmt::format("{} MB", bytes / megabyte);
    return fmt::format("{} B", bytes);
}

}  // namespace

Bounds::Bounds(const Limits& limits)
    : limits_(limits),
      deadline_(std::chrono::steady_clock::now() +
                std::chrono::seconds(std::min(limits.time, longest_seconds))) {}

void Bounds::check_time() const {
    if (std::chrono::steady_clock::now() < deadline_) return;
    throw InputError(
        InputCode::timed_out,
        fmt::format("检查超过时限 {} 秒，可用 --limit time=秒数 放宽", limits_.time),
        fmt::format("the check took longer than {} s; --limit time=SECONDS allows more",
                    limits_.time));
}

void over_limit(const Bilingual& what, std::uint64_t figure, std::uint64_t limit,
                std::string_view name) {
    throw InputError(
        InputCode::over_limit,
        fmt::format("{} {}，超过上限 {}，可用 --limit {}=N 放宽", what.zh, figure, limit, name),
        fmt::format("{} {}, over the limit of {}; --limit {}=N allows more", what.en, figure, limit,
                    name));
}

void over_size(const Bilingual& what, std::uint64_t limit, std::string_view name) {
    throw InputError(
        InputCode::over_limit,
        fmt::format("{}超过上限 {}，可用 --limit {}=N 放宽", what.zh, size_text(limit), name),
        fmt::format("{} over the limit of {}; --limit {}=N allows more", what.en, size_text(limit),
                    name));
}

void damaged(std::string zh, std::string en) {
    zh += "；请用 Word 或 WPS 打开修复后另存，或重新取得该文件";
    en += "; repair it in Word or WPS and save it anew, or get the file again";
    throw InputError(InputCode::damaged, std::move(zh), std::move(en));
}

}  // namespace ptcheck::docx
