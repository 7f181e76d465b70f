// The rows of an indicator block: merged, repeated, continued, blank, and drawn askew.
#include <gtest/gtest.h>

#include "ptcheck/project.hpp"
#include "support/tianjin_form.hpp"

namespace ptcheck {
namespace {

using namespace test;

class IndicatorRows : public testing::Test {
protected:
    // The indicators of the first project; their texts live as long as the fixture.
    std::vector<Indicator> read(const Rows& rows) {
        Forms forms = read_forms(form_.table(rows).document());
        return forms.projects.empty() ? std::vector<Indicator>{}
                                      : std::move(forms.projects[0].indicators);
    }

private:
    FormBuilder form_;
};

std::string levels(const std::vector<Indicator>& rows) {
    std::string all;
    for (const Indicator& row : rows) {
        all += row.level1 ? std::string(row.level1->raw) : "null";
        all += "/" + (row.level2 ? std::string(row.level2->raw) : "null");
        if (row.level1) all += "@" + std::to_string(row.level1->place.row);
        all += " ";
    }
    return all;
}

TEST_F(IndicatorRows, carry_labels_over_blank_cells) {
    const auto rows = read(header_row() + Rows{{"产出指标", "数量指标", "a", "a", "1个"},
                                               {"", "", "b", "b", "1个"},
                                               {" ", "质量指标", "c", "c", "1个"},
                                               {"产出指标", "", "d", "d", "1个"},
                                               {"满意度指标", "", "e", "e", "1个"},
                                               {"", "", "f", "f", "1个"}});
    EXPECT_EQ(levels(rows),
              "产出指标/数量指标@2 产出指标/数量指标@2 产出指标/质量指标@2 产出指标/质量指标@5 "
              "满意度指标/@6 满意度指标/@6 ");
    EXPECT_EQ(rows[1].level2->place, (Place{1, 2, 2}));
    EXPECT_EQ(rows[1].level2->indicator, 1U);
    EXPECT_EQ(rows[4].level2_type, Level2::satisfaction);
    EXPECT_EQ(rows[5].level1_type, Level1::satisfaction);
}

TEST_F(IndicatorRows, carry_labels_over_missing_cells) {
    FormBuilder form;
    form.table(header_row() + Rows{{"产出指标", "数量指标", "a", "a", "1个"}});
    const std::string text = "b";
    // What w:gridBefore does: the row begins in the third grid column.
    Document document = form.document();
    Table& table = document.tables[0];
    for (const std::uint32_t column : {2U, 3U, 4U})
        table.cells.push_back({text, {}, column, 1, {}});
    table.row_starts.push_back(static_cast<std::uint32_t>(table.cells.size()));
    const Forms forms = read_forms(document);
    ASSERT_EQ(forms.projects.size(), 1U);
    EXPECT_EQ(levels(forms.projects[0].indicators), "产出指标/数量指标@2 产出指标/数量指标@2 ");
}

TEST_F(IndicatorRows, merged_down_names_and_values_stand_in_every_row) {
    const auto rows =
        read(header_row() + Rows{{down("产出指标"), down("数量指标"), down("a"), "x", down("1个")},
                                 {more(), more(), more(), "y", more()}});
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[1].level3->raw, "a");
    EXPECT_EQ(rows[1].level3->place, (Place{1, 2, 3}));
    EXPECT_EQ(rows[1].description->raw, "y");
    EXPECT_EQ(rows[1].value->raw, "1个");
    EXPECT_EQ(rows[1].row, 3U);
}

TEST_F(IndicatorRows, need_a_text_of_their_own) {
    const auto rows = read(header_row() + Rows{{"产出指标", "数量指标", "a", "a", "1个"},
                                               {"", "质量指标", "", " ", "\n"},
                                               {"", "时效指标", "", "", "2023年底前"},
                                               {"", "", "b", "", ""},
                                               {"", "", "", "", ""},
                                               {"效益指标", "经济效益指标", "", "", ""}});
    EXPECT_EQ(levels(rows), "产出指标/数量指标@2 产出指标/时效指标@2 产出指标/时效指标@2 ");
    EXPECT_EQ(rows[1].level3->raw, "");
    EXPECT_EQ(rows[1].row, 4U);
    EXPECT_EQ(rows[2].value->raw, "");
}

TEST_F(IndicatorRows, totals_and_remarks_are_none) {
    const auto rows = read(header_row() + Rows{{"产出指标", "数量指标", "a", "a", "1个"},
                                               {"合计", "", "", "", "100"},
                                               {wide("小计：", 4), "50"},
                                               {wide("注：本表一式两份", 5)},
                                               {"填表人：某", "", "联系电话：", "", "1"},
                                               {wide("其他说明文字", 5)},
                                               {"", "质量指标", "b", "b", "1个"}});
    EXPECT_EQ(levels(rows), "产出指标/数量指标@2 产出指标/质量指标@2 ");
}

TEST_F(IndicatorRows, may_stand_below_a_row_that_states_their_level) {
    const auto rows = read(header_row() + Rows{{wide("产出指标", 5)},
                                               {"", "数量指标", "a", "a", "1个"},
                                               {wide("效益指标", 5)},
                                               {"", "社会效益指标", "b", "b", "1个"}});
    EXPECT_EQ(levels(rows), "产出指标/数量指标@2 效益指标/社会效益指标@4 ");
}

TEST_F(IndicatorRows, one_cell_may_state_both_levels) {
    const auto rows = read(header_row() + Rows{{"产出指标", "数量指标", "a", "a", "1个"},
                                               {wide("满意度指标", 2), "b", "b", "≥90%"}});
    EXPECT_EQ(levels(rows), "产出指标/数量指标@2 满意度指标/满意度指标@3 ");
    EXPECT_EQ(rows[1].level1_type, Level1::satisfaction);
    EXPECT_EQ(rows[1].level2_type, Level2::satisfaction);
}

TEST_F(IndicatorRows, drawn_with_other_widths_are_read_in_order) {
    const auto rows =
        read({{"一级指标", "二级指标", wide("三级指标", 2), wide("绩效指标描述", 2), "指标值"},
              {"产出指标", wide("数量指标", 2), "a", "b", wide("1个", 2)},
              {"产出指标", "质量指标", "c", "d", "2个"}});
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].level3->raw, "a");
    EXPECT_EQ(rows[0].description->raw, "b");
    EXPECT_EQ(rows[0].value->raw, "1个");
    EXPECT_EQ(rows[1].level3->raw, "c");
    EXPECT_EQ(rows[1].value->raw, "2个");
}

