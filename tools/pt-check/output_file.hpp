// A file that a report is written to: there whole, or not at all.
#pragma once

#include <cstdint>
#include <string>

#include "streams.hpp"

namespace ptcheck {

/// A report file: written beside its path and renamed to it by commit(). A link is followed to the
/// file it leads to; what is no regular file (a pipe, /dev/null) is written to as it is, never
/// replaced. SIGINT, SIGTERM and SIGHUP remove what is not committed. Stays where it is
/// made: the handler knows the name. Throws ReportError.
class OutputFile {
public:
    /// `append`: behind what the file holds, as it is written, for files that others write to too.
    enum class Mode : std::uint8_t { replace, append };
    explicit OutputFile(const std::string& path, Mode mode = Mode::replace);
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;
    ~OutputFile();
    [[nodiscard]] FileSink& sink() noexcept { return sink_; }
    void commit();

private:
    void open_temporary();

    std::string path_;
    std::string temporary_;  ///< empty where the path is written to as it is
    int fd_ = -1;
    FileSink sink_{-1};
};

}  // namespace ptcheck
