// stdout, stderr and output files. The only place that writes to them.
#pragma once

#include <string>
#include <string_view>

#include "ptcheck/report.hpp"

namespace ptcheck {

/// Buffers, and writes to a file descriptor; throws ReportError when a byte cannot be written.
class FileSink final : public Sink {
public:
    explicit FileSink(int fd) noexcept : fd_(fd) {}
    void write(std::string_view bytes) override;
    void flush();

private:
    int fd_;
    std::string buffer_;
};

FileSink& standard_output();

/// Opens /dev/null in place of a closed stdin or stderr, so that no file of ours takes its number,
/// and remembers whether stdout was open.
void guard_standard_descriptors() noexcept;

/// One line on stderr, `pt-check: ` before it.
void diagnose(std::string_view message);
/// One line on stderr as it is.
void say(std::string_view line);

/// A report file: written beside its path and renamed to it by commit(), so that it is there whole
/// or not at all. Throws ReportError.
class OutputFile {
public:
    explicit OutputFile(std::string path);
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;
    ~OutputFile();
    [[nodiscard]] FileSink& sink() noexcept { return sink_; }
    void commit();

private:
    std::string path_;
    std::string temporary_;
    int fd_;
    FileSink sink_;
};

/// All of stdin.
std::string read_standard_input();

/// Reads stdin line by line without holding more than one; false at the end. `line` comes without
/// its line end.
bool read_line(std::string& line);

}  // namespace ptcheck
