// What the value tests compare with: normal forms as JSON, whatever the order of their keys.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <rapidjson/document.h>

#include "ptcheck/report.hpp"
#include "ptcheck/value.hpp"

namespace ptcheck {

inline constexpr int test_year = 2023;

inline std::string normal_form(std::string_view text, std::optional<int> year = test_year) {
    return value_json(parse_value(text, year));
}

inline bool same_json(std::string_view a, std::string_view b) {
    rapidjson::Document left;
    rapidjson::Document right;
    left.Parse(a.data(), a.size());
    right.Parse(b.data(), b.size());
    return !left.HasParseError() && !right.HasParseError() && left == right;
}

}  // namespace ptcheck
