#include "value/numbered_parts.hpp"

#include <array>
#include <cstddef>
#include <string>

#include <fmt/format.h>

#include "ptcheck/text.hpp"
#include "value/fold.hpp"

namespace ptcheck {

namespace {

// As many as there are Chinese figures of one character.
constexpr std::array<std::string_view, 10> chinese{"一", "二", "三", "四", "五",
                                                   "六", "七", "八", "九", "十"};
constexpr std::array<std::string_view, 10> circled{"①", "②", "③", "④", "⑤",
                                                   "⑥", "⑦", "⑧", "⑨", "⑩"};

struct Style {
    std::string_view first;
    std::string_view before;
    std::string_view behind;
    const std::array<std::string_view, 10>* figures = nullptr;  ///< nullptr: Arabic ones
};
constexpr Style styles[] = {
    {"1、", "", "、"},      {"1.", "", "."},   {"1．", "", "．"},     {"1)", "", ")"},
    {"1）", "", "）"},      {"(1)", "(", ")"}, {"（1）", "（", "）"}, {"一、", "", "、", &chinese},
    {"①", "", "", &circled}};

bool digit(char c) {
    return c >= '0' && c <= '9';
}

bool part_of_number(char c) {
    return digit(c) || c == '.' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::string mark(const Style& style, std::size_t n) {
    if (style.figures != nullptr)
        return fmt::format("{}{}{}", style.before, (*style.figures)[n - 1], style.behind);
    return fmt::format("{}{}{}", style.before, n, style.behind);
}

/// Whether the mark at `at` is one: 2.5 and 12、 hold none of 2.
bool stands(std::string_view text, std::size_t at, std::string_view mark) {
    const std::string_view rest = text.substr(at + mark.size());
    const bool opens = at == 0 || !digit(mark.front()) || !part_of_number(text[at - 1]);
    return opens && !rest.empty() && !digit(rest.front());
}

std::size_t find_mark(std::string_view text, std::string_view mark, std::size_t from) {
    std::size_t at = text.find(mark, from);
    while (at != std::string_view::npos && !stands(text, at, mark)) at = text.find(mark, at + 1);
    return at;
}

std::vector<std::string_view> parts_in(const Style& style, std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t begin = style.first.size();
    for (std::size_t n = 2; n <= chinese.size() + 1; ++n) {
        const std::string next = n <= chinese.size() ? mark(style, n) : std::string();
        const std::size_t end = next.empty() ? text.npos : find_mark(text, next, begin);
        parts.push_back(trim(without_end_punctuation(trim(text.substr(begin, end - begin)))));
        if (parts.back().empty()) return {};
        if (end == text.npos) break;
        begin = end + next.size();
    }
    if (parts.size() < 2) parts.clear();
    return parts;
}

}  // namespace

std::vector<std::string_view> numbered_parts(std::string_view text) {
    for (const Style& style : styles) {
        if (!text.starts_with(style.first) || !stands(text, 0, style.first)) continue;
        auto parts = parts_in(style, text);
        if (!parts.empty()) return parts;
    }
    return {};
}

}  // namespace ptcheck
