#include "ptcheck/text.hpp"

#include <algorithm>
#include <array>

#include <utf8proc.h>

namespace ptcheck {

namespace {

constexpr std::array<std::string_view, 27> field_names{
    "heading",     "project_name", "unit",   "money_unit",   "budget",         "fiscal_funds",
    "other_funds", "purpose",      "goal",   "level1",       "level2",         "level3",
    "description", "value",        "sign",   "measure_unit", "direction",      "weight",
    "actual",      "score",        "reason", "spent",        "execution_rate", "execution_score",
    "total_score", "list_total",   "project"};

constexpr unsigned char byte(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]);
}

/// A code point and its bytes; 0 bytes where the text is not valid UTF-8 (RFC 3629).
struct Decoded {
    char32_t c = U'\xFFFD';
    std::size_t length = 0;
};

Decoded decode(std::string_view text) noexcept {
    // Nearly every character that is not ASCII is Chinese, three bytes behind one of these leads;
    // E0 and ED have forms that are invalid and go the long way.
    const unsigned char lead = text.empty() ? 0 : byte(text, 0);
    if (lead >= 0xE1 && lead <= 0xEC && text.size() >= 3 && (byte(text, 1) & 0xC0U) == 0x80U &&
        (byte(text, 2) & 0xC0U) == 0x80U) {
        return {(lead & 0x0FU) << 12U | (byte(text, 1) & 0x3FU) << 6U | (byte(text, 2) & 0x3FU), 3};
    }
    utf8proc_int32_t c = 0;
    const auto length =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                         static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size(), 4)), &c);
    if (length <= 0) return {};
    return {static_cast<char32_t>(c), static_cast<std::size_t>(length)};
}

}  // namespace

std::string_view field_name(Field field) noexcept {
    return field_names[static_cast<std::size_t>(field)];
}

std::string_view Text::trimmed() const noexcept {
    return trim(raw);
}

// Byte by byte: trimming asks this of both ends of every cell.
std::size_t text_detail::blank_prefix(std::string_view text) noexcept {
    const unsigned char second = text.size() > 1 ? byte(text, 1) : 0;
    const unsigned char third = text.size() > 2 ? byte(text, 2) : 0;
    const auto three = [](bool blank) { return blank ? std::size_t{3} : std::size_t{0}; };
    switch (byte(text, 0)) {
        case 0xC2:  // U+0085, U+00A0
            return second == 0x85 || second == 0xA0 ? 2 : 0;
        case 0xE1:  // U+1680
            return three(second == 0x9A && third == 0x80);
        case 0xE2:  // U+2000–U+200B, U+2028, U+2029, U+202F, U+205F
            if (second == 0x81) return three(third == 0x9F);
            return three(second == 0x80 && ((third >= 0x80 && third <= 0x8B) || third == 0xA8 ||
                                            third == 0xA9 || third == 0xAF));
        case 0xE3:  // U+3000
            return three(second == 0x80 && third == 0x80);
        case 0xEF:  // U+FEFF
            return three(second == 0xBB && third == 0xBF);
        default:
            return 0;
    }
}

namespace {

/// Byte length of the blank character at the end of non-empty `text`, 0 when it ends with none.
std::size_t blank_suffix(std::string_view text) noexcept {
    const std::size_t size = text.size();
    if (byte(text, size - 1) < 0x80) return blank_prefix(text.substr(size - 1));
    if (size >= 3 && blank_prefix(text.substr(size - 3)) == 3) return 3;
    return size >= 2 && blank_prefix(text.substr(size - 2)) == 2 ? 2 : 0;
}

}  // namespace

std::string_view text_detail::trim(std::string_view text) noexcept {
    while (const std::size_t n = ptcheck::blank_prefix(text)) text.remove_prefix(n);
    while (!text.empty()) {
        const std::size_t n = blank_suffix(text);
        if (n == 0) break;
        text.remove_suffix(n);
    }
    return text;
}

std::size_t text_detail::code_point_length(std::string_view text) noexcept {
    return std::max<std::size_t>(decode(text).length, 1);
}

char32_t text_detail::code_point(std::string_view text) noexcept {
    return decode(text).c;
}

std::size_t code_points(std::string_view text) noexcept {
    std::size_t n = 0;
    for (; !text.empty(); text.remove_prefix(code_point_length(text))) ++n;
    return n;
}

std::string_view leading(std::string_view text, std::size_t count) noexcept {
    if (text.size() <= count) return text;
    std::string_view rest = text;
    for (; count > 0 && !rest.empty(); --count) rest.remove_prefix(code_point_length(rest));
    return text.substr(0, text.size() - rest.size());
}

std::size_t display_width(std::string_view text) noexcept {
    std::size_t width = 0;
    for (; !text.empty(); text.remove_prefix(code_point_length(text))) {
        const char32_t c = code_point(text);
        width +=
            c < 0x80
                ? 1U
                : static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)));
    }
    return width;
}

std::size_t invalid_utf8(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at < text.size()) {
        if (byte(text, at) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t n = decode(text.substr(at)).length;
        if (n == 0) return at;
        at += n;
    }
    return std::string_view::npos;
}

void append_utf8(std::string& text, char32_t code) {
    const auto put = [&](char32_t octet) { text += static_cast<char>(octet); };
    const auto tail = [&](unsigned shift) { put(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | code >> 6U);
        tail(0);
    } else if (code < 0x10000) {
        put(0xE0U | code >> 12U);
        tail(6);
        tail(0);
    } else {
        put(0xF0U | code >> 18U);
        tail(12);
        tail(6);
        tail(0);
    }
}

}  // namespace ptcheck
