// A frequency under 时效: common and often accepted, hence a note.
//
// Hours and days are how quickly somebody answers, and stay unspoken of. Deadlines that come again
// (每月15日前) are dates.
//
// Source: filling-in practice. Yields to A03.
#include <string>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (row.level2_type != Level2::timeliness || row.normal.kind != ValueKind::frequency)
            continue;
        if (const Text* value = judged_value(row, findings))
            findings.add(*value, {shown(value->raw)});
    }
}

}  // namespace

constinit const Rule a14_frequency_as_deadline{
    .id = "A14",
    .name = "frequency-as-deadline",
    .level = Level::note,
    .dimension = Dimension::appropriateness,
    .title = {"时效指标填写的是频次", "A frequency stands under 时效"},
    .message = {"时效指标值“{}”是频次，没有说明完成时限，可考虑写明时间要求",
                "'{}' under 时效 is a frequency, which says nothing of when the work is done"},
    .why = {"频次反映数量，不能判断工作是否按时完成",
            "how often is a quantity; it does not tell whether the work is on time"},
    .basis = "填报实务",
    .bad = R"(时效指标 | 设备巡检 | ≥4次/季度)",
    .good = R"(时效指标 | 设备巡检 | 每季度末前)",
    .check_project = check,
};

}  // namespace ptcheck
