// The lines of an input, one after another, with the place of each.
#pragma once

#include <cstdint>
#include <string>

#include "merge/ndjson_input.hpp"

namespace ptcheck {

class LineScan {
public:
    LineScan(const NdjsonInput& input, std::uint64_t longest) : input_(input), longest_(longest) {}

    /// The next line without its line feed; false at the end. Throws InputError when the input cannot
    /// be read, or I06 when the line is longer than `longest` bytes.
    bool next(std::string& line);

    [[nodiscard]] std::uint64_t number() const noexcept { return number_; }  ///< 1-based
    [[nodiscard]] std::uint64_t begin() const noexcept {
        return begin_;
    }                                                                  ///< of the line, in bytes
    [[nodiscard]] std::uint64_t end() const noexcept { return end_; }  ///< behind its line feed

private:
    const NdjsonInput& input_;
    std::uint64_t longest_;
    std::string buffer_;
    std::uint64_t offset_ = 0;  ///< of what is read next
    std::size_t at_ = 0;        ///< in the buffer, of what is not given out yet
    bool ended_ = false;
    std::uint64_t number_ = 0;
    std::uint64_t begin_ = 0;
    std::uint64_t end_ = 0;
};

}  // namespace ptcheck
