#include "report/uri.hpp"

#include <cstddef>

namespace ptcheck {

namespace {

constexpr bool kept(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~' || c == '/';
}

}  // namespace

std::string_view without_dot(std::string_view path) noexcept {
    while (path.starts_with("./")) {
        path.remove_prefix(2);
        while (path.starts_with('/')) path.remove_prefix(1);
    }
    return path;
}

std::string uri_of_path(std::string_view path) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    path = without_dot(path);
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (const char c : path) {
        if (kept(c)) {
            uri.push_back(c);
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        uri.push_back('%');
        uri.push_back(digits[static_cast<std::size_t>(byte >> 4U)]);
        uri.push_back(digits[static_cast<std::size_t>(byte & 0x0FU)]);
    }
    return uri;
}

}  // namespace ptcheck
