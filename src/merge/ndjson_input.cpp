#include "merge/ndjson_input.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ptcheck/error.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t read_size = 1U << 16U;

[[noreturn]] void fail(std::string_view zh, std::string_view en) {
    const std::string reason = std::generic_category().message(errno);
    throw InputError(InputCode::cannot_open, std::string(zh) + "（" + reason + "）",
                     std::string(en) + " (" + reason + ")");
}

/// Closes what it is given, but for stdin.
class Descriptor {
public:
    Descriptor(int fd, bool own) noexcept : fd_(fd), own_(own) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (own_ && fd_ >= 0) ::close(fd_);
    }
    [[nodiscard]] int get() const noexcept { return fd_; }

private:
    int fd_;
    bool own_;
};

int open_input(const std::string& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (fd >= 0) return fd;
    if (errno == ENOENT || errno == ENOTDIR)
        throw InputError(InputCode::cannot_open, "文件不存在", "no such file");
    fail("不能打开", "cannot be opened");
}

std::string read_at(int fd, std::uint64_t offset, std::size_t bytes) {
    std::string text(bytes, '\0');
    std::size_t got = 0;
    while (got < bytes) {
        const ssize_t n =
            ::pread(fd, text.data() + got, bytes - got, static_cast<off_t>(offset + got));
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) fail("不能读取", "cannot be read");
        if (n == 0) break;
        got += static_cast<std::size_t>(n);
    }
    text.resize(got);
    return text;
}

}  // namespace

Spool::~Spool() {
    if (fd_ >= 0) ::close(fd_);
}

void Spool::open() {
    std::string name = folder_ + "/pt-check-XXXXXX";
    fd_ = ::mkostemp(name.data(), O_CLOEXEC);
    if (fd_ < 0) fail("不能在 " + folder_ + " 中建立临时文件", "no temporary file in " + folder_);
    ::unlink(name.c_str());
}

std::uint64_t Spool::add(int descriptor) {
    if (fd_ < 0) open();
    const std::uint64_t begin = size_;
    std::array<char, read_size> buffer{};
    for (;;) {
        const ssize_t n = ::read(descriptor, buffer.data(), buffer.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) fail("不能读取", "cannot be read");
        if (n == 0) return size_ - begin;
        for (std::size_t done = 0; done < static_cast<std::size_t>(n);) {
            const ssize_t put =
                ::pwrite(fd_, buffer.data() + done, static_cast<std::size_t>(n) - done,
                         static_cast<off_t>(size_));
            if (put < 0 && errno == EINTR) continue;
            if (put < 0)
                fail("不能写入 " + folder_ + " 中的临时文件", "cannot be copied to " + folder_);
            done += static_cast<std::size_t>(put);
            size_ += static_cast<std::uint64_t>(put);
        }
    }
}

NdjsonInput::NdjsonInput(std::string path, int standard_input, Spool& spool)
    : path_(std::move(path)), name_(path_ == "-" ? "<stdin>" : path_) {
    const bool from_stdin = path_ == "-";
    const Descriptor file(from_stdin ? standard_input : open_input(path_), !from_stdin);
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) fail("不能读取", "cannot be read");
    if (S_ISDIR(status.st_mode))
        throw InputError(InputCode::cannot_open, "是文件夹，不是文件", "is a folder, not a file");
    if (!from_stdin && S_ISREG(status.st_mode)) {
        identity_ = identity_of(file.get());
        return;
    }
    begin_ = spool.size();
    size_ = spool.add(file.get());
    spool_ = &spool;
}

NdjsonInput::Identity NdjsonInput::identity_of(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) fail("不能读取", "cannot be read");
    return {status.st_dev, status.st_ino, status.st_mtim.tv_sec, status.st_mtim.tv_nsec};
}

std::string NdjsonInput::read(std::uint64_t offset, std::size_t bytes) const {
    if (spool_ != nullptr) {
        const std::uint64_t left = size_ - std::min(offset, size_);
        return read_at(spool_->descriptor(), begin_ + offset,
                       static_cast<std::size_t>(std::min<std::uint64_t>(bytes, left)));
    }
    const Descriptor file(open_input(path_), true);
    std::string text = read_at(file.get(), offset, bytes);
    if (identity_of(file.get()) != identity_) {
        throw InputError(InputCode::cannot_open, "读取期间文件被修改",
                         "the file changed while it was read");
    }
    return text;
}

}  // namespace ptcheck
