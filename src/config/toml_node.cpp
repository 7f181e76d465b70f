#include <algorithm>
#include <array>

#include "config/toml.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck {

namespace {

/// Byte at which `at` stands in the file.
std::size_t byte_of(std::string_view text, Position at) noexcept {
    std::size_t byte = 0;
    for (std::uint32_t line = 1; line < at.line; ++line) {
        const std::size_t end = text.find('\n', byte);
        if (end == std::string_view::npos) return text.size();
        byte = end + 1;
    }
    for (std::uint32_t column = 1; column < at.column && byte < text.size(); ++column) {
        byte += code_point_length(text.substr(byte));
    }
    return byte;
}

/// How many bytes one escape `\…` takes in the file.
std::size_t escape_length(std::string_view text) noexcept {
    if (text.size() < 2) return text.size();
    const std::size_t length = text[1] == 'u' ? 6 : text[1] == 'U' ? 10 : 2;
    return std::min(length, text.size());
}

/// How many bytes of text it stands for (UTF-8 of its code point).
std::size_t escape_bytes(std::string_view escape) noexcept {
    if (escape.size() <= 2) return 1;
    std::uint32_t code = 0;
    for (const char c : escape.substr(2)) {
        const auto digit = static_cast<std::uint32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
        code = code * 16 + digit;
    }
    if (code < 0x80) return 1;
    if (code < 0x800) return 2;
    return code < 0x10000 ? 3 : 4;
}

}  // namespace

Bilingual node_kind_name(NodeKind kind) noexcept {
    constexpr std::array<Bilingual, 8> names{{
        {"字符串", "a string"},
        {"整数", "a whole number"},
        {"小数", "a number with decimals"},
        {"布尔值", "true or false"},
        {"日期", "a date"},
        {"时间", "a time"},
        {"数组", "a list"},
        {"表", "a table"},
    }};
    return names[static_cast<std::size_t>(kind)];
}

const TomlMember* TomlNode::find(std::string_view key) const noexcept {
    const auto found = std::ranges::find(members, key, &TomlMember::key);
    return found == members.end() ? nullptr : &*found;
}

Position position_within(const ConfigSource& source, const TomlNode& string, std::size_t offset) {
    const std::string_view text = source.text;
    std::size_t at = byte_of(text, string.at);
    Position here = string.at;
    const auto step = [&](std::size_t bytes) {
        for (const std::size_t end = at + bytes; at < end && at < text.size();) {
            if (text[at] == '\n') {
                ++here.line;
                here.column = 1;
                ++at;
            } else {
                at += code_point_length(text.substr(at));
                ++here.column;
            }
        }
    };
    if (at >= text.size()) return here;
    const char quote = text[at];
    const bool escapes = quote == '"';
    const bool multi = text.substr(at, 3) == std::string(3, quote);
    step(multi ? 3 : 1);
    // TOML drops the line break that follows the opening quotes.
    if (multi && text.substr(at).starts_with("\r\n"))
        step(2);
    else if (multi && text.substr(at).starts_with("\n"))
        step(1);
    while (offset > 0 && at < text.size()) {
        if (!escapes || text[at] != '\\') {
            const std::size_t length = code_point_length(text.substr(at));
            step(length);
            offset -= std::min(offset, length);
            continue;
        }
        const std::size_t after = text.find_first_not_of(" \t\r", at + 1);
        if (multi && after != std::string_view::npos && text[after] == '\n') {
            // A line-ending backslash swallows all white space up to the next character.
            const std::size_t next =
                std::min(text.find_first_not_of(" \t\r\n", after), text.size());
            step(next - at);
            continue;
        }
        const std::size_t length = escape_length(text.substr(at));
        offset -= std::min(offset, escape_bytes(text.substr(at, length)));
        step(length);
    }
    return here;
}

}  // namespace ptcheck
