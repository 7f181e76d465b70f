// Prompts of the template that were not overwritten.
//
// Source: 财预〔2015〕88号, 绩效目标审核.
// Yields to nobody; N25 is silent where this speaks. A prompt that was copied from the name into
// the description is one finding.
#include <string>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/template_prompt.hpp"

namespace ptcheck {

namespace {

void check_text(const std::optional<Text>& text, const Traits& traits, bool hints_in_brackets,
                Findings& findings) {
    if (!traits.prompt) return;
    auto found = template_prompt(text->raw, hints_in_brackets, traits);
    if (!found) return;
    findings.add(*text, {std::string(found->said)}, {.suggestion = std::move(found->corrected)});
}

void check(const Project& project, const Config&, Findings& findings) {
    const Facts& facts = findings.facts();
    check_text(project.name, facts.name(), false, findings);
    check_text(project.purpose, facts.purpose(), false, findings);
    check_text(project.goal, facts.goal(), false, findings);
    for (const Indicator& row : project.indicators) {
        const RowFacts& of = facts.of(row);
        check_text(row.level3, of.name, true, findings);
        if (of.described && cell_text(row.level3) != row.description->trimmed())
            check_text(row.description, of.description, true, findings);
        check_text(row.value, of.value, false, findings);
    }
}

}  // namespace

constinit const Rule c09_template_residue{
    .id = "C09",
    .name = "template-residue",
    .level = Level::error,
    .dimension = Dimension::completeness,
    .title = {"残留模板提示语", "A prompt of the template is left over"},
    .message = {"“{}”是模板中的提示内容，应删除或改为实际内容",
                "'{}' is a prompt of the template, to be removed or filled in"},
    .why = {"模板提示未替换，说明该栏没有真正填写",
            "a prompt that was left in place shows that the cell was never filled in"},
    .basis = "财预〔2015〕88号 绩效目标审核",
    .bad = R"(绩效目标 | 目标内容1：完成站房维修
数量指标 | 指标：维修站房数量 | ≥**座)",
    .good = R"(绩效目标 | 目标1：完成站房维修
数量指标 | 指标1：维修站房数量 | ≥3座)",
    .check_project = check,
};

}  // namespace ptcheck
