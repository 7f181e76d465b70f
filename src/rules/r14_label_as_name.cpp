// The name of an indicator repeats the label of its class (`经济效益`, `服务对象满意度指标`) and so
// says nothing of what is measured. 服务对象满意度 is accepted: it names whom and what.
//
// Source: the logic of the form. R10, A04 and N25 yield to it.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

// Labels in full of the forms of 2018 and 2021, and the short forms of level 2.
constexpr Words labels{
    "产出指标"sv,
    "效益指标"sv,
    "满意度指标"sv,
    "成本指标"sv,
    "数量指标"sv,
    "质量指标"sv,
    "时效指标"sv,
    "产出数量指标"sv,
    "产出质量指标"sv,
    "产出时效指标"sv,
    "产出成本指标"sv,
    "经济成本指标"sv,
    "社会成本指标"sv,
    "生态环境成本指标"sv,
    "经济效益指标"sv,
    "社会效益指标"sv,
    "生态效益指标"sv,
    "环境效益指标"sv,
    "可持续影响指标"sv,
    "可持续性影响指标"sv,
    "可持续发展指标"sv,
    "服务对象满意度指标"sv,
    "社会公众满意度指标"sv,
    "社会公众或服务对象满意度指标"sv,
    "项目完成指标"sv,
    "项目效益指标"sv,
    "效果指标"sv,
    "经济效益"sv,
    "社会效益"sv,
    "生态效益"sv,
    "可持续影响"sv,
    "数量"sv,
    "质量"sv,
    "时效"sv,
    "成本"sv,
};

/// A label broken over lines, or closed by a colon, is still the label.
constexpr Words colons{"："sv, ":"sv};

std::string folded(std::string_view text) {
    std::string out = without_blanks(text);
    for (const std::string_view colon : colons) {
        if (out.ends_with(colon)) out.resize(out.size() - colon.size());
    }
    return out;
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    constexpr std::size_t longest_cell = 200;  // bytes; no label is near it, blanks counted
    for (const Indicator& row : project.indicators) {
        if (!row.level3) continue;
        const std::string_view name = row.level3->trimmed();
        if (name.empty() || name.size() > longest_cell) continue;
        // A colon may stand behind a label, a blank anywhere inside.
        if (!labels.index().may_end(name) && !ends_with_any(name, colons)) continue;
        if (std::ranges::find(labels, folded(name)) == labels.end()) continue;
        findings.add(*row.level3, {shown(name)});
    }
}

}  // namespace

constinit const Rule r14_label_as_name{
    .id = "R14",
    .name = "label-as-name",
    .level = Level::error,
    .dimension = Dimension::relevance,
    .title = {"指标名称只是类别名称", "The name is the label of its class"},
    .message = {"三级指标“{}”只是指标类别的名称，应写明具体衡量内容",
                "level-3 indicator '{}' is only the label of a class, expected what is measured"},
    .why =
        {"只写类别名称看不出衡量什么，无法收集数据和打分",
         "the label of a class does not say what is measured, so no data can be collected for it"},
    .basis = "表式逻辑",
    .bad = "经济效益指标 | 经济效益 | ≥500万元",
    .good = "经济效益指标 | 带动农户增收总额 | ≥500万元",
    .check_project = check,
};

}  // namespace ptcheck
