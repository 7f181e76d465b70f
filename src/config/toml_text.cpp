#include "config/toml_text.hpp"

#include <algorithm>

namespace ptcheck {

std::string toml_string(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (byte < 0x20 || byte == 0x7F) {
            out += "\\u00";
            out += digits[byte >> 4U];
            out += digits[byte & 0x0FU];
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string toml_key(std::string_view key) {
    const auto bare = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_';
    };
    return !key.empty() && std::ranges::all_of(key, bare) ? std::string(key) : toml_string(key);
}

std::string toml_full_key(const Key& key, std::string_view name) {
    const std::string_view table = table_of_entries(key);
    if (table.empty()) return std::string(name);
    return std::string(table) + "." + toml_key(name.substr(table.size() + 1));
}

std::string toml_value(const Key& key, const std::vector<std::string>& values) {
    if (key.kind == KeyKind::rules || key.kind == KeyKind::texts) {
        std::string out = "[";
        for (const std::string& value : values) {
            if (out.size() > 1) out += ", ";
            out += toml_string(value);
        }
        return out + "]";
    }
    const std::string& value = values.front();
    const bool digits =
        !value.empty() && std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
    if (key.kind == KeyKind::flag || key.kind == KeyKind::whole) return value;
    return key.kind == KeyKind::limit && digits ? value : toml_string(value);
}

}  // namespace ptcheck
