#include "output_file.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ptcheck {

namespace {

/// Read by the signal handler; nullptr where there is nothing to remove.
std::array<std::atomic<const char*>, most_output_files> to_remove{};
static_assert(std::atomic<const char*>::is_always_lock_free);

// Calls only what POSIX allows in a handler. The signal itself then ends the run, so that the
// shell sees 128 + its number.
void remove_and_end(int signal) {
    for (auto& slot : to_remove)
        if (const char* path = slot.exchange(nullptr)) ::unlink(path);
    ::raise(signal);  // SA_RESETHAND has put the default back
}

void remember(const char* path) {
    const auto free = std::ranges::find_if(to_remove, [](auto& slot) { return slot == nullptr; });
    if (free != to_remove.end()) *free = path;
}

void forget(const char* path) {
    const auto found = std::ranges::find_if(to_remove, [&](auto& slot) { return slot == path; });
    if (found != to_remove.end()) *found = nullptr;
}

void remove_on_signals(const char* path) {
    remember(path);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction old {};
        // nohup, and shells for jobs in the background, have some of them ignored: leave that.
        if (::sigaction(signal, nullptr, &old) != 0 || old.sa_handler == SIG_IGN) continue;
        struct sigaction action {};
        action.sa_handler = remove_and_end;
        // A macro of the C library whose value does not fit the member's type.
        action.sa_flags = static_cast<int>(SA_RESETHAND);
        ::sigaction(signal, &action, nullptr);
    }
}

ReportError cannot_write(const std::string& path) {
    return report_error("不能写入 " + path, "cannot write " + path);
}

}  // namespace

OutputFile::OutputFile(const std::string& path, Mode mode) : path_(path) {
    struct stat status {};
    const bool exists = ::stat(path.c_str(), &status) == 0;
    if (mode == Mode::append) {
        constexpr mode_t readable_by_all = 0666;
        fd_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, readable_by_all);
        if (fd_ < 0) throw cannot_write(path);
    } else if (exists && !S_ISREG(status.st_mode)) {
        fd_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        if (fd_ < 0) throw cannot_write(path);
    } else {
        std::error_code ignored;
        if (exists) path_ = std::filesystem::canonical(path, ignored).string();
        if (path_.empty()) path_ = path;
        open_temporary();
        // mkstemp gives 0600; a report is as readable as the file it replaces, or any new one.
        const mode_t mask = ::umask(0);
        ::umask(mask);
        const mode_t permissions = exists ? status.st_mode & 07777U : 0666U & ~mask;
        if (::fchmod(fd_, permissions) != 0) {
            const ReportError error = cannot_write(path_);
            ::close(fd_);
            ::unlink(temporary_.c_str());
            throw error;
        }
        remove_on_signals(temporary_.c_str());
    }
    sink_ = FileSink(fd_);
}

void OutputFile::open_temporary() {
    temporary_ = path_ + ".XXXXXX";
    fd_ = ::mkostemp(temporary_.data(), O_CLOEXEC);
    if (fd_ < 0) throw cannot_write(path_);
}

OutputFile::~OutputFile() {
    if (fd_ < 0) return;
    ::close(fd_);
    if (temporary_.empty()) return;
    forget(temporary_.c_str());
    ::unlink(temporary_.c_str());
}

void OutputFile::commit() {
    sink_.flush();
    const bool closed = ::close(std::exchange(fd_, -1)) == 0;
    if (temporary_.empty()) {
        if (!closed) throw cannot_write(path_);
        return;
    }
    if (!closed || std::rename(temporary_.c_str(), path_.c_str()) != 0) {
        const ReportError error = cannot_write(path_);
        forget(temporary_.c_str());
        ::unlink(temporary_.c_str());
        throw error;
    }
    forget(temporary_.c_str());
}

}  // namespace ptcheck
