#include "value/chinese_number.hpp"

#include <array>
#include <cstdint>
#include <utility>

#include "ptcheck/text.hpp"

namespace ptcheck::value {

namespace {

// Everyday, formal (大写, as on receipts) and positional forms.
constexpr std::array<std::pair<char32_t, int>, 23> digits{{
    {U'零', 0}, {U'〇', 0}, {U'一', 1}, {U'二', 2}, {U'两', 2}, {U'三', 3}, {U'四', 4}, {U'五', 5},
    {U'六', 6}, {U'七', 7}, {U'八', 8}, {U'九', 9}, {U'壹', 1}, {U'贰', 2}, {U'叁', 3}, {U'肆', 4},
    {U'伍', 5}, {U'陆', 6}, {U'柒', 7}, {U'捌', 8}, {U'玖', 9}, {U'俩', 2}, {U'幺', 1},
}};
constexpr std::array<std::pair<char32_t, std::int64_t>, 6> places{{
    {U'十', 10},
    {U'拾', 10},
    {U'百', 100},
    {U'佰', 100},
    {U'千', 1000},
    {U'仟', 1000},
}};
constexpr std::array<std::pair<char32_t, std::int64_t>, 3> sections{{
    {U'万', 10'000},
    {U'萬', 10'000},
    {U'亿', 100'000'000},
}};

template <typename Number, std::size_t n>
const Number* find(const std::array<std::pair<char32_t, Number>, n>& table, char32_t c) noexcept {
    for (const auto& entry : table) {
        if (entry.first == c) return &entry.second;
    }
    return nullptr;
}

constexpr std::int64_t limit = 1'000'000'000'000'000'000;

/// 二〇二三: digits one after the other.
std::optional<Decimal> positional(std::string_view text) {
    std::int64_t number = 0;
    for (; !text.empty(); text.remove_prefix(code_point_length(text))) {
        const int* digit = find(digits, code_point(text));
        if (digit == nullptr || number >= limit / 10) return std::nullopt;
        number = number * 10 + *digit;
    }
    return Decimal(number);
}

}  // namespace

bool is_numeral(char32_t c) noexcept {
    return find(digits, c) != nullptr || find(places, c) != nullptr || find(sections, c) != nullptr;
}

std::optional<Decimal> chinese_number(std::string_view text) {
    const std::string_view whole = text;
    std::int64_t total = 0;
    std::int64_t section = 0;
    std::int64_t last_place = 10'000;  // places fall within a section: 百 before 十
    int pending = -1;
    bool digits_only = true;
    for (; !text.empty(); text.remove_prefix(code_point_length(text))) {
        const char32_t c = code_point(text);
        if (const int* digit = find(digits, c)) {
            if (pending > 0) {
                if (digits_only) return positional(whole);
                return std::nullopt;
            }
            pending = *digit;
            continue;
        }
        digits_only = false;
        if (const std::int64_t* place = find(places, c)) {
            if (*place >= last_place) return std::nullopt;
            if (pending < 0 && !(*place == 10 && section == 0)) return std::nullopt;
            section += (pending < 0 ? 1 : pending) * *place;
            last_place = *place;
        } else if (const std::int64_t* unit = find(sections, c)) {
            if (pending > 0) section += pending;
            if (section == 0 && total == 0) return std::nullopt;
            // 一万亿: a larger unit lifts all before it.
            const bool lifts = *unit > 10'000;
            std::int64_t base = lifts ? total + section : section;
            if (__builtin_mul_overflow(base, *unit, &base) || base >= limit) return std::nullopt;
            total = lifts ? base : total + base;
            section = 0;
            last_place = 10'000;
        } else {
            return std::nullopt;
        }
        pending = -1;
    }
    if (pending > 0) section += pending;
    return Decimal(total + section);
}

}  // namespace ptcheck::value
