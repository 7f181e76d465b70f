// Blanks or tabs at either end of a name, description or value, a tab, or two blanks in a row inside it.
//
// Line breaks inside a cell are how narrow columns are filled, and labels of the form may hold blanks.
//
// Source: entry checks of the integrated budget-management system. Yields to N03.
#include <cstddef>
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

/// Two blanks in a row, or a tab; a line break with the blanks around it is one.
bool stray_inside(std::string_view text) noexcept {
    std::size_t blanks = 0;
    bool broken = false;
    while (!text.empty()) {
        const std::size_t blank = blank_prefix(text);
        if (blank == 0) {
            if (blanks > 1 && !broken) return true;
            blanks = 0;
            broken = false;
            text.remove_prefix(1);
            continue;
        }
        if (text.front() == '\t') return true;
        broken = broken || text.front() == '\n';
        ++blanks;
        text.remove_prefix(blank);
    }
    return false;
}

void check_text(const std::optional<Text>& text, const Traits& traits, Findings& findings) {
    if (!traits.blank || text->blank()) return;
    const std::string_view clean = text->trimmed();
    const bool edges = clean.size() != text->raw.size();
    if (!edges && !stray_inside(clean)) return;
    std::optional<std::string> suggestion;
    if (!stray_inside(clean)) suggestion = std::string(clean);
    // An empty line may be meant to set the text off.
    const auto begin = static_cast<std::size_t>(clean.data() - text->raw.data());
    const bool breaks = text->raw.substr(0, begin).find('\n') != std::string_view::npos ||
                        text->raw.substr(begin + clean.size()).find('\n') != std::string_view::npos;
    findings.add(*text, {shown(clean)}, {.suggestion = std::move(suggestion), .certain = !breaks});
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    check_text(project.name, findings.facts().name(), findings);
    for (const Indicator& row : project.indicators) {
        const RowFacts& facts = findings.facts().of(row);
        check_text(row.level3, facts.name, findings);
        if (facts.described) check_text(row.description, facts.description, findings);
        check_text(row.value, facts.value, findings);
    }
}

}  // namespace

constinit const Rule n07_stray_whitespace{
    .id = "N07",
    .name = "stray-whitespace",
    .level = Level::note,
    .dimension = Dimension::normativity,
    .title = {"有多余空格或制表符", "Stray blanks"},
    .message = {"“{}”前后或中间有多余的空格、制表符", "'{}' holds stray blanks or tabs"},
    .why = {"多余空格使系统校验和文本匹配失败",
            "stray blanks make entry checks and comparisons fail"},
    .basis = "预算管理一体化系统录入校验",
    .bad = R"(数量指标 | 编制年度报告\s | 1份)",
    .good = R"(数量指标 | 编制年度报告 | 1份)",
    .check_project = check,
};

}  // namespace ptcheck
