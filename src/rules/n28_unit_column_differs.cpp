// The unit in its own column contradicts the unit in the value's cell, or the one that the name holds
// in brackets (救助金额（万元）).
//
// Only units of known measures are compared, and counters that mean the same (个/家, 台/套, 人/名) agree.
//
// Source: the logic of the form. Yields to N03.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/counters.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

/// What a text measures that is a number and its unit alone; nullopt for any other.
std::optional<Value> measure_in(std::string_view text) {
    Value value = parse_value(text);
    const bool known = value.measures() && value.kind != ValueKind::number && value.unit &&
                       value.noun.empty() && value.rest.empty() && value.subject.empty() &&
                       value.alt.empty();
    return known ? std::optional(std::move(value)) : std::nullopt;
}

/// What a number with this unit measures; nullopt for words that are no unit.
std::optional<Value> measure_of(const std::string& unit) {
    constexpr std::size_t longest = 6;  // characters
    return unit.empty() || code_points(unit) > longest ? std::nullopt : measure_in("1" + unit);
}

/// `万元` of `救助金额（万元）`.
std::string_view unit_in_brackets(std::string_view name) noexcept {
    const std::string_view text = trim(name);
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"},
                                      std::pair<std::string_view, std::string_view>{"(", ")"}}) {
        if (!text.ends_with(close)) continue;
        const std::size_t at = text.rfind(open);
        if (at == std::string_view::npos) continue;
        const std::size_t from = at + open.size();
        return trim(text.substr(from, text.size() - close.size() - from));
    }
    return {};
}

/// The scale of an amount of money: 元 and 万元 are not the same.
bool differ(const Value& a, const Value& b) {
    if (a.kind != b.kind) return true;
    if (a.kind == ValueKind::money) return a.mult != b.mult && a.per == b.per;
    if (a.kind == ValueKind::ratio) return a.scale != b.scale;
    return a.kind == ValueKind::quantity && !counters_agree(*a.unit, *b.unit);
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        const std::string_view column = cell_text(row.measure_unit);
        if (column.empty()) continue;
        const Text* value = judged_value(row, findings);
        if (value == nullptr) continue;
        const auto stated = measure_of(std::string(column));
        if (!stated) continue;
        const std::string_view bracket = unit_in_brackets(cell_text(row.level3));
        const auto own = measure_in(value->trimmed());
        const auto named = own ? std::nullopt : measure_of(std::string(bracket));
        if (own && differ(*stated, *own)) {
            findings.add(*row.measure_unit, {shown(column), shown(value->raw)});
        } else if (named && differ(*stated, *named)) {
            findings.add(*row.measure_unit, {shown(column), shown(bracket)});
        }
    }
}

}  // namespace

constinit const Rule n28_unit_column_differs{
    .id = "N28",
    .name = "unit-column-differs",
    .level = Level::warning,
    .dimension = Dimension::normativity,
    .title = {"计量单位与指标值不一致", "The unit column differs from the value"},
    .message = {"计量单位填“{}”，指标值或名称写“{}”，应使用同一计量单位",
                "the unit column says '{}', the value or the name '{}', expected one unit"},
    .why = {"两处单位不一致时，目标值的大小无法确定",
            "with two units nobody knows how large the target is"},
    .basis = "表式逻辑",
    .bad = R"(数量指标 | 培训合格率 | ≥95% | 计量单位 人次)",
    .good = R"(数量指标 | 培训合格率 | ≥95 | 计量单位 %)",
    .check_project = check,
};

}  // namespace ptcheck
