#include "streams.hpp"

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "ptcheck/error.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t flush_at = 1U << 16U;
bool stdout_was_closed = false;

// CR and EL (ECMA-48, 8.3.41): to the first column, and erased from there.
constexpr std::string_view erase_line = "\r\033[K";
std::string status;
std::atomic<bool> status_shown{false};

bool write_all(int fd, std::string_view bytes) noexcept {
    while (!bytes.empty()) {
        const ssize_t n = ::write(fd, bytes.data(), bytes.size());
        if (n < 0) {
            if (errno == EINTR) continue;
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

std::string reason_zh(int error) {
    switch (error) {
        case ENOSPC:
        case EDQUOT:
            return "磁盘空间不足";
        case EFBIG:
            return "超过允许的文件大小";
        case EACCES:
        case EPERM:
        case EROFS:
            return "没有写入权限";
        case ENOENT:
        case ENOTDIR:
            return "文件夹不存在";
        case EISDIR:
            return "是文件夹";
        default:
            return std::generic_category().message(error);
    }
}

}  // namespace

ReportError report_error(std::string_view zh, std::string_view en) {
    const int error = errno;
    return {std::string(zh) + "：" + reason_zh(error),
            std::string(en) + ": " + std::generic_category().message(error)};
}

void FileSink::write(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() >= flush_at) flush();
}

void FileSink::flush() {
    if (buffer_.empty()) return;
    if (status_shown && ::isatty(fd_) == 1) erase_status();
    if (!write_all(fd_, buffer_)) throw report_error("不能写出结果", "cannot write the report");
    buffer_.clear();
}

FileSink& standard_output() {
    if (stdout_was_closed) throw ReportError("标准输出已关闭", "stdout is closed");
    static FileSink sink(STDOUT_FILENO);
    return sink;
}

void guard_standard_descriptors() noexcept {
    for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(fd, F_GETFD) != -1 || errno != EBADF) continue;
        if (fd == STDOUT_FILENO) stdout_was_closed = true;
        // Takes the lowest free number, which is this one.
        if (::open("/dev/null", O_RDWR) != fd) std::abort();
    }
}

void diagnose(std::string_view message) {
    say("pt-check: " + escape_controls(message));
}

void say(std::string_view line) {
    erase_status();
    // Nobody is left to tell when stderr fails.
    if (!write_all(STDERR_FILENO, std::string(line) + "\n")) return;
}

void show_status(std::string_view line) {
    if (line.empty()) erase_status();
    status = line;
    status_shown = false;
    restore_status();
}

void restore_status() {
    if (status.empty() || status_shown) return;
    status_shown = true;
    if (!write_all(STDERR_FILENO, std::string(erase_line) + status)) return;
}

void erase_status() noexcept {
    if (!status_shown.exchange(false)) return;
    if (!write_all(STDERR_FILENO, erase_line)) return;
}

bool LineReader::next(std::string& line, Language language) {
    for (;;) {
        const std::size_t end = buffer_.find('\n', seen_);
        if (end != std::string::npos || (ended_ && begin_ < buffer_.size())) {
            line.assign(buffer_, begin_, end == std::string::npos ? end : end - begin_);
            if (line.ends_with('\r')) line.pop_back();
            begin_ = end == std::string::npos ? buffer_.size() : end + 1;
            seen_ = begin_;
            return true;
        }
        if (ended_) return false;
        buffer_.erase(0, begin_);
        begin_ = 0;
        seen_ = buffer_.size();
        standard_output().flush();
        buffer_.resize(seen_ + flush_at);
        ssize_t n = 0;
        do {
            n = ::read(STDIN_FILENO, buffer_.data() + seen_, flush_at);
        } while (n < 0 && errno == EINTR);
        if (n < 0) {
            throw UsageError(language == Language::zh ? "不能读取标准输入" : "cannot read stdin");
        }
        buffer_.resize(seen_ + static_cast<std::size_t>(n));
        ended_ = n == 0;
    }
}

}  // namespace ptcheck
