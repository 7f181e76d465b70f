// A name that is a task, a place or a bare noun instead of something that can be measured.
//
// Only under quality and benefits, and mostly where the value has no number: beside a number the name of
// a task is common and understood (完成监测报告 | 2份). Silent where the name, or of a task its description, ends
// in a word of measure (水平, 情况, 程度); a place or a bare noun needs it in the name itself.
//
// Source: 财预〔2020〕10号, 绩效指标明确性. Yields to R14 and C09.
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/stated_number.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

// What a measure ends in.
constexpr Words measures{
    "率"sv,   "度"sv,   "数"sv,   "量"sv,   "值"sv,   "额"sv,   "分"sv,   "比例"sv, "占比"sv,
    "比重"sv, "情况"sv, "质量"sv, "水平"sv, "能力"sv, "效果"sv, "影响"sv, "作用"sv, "效益"sv,
    "时间"sv, "时限"sv, "时效"sv, "成本"sv, "状况"sv, "指数"sv, "浓度"sv, "面积"sv, "长度"sv,
    "机制"sv, "性"sv,   "感"sv,   "力"sv,   "级"sv,   "等级"sv, "标准"sv, "要求"sv, "合格"sv,
    "达标"sv, "安全"sv, "稳定"sv, "规范"sv, "运转"sv, "运行"sv, "意识"sv, "环境"sv, "发展"sv,
    "建设"sv, "改善"sv, "提升"sv, "提高"sv, "增强"sv, "促进"sv, "保障"sv, "风险"sv, "支撑"sv,
    "增收"sv, "收入"sv, "就业"sv, "满意"sv, "依据"sv, "指标"sv, "职责"sv, "业绩"sv, "成效"sv};
// Names that are tasks begin like this; what they change is a measure of its own (提高…水平).
constexpr Words tasks{"完成"sv, "开展"sv, "编制"sv, "制定"sv, "组织"sv, "召开"sv,
                      "举办"sv, "进行"sv, "每次"sv, "定期"sv, "对"sv};
constexpr Words places{"区"sv,   "保护区"sv, "园区"sv, "流域"sv, "海域"sv, "河道"sv,
                       "湿地"sv, "水库"sv,   "河流"sv, "湖泊"sv, "街道"sv, "乡镇"sv};

bool judged(Level2 level) noexcept {
    return level == Level2::quality || is_benefit(level);
}

bool task(const Indicator& row, std::string_view name) {
    if (longest_prefix(name, tasks) == 0) return false;
    const std::string_view description = without_end_marks(cell_text(row.description));
    return !ends_with_any(description, measures);
}

/// 每次…, 由…: a sentence about who does what, whatever its value.
bool sentence(std::string_view name) noexcept {
    return begins_with(name, "每次") && name.find("由") != std::string_view::npos;
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        const Text* value = judged_value(row, findings);
        if (value == nullptr || !judged(row.level2_type)) continue;
        const std::string_view name = without_end_marks(row.level3->trimmed());
        if (ends_with_any(name, measures)) continue;
        constexpr std::size_t bare = 4;  // characters
        const bool wordless =
            row.normal.kind == ValueKind::qualitative && !has_digit(value->trimmed());
        const bool unclear = wordless && (task(row, name) || ends_with_any(name, places) ||
                                          !at_least(name, bare + 1));
        if (unclear || sentence(name)) findings.add(*row.level3, {shown(name)});
    }
}

}  // namespace

constinit const Rule n25_not_an_indicator{
    .id = "N25",
    .name = "not-an-indicator",
    .level = Level::note,
    .dimension = Dimension::normativity,
    .title = {"名称不是指标", "A name is no indicator"},
    .message =
        {"名称“{}”没有写明衡量什么，应写成可衡量的指标（如数量、比率、水平）",
         "name '{}' does not say what is measured, expected a measure such as a number, a rate or a level"},
    .why = {"名称只是一项工作或一个对象，评价时不知道衡量什么",
            "a task or a thing alone does not tell an evaluator what to measure"},
    .basis = "财预〔2020〕10号 绩效指标明确性",
    .bad = R"(生态效益指标 | 东部湿地自然保护区 | 有效改善)",
    .good = R"(生态效益指标 | 东部湿地自然保护区水质优良比例 | ≥80%)",
    .check_project = check,
};

}  // namespace ptcheck
