#include "streams.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ptcheck {

namespace {

constexpr std::size_t flush_at = 1U << 16U;
bool stdout_was_closed = false;

std::string reason() {
    return std::generic_category().message(errno);
}

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

/// mkstemp wants a template it may write to; -1 when the folder refuses.
int open_temporary(std::string& name) {
    return ::mkstemp(name.data());
}

}  // namespace

void FileSink::write(std::string_view bytes) {
    buffer_ += bytes;
    if (buffer_.size() >= flush_at) flush();
}

void FileSink::flush() {
    if (buffer_.empty()) return;
    if (fd_ == STDOUT_FILENO && stdout_was_closed) throw ReportError("stdout is closed");
    if (!write_all(fd_, buffer_)) throw ReportError("cannot write the report: " + reason());
    buffer_.clear();
}

FileSink& standard_output() {
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
    // Nobody is left to tell when stderr fails.
    if (!write_all(STDERR_FILENO, std::string(line) + "\n")) return;
}

OutputFile::OutputFile(std::string path)
    : path_(std::move(path)),
      temporary_(path_ + ".XXXXXX"),
      fd_(open_temporary(temporary_)),
      sink_(fd_) {
    if (fd_ < 0) throw ReportError("cannot write " + path_ + ": " + reason());
}

OutputFile::~OutputFile() {
    if (fd_ < 0) return;
    ::close(fd_);
    ::unlink(temporary_.c_str());
}

void OutputFile::commit() {
    sink_.flush();
    // mkstemp gives 0600; a report is as readable as any other new file.
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const bool mode_set = ::fchmod(fd_, static_cast<mode_t>(0666U & ~mask)) == 0;
    const bool closed = ::close(std::exchange(fd_, -1)) == 0;
    if (!mode_set || !closed || std::rename(temporary_.c_str(), path_.c_str()) != 0) {
        const std::string why = reason();
        ::unlink(temporary_.c_str());
        throw ReportError("cannot write " + path_ + ": " + why);
    }
}

std::string read_standard_input() {
    std::string bytes;
    std::string block(flush_at, '\0');
    for (;;) {
        const ssize_t n = ::read(STDIN_FILENO, block.data(), block.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return bytes;
        bytes.append(block, 0, static_cast<std::size_t>(n));
    }
}

bool read_line(std::string& line) {
    static std::string buffer;
    static std::size_t at = 0;
    static bool ended = false;
    for (;;) {
        if (const std::size_t end = buffer.find('\n', at); end != std::string::npos) {
            line.assign(buffer, at, end - at);
            at = end + 1;
            return true;
        }
        if (ended) {
            if (at >= buffer.size()) return false;
            line.assign(buffer, at);
            at = buffer.size();
            return true;
        }
        buffer.erase(0, std::exchange(at, 0));
        const std::size_t had = buffer.size();
        buffer.resize(had + flush_at);
        const ssize_t n = ::read(STDIN_FILENO, buffer.data() + had, flush_at);
        buffer.resize(had + (n > 0 ? static_cast<std::size_t>(n) : 0));
        if (n == 0 || (n < 0 && errno != EINTR)) ended = true;
    }
}

}  // namespace ptcheck
