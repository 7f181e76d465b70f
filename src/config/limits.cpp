#include "config/limits.hpp"

#include <array>
#include <charconv>
#include <limits>

namespace ptcheck {

namespace {

struct Named {
    std::string_view name;
    std::uint64_t Limits::*member;
};

constexpr std::array named{
    Named{"file", &Limits::file},       Named{"part", &Limits::part},
    Named{"total", &Limits::total},     Named{"entries", &Limits::entries},
    Named{"ratio", &Limits::ratio},     Named{"depth", &Limits::depth},
    Named{"nodes", &Limits::nodes},     Named{"cell-text", &Limits::cell_text},
    Named{"cells", &Limits::cells},     Named{"span", &Limits::span},
    Named{"nesting", &Limits::nesting}, Named{"time", &Limits::time},
};

}  // namespace

std::uint64_t* limit_by_name(Limits& limits, std::string_view name) {
    for (const Named& each : named) {
        if (each.name == name) return &(limits.*each.member);
    }
    return nullptr;
}

std::optional<std::uint64_t> parse_limit(std::string_view name, std::string_view value) noexcept {
    std::uint64_t number = 0;
    const char* end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, number);
    if (error != std::errc{} || number == 0) return std::nullopt;
    std::string_view suffix(stop, static_cast<std::size_t>(end - stop));
    if (name == "time" && suffix == "s") suffix = {};
    if (suffix.empty()) return number;
    constexpr std::string_view powers = "KMG";
    const std::size_t power = powers.find(suffix.front());
    if (power == std::string_view::npos || (suffix.size() > 1 && suffix.substr(1) != "B")) {
        return std::nullopt;
    }
    const unsigned shift = 10 * (static_cast<unsigned>(power) + 1);
    if (number > std::numeric_limits<std::uint64_t>::max() >> shift) return std::nullopt;
    return number << shift;
}

std::string limit_names() {
    std::string names;
    for (const Named& each : named) {
        if (!names.empty()) names += ' ';
        names += each.name;
    }
    return names;
}

}  // namespace ptcheck
