// Whole forms: how the pieces of a project are found and put together.
#include <gtest/gtest.h>

#include "ptcheck/project.hpp"
#include "support/tianjin_form.hpp"

namespace ptcheck {
namespace {

using namespace test;

std::string names(const Forms& forms) {
    std::string all;
    for (const Project& p : forms.projects) {
        all += p.name ? std::string(p.name->trimmed()) : "-";
        all += "(" + std::to_string(p.indicators.size()) + ") ";
    }
    return all;
}

std::string raw_text(const std::optional<Text>& text) {
    return text ? std::string(text->raw) : "null";
}

TEST(ReadForms, two_tables_a_project) {
    const FormBuilder form = FormBuilder()
                                 .paragraph("1.甲项目绩效目标表", 1)
                                 .table(head("甲项目"))
                                 .table(block())
                                 .paragraph("2.乙项目绩效目标表", 1)
                                 .table(head("乙项目", "20.50"))
                                 .table(block());
    const Forms forms = read_forms(form.document());
    EXPECT_EQ(names(forms), "甲项目(6) 乙项目(6) ");
    EXPECT_TRUE(forms.passed_over.empty());
    const Project& p = forms.projects[1];
    EXPECT_EQ(p.index, 2U);
    EXPECT_EQ(p.number, 2U);
    EXPECT_FALSE(p.heading_shared);
    EXPECT_EQ(raw_text(p.heading), "2.乙项目绩效目标表");
    EXPECT_EQ(p.heading->place, (Place{3, 0, 0}));
    EXPECT_EQ(p.heading->field, Field::heading);
    EXPECT_EQ(p.name->place, (Place{3, 2, 2}));
    EXPECT_EQ(raw_text(p.unit), "100101某市某局");
    EXPECT_EQ(p.unit_code, "100101");
    EXPECT_EQ(p.unit_name, "某市某局");
    EXPECT_EQ(raw_text(p.money_unit), "单位：万元");
    EXPECT_EQ(p.money_unit->place, (Place{3, 1, 6}));
    EXPECT_EQ(p.money_unit_name, "万元");
    EXPECT_EQ(raw_text(p.budget.text), "20.50");
    EXPECT_EQ(p.budget.yuan, Decimal(205'000));
    EXPECT_EQ(p.fiscal_funds.yuan, Decimal(205'000));
    EXPECT_EQ(p.fiscal_funds.text->place, (Place{3, 3, 5}));
    EXPECT_EQ(raw_text(p.other_funds.text), " ");
    EXPECT_EQ(p.other_funds.yuan, std::nullopt);
    EXPECT_EQ(raw_text(p.purpose), "用于乙项目相关支出。");
    EXPECT_EQ(p.purpose->place, (Place{3, 4, 2}));
    EXPECT_EQ(raw_text(p.goal), "1.完成甲\n2.完成乙");
    ASSERT_EQ(p.goal_items.size(), 2U);
    EXPECT_EQ(p.goal_items[1].text, "完成乙");
    EXPECT_EQ(p.standard, Standard::tianjin_2018);
    EXPECT_EQ(p.whole.place, (Place{3, 1, 1}));
    EXPECT_EQ(p.whole.raw, "100101某市某局");

    const Indicator& row = p.indicators[3];
    EXPECT_EQ(raw_text(row.level1), "产出指标");
    EXPECT_EQ(row.level1->place, (Place{4, 2, 1}));
    EXPECT_EQ(row.level1_type, Level1::output);
    EXPECT_EQ(row.level2_type, Level2::cost);
    EXPECT_EQ(raw_text(row.level3), "支出成本");
    EXPECT_EQ(raw_text(row.description), "支出成本");
    EXPECT_EQ(raw_text(row.value), "≤104万元");
    EXPECT_EQ(row.value->place, (Place{4, 5, 5}));
    EXPECT_EQ(row.value->indicator, 3U);
    EXPECT_EQ(row.level1->indicator, 3U);
    EXPECT_EQ(row.table, 4U);
    EXPECT_EQ(row.row, 5U);
}

TEST(ReadForms, one_table_a_project) {
    const FormBuilder form = FormBuilder()
                                 .paragraph("1.甲项目绩效目标表")
                                 .table(head("甲项目") + wide_rows(block()))
                                 .paragraph("2.乙项目绩效目标表")
                                 .table(head("乙项目") + wide_rows(block()));
    const Forms forms = read_forms(form.document());
    EXPECT_EQ(names(forms), "甲项目(6) 乙项目(6) ");
    EXPECT_EQ(forms.projects[1].indicators[5].value->place, (Place{2, 12, 7}));
}

TEST(ReadForms, several_projects_stacked_in_one_table) {
    FormBuilder form;
    form.paragraph("1.甲项目绩效目标表")
        .table(head("甲项目") + wide_rows(block()) + head("乙项目") + wide_rows(block()) +
               head_rows("丙项目") + wide_rows(block()));
    const Forms forms = read_forms(form.document());
    EXPECT_EQ(names(forms), "甲项目(6) 乙项目(6) 丙项目(6) ");
    EXPECT_EQ(forms.projects[0].number, 1U);
    EXPECT_FALSE(forms.projects[1].heading);
    EXPECT_EQ(forms.projects[1].whole.place, (Place{1, 13, 1}));
    EXPECT_EQ(forms.projects[1].unit_code, "100101");
}

TEST(ReadForms, one_heading_over_several_projects) {
    const FormBuilder form = FormBuilder()
                                 .paragraph("三、某法院2023年项目支出绩效目标表")
                                 .table(head("甲项目"))
                                 .table(block())
                                 .table(head("乙项目"))
                                 .table(block());
    const Forms forms = read_forms(form.document());
    EXPECT_EQ(names(forms), "甲项目(6) 乙项目(6) ");
    for (const Project& p : forms.projects) {
        EXPECT_EQ(raw_text(p.heading), "三、某法院2023年项目支出绩效目标表");
        EXPECT_TRUE(p.heading_shared);
        EXPECT_EQ(p.number, 3U);
        EXPECT_EQ(p.year, 2023);
    }
}

TEST(ReadForms, a_heading_that_names_its_project_is_not_shared) {
    const FormBuilder form = FormBuilder()
                                 .paragraph("1.甲项目绩效目标表")
                                 .table(head("甲项目"))
                                 .table(block())
                                 .table(head("乙项目"))
                                 .table(block());
    const Forms forms = read_forms(form.document());
    ASSERT_EQ(forms.projects.size(), 2U);
    EXPECT_EQ(raw_text(forms.projects[1].heading), "null");
    EXPECT_FALSE(forms.projects[0].heading_shared);
}

TEST(ReadForms, forms_in_layout_tables) {
    // 0: layout; 1 head, 2 block within it; 3: layout in layout around a one-table form
    const FormBuilder form = FormBuilder()
                                 .paragraph("1.甲项目绩效目标表")
                                 .table({{""}, {""}})
                                 .table(head("甲项目"), 0)
                                 .table(block(), 0)
                                 .table({{"x", ""}})
                                 .table({{""}}, 3)
                                 .paragraph("2.乙项目绩效目标表")
                                 .table(head("乙项目") + wide_rows(block()), 4);
    const Forms forms = read_forms(form.document());
    EXPECT_EQ(names(forms), "甲项目(6) 乙项目(6) ");
    EXPECT_EQ(raw_text(forms.projects[0].heading), "1.甲项目绩效目标表");
    EXPECT_EQ(raw_text(forms.projects[1].heading), "2.乙项目绩效目标表");
    EXPECT_EQ(forms.projects[1].name->place.table, 6U);
    EXPECT_TRUE(forms.passed_over.empty());
}

TEST(ReadForms, blocks_nested_in_a_table_of_heads) {
    const FormBuilder form =
        FormBuilder()
            .table(head("甲项目") + Rows{{wide("", 7)}} + head("乙项目") + Rows{{wide("", 7)}})
            .table(block("A"), 0)
            .table(block("B"), 0);
    const Forms forms = read_forms(form.document());
    EXPECT_EQ(names(forms), "甲项目(6) 乙项目(6) ");
    EXPECT_EQ(raw_text(forms.projects[0].indicators[0].level3), "A保障人员数量");
    EXPECT_EQ(raw_text(forms.projects[1].indicators[0].level3), "B保障人员数量");
}

TEST(ReadForms, a_block_split_over_pages) {
    Rows first = data_rows();
    Rows rest(first.begin() + 3, first.end());
    first.resize(3);
    for (const bool repeats_header : {true, false}) {
        const FormBuilder form = FormBuilder()
                                     .table(head("甲项目"))
                                     .table(header_row() + first)
                                     .paragraph("（续）")
                                     .table((repeats_header ? header_row() : Rows{}) + rest)
                                     .table(head("乙项目"))
                                     .table(block());
        const Forms forms = read_forms(form.document());
        EXPECT_EQ(names(forms), "甲项目(6) 乙项目(6) ") << repeats_header;
        const Indicator& row = forms.projects[0].indicators[3];
        EXPECT_EQ(raw_text(row.level1), "产出指标") << repeats_header;
        EXPECT_EQ(row.level1->place, (Place{2, 2, 1})) << repeats_header;
        EXPECT_EQ(row.table, 3U);
        EXPECT_TRUE(forms.passed_over.empty());
    }
}

TEST(ReadForms, a_header_row_repeated_within_the_table) {
    const Rows rows = data_rows();
    const FormBuilder form = FormBuilder()
                                 .table(head("甲项目"))
                                 .table(header_row() + Rows(rows.begin(), rows.begin() + 3) +
                                        header_row() + Rows(rows.begin() + 3, rows.end()));
    EXPECT_EQ(names(read_forms(form.document())), "甲项目(6) ");
}

TEST(ReadForms, a_head_split_over_two_tables) {
    const Rows rows = head("甲项目");
    const FormBuilder form = FormBuilder()
                                 .table(Rows(rows.begin(), rows.begin() + 2))
                                 .table(Rows(rows.begin() + 2, rows.end()))
                                 .table(block());
    const Forms forms = read_forms(form.document());
    EXPECT_EQ(names(forms), "甲项目(6) ");
    EXPECT_EQ(raw_text(forms.projects[0].goal), "1.完成甲\n2.完成乙");
    EXPECT_EQ(raw_text(forms.projects[0].purpose), "用于甲项目相关支出。");
}

TEST(ReadForms, a_block_without_head_is_a_project) {
    const FormBuilder form = FormBuilder()
                                 .paragraph("1.甲项目绩效目标表")
                                 .table(block())
                                 .paragraph("2.乙项目绩效目标表")
                                 .table(block())
                                 .table(block());
    const Forms forms = read_forms(form.document());
    EXPECT_EQ(names(forms), "-(6) -(6) -(6) ");
    EXPECT_EQ(forms.projects[1].number, 2U);
    EXPECT_EQ(forms.projects[0].budget.text, std::nullopt);
    EXPECT_EQ(forms.projects[0].name, std::nullopt);
}

TEST(ReadForms, a_head_without_block_is_a_project) {
    const FormBuilder form =
        FormBuilder().table(head("甲项目")).table(head("乙项目")).table(block());
    EXPECT_EQ(names(read_forms(form.document())), "甲项目(0) 乙项目(6) ");
}

TEST(ReadForms, other_tables_are_passed_over) {
    const FormBuilder form = FormBuilder()
                                 .table({{"科目", "金额"}, {"人员经费", "12"}})
                                 .table({{"项目名称", "金额"}, {"甲项目", "12"}, {"乙项目", "3"}})
                                 .table(head("甲项目"))
                                 .table(block())
                                 .table({{" 注 ", "x"}})
                                 .table({{"项目名称", "单价", "金额"}, {"丙", "1", "2"}})
                                 .table({})
                                 .table({{"项目名称", "某采购"}, {"预算金额", "100万元"}});
    const Forms forms = read_forms(form.document());
    EXPECT_EQ(names(forms), "甲项目(6) ");
    ASSERT_EQ(forms.passed_over.size(), 6U);
    EXPECT_EQ(forms.passed_over[0].first_cell, "科目");
    EXPECT_EQ(forms.passed_over[0].place, (Place{1, 1, 1}));
    EXPECT_EQ(forms.passed_over[2].first_cell, "注");
    EXPECT_EQ(forms.passed_over[4].place, (Place{7, 0, 0}));
}

TEST(ReadForms, a_list_between_the_pieces_does_not_part_them) {
    const Rows rows = data_rows();
    const FormBuilder form = FormBuilder()
                                 .table(head("甲项目"))
                                 .table({{"项目名称", "单价", "数"}, {"丙", "1", "2"}})
                                 .table(block());
    EXPECT_EQ(names(read_forms(form.document())), "甲项目(6) ");
}

TEST(ReadForms, a_list_with_a_column_of_quantities_is_no_block) {
    const FormBuilder form =
        FormBuilder()
            .table(head("甲项目"))
            .table(block())
            .table({{"设备", "数量", "单价", "金额", "备注"}, {"台灯", "3", "1", "3", ""}})
            .table({{"", "数量", "单价", "金额", "备注"}, {"台灯", "3", "1", "3", ""}});
    const Forms forms = read_forms(form.document());
    EXPECT_EQ(names(forms), "甲项目(6) ");
    EXPECT_EQ(forms.passed_over.size(), 2U);
}

TEST(ReadForms, one_header_row_over_a_list_of_projects) {
    const FormBuilder form =
        FormBuilder()
            .paragraph("单位：元")
            .table({{"项目名称", "项目单位", "预算数", "年度绩效目标", "一级指标", "二级指标",
                     "三级指标", "目标值"},
                    {down("甲项目"), down("某局"), down("10"), down("完成甲"), down("产出指标"),
                     "数量指标", "a", "1个"},
                    {more(), more(), more(), more(), more(), "质量指标", "b", "1个"},
                    {"乙项目", "某局", "20", "完成乙", "产出指标", "数量指标", "c", "1个"},
                    {"", "", "", "", "", "质量指标", "d", "1个"}});
    const Forms forms = read_forms(form.document());
    EXPECT_EQ(names(forms), "甲项目(2) 乙项目(2) ");
    EXPECT_EQ(raw_text(forms.projects[0].goal), "完成甲");
    EXPECT_EQ(forms.projects[1].budget.yuan, Decimal(20));
    EXPECT_EQ(forms.projects[1].unit_name, "某局");
    EXPECT_EQ(raw_text(forms.projects[1].indicators[1].level1), "产出指标");
    EXPECT_EQ(forms.projects[1].whole.place, (Place{1, 4, 1}));
}

TEST(ReadForms, nothing_in_nothing_out) {
    EXPECT_TRUE(read_forms(Document{}).projects.empty());
    EXPECT_TRUE(read_forms(FormBuilder().paragraph("x").document()).projects.empty());
    const FormBuilder empty = FormBuilder().table({{}, {}}).table({{"", ""}});
    EXPECT_EQ(read_forms(empty.document()).passed_over.size(), 2U);
}

TEST(ReadForms, the_unit_lines_may_stand_outside) {
    const FormBuilder between = FormBuilder()
                                    .paragraph("1.甲项目绩效目标表")
                                    .paragraph("填报单位：某中心    金额单位：元")
                                    .table(head_rows("甲项目"))
                                    .table(block())
                                    .paragraph("2.乙项目绩效目标表")
                                    .table(head_rows("乙项目"))
                                    .table(block());
    const Forms forms = read_forms(between.document());
    ASSERT_EQ(forms.projects.size(), 2U);
    for (const Project& p : forms.projects) {
        EXPECT_EQ(p.unit_name, "某中心");
        EXPECT_EQ(p.money_unit_name, "元");
        EXPECT_EQ(p.money_unit->place, (Place{1, 0, 0}));
        EXPECT_EQ(p.budget.yuan, Decimal(104));
    }
    EXPECT_EQ(raw_text(forms.projects[1].heading), "2.乙项目绩效目标表");

    const FormBuilder header = FormBuilder()
                                   .header("某市2023年部门预算")
                                   .header("单位：万元")
                                   .table(head_rows("甲项目"))
                                   .table(block());
    const Project p = read_forms(header.document()).projects.at(0);
    EXPECT_EQ(p.money_unit_name, "万元");
    EXPECT_EQ(p.money_unit->place, (Place{1, 0, 0}));
    EXPECT_EQ(p.unit, std::nullopt);
    EXPECT_EQ(p.year, 2023);
}

TEST(ReadForms, the_money_unit_may_stand_in_a_label) {
    const FormBuilder form =
        FormBuilder()
            .table({{"项目名称", "甲"}, {"预算数（万元）", "12"}, {"绩效目标", "x"}})
            .table(block());
    const Project p = read_forms(form.document()).projects.at(0);
    EXPECT_EQ(p.money_unit_name, "万元");
    EXPECT_EQ(p.budget.yuan, Decimal(120'000));
    EXPECT_EQ(p.standard, Standard::tianjin_2018);
}

TEST(ReadForms, without_a_money_unit_there_is_no_amount) {
    const FormBuilder form = FormBuilder().table(head_rows("甲项目")).table(block());
    const Project p = read_forms(form.document()).projects.at(0);
    EXPECT_EQ(raw_text(p.budget.text), "104.00");
    EXPECT_EQ(p.budget.yuan, std::nullopt);
    EXPECT_EQ(p.money_unit, std::nullopt);
}

TEST(ReadForms, a_title_row_is_the_heading) {
    const FormBuilder form = FormBuilder().table(
        Rows{{wide("项目支出绩效目标表", 7)}} + head("甲项目") + wide_rows(block()) +
        Rows{{wide("项目支出绩效目标表（2024年）", 7)}} + head("乙项目") + wide_rows(block()));
    const Forms forms = read_forms(form.document());
    EXPECT_EQ(names(forms), "甲项目(6) 乙项目(6) ");
    EXPECT_EQ(raw_text(forms.projects[0].heading), "项目支出绩效目标表");
    EXPECT_EQ(forms.projects[0].heading->place, (Place{1, 1, 1}));
    EXPECT_EQ(forms.projects[1].year, 2024);
    EXPECT_EQ(forms.projects[1].whole.place, (Place{1, 14, 1}));
}

TEST(ReadForms, labels_and_texts_may_share_cells) {
    const FormBuilder form = FormBuilder()
                                 .table({{"项目名称：甲项目"},
                                         {"预算数：12.00"},
                                         {"资金用途：用于监测"},
                                         {"绩效目标："},
                                         {"1.完成监测"}})
                                 .table(block());
    const Project p = read_forms(form.document()).projects.at(0);
    EXPECT_EQ(raw_text(p.name), "甲项目");
    EXPECT_EQ(p.name->place, (Place{1, 1, 1}));
    EXPECT_EQ(raw_text(p.budget.text), "12.00");
    EXPECT_EQ(raw_text(p.purpose), "用于监测");
    EXPECT_EQ(raw_text(p.goal), "1.完成监测");
}

TEST(ReadForms, the_purpose_may_stand_beside_a_blank_cell) {
    Rows rows = head("甲项目");
    rows[2][0] = CellSpec("预算规模及资金用途");
    rows[3][0] = CellSpec("");
    const FormBuilder form = FormBuilder().table(rows).table(block());
    EXPECT_EQ(raw_text(read_forms(form.document()).projects.at(0).purpose), "用于甲项目相关支出。");
    rows[3] = {more(), wide("", 6)};
    rows[2][0] = down("预算规模及资金用途");
    const FormBuilder empty = FormBuilder().table(rows).table(block());
    EXPECT_EQ(raw_text(read_forms(empty.document()).projects.at(0).purpose), "");
}

TEST(ReadForms, self_evaluation_and_central_forms_are_told_apart) {
    Rows achieved = block();
    for (RowSpec& row : achieved) row.push_back("x");
    achieved[0].back() = CellSpec("实际完成值");
    EXPECT_EQ(read_forms(FormBuilder().table(achieved).document()).projects.at(0).standard,
              Standard::self_evaluation);
    Rows central = block();
    central[4] = {"成本指标", "经济成本指标", "支出", "支出", "≤1万元"};
    const Project p = read_forms(FormBuilder().table(central).document()).projects.at(0);
    EXPECT_EQ(p.standard, Standard::central_2021);
    EXPECT_EQ(p.indicators[3].level1_type, Level1::cost);
    EXPECT_EQ(p.indicators[3].level2_type, Level2::cost);
}

TEST(ReadForms, a_value_that_stands_twice_is_read_for_its_own_row) {
    const Rows rows{{"一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值"},
                    {"产出指标", "数量指标", "监测点位", "监测点位", "1"},
                    {"产出指标", "质量指标", "合格率", "合格率", "1"},
                    {"产出指标", "时效指标", "完成时间", "完成时间", "12月底前"},
                    {"产出指标", "时效指标", "验收时间", "验收时间", " 12月底前"}};
    const FormBuilder form = FormBuilder()
                                 .paragraph("1.2024年甲项目绩效目标表", 1)
                                 .table(head("2024年甲项目"))
                                 .table(rows)
                                 .paragraph("2.乙项目绩效目标表", 1)
                                 .table(head("乙项目"))
                                 .table(rows);
    const Forms forms = read_forms(form.document());
    ASSERT_EQ(names(forms), "2024年甲项目(4) 乙项目(4) ");
    for (const Project& p : forms.projects) {
        EXPECT_EQ(p.indicators[0].normal.kind, ValueKind::quantity);
        EXPECT_EQ(p.indicators[1].normal.kind, ValueKind::ratio);
        for (const Indicator& row : p.indicators)
            EXPECT_EQ(row.normal.raw.data(), row.value->trimmed().data());
        EXPECT_EQ(p.indicators[2].normal.date_to, p.indicators[3].normal.date_to);
    }
    EXPECT_EQ(forms.projects[0].indicators[3].normal.date_to, (Date{2024, 12, 31}));
    EXPECT_EQ(forms.projects[1].indicators[3].normal.date_to, std::nullopt);
}

}  // namespace
}  // namespace ptcheck
