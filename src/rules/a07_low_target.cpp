// A rate of completing, starting or passing that is set below the threshold (60 % unless configured).
//
// Advance allocations (提前下达) go on into the next year, so their completion rates are left alone, and
// so are mid-term targets and rates of what is unwanted.
//
// Source: 财预〔2020〕10号. Yields to nobody.
#include <string>
#include <string_view>

#include "ptcheck/config.hpp"
#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr Words expected_high{"完成率"sv, "完工率"sv,     "开工率"sv, "竣工率"sv, "合格率"sv,
                              "通过率"sv, "达标率"sv,     "及时率"sv, "准确率"sv, "到位率"sv,
                              "执行率"sv, "落实率"sv,     "验收率"sv, "办结率"sv, "优良率"sv,
                              "完好率"sv, "正常运行率"sv, "拨付率"sv, "发放率"sv, "在线率"sv,
                              "出勤率"sv, "按时率"sv};

void check(const Project& project, const Config& config, Findings& findings) {
    const std::string_view advance = "提前下达";
    if (cell_text(project.name).find(advance) != std::string_view::npos) return;
    const auto least = Decimal::make(config.thresholds.rate_min, -2);
    for (const Indicator& row : project.indicators) {
        const Value& value = row.normal;
        if (value.kind != ValueKind::ratio || !value.lo || value.delta || !value.of.empty())
            continue;
        if (!least || *value.lo >= *least || value.op == Op::range || row.block == Block::mid)
            continue;
        const std::string_view name = without_end_marks(cell_text(row.level3));
        if (!ends_with_any(name, expected_high) || small_is_good(name) || !row.value) continue;
        findings.add(*row.value, {shown(name), shown(row.value->raw),
                                  std::to_string(config.thresholds.rate_min)});
    }
}

}  // namespace

constinit const Rule a07_low_target{
    .id = "A07",
    .name = "low-target",
    .level = Level::note,
    .dimension = Dimension::appropriateness,
    .title = {"比率目标偏低", "A rate is set low"},
    .message = {"“{}”的目标值“{}”低于 {}%，可能偏低",
                "'{}': the target '{}' is below {} %, which may be too low"},
    .why = {"目标过低，不用努力也能完成，起不到约束作用",
            "a target that is met without effort binds nobody"},
    .basis = "财预〔2020〕10号 绩效目标合理性",
    .bad = R"(质量指标 | 设备验收合格率 | ≥50%)",
    .good = R"(质量指标 | 设备验收合格率 | ≥98%)",
    .check_project = check,
};

}  // namespace ptcheck
