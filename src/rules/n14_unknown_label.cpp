// A level 1 or level 2 outside the set of the form, or a level 2 under a level 1 it does not belong to.
//
// Only on the form of Tianjin, whose labels are fixed; other guidelines let offices add their own.
// Satisfaction may stand under 效益指标, cost under 产出指标 or by itself. A blank label goes on with the
// one above it.
//
// Source: the logic of the form. Yields to nobody.
#include <string>
#include <string_view>

#include "form/labels.hpp"
#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/coverage.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

bool misplaced(const Indicator& row) {
    if (row.level1_type == Level1::unknown || row.level2_type == Level2::unknown) return false;
    const Level1 home = form::level1_of(row.level2_type);
    if (home == row.level1_type) return false;
    if (row.level2_type == Level2::satisfaction) return row.level1_type != Level1::benefit;
    return row.level2_type != Level2::cost ||
           (row.level1_type != Level1::cost && row.level1_type != Level1::output);
}

bool strange(const std::optional<Text>& label, bool known) {
    if (!label || label->blank() || known || is_placeholder(label->trimmed())) return false;
    // 预算执行率 is scored beside the indicators in some forms.
    return form::find_label(label->raw).label == form::Label::none;
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    if (project.standard != Standard::tianjin_2018) return;
    const Text* last = nullptr;  // one finding a label, however many rows it is merged over
    const auto tell = [&](const Text& label) {
        if (last != nullptr && last->place == label.place) return;
        last = &label;
        findings.add(label, {shown(label.trimmed())});
    };
    for (const Indicator& row : project.indicators) {
        if (!states_something(row)) continue;
        if (strange(row.level1, row.level1_type != Level1::unknown)) {
            tell(*row.level1);
        } else if (strange(row.level2, row.level2_type != Level2::unknown)) {
            tell(*row.level2);
        } else if (row.level2 && misplaced(row)) {
            tell(*row.level2);
        }
    }
}

}  // namespace

constinit const Rule n14_unknown_label{
    .id = "N14",
    .name = "unknown-label",
    .level = Level::error,
    .dimension = Dimension::normativity,
    .title = {"指标类别名称不规范", "A label of the form is not known"},
    .message = {"“{}”不是规定的指标类别，或不在所属一级指标之下",
                "'{}' is no label of the form, or stands under the wrong level 1"},
    .why = {"类别不规范的指标在汇总时会丢失",
            "rows under a label that nobody knows get lost when forms are added up"},
    .basis = "表式逻辑",
    .bad = R"(产出指标 / 产量指标 | 维修站房数量 | ≥3座)",
    .good = R"(产出指标 / 数量指标 | 维修站房数量 | ≥3座)",
    .check_project = check,
};

}  // namespace ptcheck
