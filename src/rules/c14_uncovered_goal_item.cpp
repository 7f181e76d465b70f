// A numbered item of the goal that has nothing in common with any row, or a 《title》 that no row names
// while at least as many titles of the same goal are named.
//
// What every text of the project shares with its name does not count. An item without a word of its own
// is never reported, and R16 speaks of titles that differ slightly.
//
// Source: 财预〔2021〕101号. Yields to nobody.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/likeness.hpp"
#include "rules/pairs.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/titles.hpp"

namespace ptcheck {

namespace {

/// Words of goals that say nothing about their content.
const Pairs& general() {
    static const Pairs pairs{
        "完成",   "开展", "组织", "进行", "工作", "相关", "提供", "加强", "推进", "提升", "提高",
        "保障",   "确保", "支撑", "通过", "做好", "项目", "质量", "情况", "年度", "全面", "持续",
        "进一步", "有效", "能力", "水平", "管理", "服务", "我市", "全市", "我县", "全县", "建设"};
    return pairs;
}

/// The texts of the rows of a project, a line each.
std::string text_of_rows(const Project& project, const Facts& facts) {
    std::string text;
    for (const Indicator& row : project.indicators) {
        if (row.level3) text.append(row.level3->raw).append("\n");
        if (facts.of(row).described) text.append(row.description->raw).append("\n");
        if (row.value) text.append(row.value->raw).append("\n");
    }
    return text;
}

void check_items(const Project& project, const std::string& text, Findings& findings) {
    const Pairs rows = Pairs(project.goal->raw).found_in(text);
    Pairs common = general();
    common.add({place_of(project), cell_text(project.name)});
    for (const GoalItem& item : project.goal_items) {
        if (item.number.empty()) continue;
        Pairs own(item.text);
        if (own.shared(rows) != 0) own.remove(common);
        constexpr std::size_t enough = 4;
        if (own.size() >= enough && own.shared(rows) == 0)
            findings.add(*project.goal, {shown(item.text)});
    }
}

void check_titles(const Project& project, const std::string& text, Findings& findings) {
    std::vector<std::string_view> titles = titles_in(project.goal->raw);
    std::erase_if(titles, [](std::string_view title) { return !names_document(title); });
    constexpr std::size_t most = 200;  // no honest goal names as many; each is looked for
    if (titles.size() > most) return;
    const auto named = [&](std::string_view title) {
        return text.find(title) != std::string::npos;
    };
    // Where the rows speak of most documents in other words, a title that is missing means nothing.
    const auto found = static_cast<std::size_t>(std::ranges::count_if(titles, named));
    if (found == 0 || found * 2 < titles.size()) return;
    auto known = titles_in(text);
    known.resize(std::min(known.size(), most));
    for (const std::string_view title : titles) {
        const auto like = [wording = Wording(title)](std::string_view other) {
            return alike(Wording(other), wording);
        };
        if (named(title) || std::ranges::any_of(known, like)) continue;
        findings.add(*project.goal, {"《" + shown(title) + "》"});
    }
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    if (!project.goal || project.goal->blank() || project.indicators.empty()) return;
    const bool items = project.goal_items.size() > 1;
    const bool titles = findings.facts().goal().title;
    if (!items && !titles) return;
    const std::string text = text_of_rows(project, findings.facts());
    if (items) check_items(project, text, findings);
    if (titles) check_titles(project, text, findings);
}

}  // namespace

constinit const Rule c14_uncovered_goal_item{
    .id = "C14",
    .name = "uncovered-goal-item",
    .level = Level::note,
    .dimension = Dimension::completeness,
    .title = {"绩效目标的内容没有对应指标", "A part of the goal has no indicator"},
    .message = {"“{}”没有对应的指标，应补充指标或删除该内容",
                "no indicator speaks of '{}', expected an indicator, or no such part of the goal"},
    .why = {"没有指标的目标无法考核", "a goal without an indicator cannot be evaluated"},
    .basis = "财预〔2021〕101号",
    .bad = R"(绩效目标 | 1.完成大气环境质量监测\n2.修订技术评审规程
数量指标 | 大气环境质量监测点位 | ≥6个)",
    .good = R"(绩效目标 | 1.完成大气环境质量监测\n2.修订技术评审规程
数量指标 | 大气环境质量监测点位 | ≥6个
数量指标 | 修订评审规程 | 1份)",
    .check_project = check,
};

}  // namespace ptcheck
