// A satisfaction target is a percentage from the threshold (80 % unless configured) on. Words and lower
// values are a warning; 100 % is a note, because some offices ask for it.
//
// Scores (≥95分) and counts of complaints measure in another way. A bare 1 or 100 is a sign that was
// lost.
//
// Source: 财预〔2020〕10号. A02 yields to it; it yields to N18.
#include <string>
#include <string_view>

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

constexpr Words others{"投诉"sv, "信访"sv, "差评"sv,   "意见"sv, "知晓"sv,
                       "件数"sv, "次数"sv, "获得感"sv, "表扬"sv};

bool is_satisfaction(const Indicator& row) {
    if (row.level2_type != Level2::satisfaction &&
        !(row.level1_type == Level1::satisfaction && row.level2_type == Level2::unknown))
        return false;
    return !contains_any(cell_text(row.level3), others);
}

enum class Verdict { sound, whole, unsound };

Verdict judge(const Indicator& row, const Decimal& least) {
    const Value& value = row.normal;
    constexpr std::size_t few_words = 12;  // code points; a sentence may say how it is surveyed
    if (value.kind == ValueKind::qualitative)
        return code_points(value.text) <= few_words ? Verdict::unsound : Verdict::sound;
    // A bare 1 or 100 is N18's, whether or not that rule is asked.
    if (value.kind != ValueKind::ratio || value.has(Supplied::percent) || !value.lo ||
        value.delta || !value.of.empty())
        return Verdict::sound;
    if (*value.lo < least) return Verdict::unsound;
    return *value.lo == Decimal(1) && value.op != Op::gt ? Verdict::whole : Verdict::sound;
}

void check(const Project& project, const Config& config, Findings& findings) {
    const auto least = Decimal::make(config.thresholds.satisfaction_min, -2);
    if (!least) return;
    for (const Indicator& row : project.indicators) {
        if (!is_satisfaction(row)) continue;
        const Text* value = judged_value(row, findings);
        if (value == nullptr) continue;
        const Verdict verdict = judge(row, *least);
        if (verdict == Verdict::sound) continue;
        findings.add(*value,
                     {shown(value->raw), std::to_string(config.thresholds.satisfaction_min)},
                     {.level = verdict == Verdict::whole ? Level::note : Level::warning});
    }
}

}  // namespace

constinit const Rule a06_unsound_satisfaction{
    .id = "A06",
    .name = "unsound-satisfaction",
    .level = Level::warning,
    .dimension = Dimension::appropriateness,
    .title = {"满意度目标不合理", "A satisfaction target is unsound"},
    .message =
        {"满意度目标“{}”不便评价，一般应为 {}% 以上、低于 100% 的百分比",
         "satisfaction target '{}' is hard to judge, expected a percentage from {} % to below 100 %"},
    .why =
        {"满意度以百分比计分，过低没有约束，百分之百或只写“满意”无法按程度打分",
         "satisfaction is scored by percentage; too low a target binds nobody, and words or 100 % cannot be scored by degree"},
    .basis = "财预〔2020〕10号 绩效目标合理性",
    .bad = R"(满意度指标 / 服务对象满意度指标 | 学员满意度 | 满意)",
    .good = R"(满意度指标 / 服务对象满意度指标 | 学员满意度 | ≥90%)",
    .check_project = check,
};

}  // namespace ptcheck
