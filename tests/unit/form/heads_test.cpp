// The heads of the forms beside the Tianjin one: several amounts, several goals, two totals.
#include <string>

#include <gtest/gtest.h>

#include "ptcheck/project.hpp"
#include "support/tianjin_form.hpp"

namespace ptcheck {
namespace {

using namespace test;

std::string raw(const std::optional<Text>& text) {
    return text ? std::string(text->raw) : "null";
}

std::string amounts(const Project& project) {
    return raw(project.budget.text) + "=" + raw(project.fiscal_funds.text) + "+" +
           raw(project.other_funds.text);
}

/// Eight grid columns under a left edge.
Rows evaluation_block() {
    return {{down("绩效指标"), "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值",
             "分值", "得分"},
            {more(), "产出指标(50分)", "数量指标", "a", "≥5个", "5个", "50", "50"},
            {wide("总分", 6), "100", "99"}};
}

TEST(Heads, of_a_self_evaluation_state_the_budget_of_the_whole_year) {
    const Rows funds = {
        {down("项目资金\n（万元）"), "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率",
         "得分"},
        {more(), "年度资金总额", "100.00", "1,120.50", "118.00", "10", "98%", "9.8"},
        {more(), "其中：本年财政拨款", "90.00", "1,110.50", "110.00", "—", "", "—"},
        {more(), "上年结转资金", "0", "0", "0", "—", "", "—"},
        {more(), "其他资金", "10.00", "10.00", "8.00", "—", "", "—"}};
    const Rows goal = {{down("年度总体目标"), wide("预期目标", 4), wide("实际完成情况", 3)},
                       {more(), wide("完成甲", 4), wide("已完成甲", 3)}};
    const FormBuilder form =
        FormBuilder()
            .paragraph("项目支出绩效自评表")
            .paragraph("（2023年度）")
            .table(Rows{{"项目名称", wide("甲项目", 7)},
                        {"主管部门", wide("某局", 4), "实施单位", wide("某中心", 2)}} +
                   funds + goal + evaluation_block());
    const Forms forms = read_forms(form.document());
    ASSERT_EQ(forms.projects.size(), 1U);
    const Project& p = forms.projects[0];
    EXPECT_EQ(raw(p.heading), "项目支出绩效自评表");
    EXPECT_EQ(p.year, 2023);
    EXPECT_EQ(raw(p.unit), "某中心");
    EXPECT_EQ(amounts(p), "1,120.50=1,110.50+10.00");
    EXPECT_EQ(p.budget.text->place, (Place{1, 4, 4}));
    EXPECT_EQ(p.budget.yuan, Decimal(11'205'000));
    EXPECT_EQ(p.money_unit_name, "万元");
    EXPECT_EQ(p.execution_points, Decimal(10));
    EXPECT_EQ(raw(p.goal), "完成甲");
    EXPECT_EQ(p.standard, Standard::self_evaluation);
    ASSERT_EQ(p.execution.budgets.size(), 2U);
    EXPECT_EQ(p.execution.budgets[0].raw, "100.00");
    EXPECT_EQ(p.execution.budgets[1].raw, "1,120.50");
    EXPECT_EQ(raw(p.execution.spent), "118.00");
    EXPECT_EQ(raw(p.execution.rate), "98%");
    EXPECT_EQ(p.execution.rate->place, (Place{1, 4, 7}));
    EXPECT_EQ(raw(p.execution.score), "9.8");
    EXPECT_EQ(raw(p.total_score), "99");
    EXPECT_EQ(p.total_score->field, Field::total_score);
    ASSERT_EQ(p.indicators.size(), 1U);
    EXPECT_EQ(raw(p.indicators[0].actual), "5个");
}

TEST(Heads, fall_back_on_the_budget_of_the_beginning_of_the_year) {
    const FormBuilder form =
        FormBuilder().table(Rows{{"项目名称", wide("甲项目", 7)},
                                 {down("预算执行情况(10分)"), "", "年初预算", "调整后预算数",
                                  "预算执行数", "预算执行率", "权重", "得分"},
                                 {more(), "总额", "12.00", "13.00", "11.00", "95%", "10", "9"},
                                 {more(), "其中:财政资金", "12.00", "13.00", "11.00", "", "", ""},
                                 {more(), "财政专户管理资金", "", "", "", "", "", ""},
                                 {more(), "单位资金", "", "", "", "", "", ""},
                                 {more(), "其他资金", "", "", "", "", "", ""}} +
                            evaluation_block());
    const Project p = read_forms(form.document()).projects.at(0);
    EXPECT_EQ(amounts(p), "12.00=12.00+");
    EXPECT_EQ(p.execution_points, Decimal(10));
}

TEST(Heads, of_the_declaration_form_are_read_by_their_annual_half) {
    const FormBuilder form = FormBuilder().table(
        {{"项目名称", wide("甲项目", 7)},
         {"主管部门及代码", wide("205某局", 3), "实施单位", wide("", 3)},
         {"项目属性", wide("延续", 3), "项目期", wide("3年", 3)},
         {down("项目资金（万元）"), wide("中期资金总额：", 2), "300", wide("年度资金总额：", 2),
          wide("100", 2)},
         {more(), wide("其中：财政拨款", 2), "270", wide("其中：财政拨款", 2), wide("90", 2)},
         {more(), wide("其他资金", 2), "30", wide("其他资金", 2), wide("10", 2)},
         {down("总体目标"), wide("中期目标（2024年—2026年）", 3), wide("年度目标", 4)},
         {more(), wide("目标1：三年完成甲", 3), wide("目标1：完成甲的三分之一", 4)},
         {down("绩效指标"), "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标",
          "指标值"},
         {more(), "产出指标", "数量指标", "a", "9个", "数量指标", "a", "3个"}});
    const Project p = read_forms(form.document()).projects.at(0);
    EXPECT_EQ(amounts(p), "100=90+10");
    EXPECT_EQ(raw(p.goal), "目标1：完成甲的三分之一");
    EXPECT_EQ(p.unit_code, "205");
    EXPECT_EQ(p.standard, Standard::unknown);
    ASSERT_EQ(p.indicators.size(), 2U);
    EXPECT_EQ(p.indicators[1].block, Block::year);
}

TEST(Heads, may_set_a_total_of_several_years_beside_the_annual_amount) {
    const FormBuilder form =
        FormBuilder()
            .paragraph("财政项目支出绩效目标申报表")
            .table({{"项目名称", wide("甲项目", 4)},
                    {down("项目资金\n（元）"), "项目资金总额", "3,000,000.00", "年度资金申请总额",
                     "1,000,000.00"},
                    {more(), down("其中：财政资金"), down("2,400,000.00"), "其中：当年财政拨款",
                     "800,000.00"},
                    {more(), more(), more(), "上年结转资金", "0.00"},
                    {more(), "其他资金", "600,000.00", "其他资金", "200,000.00"},
                    {down("项目绩效目标"), wide("项目总目标", 2), wide("年度总体目标", 2)},
                    {more(), wide("三年完成", 2), wide("完成三分之一", 2)}})
            .table(block());
    const Project p = read_forms(form.document()).projects.at(0);
    EXPECT_EQ(amounts(p), "1,000,000.00=800,000.00+200,000.00");
    EXPECT_EQ(p.budget.yuan, Decimal(1'000'000));
    EXPECT_EQ(p.money_unit_name, "元");
    EXPECT_EQ(raw(p.goal), "完成三分之一");
}

TEST(Heads, of_the_central_form) {
    const Rows head = {
        {"项目名称", wide("甲项目", 5)},
        {"主管部门及代码", wide("[205]某局", 2), "实施单位", wide("某中心", 2)},
        {down("项目资金（万元）"), wide("年度资金总额：", 2), "104.00", down("执行率分值(10)"),
         down("")},
        {more(), wide("其中：财政拨款", 2), "100.00", more("", 1), more()},
        {more(), wide("上年结转资金", 2), "0.00", more("", 1), more()},
        {more(), wide("其他资金", 2), "4.00", more("", 1), more()},
        {"年度总体目标", wide("完成甲", 5)},
        {down("绩\n效\n指\n标"), "一级指标", "二级指标", "三级指标", "指标值", "分值权重(90)"},
        {more(), down("产出指标"), "数量指标", "a", "≥5个", "50"},
        {more(), more(), "质量指标", "b", "≥90%", "40"}};
    const FormBuilder form = FormBuilder().table(head);
    const Project p = read_forms(form.document()).projects.at(0);
    EXPECT_EQ(amounts(p), "104.00=100.00+4.00");
    EXPECT_EQ(p.execution_points, Decimal(10));
    EXPECT_EQ(p.indicator_points, Decimal(90));
    EXPECT_EQ(raw(p.goal), "完成甲");
    EXPECT_EQ(p.standard, Standard::central_2021);
    ASSERT_EQ(p.indicators.size(), 2U);
    EXPECT_EQ(raw(p.indicators[1].weight), "40");
}

TEST(Heads, of_transfers_count_the_central_grant_as_fiscal_funds) {
    const FormBuilder form =
        FormBuilder().table(Rows{{"资金名称", wide("某补助资金", 3)},
                                 {"中央主管部门", "某部", "省级财政部门", "某厅"},
                                 {down("资金情况（万元）"), "年度金额：", wide("900", 2)},
                                 {more(), "其中：中央补助", wide("700", 2)},
                                 {more(), "地方资金", wide("200", 2)},
                                 {"年度目标", wide("完成甲", 3)},
                                 {"一级指标", "二级指标", "三级指标", "指标值"},
                                 {"产出指标", "数量指标", "指标1：a", "5个"}});
    const Project p = read_forms(form.document()).projects.at(0);
    EXPECT_EQ(raw(p.name), "某补助资金");
    EXPECT_EQ(amounts(p), "900=700+null");
    EXPECT_EQ(raw(p.goal), "完成甲");
    EXPECT_EQ(raw(p.indicators.at(0).level3), "指标1：a");
}

TEST(Heads, may_print_the_amounts_below_their_labels) {
    const FormBuilder form =
        FormBuilder()
            .paragraph("单位：万元")
            .table({{"项目名称", wide("甲项目", 3)},
                    {down("项目资金"), "年度资金总额", "其中：财政拨款", "其他资金"},
                    {more(), "12", "10", "2"},
                    {"年度目标", wide("完成甲", 3)}})
            .table(block());
    EXPECT_EQ(amounts(read_forms(form.document()).projects.at(0)), "12=10+2");
}

TEST(Heads, goals_in_several_rows_below_one_label_are_one_goal) {
    const FormBuilder form = FormBuilder()
                                 .table({{"项目名称", wide("甲项目", 2)},
                                         {down("年度总体目标"), "预期目标", "实际完成情况"},
                                         {more(), "目标1：完成甲", "已完成"},
                                         {more(), "目标2：完成乙", "已完成"}})
                                 .table(block());
    const Project p = read_forms(form.document()).projects.at(0);
    EXPECT_EQ(raw(p.goal), "目标1：完成甲");
    ASSERT_EQ(p.goal_items.size(), 2U);
    EXPECT_EQ(p.goal_items[1].text, "完成乙");
}

TEST(Heads, amounts_may_share_cells_with_their_labels) {
    const FormBuilder form = FormBuilder()
                                 .table({{"项目名称：甲项目", "实施单位：某中心"},
                                         {down("资金情况"), "年度资金总额：50万元"},
                                         {more(), "其中：财政拨款：50万元"},
                                         {more(), "其他资金：0万元"}})
                                 .table(block());
    const Project p = read_forms(form.document()).projects.at(0);
    EXPECT_EQ(amounts(p), "50万元=50万元+0万元");
    EXPECT_EQ(p.budget.yuan, Decimal(500'000));
}

TEST(Heads, sources_that_are_no_field_may_stand_beside_the_total) {
    const FormBuilder form = FormBuilder()
                                 .table({{"项目名称", wide("甲项目", 3)},
                                         {"资金总额", "一般公共预算", "政府性基金", "其他收入"},
                                         {"20", "15", "", "5"}})
                                 .table(block());
    EXPECT_EQ(amounts(read_forms(form.document()).projects.at(0)), "20=null+null");
}

TEST(Heads, may_be_one_row_of_labels_over_one_row_of_texts) {
    const Rows labels = {
        {"单位编码", "单位名称", "项目名称", "资金总额（万元）", "项目支出绩效目标"}};
    const Rows texts = {{"101001", "某局", "渠道维护", "60.00", "维护渠道20公里"}};
    const FormBuilder form = FormBuilder().table(labels + texts).table(block());
    const Forms forms = read_forms(form.document());
    ASSERT_EQ(forms.projects.size(), 1U);
    const Project& p = forms.projects[0];
    EXPECT_EQ(raw(p.name), "渠道维护");
    EXPECT_EQ(p.unit_code, "101001");
    EXPECT_EQ(p.unit_name, "某局");
    EXPECT_EQ(p.budget.yuan, Decimal(600'000));
    EXPECT_EQ(raw(p.goal), "维护渠道20公里");
    EXPECT_EQ(p.indicators.size(), 6U);
    // Several rows are a list of projects and no form.
    const FormBuilder list = FormBuilder().table(labels + texts + texts).table(block());
    EXPECT_EQ(raw(read_forms(list.document()).projects.at(0).name), "null");
}

TEST(Heads, projects_listed_in_one_table_follow_one_guideline) {
    const FormBuilder form =
        FormBuilder().table({{"项目名称", "一级指标", "二级指标", "三级指标", "目标值"},
                             {"甲", "产出指标", "数量指标", "a", "1个"},
                             {"乙", "成本指标", "经济成本指标", "b", "≤1万元"},
                             {"丙", "产出指标", "数量指标", "c", "1个"}});
    for (const Project& p : read_forms(form.document()).projects)
        EXPECT_EQ(p.standard, Standard::central_2021) << p.index;
}

TEST(Heads, 成本指标_as_a_level1_or_divided_is_the_central_guideline) {
    const auto standard = [](const char* level1, const char* level2) {
        const FormBuilder form = FormBuilder().table(
            {{"一级指标", "二级指标", "三级指标", "指标值"}, {level1, level2, "a", "≤5万元"}});
        return read_forms(form.document()).projects.at(0).standard;
    };
    EXPECT_EQ(standard("成本指标", "经济成本指标"), Standard::central_2021);
    EXPECT_EQ(standard("产出指标", "经济成本指标"), Standard::central_2021);
    EXPECT_EQ(standard("产出指标", "成本指标"), Standard::unknown);
}

TEST(Heads, of_a_list_end_in_totals) {
    const auto line = [](const std::string& name, const std::string& budget) {
        return Rows{{name, "某中心", budget, "产出指标", "数量指标", "培训场次", "≥6场"}};
    };
    const FormBuilder form =
        FormBuilder()
            .paragraph("单位：元")
            .table(Rows{{"项目名称", "项目单位", "预算数", "一级指标", "二级指标", "三级指标",
                         "指标值"}} +
                   line("甲", "100.00") + line("乙", "50.00") +
                   Rows{{"小计", "", "150.00", "", "", "", ""}} + line("丙", "30.00") +
                   Rows{{"合计", "", "180.00", "", "", "", ""}});
    const Forms forms = read_forms(form.document());
    ASSERT_EQ(forms.projects.size(), 3U);
    EXPECT_FALSE(forms.projects[0].list_total);
    ASSERT_TRUE(forms.projects[1].list_total);
    EXPECT_TRUE(forms.projects[1].list_total->subtotal);
    EXPECT_EQ(forms.projects[1].list_total->amount.yuan, Decimal(150));
    ASSERT_TRUE(forms.projects[2].list_total);
    EXPECT_FALSE(forms.projects[2].list_total->subtotal);
    EXPECT_EQ(forms.projects[2].list_total->amount.text->place, (Place{1, 6, 3}));
}

}  // namespace
}  // namespace ptcheck
