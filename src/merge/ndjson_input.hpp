// The bytes of one NDJSON input, to be read twice.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace ptcheck {

/// A temporary file without a name, shared by the inputs that can be read only once.
class Spool {
public:
    /// In `folder`; nothing is opened before it is needed.
    explicit Spool(std::string folder) : folder_(std::move(folder)) {}
    Spool(const Spool&) = delete;
    Spool& operator=(const Spool&) = delete;
    ~Spool();

    /// Takes over what `descriptor` gives up to its end; returns how many bytes. Throws InputError.
    std::uint64_t add(int descriptor);
    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
    [[nodiscard]] int descriptor() const noexcept { return fd_; }

private:
    void open();

    std::string folder_;
    int fd_ = -1;
    std::uint64_t size_ = 0;
};

/// A regular file is opened for each reading and closed again, so that thousands of inputs need one
/// descriptor; stdin, a pipe or a device is copied into the spool first.
class NdjsonInput {
public:
    /// `-` is stdin (`descriptor`). Throws InputError when it cannot be opened or copied.
    NdjsonInput(std::string path, int standard_input, Spool& spool);

    /// Up to `bytes` from `offset` on, fewer only at the end. Throws InputError when the file cannot be
    /// read, or is not what it was.
    std::string read(std::uint64_t offset, std::size_t bytes) const;
    /// As messages name it.
    [[nodiscard]] const std::string& name() const noexcept { return name_; }

private:
    /// What tells a file that was replaced or written to since.
    struct Identity {
        std::uint64_t device = 0;
        std::uint64_t inode = 0;
        std::int64_t seconds = 0;
        std::int64_t nanoseconds = 0;
        friend bool operator==(const Identity&, const Identity&) = default;
    };
    static Identity identity_of(int descriptor);

    std::string path_;
    std::string name_;
    const Spool* spool_ = nullptr;  ///< nullptr: read from the path
    std::uint64_t begin_ = 0;       ///< in the spool
    std::uint64_t size_ = 0;
    Identity identity_;
};

}  // namespace ptcheck
