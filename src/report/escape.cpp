#include "report/escape.hpp"

#include <array>

#include "ptcheck/report.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck {

namespace {

void append_hex(std::string& out, std::string_view bytes) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += "\\x";
        out += digits[byte >> 4U];
        out += digits[byte & 0x0FU];
    }
}

/// Bytes at the start of `text` that are printed as they are; mostly that is all of it.
std::size_t plain_length(std::string_view text) noexcept {
    const auto follows = [&](std::size_t i) {
        return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
    };
    std::size_t at = 0;
    while (at < text.size()) {
        const auto lead = static_cast<unsigned char>(text[at]);
        if (lead >= 0x20 && lead < 0x7F) {
            ++at;
        } else if (lead >= 0xE3 && lead <= 0xE9 && at + 2 < text.size() && follows(at + 1) &&
                   follows(at + 2)) {
            at += 3;  // U+3000 to U+9FFF
        } else {
            break;
        }
    }
    return at;
}

}  // namespace

bool is_control(char32_t c) noexcept {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFFFE ||
           c == 0xFFFF;
}

std::string escape_controls(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::size_t plain = plain_length(text);
        out.append(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty()) break;
        const std::string_view one = text.substr(0, code_point_length(text));
        const char32_t c = code_point(text);
        const bool invalid = one.size() == 1 && static_cast<unsigned char>(one[0]) >= 0x80;
        text.remove_prefix(one.size());
        if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (invalid || is_control(c)) {
            append_hex(out, one);
        } else {
            out += one;
        }
    }
    return out;
}

std::string escaped_lines(std::string_view text, std::size_t most, std::string_view line_break,
                          std::string (*escape)(std::string_view)) {
    std::string_view kept = leading(text, most);
    const bool cut = kept.size() < text.size();
    std::string out;
    for (;;) {
        const std::size_t end = kept.find('\n');
        out += escape(kept.substr(0, end));
        if (end == std::string_view::npos) break;
        out += line_break;
        kept.remove_prefix(end + 1);
    }
    return cut ? out + "…" : out;
}

std::string markup_text(std::string_view text) {
    std::string out;
    const std::string plain = escape_controls(text);
    out.reserve(plain.size());
    for (const char c : plain) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string csv_field(std::string_view text) {
    std::string field = escape_controls(text);
    if (!field.empty() && std::string_view("=+-@").find(field.front()) != std::string_view::npos) {
        field.insert(0, 1, '\'');
    }
    if (field.find_first_of(",\"") == std::string::npos) return field;
    std::string quoted = "\"";
    for (const char c : field) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    quoted += '"';
    return quoted;
}

}  // namespace ptcheck
