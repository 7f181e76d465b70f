// A value typed twice, as entry masks with ready-made signs and units produce it: ≥180≥180万条,
// 365各365期. The parser has repaired it only where both copies state the same.
//
// Source: the wording alone. Every other rule about the value yields to this one.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

/// Says the same, and no word more.
bool says_same(const Value& a, const Value& b) {
    const auto parts = [](const Value& v) {
        return std::tie(v.kind, v.op, v.lo, v.hi, v.unit, v.unit_alt, v.num, v.den, v.per, v.noun,
                        v.subject, v.verb, v.of, v.rest, v.delta);
    };
    return parts(a) == parts(b);
}

/// The one copy that says all of the whole text: its end, its end behind the sign of the first
/// copy, or its beginning. nullopt when none of them reads the same.
std::optional<std::string> one_copy(std::string_view text) {
    constexpr std::size_t longest = 200;  // bytes; a doubled value is two amounts
    if (text.size() > longest) return std::nullopt;
    const Value whole = parse_value(text);
    const auto says_all = [&](const std::string& copy) {
        const Value read = parse_value(copy);
        return !read.has(Repair::doubled_value) && says_same(read, whole);
    };
    const auto sign = text.substr(0, std::min(text.find_first_of("0123456789"), text.size()));
    for (std::size_t at = code_point_length(text); at < text.size();
         at += code_point_length(text.substr(at))) {
        const std::string_view end = trim(text.substr(at));
        if (says_all(std::string(end))) return std::string(end);
        if (std::string signed_end = std::string(sign).append(end); says_all(signed_end))
            return signed_end;
        if (std::string begin(trim(text.substr(0, at))); says_all(begin)) return begin;
    }
    return std::nullopt;
}

/// Nothing but the repetition is left out: 365各365期 may mean 365 of each.
bool only_repeats(std::string_view text, std::string_view copy) {
    if (text.ends_with(copy))
        return copy.starts_with(trim(text.substr(0, text.size() - copy.size())));
    return text.starts_with(copy) && copy.ends_with(trim(text.substr(copy.size())));
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    const auto doubled = [](const Value& value) { return value.has(Repair::doubled_value); };
    for (const Indicator& row : project.indicators) {
        if (!row.value) continue;
        if (doubled(row.normal)) {
            const std::string_view text = row.value->trimmed();
            std::optional<std::string> once = one_copy(text);
            const bool certain = once && only_repeats(text, *once);
            findings.add(*row.value, {shown(row.value->raw)},
                         {.suggestion = std::move(once), .certain = certain});
        } else if (std::ranges::any_of(row.normal.items, doubled)) {
            findings.add(*row.value, {shown(row.value->raw)});
        }
    }
}

}  // namespace

constinit const Rule n03_doubled_value{
    .id = "N03",
    .name = "doubled-value",
    .level = Level::error,
    .dimension = Dimension::normativity,
    .title = {"指标值重复录入", "A value is typed twice"},
    .message = {"指标值“{}”重复录入，同一数值应只写一次",
                "value '{}' is typed twice, expected one number"},
    .why = {"重复的内容使指标值无法解析，系统也可能误读",
            "a value typed twice cannot be read, and systems may misread it"},
    .basis = "文字质量",
    .bad = "数量指标 | 发放宣传手册 | ≥500≥500册",
    .good = "数量指标 | 发放宣传手册 | ≥500册",
    .check_project = check,
};

}  // namespace ptcheck
