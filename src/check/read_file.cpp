#include "check/read_file.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "ptcheck/error.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t first_block = 1U << 16U;

class FileDescriptor {
public:
    explicit FileDescriptor(int fd) noexcept : fd_(fd) {}
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    ~FileDescriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    [[nodiscard]] int get() const noexcept { return fd_; }

private:
    int fd_;
};

[[noreturn]] void fail(int error) {
    const std::string reason = std::generic_category().message(error);
    switch (error) {
        case ENOENT:
        case ENOTDIR:
            throw InputError(InputCode::cannot_open, "文件不存在", "no such file");
        case EACCES:
        case EPERM:
            throw InputError(InputCode::cannot_open, "没有读取权限", "permission denied");
        case EISDIR:
            throw InputError(InputCode::cannot_open, "是文件夹，不是文件",
                             "is a folder, not a file");
        default:
            throw InputError(InputCode::cannot_open, "不能打开（" + reason + "）",
                             "cannot be read (" + reason + ")");
    }
}

/// `expected`: how much to make room for at first.
std::string read_all(int descriptor, std::uint64_t limit, std::size_t expected) {
    std::string bytes(expected, '\0');
    std::size_t got = 0;
    for (;;) {
        const ssize_t n = ::read(descriptor, bytes.data() + got, bytes.size() - got);
        if (n < 0) {
            if (errno == EINTR) continue;
            fail(errno);
        }
        if (n == 0) break;
        got += static_cast<std::size_t>(n);
        require_size(got, limit);
        if (got == bytes.size()) bytes.resize(2 * bytes.size());
    }
    bytes.resize(got);
    return bytes;
}

}  // namespace

void require_size(std::uint64_t size, std::uint64_t limit) {
    if (size <= limit) return;
    const std::string figures = std::to_string(size) + " > " + std::to_string(limit);
    throw InputError(InputCode::over_limit,
                     "文件大小超过上限（" + figures + " 字节，--limit file）",
                     "the file is over the limit (" + figures + " bytes, --limit file)");
}

std::string read_file(const std::string& path, std::uint64_t limit) {
    // O_NONBLOCK: opening a pipe that nobody writes to must not wait for ever.
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.get() < 0) fail(errno);
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) fail(errno);
    if (S_ISDIR(status.st_mode)) fail(EISDIR);
    if (!S_ISREG(status.st_mode)) {
        throw InputError(InputCode::cannot_open, "不是普通文件", "is not a regular file");
    }
    const auto size = static_cast<std::uint64_t>(status.st_size);
    require_size(size, limit);
    // One byte more than was announced tells a file that grew since.
    std::string bytes = read_all(file.get(), limit, size + 1);
    struct stat after {};
    if (::fstat(file.get(), &after) != 0) fail(errno);
    // Bytes of two versions must not be taken for one document.
    if (after.st_mtim.tv_sec != status.st_mtim.tv_sec ||
        after.st_mtim.tv_nsec != status.st_mtim.tv_nsec || bytes.size() != size) {
        throw InputError(InputCode::cannot_open, "读取期间文件被修改，请重新检查",
                         "the file changed while it was read; check it again");
    }
    return bytes;
}

std::string read_descriptor(int descriptor, std::uint64_t limit) {
    return read_all(descriptor, limit, first_block);
}

}  // namespace ptcheck
