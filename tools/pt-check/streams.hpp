// stdin, stdout and stderr. With output_file.cpp the only place that writes anything.
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

/// Throws ReportError when stdout was closed from the start, before any work is done for it.
FileSink& standard_output();

/// Opens /dev/null in place of a closed stdin or stderr, so that no file of ours takes its number,
/// and remembers whether stdout was open.
void guard_standard_descriptors() noexcept;

/// One line on stderr, `pt-check: ` before it.
void diagnose(std::string_view message);
/// One line on stderr as it is.
void say(std::string_view line);
/// The line that the cursor is in, on stderr, a terminal: replaced by the next one, and taken off
/// before anything else is written to stderr, or by stdout to a terminal. Empty: none any more.
void show_status(std::string_view line);
/// Puts it back where it was taken off.
void restore_status();
/// Takes it off for good; safe in a signal handler.
void erase_status() noexcept;

/// Why the last system call failed, in both languages, after what could not be done.
ReportError report_error(std::string_view zh, std::string_view en);

/// stdin line by line, holding no more than one of them.
class LineReader {
public:
    /// `line` comes without its line end (LF or CR LF); false at the end of stdin. Before it waits
    /// for more input it flushes stdout: whoever types, or talks through a pipe, gets his answers.
    /// Throws UsageError in `language` when stdin cannot be read.
    bool next(std::string& line, Language language);

private:
    std::string buffer_;
    std::size_t begin_ = 0;  ///< of what is not given out yet
    std::size_t seen_ = 0;   ///< no line end before it
    bool ended_ = false;
};

}  // namespace ptcheck
