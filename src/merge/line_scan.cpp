#include "merge/line_scan.hpp"

#include "ptcheck/error.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t scan_size = 1U << 18U;

}  // namespace

bool LineScan::next(std::string& line) {
    std::size_t seen = at_;  // no line feed before it
    std::size_t feed = buffer_.find('\n', seen);
    ++number_;
    while (feed == std::string::npos && !ended_) {
        buffer_.erase(0, at_);
        at_ = 0;
        seen = buffer_.size();
        const std::string more = input_.read(offset_, scan_size);
        offset_ += more.size();
        ended_ = more.empty();
        buffer_ += more;
        feed = buffer_.find('\n', seen);
        if (feed == std::string::npos && buffer_.size() > longest_) break;
    }
    const std::size_t size = (feed == std::string::npos ? buffer_.size() : feed) - at_;
    if (size > longest_) {
        const std::string most = std::to_string(longest_);
        throw InputError(InputCode::over_limit, "一行超过 " + most + " 字节",
                         "a line is longer than " + most + " bytes");
    }
    if (feed == std::string::npos && size == 0) return false;
    line.assign(buffer_, at_, size);
    begin_ = end_;
    end_ += size + (feed == std::string::npos ? 0 : 1);
    at_ += size + (feed == std::string::npos ? 0 : 1);
    return true;
}

}  // namespace ptcheck
