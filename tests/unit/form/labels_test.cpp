#include "form/labels.hpp"

#include <string>

#include <gtest/gtest.h>

namespace ptcheck::form {
namespace {

TEST(Labels, are_compared_without_blanks_marks_and_widths) {
    EXPECT_EQ(find_label("其中：财政    资金").label, Label::fiscal_funds);
    EXPECT_EQ(find_label("其中:财政拨款").label, Label::fiscal_funds);
    EXPECT_EQ(find_label("绩\n效\n目\n标").label, Label::goal);
    EXPECT_EQ(find_label("*指标值").label, Label::value);
    EXPECT_EQ(find_label("\u3000项目名称：").label, Label::project_name);
    EXPECT_EQ(find_label("项目（专项）名称").label, Label::project_name);
    EXPECT_EQ(find_label("三级").label, Label::level3);
}

TEST(Labels, do_not_mind_enumerators_and_brackets) {
    EXPECT_EQ(find_label("一、项目名称").label, Label::project_name);
    EXPECT_EQ(find_label("（二）绩效目标").label, Label::goal);
    EXPECT_EQ(find_label("预算数（万元）").label, Label::budget);
    EXPECT_EQ(find_label("年度目标(2024年)").label, Label::goal);
    EXPECT_EQ(find_label("指标值（包含数字及文字描述）").label, Label::value);
}

TEST(Labels, are_whole_cells) {
    EXPECT_EQ(find_label("项目名称调整").label, Label::none);
    EXPECT_EQ(find_label("完成绩效目标").label, Label::none);
    EXPECT_EQ(find_label("").label, Label::none);
    EXPECT_EQ(find_label("（）").label, Label::none);
    EXPECT_EQ(find_label(std::string(1'000'000, ' ') + "绩效目标").label, Label::none);
    EXPECT_EQ(find_label(std::string(150, 'x')).label, Label::none);
    EXPECT_EQ(find_label("\xE7\xBB").label, Label::none);
}

TEST(Labels, rank_the_annual_amount_above_the_total) {
    EXPECT_LT(find_label("年度资金总额").rank, find_label("项目资金总额").rank);
    EXPECT_LT(find_label("年度绩效目标").rank, find_label("总体目标").rank);
    EXPECT_LT(find_label("指标值").rank, find_label("实施周期指标值").rank);
}

TEST(Labels, may_share_a_cell_with_their_text) {
    const auto found = find_inline_label("项目名称： 某项目：一期 ");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->match.label, Label::project_name);
    EXPECT_EQ(found->rest, " 某项目：一期 ");
    EXPECT_EQ(find_inline_label("填表人:张")->match.label, Label::footer);
    EXPECT_FALSE(find_inline_label("用于：办公"));
    EXPECT_FALSE(find_inline_label("项目名称"));
}

TEST(Labels, name_levels_in_all_their_variants) {
    EXPECT_EQ(find_level1("产出指标"), Level1::output);
    EXPECT_EQ(find_level1("项目完成指标"), Level1::output);
    EXPECT_EQ(find_level1("产出指标（50分）"), Level1::output);
    EXPECT_EQ(find_level1("效果指标"), Level1::benefit);
    EXPECT_EQ(find_level1("满意度指标(10分)"), Level1::satisfaction);
    EXPECT_EQ(find_level1("成本指标"), Level1::cost);
    EXPECT_EQ(find_level1("其他指标"), Level1::unknown);
    EXPECT_EQ(find_level2("数量"), Level2::quantity);
    EXPECT_EQ(find_level2("产出数量指标"), Level2::quantity);
    EXPECT_EQ(find_level2("1.质量指标"), Level2::quality);
    EXPECT_EQ(find_level2("经济成本指标"), Level2::cost);
    EXPECT_EQ(find_level2("生态环境成本指标"), Level2::cost);
    EXPECT_EQ(find_level2("可持续影响指标"), Level2::sustainable);
    EXPECT_EQ(find_level2("社会公众或服务对象满意度指标"), Level2::satisfaction);
    EXPECT_EQ(find_level2("社会公众或\n服务对象满意度"), Level2::satisfaction);
    EXPECT_EQ(find_level2("指标1"), Level2::unknown);
    EXPECT_EQ(find_level2(""), Level2::unknown);
}

TEST(Labels, a_level2_knows_its_level1) {
    EXPECT_EQ(level1_of(Level2::cost), Level1::output);
    EXPECT_EQ(level1_of(Level2::social), Level1::benefit);
    EXPECT_EQ(level1_of(Level2::satisfaction), Level1::satisfaction);
    EXPECT_EQ(level1_of(Level2::unknown), Level1::unknown);
}

}  // namespace
}  // namespace ptcheck::form
