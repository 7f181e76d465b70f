// A row under 效益 whose value or name is a piece of the project's own work: a report that is written,
// a task that is completed, places that are found.
//
// The value speaks where it says that a document is made (编制报告提供支撑); the name where it begins with the
// work and names the document, or the rate at which the work itself is done. Rates of effects (处置率) are
// benefits.
//
// Source: filling-in practice. Yields to R13.
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

constexpr Words work{"完成"sv, "编制"sv, "编写"sv, "出具"sv, "形成"sv,
                     "提交"sv, "撰写"sv, "起草"sv, "印发"sv, "制定"sv};
constexpr Words documents{"报告"sv, "方案"sv, "指南"sv, "清单"sv, "台账"sv, "手册"sv,   "规划"sv,
                          "图集"sv, "名录"sv, "简报"sv, "论文"sv, "总结"sv, "数据库"sv, "汇编"sv};
// The rate at which a piece of work is done, named behind the work.
constexpr Words own_rates{"完成率"sv, "编制率"sv, "核查率"sv, "复核率"sv,
                          "开展率"sv, "提交率"sv, "检查率"sv, "培训率"sv};
constexpr Words counts{"发现问题"sv, "发放"sv, "举办"sv, "召开"sv, "开展培训"sv,
                       "组织培训"sv, "购置"sv, "采购"sv, "印制"sv, "拍摄"sv};

bool makes_document(std::string_view text) noexcept {
    return longest_prefix(text, work) != 0 && contains_any(text, documents);
}

bool counts_work(const Indicator& row, std::string_view name) noexcept {
    return row.normal.kind == ValueKind::quantity && longest_prefix(name, counts) != 0;
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (!is_benefit(row.level2_type)) continue;
        const Text* value = judged_value(row, findings);
        if (value == nullptr) continue;
        const std::string_view said = without_end_marks(value->trimmed());
        const std::string_view name = without_end_marks(row.level3->trimmed());
        if (makes_document(said)) {
            findings.add(*value, {shown(said)});
        } else if (makes_document(name) || counts_work(row, name) ||
                   (longest_prefix(name, work) != 0 && ends_with_any(name, own_rates))) {
            findings.add(*row.level3, {shown(name)});
        }
    }
}

}  // namespace

constinit const Rule r06_output_as_benefit{
    .id = "R06",
    .name = "output-as-benefit",
    .level = Level::warning,
    .dimension = Dimension::relevance,
    .title = {"以产出代替效益", "Output stands for a benefit"},
    .message = {"“{}”是工作产出，不是效益，应写项目带来的效果",
                "'{}' is an output, not a benefit, expected the effect of the project"},
    .why =
        {"产出做完不等于产生效益，用产出代替效益就无法评价项目的实际作用",
         "work that was done is not yet a benefit, and what the project was good for cannot be told"},
    .basis = "填报实务",
    .bad = R"(社会效益指标 | 为协同管控提供技术支撑 | 完成5份分析报告)",
    .good = R"(社会效益指标 | 分析报告被管理部门采用的份数 | ≥3份)",
    .check_project = check,
};

}  // namespace ptcheck
