// Under 数量 the staff, money or vehicles that are put in are counted instead of what is done with them.
//
// Projects that exist to employ people (公益岗位, 人才引进, 志愿者) produce exactly that, and people who
// receive something (培训人数, 补助人数) are an output.
//
// Source: filling-in practice. Yields to A09.
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

constexpr Words staff{"保障人员"sv, "物业人员"sv, "物业管理人员"sv, "物业服务人员"sv, "保安人员"sv,
                      "保洁人员"sv, "保安人数"sv, "保洁人数"sv,     "安保人员"sv,     "安保人数"sv,
                      "运维人员"sv, "驻场人员"sv, "工作人员数"sv,   "工作人员人数"sv, "投入人员"sv,
                      "投入人数"sv, "派驻人员"sv, "服务人员数"sv,   "服务人员人数"sv, "聘用人员"sv,
                      "投入车辆"sv, "投入资金"sv, "投入经费"sv,     "投入设备"sv,     "值守人员"sv,
                      "食堂人员"sv, "后勤人员"sv};
constexpr Words counts{"数量"sv, "人数"sv, "数"sv,   "人员"sv,
                       "资金"sv, "经费"sv, "车辆"sv, "设备"sv};
// Whom something is done for, or a project about people.
constexpr Words received{"培训"sv, "补助"sv, "补贴"sv, "慰问"sv, "救助"sv,
                         "受益"sv, "体检"sv, "考核"sv, "发放"sv, "参加"sv,
                         "参训"sv, "保险"sv, "工资"sv, "装备"sv, "配备"sv};
constexpr Words about_people{"岗位"sv, "就业"sv,   "人才"sv, "招聘"sv,   "招录"sv,
                             "编外"sv, "劳务"sv,   "辅警"sv, "志愿"sv,   "人员经费"sv,
                             "聘用"sv, "公益性"sv, "协管"sv, "护林员"sv, "网格员"sv};

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (row.level2_type != Level2::quantity) continue;
        const std::string_view name = without_end_marks(cell_text(row.level3));
        if (!contains_any(name, staff) || !ends_with_any(name, counts)) continue;
        if (contains_any(name, received) || contains_any(cell_text(row.description), received))
            continue;
        if (contains_any(cell_text(project.name), about_people) ||
            judged_value(row, findings) == nullptr)
            continue;
        findings.add(*row.level3, {shown(name)});
    }
}

}  // namespace

constinit const Rule a16_input_as_output{
    .id = "A16",
    .name = "input-as-output",
    .level = Level::warning,
    .dimension = Dimension::appropriateness,
    .title = {"以投入代替产出", "An input stands for an output"},
    .message = {"“{}”是投入而不是产出，应填写完成的工作量或提供的服务",
                "'{}' is an input, expected what was done or provided with it"},
    .why = {"投入不等于产出，投入再多也不能说明完成了什么",
            "what is put in does not show what comes out"},
    .basis = "填报实务",
    .bad = R"(数量指标 | 物业保障人员数量 | ≥5人)",
    .good = R"(数量指标 | 保洁服务面积 | ≥6800平方米)",
    .check_project = check,
};

}  // namespace ptcheck
