#include "value/fold.hpp"

#include <algorithm>
#include <array>

#include "ptcheck/text.hpp"
#include "value/chinese_number.hpp"

namespace ptcheck {

namespace {

// The half-width character of U+FF01..U+FF5E that is folded, 0 for one that is left alone:
// punctuation such as ，；：（） is written full-width in Chinese.
char narrow(char32_t c) {
    constexpr char32_t first = 0xFF01;
    constexpr char32_t last = 0xFF5E;
    if (c < first || c > last) return 0;
    const char ascii = static_cast<char>(c - first + '!');
    const bool letter = (ascii >= 'A' && ascii <= 'Z') || (ascii >= 'a' && ascii <= 'z');
    const bool digit = ascii >= '0' && ascii <= '9';
    constexpr std::string_view signs = "%<>=+-./";
    return letter || digit || signs.find(ascii) != std::string_view::npos ? ascii : '\0';
}

// Percent and comparison signs mean the same in either width.
bool changes_meaning(char narrowed) {
    constexpr std::string_view same = "%<>=";
    return same.find(narrowed) == std::string_view::npos;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool number_character(char c) {
    return is_digit(c) || c == '.' || c == ',';
}

bool opens_number(char32_t c) {
    return is_numeral(c) || c == U'半';
}

bool letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// A blank between two numbers or two Latin words divides them.
bool divides(char before, char after) {
    return (number_character(before) && number_character(after)) ||
           (letter(before) && letter(after));
}

}  // namespace

FoldedText::FoldedText(std::string_view text) : trimmed_(trim(text)) {
    trimmed_offset_ = static_cast<std::size_t>(trimmed_.data() - text.data());
    if (const std::size_t from = first_to_fold(); from != trimmed_.size()) fold(from);
    drop_end_punctuation();
}

// The full-width comma of 1，500个: one to three digits before it, three behind it, and no percent
// sign, since 5，100% states two values.
bool FoldedText::groups_thousands(std::size_t at) const noexcept {
    constexpr std::string_view comma = "，";
    if (!trimmed_.substr(at).starts_with(comma)) return false;
    std::size_t before = 0;
    while (before < at && is_digit(trimmed_[at - 1 - before])) ++before;
    std::string_view behind = trimmed_.substr(at + comma.size());
    std::size_t digits = 0;
    while (digits < behind.size() && is_digit(behind[digits])) ++digits;
    behind.remove_prefix(digits);
    while (const std::size_t blank = blank_prefix(behind)) behind.remove_prefix(blank);
    return before >= 1 && before <= 3 && digits == 3 && !behind.starts_with('%') &&
           !behind.starts_with("％");
}

void FoldedText::note(char32_t c) noexcept {
    if (c < 0x80) {
        const bool digit = c >= U'0' && c <= U'9';
        has_digit_ |= digit;
        has_number_ |= digit;
        has_sign_ |= c >= U'<' && c <= U'>';
        has_bar_ |= c == U'|';
        has_date_mark_ |= digits_ == 4 && (c == U'.' || c == U'-' || c == U'/');
        digits_ = digit ? static_cast<std::uint8_t>(std::min(digits_ + 1, 4)) : std::uint8_t{0};
        return;
    }
    digits_ = 0;
    has_number_ |= opens_number(c);
    switch (c) {
        case U'年':
        case U'月':
        case U'日':
        case U'号':
        case U'季':
        case U'旬':
        case U'前':
        case U'底':
        case U'末':
            has_date_mark_ = true;
            break;
        case U'≥':
        case U'≤':
        case U'≧':
        case U'≦':
        case U'⩾':
        case U'⩽':
        case U'≮':
        case U'≯':
            has_sign_ = true;
            break;
        default:
            break;
    }
}

std::size_t FoldedText::first_to_fold() noexcept {
    std::size_t at = 0;
    while (at < trimmed_.size()) {
        const std::string_view rest = trimmed_.substr(at);
        if (groups_thousands(at)) break;
        const auto lead = static_cast<unsigned char>(rest[0]);
        if (lead < 0x80) {
            if (blank_prefix(rest) != 0) break;
            note(lead);
            ++at;
            continue;
        }
        // U+4E00..U+9FFF begin with E4..E9 and are never blank or full-width.
        const bool ideograph = lead >= 0xE4 && lead <= 0xE9;
        if (!ideograph && (blank_prefix(rest) != 0 || narrow(code_point(rest)) != 0)) break;
        const std::size_t length = code_point_length(rest);
        note(code_point(rest));
        at += length;
    }
    return at;
}

std::string_view without_end_punctuation(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 6> stops{"。", "；", "，", "、", ";", ","};
    for (bool dropped = true; dropped;) {
        dropped = false;
        for (const std::string_view stop : stops) {
            if (!text.ends_with(stop)) continue;
            text.remove_suffix(stop.size());
            dropped = true;
        }
    }
    return text;
}

void FoldedText::drop_end_punctuation() noexcept {
    view_length_ = without_end_punctuation(changed_ ? std::string_view(folded_) : trimmed_).size();
}

void FoldedText::fold(std::size_t from) {
    changed_ = true;
    folded_.reserve(trimmed_.size());
    starts_.reserve(trimmed_.size() + 1);
    const auto push = [&](char c, std::size_t start) {
        folded_.push_back(c);
        starts_.push_back(static_cast<std::uint32_t>(start));
    };
    for (std::size_t i = 0; i < from; ++i) push(trimmed_[i], i);
    bool blank = false;
    std::size_t blank_start = 0;
    for (std::size_t at = from; at < trimmed_.size();) {
        const std::string_view rest = trimmed_.substr(at);
        if (const std::size_t n = blank_prefix(rest)) {
            if (!blank) blank_start = at;
            blank = true;
            at += n;
            continue;
        }
        const std::size_t length = code_point_length(rest);
        const char32_t c = code_point(rest);
        const char half = groups_thousands(at) ? ',' : narrow(c);
        const char first = half != 0 ? half : rest[0];
        if (blank && !folded_.empty() && divides(folded_.back(), first)) push(' ', blank_start);
        blank = false;
        if (half != 0) {
            push(half, at);
            narrowed_ |= changes_meaning(half);
        } else {
            for (std::size_t i = 0; i < length; ++i) push(rest[i], at + i);
        }
        note(half != 0 ? static_cast<char32_t>(half) : c);
        at += length;
    }
    starts_.push_back(static_cast<std::uint32_t>(trimmed_.size()));
}

std::string_view FoldedText::original(std::string_view piece) const noexcept {
    if (!changed_ || piece.empty()) return piece;
    const auto begin = static_cast<std::size_t>(piece.data() - folded_.data());
    const std::size_t first = starts_[begin];
    // Up to the next kept character, less the blanks before that.
    const std::size_t last = starts_[begin + piece.size()];
    return trim(trimmed_.substr(first, last - first));
}

std::size_t FoldedText::offset_behind(const char* at) const noexcept {
    const auto length = static_cast<std::size_t>(at - view().data());
    return trimmed_offset_ + original(view().substr(0, length)).size();
}

std::size_t FoldedText::offset(const char* at) const noexcept {
    const auto i = static_cast<std::size_t>(at - view().data());
    return trimmed_offset_ + (changed_ ? starts_[i] : i);
}

}  // namespace ptcheck
