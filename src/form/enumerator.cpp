#include "form/enumerator.hpp"

#include <algorithm>
#include <array>

#include "ptcheck/text.hpp"

namespace ptcheck::form {

namespace {

// Half-width or full-width; −1 for anything else.
int digit_at(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size()) return -1;
    const char32_t c = code_point(text.substr(at));
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    if (c >= U'０' && c <= U'９') return static_cast<int>(c - U'０');
    return -1;
}

int numeral(char32_t c) noexcept {
    constexpr std::u32string_view digits = U"〇一二三四五六七八九";
    const std::size_t at = digits.find(c == U'零' ? U'〇' : c);
    if (at != std::u32string_view::npos) return static_cast<int>(at);
    return c == U'十' ? 10 : c == U'百' ? 100 : -1;
}

bool is_dot(char32_t c) noexcept {
    return c == U'.' || c == U'．';
}

bool closes(char32_t c) noexcept {
    return c == U')' || c == U'）' || c == U']' || c == U'】' || c == U'〕' || c == U'］';
}

bool opens(char32_t c) noexcept {
    return c == U'(' || c == U'（' || c == U'[' || c == U'【' || c == U'〔' || c == U'［';
}

// ①…⑳ ⑴…⒇ ⒈…⒛ stand next to each other, then ㈠…㈩ and ❶…❿.
bool ready_made(char32_t c) noexcept {
    return (c >= 0x2460 && c <= 0x249B) || (c >= 0x3220 && c <= 0x3229) ||
           (c >= 0x2776 && c <= 0x277F);
}

char32_t char_at(std::string_view text, std::size_t at) noexcept {
    return at < text.size() ? code_point(text.substr(at)) : U'\0';
}

// Bytes of the run of digits (`arabic`) or Chinese numerals at `at`, 0 when longer than `most`.
std::size_t run_length(std::string_view text, std::size_t at, bool arabic, int most) noexcept {
    std::size_t end = at;
    for (int n = 0; end < text.size(); ++n) {
        if (arabic ? digit_at(text, end) < 0 : numeral(char_at(text, end)) < 0) break;
        if (n == most) return 0;
        end += code_point_length(text.substr(end));
    }
    return end - at;
}

// Behind `1.`: digits go on the number (`1.5公里`) unless they begin another enumerator (`1.1、`)
// or a year (`1.2023年`).
bool is_fraction(std::string_view text, std::size_t at) noexcept {
    const std::size_t digits = run_length(text, at, true, 4);
    if (digits == 0) return digit_at(text, at) >= 0;
    const char32_t after = char_at(text, at + digits);
    if (is_dot(after) || after == U'、' || closes(after)) return false;
    const bool year = digits >= 4 && (text.substr(at).starts_with("19") ||
                                      text.substr(at).starts_with("20") || digits > 4);
    constexpr std::u32string_view behind_years = U"年-—–－~～至";
    return !year || behind_years.find(after) == std::u32string_view::npos;
}

}  // namespace

std::size_t enumerator_length(std::string_view text) noexcept {
    if (text.empty()) return 0;
    const char32_t first = char_at(text, 0);
    if (ready_made(first)) return code_point_length(text);
    const bool bracket = opens(first);
    const std::size_t start = bracket ? code_point_length(text) : 0;
    const bool arabic = digit_at(text, start) >= 0;
    if (!bracket && !arabic && numeral(first) < 0) return 0;  // as nearly all texts begin
    const std::size_t run = run_length(text, start, arabic, arabic ? 3 : 4);
    if (run == 0) return 0;
    const char32_t mark = char_at(text, start + run);
    const std::size_t end =
        mark == U'\0' ? text.size() : start + run + code_point_length(text.substr(start + run));
    if (bracket || closes(mark)) return closes(mark) && (bracket || arabic) ? end : 0;
    if (mark == U'、') return end;
    return is_dot(mark) && !(arabic && is_fraction(text, end)) ? end : 0;
}

std::optional<std::uint32_t> enumerator_number(std::string_view text) noexcept {
    constexpr std::uint32_t most = 99'999;
    std::uint32_t number = 0;
    std::uint32_t pending = 0;  // the digit before 十 or 百
    bool found = false;
    bool in_group = false;
    for (std::size_t at = 0; at < text.size(); at += code_point_length(text.substr(at))) {
        const char32_t c = char_at(text, at);
        const int arabic = digit_at(text, at);
        const int chinese = arabic < 0 ? numeral(c) : -1;
        // ①…⑳, ⑴…⒇, ⒈…⒛ are three runs of twenty; ㈠ and ❶ begin runs of ten.
        const std::uint32_t circled = !ready_made(c) ? 0
                                      : c >= 0x3220  ? c - 0x3220 + 1
                                      : c >= 0x2776  ? c - 0x2776 + 1
                                                     : (c - 0x2460) % 20 + 1;
        if (arabic < 0 && chinese < 0 && circled == 0) {
            number += pending;
            pending = 0;
            in_group = false;
            continue;
        }
        if (!in_group) number = pending = 0;
        in_group = found = true;
        if (circled != 0) {
            number = circled;
        } else if (arabic >= 0) {
            number = number * 10 + static_cast<std::uint32_t>(arabic);
        } else if (chinese < 10) {
            pending = static_cast<std::uint32_t>(chinese);
        } else {
            number += std::max(pending, 1U) * static_cast<std::uint32_t>(chinese);
            pending = 0;
        }
        if (number > most) return std::nullopt;
    }
    number += pending;
    if (!found) return std::nullopt;
    return number;
}

}  // namespace ptcheck::form
