// The printed words of the enumerations: keys and codes of the normal form.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "ptcheck/value.hpp"

namespace ptcheck {

namespace {

template <typename Enum, std::size_t n>
constexpr std::string_view name_in(const std::array<std::string_view, n>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

constexpr std::array<std::string_view, value_kind_count> kinds{
    "quantity", "money",       "ratio",  "duration", "frequency", "length",   "area",
    "mass",     "score",       "number", "deadline", "period",    "deferred", "relative",
    "formula",  "qualitative", "list",   "none",     "invalid"};
constexpr std::array<std::string_view, 12> ops{
    "", "eq", "ge", "gt", "le", "lt", "range", "approx", "over", "under", "better", "window"};
constexpr std::array<std::string_view, 7> grains{"",      "year", "half", "quarter",
                                                 "month", "xun",  "day"};
constexpr std::array<std::string_view, 3> edge_names{"", "end", "before"};
constexpr std::array<std::string_view, 7> qualities{"",     "level",  "trend", "conform",
                                                    "pass", "action", "other"};
constexpr std::array<std::string_view, 4> repairs{"doubled-value", "comparator-typo",
                                                  "look-alike-sign", "width"};
constexpr std::array<std::string_view, 5> supplied_names{"year", "unit", "multiplier", "percent",
                                                         "count"};

}  // namespace

std::string_view value_kind_name(ValueKind kind) noexcept {
    return name_in(kinds, kind);
}
std::string_view op_name(Op op) noexcept {
    return name_in(ops, op);
}
std::string_view grain_name(Grain grain) noexcept {
    return name_in(grains, grain);
}
std::string_view edge_name(Edge edge) noexcept {
    return name_in(edge_names, edge);
}
std::string_view quality_name(Quality quality) noexcept {
    return name_in(qualities, quality);
}
std::string_view repair_name(Repair repair) noexcept {
    return name_in(repairs, repair);
}
std::string_view supplied_name(Supplied what) noexcept {
    return name_in(supplied_names, what);
}

std::string to_string(const Date& date) {
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

bool Value::has(Repair repair) const noexcept {
    return std::ranges::find(repairs, repair) != repairs.end();
}

bool Value::has(Supplied what) const noexcept {
    return std::ranges::find(supplied, what) != supplied.end();
}

}  // namespace ptcheck
