// A satisfaction row says who is to be satisfied: 学生家长满意度. A row whose name and description
// speak of no satisfaction, or only of what it is about (对项目进度的满意度), cannot be surveyed.
//
// A warning for these; a note where the respondent is only the word of the label (服务对象满意度).
// Synonyms count (获得感, 好评率, 投诉率); whether a respondent is the right one is not asked.
//
// Source: 财预〔2015〕88号. Yields to R14, which owns labels as names.
#include <algorithm>
#include <array>
#include <string>
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

constexpr std::string_view satisfied = "满意";

// Other ways to ask people what they think.
constexpr Words opinions{
    "获得感"sv, "幸福感"sv, "安全感"sv, "认可"sv,     "认同"sv,     "好评"sv,     "支持率"sv,
    "支持度"sv, "投诉"sv,   "信访"sv,   "公众评价"sv, "群众评价"sv, "社会评价"sv, "评分"sv,
    "评议"sv,   "欢迎"sv,   "信任"sv,   "知晓"sv,     "拥护"sv,     "反馈"sv,     "体验"sv,
    "接受度"sv, "表扬"sv,   "测评"sv,   "公信力"sv,   "差评"sv,     "口碑"sv};

// Whoever a row names by one of these can be asked, also where 满意 is missing: it stands in the label.
constexpr std::array people{"部门"sv, "单位"sv, "企业"sv, "群众"sv, "人员"sv, "居民"sv, "公众"sv,
                            "学生"sv, "家长"sv, "农户"sv, "职工"sv, "用户"sv, "客户"sv, "游客"sv,
                            "市民"sv, "村民"sv, "师生"sv, "教师"sv, "学员"sv, "患者"sv, "干部"sv,
                            "对象"sv, "牧民"sv, "农民"sv, "读者"sv, "观众"sv, "商户"sv, "员工"sv,
                            "老人"sv, "儿童"sv, "机构"sv, "社区"sv, "学校"sv, "医院"sv, "委员"sv};

// Words of the label, and words that say nothing of who answers.
constexpr Words generic{"服务对象"sv, "受益对象"sv, "受益者"sv, "对象"sv, "服务"sv, "社会"sv,
                        "总体"sv,     "整体"sv,     "综合"sv,   "项目"sv, "工作"sv, "度"sv,
                        "率"sv,       "的"sv,       "对"sv,     "情况"sv, "完成"sv, "满意"sv,
                        "指标"sv,     "调查"sv,     "本"sv,     "质量"sv, "得分"sv, "基本"sv,
                        "非常"sv,     "比较"sv,     "或"sv,     "各"sv,   "进行"sv};
// Words that begin with 对 and name somebody.
constexpr Words begins_with_dui{"对口"sv, "对外"sv, "对象"sv, "对接"sv, "对岸"sv, "对台"sv};

enum class Names { nothing, subject, word_of_the_label, somebody };

/// What the text in front of its last 满意 says of who is asked.
Names respondent(std::string_view text) {
    const std::size_t at = text.rfind(satisfied);
    if (at == std::string_view::npos) {
        const std::string_view name = without_end_marks(text);
        const bool named = name != "服务对象" &&
                           std::ranges::any_of(
                               people, [&](std::string_view word) { return name.ends_with(word); });
        return named ? Names::somebody : Names::nothing;
    }
    std::string_view before = trim(text.substr(0, at));
    if (before.starts_with("对") && before.ends_with("的") &&
        longest_prefix(before, begins_with_dui) == 0)
        return Names::subject;
    while (!before.empty()) {
        const std::size_t known = longest_prefix(before, generic);
        if (known == 0 && is_han(code_point(before))) return Names::somebody;
        before.remove_prefix(known != 0 ? known : code_point_length(before));
    }
    return Names::word_of_the_label;
}

bool is_satisfaction(const Indicator& row) {
    return row.level2_type == Level2::satisfaction ||
           (row.level1_type == Level1::satisfaction && row.level2_type == Level2::unknown);
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (!is_satisfaction(row) || !row.level3 || judged_value(row, findings) == nullptr)
            continue;
        const std::string_view name = cell_text(row.level3);
        const std::string_view description = cell_text(row.description);
        if (contains_any(name, opinions) || contains_any(description, opinions)) continue;
        // A value may say it as well: `满意度≥90%`, `群众满意`.
        if (respondent(name) == Names::nothing && respondent(description) == Names::nothing &&
            respondent(cell_text(row.value)) != Names::nothing)
            continue;
        const Names said = std::max(respondent(name), respondent(description));
        if (said == Names::somebody) continue;
        findings.add(*row.level3, {shown(name)},
                     {.level = said == Names::word_of_the_label ? Level::note : Level::warning});
    }
}

}  // namespace

constinit const Rule r10_no_satisfaction_object{
    .id = "R10",
    .name = "no-satisfaction-object",
    .level = Level::warning,
    .dimension = Dimension::relevance,
    .title = {"满意度指标未写明对象", "A satisfaction row does not say whose"},
    .message = {"满意度指标“{}”未写明由谁评价满意程度，应写明具体服务对象的满意度",
                "satisfaction row '{}' does not say who is to be satisfied, expected the "
                "satisfaction of named respondents"},
    .why = {"不知道向谁调查，满意度无法取得",
            "nobody knows whom to survey, so the satisfaction cannot be found out"},
    .basis = "财预〔2015〕88号",
    .bad = R"(满意度指标 / 服务对象满意度指标 | 按期提供技术支持 | ≥90%)",
    .good = R"(满意度指标 / 服务对象满意度指标 | 学生家长满意度 | ≥90%)",
    .check_project = check,
};

}  // namespace ptcheck
