#include "rules/stated_years.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "ptcheck/text.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t digits_of_year = 4;
// Between the ends of a period; 年 and 度 may stand before them.
constexpr Words joints{"-"sv, "—"sv, "–"sv, "－"sv, "~"sv, "～"sv, "至"sv, "到"sv, "、"sv};

struct Plan {
    std::string_view name;
    YearSpan years;
};
// The five-year plans that forms of today may speak of.
constexpr std::array plans{Plan{"十三五", {2016, 2020}}, Plan{"十四五", {2021, 2025}},
                           Plan{"十五五", {2026, 2030}}};

constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

/// The year that `text` begins with; the digits are all there are.
std::optional<int> year_at(std::string_view text) noexcept {
    if (text.size() < digits_of_year || !text.starts_with("20")) return std::nullopt;
    if (!std::ranges::all_of(text.substr(0, digits_of_year), is_digit)) return std::nullopt;
    if (text.size() > digits_of_year && is_digit(text[digits_of_year])) return std::nullopt;
    return 2000 + (text[2] - '0') * 10 + (text[3] - '0');
}

/// Byte length of what joins two years of a period: `年度-`, `—`; 0 when nothing does.
std::size_t joint_length(std::string_view text) noexcept {
    std::size_t length = 0;
    for (const std::string_view word : {"年"sv, "度"sv}) {
        if (text.substr(length).starts_with(word)) length += word.size();
    }
    const std::size_t dash = longest_prefix(text.substr(length), joints);
    return dash == 0 ? 0 : length + dash;
}

/// Reads the years joined at the start of `text` into `out` when 年 follows the last of them;
/// returns how many bytes were read, at least one year's digits.
std::size_t read_joined(std::string_view text, std::vector<StatedYear>& out) {
    const std::size_t first = out.size();
    std::size_t at = 0;
    for (;;) {
        out.push_back({*year_at(text.substr(at)), text.substr(at, digits_of_year), false});
        at += digits_of_year;
        const std::size_t joint = joint_length(text.substr(at));
        if (joint == 0 || !year_at(text.substr(at + joint))) break;
        at += joint;
    }
    const bool spans = out.size() - first > 1;
    if (!text.substr(at).starts_with("年")) {
        out.resize(first);
        return at;
    }
    for (std::size_t i = first; i < out.size(); ++i) out[i].of_span = spans;
    return at;
}

}  // namespace

std::vector<StatedYear> stated_years(std::string_view text) {
    constexpr std::string_view close = "》";
    std::vector<StatedYear> out;
    if (text.find("20") == std::string_view::npos) return out;
    char before = ' ';
    while (!text.empty()) {
        if (begins_with(text, "《")) {
            const std::size_t end = text.find(close);
            if (end == std::string_view::npos) return out;
            text.remove_prefix(end + close.size());
            before = ' ';
        } else if (text.front() == '2' && !is_digit(before) && year_at(text)) {
            text.remove_prefix(read_joined(text, out));
            before = '0';
        } else {
            before = text.front();
            text.remove_prefix(1);
        }
    }
    return out;
}

std::optional<YearSpan> stated_span(std::string_view text) {
    for (const Plan& plan : plans) {
        if (text.find(plan.name) != std::string_view::npos) return plan.years;
    }
    const std::vector<StatedYear> years = stated_years(text);
    if (years.empty()) return std::nullopt;
    const auto [low, high] = std::ranges::minmax(years, {}, &StatedYear::year);
    if (low.year == high.year) return std::nullopt;
    return YearSpan{low.year, high.year};
}

}  // namespace ptcheck
