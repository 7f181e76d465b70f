// The value of a 时效指标 has to say when: `按时完成` cannot be told apart from late. A date, a
// period, a duration, a frequency, a count or a rate is enough, also when it stands in prose.
//
// Source: 填报实务.
// Yields to nobody; A02, A04 and A11 yield to it.
#include <algorithm>
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

// Words of the calendar and the seasons: they name a time without a digit. 全年 alone is none, it
// leaves open which year.
constexpr Words calendar{
    "每日"sv,   "每天"sv,   "每周"sv,   "每旬"sv,   "每月"sv,   "每季"sv,   "每年"sv, "逐日"sv,
    "逐周"sv,   "逐月"sv,   "逐季"sv,   "逐年"sv,   "当日"sv,   "当天"sv,   "当周"sv, "当月"sv,
    "当季"sv,   "次日"sv,   "次月"sv,   "次年"sv,   "隔日"sv,   "即日"sv,   "年内"sv, "年底"sv,
    "年末"sv,   "年初"sv,   "月底"sv,   "月末"sv,   "月初"sv,   "月内"sv,   "季末"sv, "季度末"sv,
    "季度内"sv, "上旬"sv,   "中旬"sv,   "下旬"sv,   "上半年"sv, "下半年"sv, "全天"sv, "实时"sv,
    "即时"sv,   "立即"sv,   "当场"sv,   "随到随"sv, "学期"sv,   "学年"sv,   "开学"sv, "寒假"sv,
    "暑假"sv,   "高考"sv,   "中考"sv,   "春节"sv,   "国庆"sv,   "元旦"sv,   "中秋"sv, "汛"sv,
    "雨季"sv,   "采暖"sv,   "供暖"sv,   "供热"sv,   "入冬"sv,   "春季"sv,   "夏季"sv, "秋季"sv,
    "冬季"sv,   "春耕"sv,   "春播"sv,   "播种"sv,   "秋收"sv,   "三夏"sv,   "三秋"sv, "防火期"sv,
    "枯水期"sv, "农忙"sv,   "十四五"sv, "十五五"sv, "年度内"sv, "半小时"sv, "半天"sv, "半年"sv,
    "半月"sv,   "半个月"sv,
};
// The running year counts as a time, but not inside a deferral (按当年计划).
constexpr Words running_year{"当年"sv, "本年"sv, "今年"sv};

constexpr Words deferrals{"按照"sv, "按"sv, "依照"sv, "依据"sv, "依"sv, "根据"sv, "视"sv};
// 按月发放 is a frequency; 按月度计划完成 and 按日程 are deferrals all the same.
constexpr Words turns{"月度"sv, "月"sv, "季度"sv, "季"sv,   "年度"sv, "年"sv,
                      "周"sv,   "旬"sv, "日"sv,   "半年"sv, "学期"sv, "学年"sv};
constexpr Words plans{"计划"sv, "要求"sv, "进度"sv, "方案"sv, "任务"sv, "目标"sv,
                      "规定"sv, "合同"sv, "工作"sv, "预算"sv, "协议"sv};
constexpr Words time_units{"年"sv,   "个月"sv, "月"sv,   "周"sv,       "天"sv,    "日"sv,
                           "小时"sv, "分钟"sv, "季度"sv, "个工作日"sv, "工作日"sv};

/// 两小时, 三个工作日 anywhere in the text; not 第一时间.
bool states_duration(std::string_view text) {
    while (!text.empty()) {
        const std::size_t numeral = chinese_numeral_length(text);
        if (numeral != 0 && longest_prefix(text.substr(numeral), time_units) != 0) return true;
        text.remove_prefix(numeral != 0 ? numeral : code_point_length(text));
    }
    return false;
}

/// 按月足额发放, 按季度报送.
bool by_turns(std::string_view behind_deferral) {
    const std::size_t turn = longest_prefix(behind_deferral, turns);
    if (turn == 0) return false;
    const std::string_view rest = behind_deferral.substr(turn);
    const bool yearly = behind_deferral.starts_with("年");
    return !contains_any(rest, plans) && !rest.starts_with("程") && !rest.starts_with("期") &&
           !(yearly && rest.starts_with("安排"));
}

/// `按照2023年度计划完成`: every digit belongs to a year that no date continues.
bool only_plan_years(std::string_view text) {
    constexpr auto digits = "0123456789"sv;
    static constexpr Words dated{"底"sv, "末"sv, "内"sv, "前"sv, "初"sv, "上"sv, "下"sv, "第"sv};
    for (auto at = text.find_first_of(digits); at != std::string_view::npos;
         at = text.find_first_of(digits)) {
        text.remove_prefix(at);
        const std::size_t length = std::min(text.find_first_not_of(digits), text.size());
        text.remove_prefix(length);
        if (length != 4 || !text.starts_with("年")) return false;
        text.remove_prefix("年"sv.size());
        if (longest_prefix(text, dated) != 0) return false;
    }
    return true;
}

bool names_time(std::string_view text) {
    if (contains_any(text, calendar) || states_duration(text)) return true;
    const std::size_t deferral = longest_prefix(text, deferrals);
    if (deferral != 0) {
        return by_turns(text.substr(deferral)) || (has_digit(text) && !only_plan_years(text));
    }
    return has_digit(text) || contains_any(text, running_year);
}

bool says_no_time(const Value& item) {
    return item.kind == ValueKind::none || item.kind == ValueKind::deferred ||
           item.kind == ValueKind::qualitative;
}

bool lacks_time(const Indicator& row) {
    const std::string_view value = cell_text(row.value);
    switch (row.normal.kind) {
        case ValueKind::none:
            return true;
        case ValueKind::list:
            return std::ranges::all_of(row.normal.items, says_no_time) && !names_time(value);
        case ValueKind::deferred:
        case ValueKind::qualitative:
            return !names_time(value);
        default:
            return false;
    }
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (row.level2_type != Level2::timeliness || !lacks_time(row)) continue;
        const Text* value = judged_value(row, findings);
        if (value != nullptr) findings.add(*value, {shown(value->raw)});
    }
}

}  // namespace

constinit const Rule a03_deadline_without_date{
    .id = "A03",
    .name = "deadline-without-date",
    .level = Level::error,
    .dimension = Dimension::appropriateness,
    .title = {"时效指标没有时间", "A time indicator states no time"},
    .message = {"时效指标的指标值“{}”没有明确的时间，应写明日期、期间、时长或频次",
                "time value '{}' states no time, expected a date, period, duration or frequency"},
    .why =
        {"没有完成期限，年中监控和年末评价都无法判断是否按时",
         "without a date neither monitoring nor evaluation can tell whether the work was on time"},
    .basis = "填报实务",
    .bad = "时效指标 | 校舍维修完成时间 | 按时完成",
    .good = "时效指标 | 校舍维修完成时间 | 2023年8月底前",
    .check_project = check,
};

}  // namespace ptcheck
