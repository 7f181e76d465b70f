// The value is nothing but a vague word: 合格 without a standard, 达到要求, 有一定效果.
//
// A warning under outputs, whose results can be measured, and for hedges (比较明显, 一定效果) anywhere;
// a note under benefits, where graded words are an accepted way to evaluate. A word beside a standard
// (符合《…》) or a way to check it (通过专家验收) is definite.
//
// Source: 财预〔2015〕88号, 财预〔2020〕10号. Yields to A03, A06 and A12.
#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/config.hpp"
#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

// Words that fill a value by themselves or in a row (质量达标, 合格，规范). Longest first is not needed:
// the longest of a prefix wins.
constexpr Words vague{"合格"sv,         "良好"sv,
                      "优良"sv,         "优秀"sv,
                      "优"sv,           "良"sv,
                      "好"sv,           "较好"sv,
                      "规范"sv,         "达标"sv,
                      "达到"sv,         "达到要求"sv,
                      "达到目标"sv,     "达到目标要求"sv,
                      "达到既定目标"sv, "达到预期"sv,
                      "达到预期目标"sv, "达到预期效果"sv,
                      "达到标准"sv,     "达到规定要求"sv,
                      "达到相关要求"sv, "满足"sv,
                      "满足要求"sv,     "满足需求"sv,
                      "满足需要"sv,     "满足工作需要"sv,
                      "满足相关要求"sv, "符合"sv,
                      "符合要求"sv,     "符合标准"sv,
                      "符合规定"sv,     "符合有关规定"sv,
                      "符合相关规定"sv, "符合相关要求"sv,
                      "符合规范"sv,     "符合预期"sv,
                      "有效"sv,         "明显"sv,
                      "显著"sv,         "完善"sv,
                      "健全"sv,         "长期"sv,
                      "稳定"sv,         "正常"sv,
                      "高效"sv,         "安全"sv,
                      "及时"sv,         "准确"sv,
                      "科学"sv,         "合理"sv,
                      "到位"sv,         "提升"sv,
                      "提高"sv,         "改善"sv,
                      "增强"sv,         "促进"sv,
                      "加强"sv,         "推进"sv,
                      "保障"sv,         "优化"sv,
                      "有保障"sv,       "得到提升"sv,
                      "得到提高"sv,     "得到改善"sv,
                      "得到保障"sv,     "得到加强"sv,
                      "有效提升"sv,     "有效提高"sv,
                      "有效改善"sv,     "有效保障"sv,
                      "有效促进"sv,     "有效推进"sv,
                      "有效推动"sv,     "有效支撑"sv,
                      "有效支持"sv,     "有效强化"sv,
                      "有效发挥"sv,     "有效控制"sv,
                      "有效落实"sv,     "有效加强"sv,
                      "有效增强"sv,     "有效缓解"sv,
                      "有效带动"sv,     "有所提升"sv,
                      "有所提高"sv,     "有所改善"sv,
                      "有所增强"sv,     "有所加强"sv,
                      "有所降低"sv,     "有所减少"sv,
                      "不断提升"sv,     "不断提高"sv,
                      "不断完善"sv,     "不断改善"sv,
                      "不断增强"sv,     "持续提升"sv,
                      "持续提高"sv,     "持续改善"sv,
                      "持续保障"sv,     "持续推进"sv,
                      "持续优化"sv,     "持续增强"sv,
                      "持续保持"sv,     "持续发展"sv,
                      "持续影响"sv,     "继续推动"sv,
                      "稳步提升"sv,     "稳步推进"sv,
                      "稳步提高"sv,     "逐步提升"sv,
                      "逐步提高"sv,     "逐步改善"sv,
                      "逐步完善"sv,     "明显提升"sv,
                      "明显提高"sv,     "明显改善"sv,
                      "明显增强"sv,     "显著提升"sv,
                      "显著提高"sv,     "显著改善"sv,
                      "显著增强"sv,     "进一步提升"sv,
                      "进一步提高"sv,   "进一步完善"sv,
                      "进一步改善"sv,   "进一步加强"sv,
                      "质量合格"sv,     "质量达标"sv,
                      "编制合格"sv,     "完成"sv,
                      "按要求完成"sv,   "较高"sv,
                      "高"sv,           "强"sv};
// Said of anything, these take back what they say.
constexpr Words hedges{
    "有一定效果"sv, "一定效果"sv, "有一定提升"sv, "一定程度提升"sv, "一定程度改善"sv, "比较明显"sv,
    "较明显"sv,     "较为明显"sv, "比较显著"sv,   "较显著"sv,       "较大提升"sv,     "较大提高"sv,
    "较大改善"sv,   "基本满足"sv, "基本达到"sv,   "基本完善"sv,     "基本实现"sv,     "基本合格"sv,
    "有一定作用"sv, "一定作用"sv, "有一定影响"sv, "有一定改善"sv,   "一般"sv,         "尽量"sv,
    "适当"sv,       "基本稳定"sv};
constexpr Words joints{"，"sv, ","sv, "、"sv, "且"sv, "并"sv, "和"sv, " "sv, "；"sv};

enum class Word { none, general, hedge };

bool all_of(std::string_view text, std::span<const std::string_view> own, bool& hedged) {
    while (!text.empty()) {
        const std::size_t hedge = longest_prefix(text, hedges);
        std::size_t word = std::max(longest_prefix(text, vague), hedge);
        for (const std::string_view more : own) {
            if (more.size() > word && begins_with(text, more)) word = more.size();
        }
        if (word == 0) return false;
        hedged = hedged || (hedge != 0 && hedge == word);
        text.remove_prefix(word);
        text.remove_prefix(longest_prefix(text, joints));
    }
    return true;
}

Word judge(std::string_view text, const Config& config) {
    constexpr std::size_t longest = 120;  // bytes; a sentence says more than a word
    const std::string_view said = without_end_marks(text);
    if (said.empty() || said.size() > longest) return Word::none;
    const std::vector<std::string_view> own(config.words.vague.begin(), config.words.vague.end());
    bool hedged = false;
    if (!all_of(said, own, hedged)) return Word::none;
    return hedged ? Word::hedge : Word::general;
}

void check(const Project& project, const Config& config, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (row.normal.kind != ValueKind::qualitative) continue;
        const Text* value = judged_value(row, findings);
        if (value == nullptr || is_placeholder(value->trimmed())) continue;
        const Word word = judge(value->trimmed(), config);
        if (word == Word::none) continue;
        const bool output = row.level1_type == Level1::output || row.level1_type == Level1::cost;
        findings.add(*value, {shown(value->raw)},
                     {.level = output || word == Word::hedge ? Level::warning : Level::note});
    }
}

}  // namespace

constinit const Rule a02_vague_value{
    .id = "A02",
    .name = "vague-value",
    .level = Level::warning,
    .dimension = Dimension::appropriateness,
    .title = {"指标值含糊", "A value says nothing definite"},
    .message = {"指标值“{}”过于笼统，应写明数值或可以核对的标准",
                "value '{}' is too general, expected a number or a standard that can be checked"},
    .why = {"笼统的描述没有完成标准，评价时各说各话",
            "general words set no standard, so everybody judges as he likes"},
    .basis =
        "财预〔2015〕88号（指向明确、细化量化、合理可行、相应匹配）；财预〔2020〕10号 绩效指标明确性",
    .bad = R"(质量指标 | 服务质量 | 合格)",
    .good = R"(质量指标 | 服务质量考核合格率 | ≥95%)",
    .check_project = check,
};

}  // namespace ptcheck
