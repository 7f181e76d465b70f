// Words in the value cell that the name or the description holds already.
//
// Two characters (满意, 完成) may meet by chance and belong to the rules for vague words; numbers in a
// name are A13's.
//
// Source: 财预〔2020〕10号. Yields to A03 and R14.
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

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    constexpr std::size_t shortest = 3;  // code points
    for (const Indicator& row : project.indicators) {
        if (row.normal.kind != ValueKind::qualitative && row.normal.kind != ValueKind::deferred)
            continue;
        const Text* value = judged_value(row, findings);
        if (value == nullptr) continue;
        const std::string_view said = without_end_marks(value->trimmed());
        if (!at_least(said, shortest)) continue;
        if (cell_text(row.level3).find(said) == std::string_view::npos &&
            cell_text(row.description).find(said) == std::string_view::npos)
            continue;
        findings.add(*value, {shown(said)});
    }
}

}  // namespace

constinit const Rule a04_value_repeats_name{
    .id = "A04",
    .name = "value-repeats-name",
    .level = Level::note,
    .dimension = Dimension::appropriateness,
    .title = {"指标值重复指标名称", "The value repeats the name"},
    .message = {"指标值“{}”重复了指标内容，应写明衡量标准",
                "value '{}' repeats the indicator, expected how it is measured"},
    .why = {"重复名称没有给出标准，评价时无从比较",
            "a value that says the name again gives no standard to compare with"},
    .basis = "财预〔2020〕10号 绩效指标明确性",
    .bad = R"(质量指标 | 成果符合上级要求 | 符合上级要求)",
    .good = R"(质量指标 | 成果验收合格率 | 100%)",
    .check_project = check,
};

}  // namespace ptcheck
