// A description that has no pair of characters in common with the name.
//
// Only in forms with 绩效指标描述; columns such as 指标解释 say how the value is got. Most descriptions are
// copies of the name. A general name (购置设备数量, 完成时间, 项目总投资) says nothing that
// a description could miss, and neither does a very short description.
//
// Source: the logic of the form. Yields to nobody.
#include <cstddef>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/pairs.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/template_prompt.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

// Words that say nothing about what is measured.
constexpr Words general{"项目"sv, "完成"sv, "数量"sv, "质量"sv, "时间"sv, "成本"sv,   "设备"sv,
                        "购置"sv, "购买"sv, "采购"sv, "工作"sv, "相关"sv, "开展"sv,   "投入"sv,
                        "支出"sv, "情况"sv, "目标"sv, "任务"sv, "服务"sv, "按要求"sv, "各项"sv,
                        "全部"sv, "及时"sv, "按时"sv, "按期"sv, "满足"sv, "资金"sv,   "费用"sv,
                        "达到"sv, "要求"sv, "符合"sv, "指标"sv, "金额"sv, "合格"sv,   "其他"sv,
                        "总结"sv, "经济"sv, "社会"sv, "生态"sv, "效益"sv, "提升"sv,   "提高"sv,
                        "有效"sv, "水平"sv, "能力"sv, "保障"sv, "促进"sv, "改善"sv};

/// The pairs of a text between its general words.
Pairs content_of(std::string_view text) {
    Pairs pairs;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t word = longest_prefix(text.substr(at), general);
        if (word != 0) {
            pairs.add(text.substr(start, at - start));
            start = at + word;
        }
        at += word != 0 ? word : code_point_length(text.substr(at));
    }
    pairs.add(text.substr(start));
    return pairs;
}

/// Rows of other kinds say in the description how, when or of whom.
bool judged(Level2 level) noexcept {
    return level == Level2::quantity || level == Level2::quality || is_benefit(level);
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    if (project.standard != Standard::tianjin_2018) return;
    for (const Indicator& row : project.indicators) {
        if (!judged(row.level2_type) || !row.level3 || !row.description || row.level3->blank() ||
            row.description->blank())
            continue;
        const RowFacts& facts = findings.facts().of(row);
        if (!facts.described) continue;
        const std::string_view name = row.level3->trimmed();
        const std::string_view description = row.description->trimmed();
        if (name == description) continue;
        if (template_prompt(description, false, facts.description)) continue;
        if (Pairs(description).shared(Pairs(name)) > 1) continue;
        const Pairs wanted = content_of(name);
        const Pairs said = content_of(description);
        // One pair alone may well be meant by other words.
        if (wanted.size() < 2 || said.size() < 4 || said.shared(wanted) != 0) continue;
        findings.add(*row.description, {shown(description), shown(name)});
    }
}

}  // namespace

constinit const Rule r04_description_off_name{
    .id = "R04",
    .name = "description-off-name",
    .level = Level::note,
    .dimension = Dimension::relevance,
    .title = {"描述与名称无关", "Description and name have nothing in common"},
    .message =
        {"描述“{}”与名称“{}”没有共同内容，描述应说明该指标",
         "description '{}' shares nothing with name '{}', expected an explanation of the indicator"},
    .why =
        {"名称和描述各说各的，评价时不知道以哪个为准",
         "where name and description speak of different things nobody knows which one is the target"},
    .basis = "表式逻辑",
    .bad = R"(质量指标 | 重要标准修订数量 | 根据举报线索立案 | ≥3件)",
    .good = R"(质量指标 | 举报线索立案数量 | 根据举报线索立案 | ≥3件)",
    .check_project = check,
};

}  // namespace ptcheck
