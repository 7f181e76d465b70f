// The name says what is measured, by its last word: 人数 counts people, 率 is a share, 得分 is a
// score. A plain value of another kind cannot be the target of that indicator.
//
// An error, so it speaks only of plain values (no words beside the number), of names that end in a
// word of the table, and never of zero: `0起` for an accident rate says what it means.
//
// Source: 财预〔2020〕10号, 绩效指标明确性.
// A08 and R05 yield to it. Dates under 数量指标 are A01's.
#include <algorithm>
#include <array>
#include <cstdint>
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

using Kinds = std::uint32_t;

constexpr Kinds only(ValueKind kind) {
    return Kinds{1} << static_cast<unsigned>(kind);
}

constexpr Kinds count = only(ValueKind::quantity);
constexpr Kinds money = only(ValueKind::money);
constexpr Kinds ratio = only(ValueKind::ratio);
constexpr Kinds duration = only(ValueKind::duration);
constexpr Kinds score = only(ValueKind::score);
constexpr Kinds date = only(ValueKind::deadline) | only(ValueKind::period);
constexpr Kinds length = only(ValueKind::length);
constexpr Kinds area = only(ValueKind::area);
constexpr Kinds size = length | area | only(ValueKind::mass);

/// The last word of a name, and the kinds of value that cannot measure it.
struct Measure {
    std::string_view ending;
    Kinds conflicts;
};

// 数量 may be an amount of anything that can be counted or weighed, so only shares, scores and dates
// are wrong for it. 时间 may be a share of the time (uptime), 完成时间 may not; neither is at odds with a
// score, because 30分 may be minutes.
constexpr std::array measures{
    Measure{"人数", ratio | score | date | duration | size | money},
    Measure{"户数", ratio | score | date | duration | size | money},
    Measure{"家数", ratio | score | date | duration | size | money},
    Measure{"次数", ratio | score | date | duration | size | money},
    Measure{"人次", ratio | score | date | duration | size},
    Measure{"件数", ratio | score | date},
    Measure{"份数", ratio | score | date},
    Measure{"台数", ratio | score | date},
    Measure{"套数", ratio | score | date},
    Measure{"项数", ratio | score | date},
    Measure{"个数", ratio | score | date},
    Measure{"数量", ratio | score | date},
    Measure{"面积", ratio | score | date | duration | money | length},
    Measure{"长度", ratio | score | date | duration | money | area},
    Measure{"里程", ratio | score | date | duration | money | area},
    Measure{"金额", ratio | score | date | duration | size},
    Measure{"得分", ratio | date | duration | size | money},
    Measure{"评分", ratio | date | duration | size | money},
    Measure{"分值", ratio | date | duration | size | money},
    Measure{"满意度", date | duration | size | money},
    Measure{"时限", ratio | size | money},
    Measure{"工期", ratio | size | money},
    Measure{"完成时间", ratio | size | money},
    Measure{"完工时间", ratio | size | money},
    Measure{"竣工时间", ratio | size | money},
    Measure{"开工时间", ratio | size | money},
    Measure{"验收时间", ratio | size | money},
    Measure{"时间", size | money},
    Measure{"时长", size | money},
    Measure{"天数", size | money},
    Measure{"占比", count | duration | size | money | date | score},
    Measure{"比例", count | duration | size | money | date | score},
};
constexpr Measure rate{"率", count | duration | size | money | date | score};

// Rates that are stated per so many people, per area or in turns, not as a share of one whole.
constexpr Words other_units{"死亡率"sv, "出生率"sv, "发病率"sv, "患病率"sv, "感染率"sv,
                            "发生率"sv, "产出率"sv, "增长率"sv, "利润率"sv, "密度"sv};
// A name that speaks of a change may state it as a share: 减少投诉人数 ≥10%.
constexpr Words changes{"增加"sv, "增长"sv, "提高"sv, "提升"sv, "减少"sv, "降低"sv,
                        "下降"sv, "压缩"sv, "压减"sv, "缩短"sv, "缩减"sv, "节约"sv,
                        "节省"sv, "控制"sv, "提前"sv, "优化"sv, "变化"sv, "改善"sv};
constexpr std::array loose_units{"倍"sv, "点"sv, "百分点"sv, "个百分点"sv, "级"sv, "等级"sv};

constexpr auto endings = [] {
    std::array<std::string_view, measures.size() + 1> all{};
    for (std::size_t i = 0; i < measures.size(); ++i) all[i] = measures[i].ending;
    all.back() = rate.ending;
    return all;
}();
constexpr WordIndex index(endings);

const Measure* measure_of(std::string_view text) {
    const std::string_view name = without_end_marks(text);
    if (!index.may_end(name)) return nullptr;
    const Measure* longest = nullptr;
    for (const Measure& measure : measures) {
        if (ends_with(name, measure.ending) &&
            (longest == nullptr || measure.ending.size() > longest->ending.size()))
            longest = &measure;
    }
    if (longest == nullptr && names_rate(name) && !contains_any(name, other_units)) return &rate;
    return longest;
}

bool zero(const Value& value) {
    return (value.lo && value.lo->zero()) || (value.hi && value.hi->zero());
}

/// A number with its unit, or a date, and nothing beside it that names another measure.
bool plain(const Value& value) {
    if (!value.subject.empty() || !value.noun.empty() || !value.rest.empty() || !value.of.empty() ||
        !value.when.empty() || !value.per.empty() || value.delta)
        return false;
    if (value.has(Supplied::percent) || value.has(Supplied::count)) return false;
    if (value.kind != ValueKind::quantity) return true;
    return value.unit && value.alt.empty() &&
           std::ranges::find(loose_units, *value.unit) == loose_units.end();
}

bool conflicts(const Measure& measure, const Indicator& row) {
    Kinds wrong = measure.conflicts;
    if (row.level2_type == Level2::quantity) wrong &= ~date;
    if (contains_any(cell_text(row.level3), changes)) wrong &= ~ratio;
    return (wrong & only(row.normal.kind)) != 0;
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        const Text* value = judged_value(row, findings);
        if (value == nullptr || !plain(row.normal) || zero(row.normal)) continue;
        const Measure* named = measure_of(cell_text(row.level3));
        if (named == nullptr || !conflicts(*named, row)) continue;
        // A description that the value does fit is what the row means; the name is R04's then.
        const Measure* described = measure_of(cell_text(row.description));
        if (described != nullptr && !conflicts(*described, row)) continue;
        findings.add(*value, {std::string(named->ending), shown(value->raw)});
    }
}

}  // namespace

constinit const Rule a09_measure_differs{
    .id = "A09",
    .name = "measure-differs",
    .level = Level::error,
    .dimension = Dimension::appropriateness,
    .title = {"指标值与名称的计量方式不一致", "Name and value measure different things"},
    .message = {"指标按“{}”计量，指标值“{}”与之不符，应使用与名称一致的计量单位",
                "the indicator measures '{}', but its value '{}' is of another kind, expected the "
                "unit of the name"},
    .why =
        {"计量方式与名称不一致时，实际完成值无法与目标值比较",
         "what was achieved cannot be compared with a target that is measured in something else"},
    .basis = "财预〔2020〕10号 绩效指标明确性",
    .bad = "时效指标 | 急救响应及时率 | ≤15分钟",
    .good = "时效指标 | 急救响应及时率 | ≥95%",
    .check_project = check,
};

}  // namespace ptcheck