TEST_F(IndicatorRows, of_short_rows_have_no_value) {
    const auto rows = read(header_row() + Rows{{"产出指标", "数量指标", "a"}});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].description, std::nullopt);
    EXPECT_EQ(rows[0].value, std::nullopt);
}

TEST_F(IndicatorRows, columns_are_found_by_label_in_any_order) {
    const auto rows = read({{"序号", "指标值", "*三级指标", "一级指标（50分）", "二级"},
                            {"1", "1个", "a", "产出指标（50分）", "产出数量指标"}});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].level1_type, Level1::output);
    EXPECT_EQ(rows[0].level2_type, Level2::quantity);
    EXPECT_EQ(rows[0].level3->raw, "a");
    EXPECT_EQ(rows[0].value->raw, "1个");
    EXPECT_EQ(rows[0].description, std::nullopt);
}

TEST_F(IndicatorRows, with_the_left_edge_of_the_block_merged_down) {
    const auto rows = read({{"项目名称", wide("甲", 4)},
                            {"绩效目标", wide("完成甲", 4)},
                            {down("绩效指标"), "一级指标", "二级指标", "三级指标", "指标值"},
                            {more(), down("产出指标"), "数量指标", "a", "1个"},
                            {more(), more(), "质量指标", "b", "1个"},
                            {more(), wide("合计", 3), "2"}});
    EXPECT_EQ(levels(rows), "产出指标/数量指标@4 产出指标/质量指标@4 ");
    EXPECT_EQ(rows[0].level3->raw, "a");
}

TEST_F(IndicatorRows, without_a_level1_column_take_it_from_level2) {
    const auto rows = read({{"二级指标", "三级指标", "指标值"},
                            {"数量指标", "a", "1个"},
                            {"社会效益指标", "b", "1个"},
                            {"别的", "c", "1个"}});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].level1, std::nullopt);
    EXPECT_EQ(rows[0].level1_type, Level1::output);
    EXPECT_EQ(rows[1].level1_type, Level1::benefit);
    EXPECT_EQ(rows[2].level1_type, Level1::unknown);
}

TEST_F(IndicatorRows, keep_unknown_labels_as_texts) {
    const auto rows = read(header_row() + Rows{{"过程指标", "管理指标", "a", "a", "1个"}});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].level1->raw, "过程指标");
    EXPECT_EQ(rows[0].level1_type, Level1::unknown);
    EXPECT_EQ(rows[0].level2_type, Level2::unknown);
}

TEST_F(IndicatorRows, of_a_table_of_statistics_are_none) {
    EXPECT_TRUE(read({{"指标名称", "单位", "数值"}, {"人口", "万人", "3"}}).empty());
}

}  // namespace
}  // namespace ptcheck
