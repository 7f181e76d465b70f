#include "output_file.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "signals.hpp"

namespace ptcheck {

namespace {

ReportError cannot_write(const std::string& path) {
    return report_error("不能写入 " + path, "cannot write " + path);
}

// Asked for once: what is made meanwhile by another thread would get no mask.
mode_t creation_mask() {
    static const mode_t mask = [] {
        const mode_t old = ::umask(0);
        ::umask(old);
        return old;
    }();
    return mask;
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
        const mode_t permissions = exists ? status.st_mode & 07777U : 0666U & ~creation_mask();
        if (::fchmod(fd_, permissions) != 0) {
            const ReportError error = cannot_write(path_);
            ::close(fd_);
            ::unlink(temporary_.c_str());
            throw error;
        }
        remove_on_signal(temporary_.c_str());
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
    forget_on_signal(temporary_.c_str());
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
        forget_on_signal(temporary_.c_str());
        ::unlink(temporary_.c_str());
        throw error;
    }
    forget_on_signal(temporary_.c_str());
}

}  // namespace ptcheck
