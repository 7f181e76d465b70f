// The same indicator twice in one table: one of the two rows was copied and not changed, and where
// their values differ, nobody can tell which one holds. The same name with different descriptions is
// a common and right way to divide an indicator.
//
// Source: the logic of the form. Yields to nobody.
#include <string>
#include <string_view>
#include <unordered_map>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/template_prompt.hpp"

namespace ptcheck {

namespace {

/// One table, one block, one level 2, one name, one description. NUL keeps the fields apart: it cannot stand
/// in XML text.
std::string key_of(const Indicator& row) {
    std::string key = std::to_string(row.table).append(block_name(row.block));
    for (const auto* cell : {&row.level1, &row.level2, &row.level3, &row.description})
        key.append(1, '\0').append(without_blanks(cell_text(*cell)));
    return key;
}

/// Cells merged down, or two blocks of columns side by side, show one name several times.
bool same_cell(const Indicator& first, const Indicator& row, const Text& name) {
    return first.row == row.row || (first.level3 && first.level3->place == name.place);
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    std::unordered_map<std::string, const Indicator*> seen;
    for (const Indicator& row : project.indicators) {
        if (!row.level3) continue;
        const Text& name = *row.level3;
        const std::string_view text = name.trimmed();
        if (text.empty() || is_placeholder(text) || template_prompt(text, true)) continue;
        const auto [at, fresh] = seen.try_emplace(key_of(row), &row);
        const Indicator& first = *at->second;
        if (fresh || same_cell(first, row, name)) continue;
        findings.add(name, {std::to_string(first.row), shown(cell_text(first.value)),
                            shown(cell_text(row.value))});
    }
}

}  // namespace

constinit const Rule r08_duplicate_row{
    .id = "R08",
    .name = "duplicate-row",
    .level = Level::error,
    .dimension = Dimension::relevance,
    .title = {"指标重复", "An indicator stands twice"},
    .message = {"与第 {} 行的指标重复，两行指标值分别为“{}”和“{}”，同一指标应只列一行",
                "repeats the indicator of row {}, their values are '{}' and '{}', expected one row "
                "an indicator"},
    .why =
        {"同一指标重复填报会重复计分，数值不一致时无从考核",
         "an indicator stated twice counts twice, and where the values differ nobody knows which holds"},
    .basis = "表式逻辑",
    .bad = R"(数量指标 | 开展技术培训 | 培训农技人员 | ≥200人次
数量指标 | 开展技术培训 | 培训农技人员 | ≥50人次)",
    .good = R"(数量指标 | 开展技术培训 | 培训农技人员 | ≥200人次
数量指标 | 开展技术培训 | 培训种植大户 | ≥50人次)",
    .check_project = check,
};

}  // namespace ptcheck
