// The name says that something must not happen (未出现, 零事故, 无投诉), and the value is a number above
// zero or words of degree.
//
// 0件, 0起, 无, 未发生 and 是 say what is meant; so does a share (100 %) of what stayed without it.
//
// Source: 财预〔2020〕10号. Yields to A02.
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr Words denials{"未出现"sv, "未发生"sv, "不发生"sv, "零事故"sv,     "零投诉"sv,
                        "零发生"sv, "无投诉"sv, "无事故"sv, "无安全事故"sv, "杜绝"sv,
                        "不出现"sv, "零失误"sv, "无差错"sv};
constexpr Words answers{"无"sv, "未"sv, "不"sv, "零"sv, "是"sv, "否"sv, "杜绝"sv, "没有"sv, "0"sv};

bool fits(const Value& value, std::string_view text) {
    if (value.kind == ValueKind::ratio || value.kind == ValueKind::none) return true;
    if (value.measures()) {
        const auto& number = value.hi ? value.hi : value.lo;
        return !number || number->zero();
    }
    return value.kind != ValueKind::qualitative || contains_any(text, answers);
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        const std::string_view name = cell_text(row.level3);
        if (!contains_any(name, denials)) continue;
        const Text* value = judged_value(row, findings);
        if (value != nullptr && !fits(row.normal, value->trimmed()))
            findings.add(*value, {shown(name), shown(value->raw)});
    }
}

}  // namespace

constinit const Rule a17_negative_event{
    .id = "A17",
    .name = "negative-event",
    .level = Level::note,
    .dimension = Dimension::appropriateness,
    .title = {"“未发生”类指标的指标值不便评价",
              "A value that cannot be held against an event that must not happen"},
    .message = {"“{}”的指标值“{}”无法与名称对应，应写为 0 次、0 起等",
                "'{}' has the value '{}', which does not fit, expected 0 of it"},
    .why = {"评价时说不清达到什么结果才算完成", "nobody can say what result meets the target"},
    .basis = "财预〔2020〕10号 绩效指标明确性",
    .bad = R"(质量指标 | 未发生安全事故 | 达到要求)",
    .good = R"(质量指标 | 安全事故发生次数 | 0次)",
    .check_project = check,
};

}  // namespace ptcheck
