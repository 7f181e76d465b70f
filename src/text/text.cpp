#include "ptcheck/text.hpp"

#include <array>

namespace ptcheck {

namespace {

constexpr std::array<std::string_view, 15> field_names{
    "heading",      "project_name", "unit",        "money_unit", "budget",
    "fiscal_funds", "other_funds",  "purpose",     "goal",       "level1",
    "level2",       "level3",       "description", "value",      "project"};

constexpr unsigned char byte(std::string_view text, std::size_t i) {
    return static_cast<unsigned char>(text[i]);
}

constexpr bool continuation(std::string_view text, std::size_t i) {
    return i < text.size() && (byte(text, i) & 0xC0U) == 0x80U;
}

// RFC 3629, section 4: no overlong forms, no surrogates, nothing above U+10FFFF. 0 = invalid.
std::size_t valid_length(std::string_view text) noexcept {
    const unsigned char lead = byte(text, 0);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4 || !continuation(text, 1)) return 0;
    if (lead < 0xE0) return 2;
    const unsigned char second = byte(text, 1);
    if (!continuation(text, 2)) return 0;
    if (lead < 0xF0) {
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return 0;
        return 3;
    }
    if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
    return continuation(text, 3) ? 4 : 0;
}

}  // namespace

std::string_view field_name(Field field) noexcept {
    return field_names[static_cast<std::size_t>(field)];
}

std::string_view Text::trimmed() const noexcept {
    return trim(raw);
}

std::size_t blank_prefix(std::string_view text) noexcept {
    if (text.empty()) return 0;
    const unsigned char lead = byte(text, 0);
    if (lead == ' ' || (lead >= '\t' && lead <= '\r')) return 1;
    // Every other blank begins with one of these bytes; nearly all text begins with none of them.
    const bool possible =
        lead == 0xC2 || lead == 0xE1 || lead == 0xE2 || lead == 0xE3 || lead == 0xEF;
    if (!possible) return 0;
    switch (valid_length(text) == 0 ? U'\0' : code_point(text)) {
        case 0x85:
        case 0xA0:
            return 2;
        case 0x1680:
        case 0x2028:
        case 0x2029:
        case 0x202F:
        case 0x205F:
        case 0x3000:
        case 0xFEFF:
            return 3;
        default: {  // U+2000–U+200B
            const bool general_space =
                lead == 0xE2 && byte(text, 1) == 0x80 && byte(text, 2) <= 0x8B;
            return general_space ? 3 : 0;
        }
    }
}

std::string_view trim(std::string_view text) noexcept {
    while (const std::size_t n = blank_prefix(text)) text.remove_prefix(n);
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && text.size() - start < 4 && continuation(text, start)) --start;
        const std::size_t n = blank_prefix(text.substr(start));
        if (n == 0 || start + n != text.size()) break;
        text.remove_suffix(n);
    }
    return text;
}

std::size_t code_point_length(std::string_view text) noexcept {
    const std::size_t n = valid_length(text);
    return n == 0 ? 1 : n;
}

char32_t code_point(std::string_view text) noexcept {
    const auto tail = [&](std::size_t i) { return static_cast<char32_t>(byte(text, i) & 0x3FU); };
    const char32_t lead = byte(text, 0);
    switch (valid_length(text)) {
        case 1:
            return lead;
        case 2:
            return (lead & 0x1FU) << 6U | tail(1);
        case 3:
            return (lead & 0x0FU) << 12U | tail(1) << 6U | tail(2);
        case 4:
            return (lead & 0x07U) << 18U | tail(1) << 12U | tail(2) << 6U | tail(3);
        default:
            return U'\xFFFD';
    }
}

std::size_t code_points(std::string_view text) noexcept {
    std::size_t n = 0;
    for (; !text.empty(); text.remove_prefix(code_point_length(text))) ++n;
    return n;
}

std::size_t invalid_utf8(std::string_view text) noexcept {
    std::size_t at = 0;
    while (at < text.size()) {
        if (byte(text, at) < 0x80) {
            ++at;
            continue;
        }
        const std::size_t n = valid_length(text.substr(at));
        if (n == 0) return at;
        at += n;
    }
    return std::string_view::npos;
}

}  // namespace ptcheck
