// A large budget whose only quantity target is a single meeting, visit or article. A note: whether
// one event is worth the money takes an expert.
//
// Only units of events and persons count. One system, one project, one report or one year of service
// may well cost any amount.
//
// Source: 财预〔2020〕10号, 绩效目标合理性. Yields to nobody.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/cost_rows.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr Decimal large_budget{200'000};  // 元
constexpr std::array small_things{"次"sv, "场"sv, "场次"sv, "人"sv, "人次"sv,
                                  "篇"sv, "幅"sv, "张"sv,   "条"sv, "名"sv};

/// At most one of something small.
bool tiny(const Value& value) {
    if (value.kind != ValueKind::quantity || !value.unit || value.op == Op::over) return false;
    if (!value.per.empty() || !value.mult.empty()) return false;
    const auto& most = value.hi ? value.hi : value.lo;
    return most == Decimal(1) && std::ranges::find(small_things, *value.unit) != small_things.end();
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    if (!project.budget.yuan || *project.budget.yuan < large_budget) return;
    const Indicator* only = nullptr;
    for (const Indicator& row : project.indicators) {
        if (row.level2_type != Level2::quantity || judged_value(row, findings) == nullptr) continue;
        if (only != nullptr) return;
        only = &row;
    }
    if (only == nullptr || !tiny(only->normal)) return;
    findings.add(*only->value,
                 {shown(only->value->raw), amount_text(*project.budget.yuan, project)});
}

}  // namespace

constinit const Rule f07_scale_mismatch{
    .id = "F07",
    .name = "scale-mismatch",
    .level = Level::note,
    .dimension = Dimension::feasibility,
    .title = {"数量目标与预算规模不匹配", "The quantity does not match the size of the budget"},
    .message = {"数量指标仅有“{}”，预算 {}，数量目标可能与资金规模不匹配",
                "the only quantity is '{}' for a budget of {}, which may not match"},
    .why = {"产出过少时，难以说明资金为什么需要这么多",
            "so little output hardly explains why so much money is needed"},
    .basis = "财预〔2020〕10号 绩效目标合理性",
    .bad = R"(预算数 | 80.00
数量指标 | 开展普法宣传活动 | ≥1次)",
    .good = R"(预算数 | 80.00
数量指标 | 开展普法宣传活动 | ≥40次)",
    .check_project = check,
};

}  // namespace ptcheck
