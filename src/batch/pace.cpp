#include "batch/pace.hpp"

#include <algorithm>

namespace ptcheck {

namespace {

constexpr std::chrono::seconds sampled_each{1};
constexpr std::chrono::seconds known_after{2};

}  // namespace

Pace::Pace(std::size_t total, Clock::time_point start) noexcept : total_(total) {
    samples_.front().time = start;
}

std::optional<Pace::Figures> Pace::at(std::size_t done, Clock::time_point now) noexcept {
    if (now < samples_[(count_ - 1) % samples_.size()].time + sampled_each) return figures_;
    const Sample& oldest = samples_[count_ > samples_.size() ? count_ % samples_.size() : 0];
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(now - oldest.time);
    const auto ms = static_cast<std::uint64_t>(passed.count());
    const std::uint64_t files = done - oldest.done;
    if (passed >= known_after && files > 0) {
        constexpr std::uint64_t second = 1000;
        const std::uint64_t left = (total_ - std::min(done, total_)) * ms;
        figures_ = Figures{10 * second * files / ms,
                           std::chrono::seconds((left + files * second - 1) / (files * second))};
    }
    samples_[count_ % samples_.size()] = {now, done};
    ++count_;
    return figures_;
}

}  // namespace ptcheck
