#include "limits.hpp"

#include <array>

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

std::string limit_names() {
    std::string names;
    for (const Named& each : named) {
        if (!names.empty()) names += ' ';
        names += each.name;
    }
    return names;
}

}  // namespace ptcheck
