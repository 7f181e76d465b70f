// A 《title》 that stands in one part of the form (the goal, the quantity rows, the quality rows), and
// in another part with a few characters changed. The name of an indicator counts as a title where it
// is one: 某某分析报告.
//
// Titles that one part has both are two documents: a list of deliverables has many that are alike.
// Digits and ordinals tell documents apart.
//
// Source: 财预〔2020〕10号, 绩效指标明确性. Yields to nobody.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/likeness.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

/// 编制天津市企业环境信用年度报告 without what is done with it.
std::string_view without_verb(std::string_view name) noexcept {
    static constexpr Words verbs{"完成"sv, "编制"sv, "形成"sv, "提交"sv, "出具"sv,
                                 "编写"sv, "撰写"sv, "发布"sv, "制定"sv, "编制完成"sv};
    return name.substr(longest_prefix(name, verbs));
}

/// A title, where it stands, and in which part of the form: titles of one part are different documents.
struct Title {
    std::string_view text;
    const Text* at = nullptr;
    int part = 0;  ///< 0 the goal, else the level 2
    Wording wording;
    std::uint32_t parts = 0;  ///< a bit for each part that has it
};

/// Tells each title which parts of the form have it, blanks left out.
void note_parts(std::vector<Title>& titles) {
    std::unordered_map<std::string, std::uint32_t> parts;
    for (const Title& title : titles)
        parts[without_blanks(title.text)] |= std::uint32_t{1} << static_cast<unsigned>(title.part);
    for (Title& title : titles) title.parts = parts[without_blanks(title.text)];
}

std::vector<Title> titles_of(const Project& project, const Facts& facts) {
    constexpr std::size_t most = 200;  // no honest project has as many; each is held against each
    std::vector<Title> titles;
    const auto add = [&](std::string_view text, const Text& at, int part) {
        if (titles.size() < most) titles.push_back({text, &at, part, Wording(text)});
    };
    if (facts.goal().title) {
        for (const std::string_view title : titles_in(project.goal->raw))
            add(title, *project.goal, 0);
    }
    for (const Indicator& row : project.indicators) {
        const int part = 1 + static_cast<int>(row.level2_type);
        const auto add_from = [&](const std::optional<Text>& cell, const Traits& traits) {
            if (!traits.title) return;
            for (const std::string_view title : titles_in(cell->raw)) add(title, *cell, part);
        };
        const RowFacts& of = facts.of(row);
        add_from(row.level3, of.name);
        if (of.described) add_from(row.description, of.description);
        add_from(row.value, of.value);
        const std::string_view name = without_verb(without_end_marks(cell_text(row.level3)));
        if (!of.name.title && names_document(name)) add(name, *row.level3, part);
    }
    return titles;
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    std::vector<Title> titles = titles_of(project, findings.facts());
    bool noted = false;
    const auto stand_together = [&](const Title& a, const Title& b) {
        if (!noted) note_parts(titles);
        noted = true;
        return (a.parts & b.parts) != 0;
    };
    std::vector<std::string_view> told;
    for (std::size_t i = 1; i < titles.size(); ++i) {
        const Title& title = titles[i];
        if (std::ranges::find(told, title.text) != told.end()) continue;
        const auto other = std::ranges::find_if(
            titles.begin(), titles.begin() + static_cast<std::ptrdiff_t>(i),
            [&](const Title& before) {
                // One part of the form has both: two documents.
                return before.part != title.part && alike(before.wording, title.wording) &&
                       !stand_together(before, title);
            });
        if (other == titles.begin() + static_cast<std::ptrdiff_t>(i)) continue;
        if (std::ranges::find(told, other->text) != told.end()) continue;
        findings.add(*title.at, {shown(title.text), shown(other->text)});
        told.push_back(title.text);
    }
}

}  // namespace

constinit const Rule r16_titles_differ{
    .id = "R16",
    .name = "titles-differ",
    .level = Level::note,
    .dimension = Dimension::relevance,
    .title = {"同一文件的名称不一致", "The title of one document differs"},
    .message = {"《{}》与另一处《{}》仅个别字不同，应统一名称",
                "《{}》 stands as 《{}》 elsewhere, expected one title"},
    .why = {"成果名称不一致，验收时无法确认是否为同一成果",
            "with two titles nobody can tell at acceptance whether one document is meant"},
    .basis = "财预〔2020〕10号 绩效指标明确性",
    .bad = R"(绩效目标 | 编制《农村生活污水处理设施抽查监测及评估项目》报告书。
数量指标 | 《农村生活污水处理设施抽查监测及评估报告》 | 1份)",
    .good = R"(绩效目标 | 编制《农村生活污水处理设施抽查监测及评估报告》。
数量指标 | 《农村生活污水处理设施抽查监测及评估报告》 | 1份)",
    .check_project = check,
};

}  // namespace ptcheck
