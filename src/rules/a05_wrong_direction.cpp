// ≤ on a share that should be high, ≥ on one that should be low, ≤ on satisfaction, ≥ on a cost.
//
// Caps on counts (车辆采购数量 ≤1辆) are right, and so are changes (成本降低率), unit costs that pay people
// (补助标准 ≥1000元), and forms that print the direction in a column of its own.
//
// Source: entry checks of the integrated budget-management system. Yields to N03.
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr Words wanted{"合格率"sv,     "完成率"sv, "及时率"sv, "达标率"sv, "通过率"sv, "准确率"sv,
                       "正常运行率"sv, "完好率"sv, "到位率"sv, "优良率"sv, "覆盖率"sv, "满意率"sv,
                       "满意度"sv,     "办结率"sv, "开工率"sv, "完工率"sv, "竣工率"sv, "落实率"sv,
                       "可用率"sv,     "在线率"sv, "拨付率"sv, "发放率"sv, "验收率"sv};
constexpr Words unwanted_rates{"差错率"sv,   "事故率"sv, "事故发生率"sv, "故障率"sv, "投诉率"sv,
                               "不合格率"sv, "错误率"sv, "漏检率"sv,     "返工率"sv, "死亡率"sv,
                               "失业率"sv,   "辍学率"sv, "漏损率"sv,     "误差率"sv};
constexpr Words lowered{"降低"sv, "下降"sv, "减少"sv};
constexpr Words changes{"降低"sv,   "下降"sv, "减少"sv, "压减"sv, "节约"sv,
                        "控制率"sv, "未"sv,   "不"sv,   "无"sv};

bool at_most(const Value& value) {
    return value.explicit_op && (value.op == Op::le || value.op == Op::lt);
}
bool at_least(const Value& value) {
    return value.explicit_op && (value.op == Op::ge || value.op == Op::gt);
}

bool turned_round(const Indicator& row) {
    const Value& value = row.normal;
    if (value.kind != ValueKind::ratio || value.delta || !value.of.empty()) return false;
    const std::string_view name = without_end_marks(cell_text(row.level3));
    if (at_least(value) && value.lo && *value.lo > Decimal(0)) {
        // ≥50% of something unwanted cannot be meant; a small share might count cases found.
        return ends_with_any(name, unwanted_rates) && !contains_any(name, lowered);
    }
    return at_most(value) && !small_is_good(name) && !contains_any(name, changes) &&
           ends_with_any(name, wanted);
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (!row.value || row.direction || row.block == Block::mid || !turned_round(row)) continue;
        findings.add(*row.value, {shown(cell_text(row.level3)), shown(row.value->raw)});
    }
}

}  // namespace

constinit const Rule a05_wrong_direction{
    .id = "A05",
    .name = "wrong-direction",
    .level = Level::warning,
    .dimension = Dimension::appropriateness,
    .title = {"指标方向可能相反", "The sign points the wrong way"},
    .message = {"“{}”的指标值“{}”方向可能相反，请核对“≥”“≤”",
                "'{}': the sign of '{}' seems to point the wrong way, check ≥ and ≤"},
    .why = {"方向相反时，完成得越差得分越高",
            "with the sign turned round the worse result scores higher"},
    .basis = "预算管理一体化系统录入校验",
    .bad = R"(质量指标 | 设备正常运行率 | ≤99%)",
    .good = R"(质量指标 | 设备正常运行率 | ≥99%)",
    .check_project = check,
};

}  // namespace ptcheck
