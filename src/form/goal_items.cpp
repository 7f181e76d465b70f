#include "form/goal_items.hpp"

#include <cstddef>

#include "form/enumerator.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck::form {

namespace {

// `目标1：`, which some forms print before each goal.
std::size_t goal_word_length(std::string_view text) noexcept {
    constexpr std::string_view word = "目标";
    if (!text.starts_with(word)) return 0;
    std::size_t at = word.size();
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    if (at == word.size() || at > word.size() + 2) return 0;
    for (const std::string_view colon : {"：", ":"}) {
        if (text.substr(at).starts_with(colon)) return at + colon.size();
    }
    return 0;
}

// All enumerators at the start of a line, with the blanks between them.
std::size_t number_length(std::string_view line) noexcept {
    std::size_t end = goal_word_length(line);
    for (std::size_t at = end; at < line.size();) {
        if (const std::size_t blank = blank_prefix(line.substr(at))) {
            at += blank;
            continue;
        }
        const std::size_t n = enumerator_length(line.substr(at));
        if (n == 0) break;
        at = end = at + n;
    }
    return end;
}

}  // namespace

std::vector<GoalItem> split_goal(std::string_view goal) {
    std::vector<GoalItem> items;
    const auto extend_to = [&](std::size_t end) {
        if (items.empty()) return;
        GoalItem& item = items.back();
        const auto start = static_cast<std::size_t>(item.text.data() - goal.data());
        item.text = trim(goal.substr(start, end - start));
    };
    for (std::size_t at = 0; at < goal.size();) {
        const std::size_t newline = goal.find('\n', at);
        const std::size_t end = newline == std::string_view::npos ? goal.size() : newline;
        std::size_t start = at;
        while (start < end) {
            const std::size_t blank = blank_prefix(goal.substr(start, end - start));
            if (blank == 0) break;
            start += blank;
        }
        const std::string_view line = goal.substr(start, end - start);
        const std::size_t number = number_length(line);
        if (number > 0 || (items.empty() && !line.empty())) {
            items.push_back({trim(line.substr(0, number)), line.substr(number)});
        }
        if (!line.empty()) extend_to(end);
        at = end + 1;
    }
    return items;
}

}  // namespace ptcheck::form
