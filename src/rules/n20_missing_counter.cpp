// A number with a noun behind it: without a counter (≥7行业类别), or in the unit (2份报告).
//
// Place nouns are counters themselves (16区, 3个村). A change (增加2种监测能力) and a value with more words
// than the noun say more than a quantity. Where the unit stands in a column of its own the noun is no
// unit.
//
// Source: plain language quality. C11 and A01 yield to it.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr std::array places{"区"sv,   "县"sv,   "镇"sv,     "乡"sv,   "村"sv,
                            "街"sv,   "市"sv,   "省"sv,     "街道"sv, "社区"sv,
                            "区县"sv, "乡镇"sv, "行政村"sv, "县区"sv, "镇街"sv};

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        const Value& value = row.normal;
        if (value.kind != ValueKind::quantity || value.noun.empty()) continue;
        if (value.delta || !value.verb.empty() || !value.subject.empty() || !value.rest.empty())
            continue;
        if (!cell_text(row.measure_unit).empty()) continue;
        if (std::ranges::find(places, value.noun) != places.end()) continue;
        if (const Text* cell = judged_value(row, findings))
            findings.add(*cell, {shown(cell->raw), shown(value.noun)});
    }
}

}  // namespace

constinit const Rule n20_missing_counter{
    .id = "N20",
    .name = "missing-counter",
    .level = Level::note,
    .dimension = Dimension::normativity,
    .title = {"数字后写名词", "A noun stands behind the number"},
    .message = {"指标值“{}”数字后写有名词“{}”，应只写数字和计量单位",
                "value '{}' names '{}' behind its number, expected a number and a unit alone"},
    .why = {"缺少量词或夹带名词的数值无法按计量单位汇总",
            "numbers without a counter, or with a noun in their unit, cannot be added up by unit"},
    .basis = "文字质量",
    .bad = R"(数量指标 | 补助区域 | ≥2涉农区)",
    .good = R"(数量指标 | 补助涉农区数量 | ≥2个)",
    .check_project = check,
};

}  // namespace ptcheck
