// Which column says what: signs, units and weights of their own, headers of two rows, targets side
// by side.
#include <deque>
#include <string>

#include <gtest/gtest.h>

#include "ptcheck/project.hpp"
#include "ptcheck/report.hpp"
#include "support/tianjin_form.hpp"

namespace ptcheck {
namespace {

using namespace test;

class Columns : public testing::Test {
protected:
    // The indicators of the first project; their texts live as long as the fixture.
    std::vector<Indicator> read(const Rows& rows) {
        Forms forms = read_forms(forms_.emplace_back().table(rows).document());
        return forms.projects.empty() ? std::vector<Indicator>{}
                                      : std::move(forms.projects[0].indicators);
    }

private:
    std::deque<FormBuilder> forms_;
};

std::string raw_cell(const std::optional<Text>& text) {
    return text ? std::string(text->raw) : "null";
}

// `mid a=1个` for every indicator.
std::string targets(const std::vector<Indicator>& rows) {
    std::string all;
    for (const Indicator& row : rows) {
        all += std::string(block_name(row.block)) + " " + raw_cell(row.level3) + "=" +
               raw_cell(row.value);
        all += "; ";
    }
    return all;
}

TEST_F(Columns, sign_and_unit_may_stand_apart_in_any_order) {
    const auto rows =
        read({{"一级指标", "二级指标", "三级指标", "计量单位", "指标性质", "指标值", "指标方向"},
              {"产出指标", "数量指标", "人数", "人次", "≥", "50", "正向"},
              {"", "成本指标", "费用", "万元", "大于等于", "12", "反向"},
              {"", "质量指标", "评级", "", "定性", "优", ""}});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(raw_cell(rows[0].sign), "≥");
    EXPECT_EQ(rows[0].sign->field, Field::sign);
    EXPECT_EQ(rows[0].sign->place, (Place{1, 2, 5}));
    EXPECT_EQ(raw_cell(rows[0].measure_unit), "人次");
    EXPECT_EQ(raw_cell(rows[0].direction), "正向");
    EXPECT_EQ(raw_cell(rows[0].value), "50");
    EXPECT_EQ(rows[0].normal.op, Op::ge);
    EXPECT_EQ(rows[0].normal.unit, "人次");
    EXPECT_EQ(rows[1].normal.kind, ValueKind::money);
    EXPECT_EQ(rows[1].normal.lo, Decimal(120'000));
    EXPECT_EQ(raw_cell(rows[2].measure_unit), "");
    EXPECT_EQ(rows[2].normal.kind, ValueKind::qualitative);
}

TEST_F(Columns, a_comparator_goes_before_a_direction_under_either_label) {
    const auto rows =
        read({{"一级指标", "二级指标", "三级指标", "指标性质", "指标方向", "目标值", "计量单位"},
              {"产出指标", "数量指标", "a", "正向", "等于", "5", "个"},
              {"", "", "b", "反向", "", "3", "次"},
              {"", "", "c", "正向", "大于等于", "7", "台"}});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(raw_cell(rows[0].sign), "正向");
    EXPECT_EQ(raw_cell(rows[0].direction), "等于");
    EXPECT_EQ(rows[0].normal.op, Op::eq);
    EXPECT_EQ(rows[1].normal.op, Op::le);
    EXPECT_EQ(rows[2].normal.op, Op::ge);
}

TEST_F(Columns, 单位_in_a_header_is_the_unit_of_the_value) {
    const auto rows = read({{"一级指标", "二级指标", "三级指标", "单位", "指标值"},
                            {"产出指标", "数量指标", "指标1：a", "个", "5"},
                            {"", "质量指标", "指标2：b", "%", "≥95%"}});
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].normal.unit, "个");
    EXPECT_EQ(rows[1].normal.kind, ValueKind::ratio);
    EXPECT_EQ(rows[1].normal.lo, Decimal::make(95, -2));
}

TEST_F(Columns, of_a_self_evaluation) {
    const auto rows = read({{"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值",
                             "得分", "偏差原因分析及改进措施"},
                            {"产出指标(50分)", "数量指标", "a", "≥5个", "6个", "12.50", "12", "无"},
                            {"", "质量指标", "b", "100%", "100%", "10分", "10", ""}});
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(raw_cell(rows[0].actual), "6个");
    EXPECT_EQ(raw_cell(rows[0].weight), "12.50");
    EXPECT_EQ(rows[0].points, Decimal::make(125, -1));
    EXPECT_EQ(raw_cell(rows[0].score), "12");
    EXPECT_EQ(raw_cell(rows[0].reason), "无");
    EXPECT_EQ(raw_cell(rows[1].reason), "");
    EXPECT_EQ(rows[1].points, Decimal(10));
    EXPECT_EQ(rows[0].level1_type, Level1::output);
    EXPECT_EQ(rows[0].block, Block::none);
}

TEST_F(Columns, a_header_cell_may_be_divided_in_the_row_below) {
    const Rows data = {{"产出指标", "数量指标", "a", "≥", "5", "个", "20"},
                       {"", "质量指标", "b", "＝", "100", "%", "30"}};
    const Rows merged = {
        {down("一级指标"), down("二级指标"), down("三级指标"), wide("年度指标值", 3), down("分值")},
        {more(), more(), more(), "指标性质", "指标值", "度量单位", more()}};
    const Rows blank = {
        {"一级指标", "二级指标", "三级指标", wide("年度指标值", 3), "分值"},
        {"", "", "", "指标\n性质", "指标值", "度量单位", ""},
    };
    for (const Rows& header : {merged, blank}) {
        const auto rows = read(header + data);
        ASSERT_EQ(rows.size(), 2U);
        EXPECT_EQ(raw_cell(rows[0].level1), "产出指标");
        EXPECT_EQ(raw_cell(rows[0].sign), "≥");
        EXPECT_EQ(raw_cell(rows[0].value), "5");
        EXPECT_EQ(raw_cell(rows[0].measure_unit), "个");
        EXPECT_EQ(raw_cell(rows[0].weight), "20");
        EXPECT_EQ(rows[0].row, 3U);
        EXPECT_EQ(rows[1].normal.kind, ValueKind::ratio);
    }
}

TEST_F(Columns, a_header_of_two_rows_may_come_again) {
    const Rows header = {{down("一级指标"), down("二级指标"), down("三级指标"), wide("指标值", 2)},
                         {more(), more(), more(), "指标值", "度量单位"}};
    const auto rows = read(header + Rows{{"产出指标", "数量指标", "a", "5", "个"}} + header +
                           Rows{{"", "质量指标", "b", "6", "个"}});
    EXPECT_EQ(targets(rows), " a=5;  b=6; ");
    EXPECT_EQ(raw_cell(rows[1].level1), "产出指标");
}

TEST_F(Columns, two_blocks_side_by_side_are_read_row_by_row) {
    const auto rows =
        read({{down("绩效指标"), "一级指标", "二级指标", "三级指标", "指标值", "二级指标",
               "三级指标", "指标值"},
              {more(), down("产出指标"), "数量指标", "a", "9个", "数量指标", "a1", "3个"},
              {more(), more(), "", "b", "8个", "质量指标", "b1", "2个"},
              {more(), more(), "质量指标", "", "", "时效指标", "c1", "1个"},
              {more(), "满意度指标", "满意度指标", "d", "≥90%", "", "", ""}});
    EXPECT_EQ(targets(rows),
              "mid a=9个; year a1=3个; mid b=8个; year b1=2个; year c1=1个; mid d=≥90%; ");
    ASSERT_EQ(rows.size(), 6U);
    EXPECT_EQ(rows[2].level2_type, Level2::quantity);
    EXPECT_EQ(rows[3].level2_type, Level2::quality);
    EXPECT_EQ(rows[3].level1_type, Level1::output);
    EXPECT_EQ(rows[3].value->place, (Place{1, 3, 8}));
    EXPECT_EQ(rows[5].level1_type, Level1::satisfaction);
}

TEST_F(Columns, two_blocks_may_be_named_in_their_labels_or_above_them) {
    const Rows data = {{"产出指标", "数量指标", "a", "9个", "数量指标", "a1", "3个"}};
    const auto labelled = read(Rows{{"一级指标", "二级指标(年度)", "三级指标(年度)", "指标值(年度)",
                                     "二级指标(长期)", "三级指标(长期)", "指标值(长期)"}} +
                               data);
    EXPECT_EQ(targets(labelled), "year a=9个; mid a1=3个; ");
    const auto above =
        read(Rows{{down("一级指标"), wide("中期指标", 3), wide("年度指标", 3)},
                  {more(), "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值"}} +
             data);
    EXPECT_EQ(targets(above), "mid a=9个; year a1=3个; ");
}

TEST_F(Columns, two_targets_of_one_name_are_two_blocks) {
    const auto rows = read({{"一级指标", "二级指标", "三级指标", "实施周期目标值", "年度目标值"},
                            {"产出指标", "数量指标", "a", "9个", "3个"},
                            {"", "", "b", "", "2个"},
                            {"", "", "c", "", ""}});
    EXPECT_EQ(targets(rows), "mid a=9个; year a=3个; year b=2个; year c=; ");
    const auto half =
        read({{"一级指标", "二级指标", "三级指标", "半年（程）指标值", "全年(程)指标值"},
              {"产出指标", "数量指标", "a", "3个", "9个"}});
    EXPECT_EQ(targets(half), "mid a=3个; year a=9个; ");
    const auto one = read({{"一级指标", "二级指标", "三级指标", "实施周期目标值"},
                           {"产出指标", "数量指标", "a", "3个"}});
    EXPECT_EQ(targets(one), " a=3个; ");
}

TEST_F(Columns, one_target_divided_by_period_is_two_blocks) {
    const auto rows =
        read({{down("一级指标"), down("二级指标"), down("三级指标"), wide("指标值", 2), "分值"},
              {more(), more(), more(), "中期", "年度", ""},
              {"产出指标", "数量指标", "a", "9个", "3个", "10"}});
    EXPECT_EQ(targets(rows), "mid a=9个; year a=3个; ");
    EXPECT_EQ(raw_cell(rows[0].weight), "10");
}

TEST_F(Columns, the_best_of_four_grades_is_the_target) {
    const auto rows = read({{down("绩效指标分类"), down("绩效指标"), down("绩效指标描述"),
                             wide("绩效指标评价标准", 4), down("评价标准确定依据")},
                            {more(), more(), more(), "优", "良", "中", "差", more()},
                            {"产出指标", "a", "b", "≥90%", "≥80%", "≥60%", "<60%", "计划"},
                            {"效果指标", "c", "d", "≥5个", "4个", "3个", "2个", "计划"}});
    EXPECT_EQ(targets(rows), " a=≥90%;  c=≥5个; ");
    EXPECT_EQ(raw_cell(rows[0].description), "b");
    EXPECT_EQ(rows[1].level1_type, Level1::benefit);
}

TEST_F(Columns, names_and_targets_are_enough_in_a_form) {
    const Rows block = {{"指标名称", "计量单位", "指标性质", "指标值"},
                        {"培训人数", "人次", "≥", "50"},
                        {"预算执行率", "%", "≥", "95"}};
    EXPECT_EQ(targets(read(block)), " 培训人数=50;  预算执行率=95; ");
    EXPECT_EQ(targets(read({{"三级指标", "目标值"}, {"a", "5个"}})), " a=5个; ");
    const FormBuilder titled =
        FormBuilder().paragraph("某项目绩效目标表").table({{"指标名称", "指标值"}, {"a", "5个"}});
    EXPECT_EQ(read_forms(titled.document()).projects.size(), 1U);
    EXPECT_EQ(targets(read({{"序号", "指标名称", "目标值"}, {"1", "a", "5个"}})), " a=5个; ");
    EXPECT_TRUE(read({{"指标名称", "数值"}, {"人口", "3"}}).empty());
}

TEST_F(Columns, a_name_that_is_a_label_is_still_a_name) {
    const auto rows = read({{"一级指标", "二级指标", "三级指标", "指标值"},
                            {down("产出指标"), down("成本指标"), "项目预算", "≤5万元"},
                            {more(), more(), "预算执行率", "≥95%"},
                            {more(), more(), "资金用途", "合规"},
                            {more(), more(), "合计", ""}});
    EXPECT_EQ(targets(rows), " 项目预算=≤5万元;  预算执行率=≥95%;  资金用途=合规; ");
}

TEST_F(Columns, a_value_across_sign_and_unit_leaves_none_for_them) {
    const auto rows = read({{"一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位"},
                            {"产出指标", "数量指标", "a", "≥", "5", "个"},
                            {"", "质量指标", "b", wide("合格率≥95%", 3)}});
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(raw_cell(rows[1].value), "合格率≥95%");
    EXPECT_EQ(raw_cell(rows[1].sign), "null");
    EXPECT_EQ(raw_cell(rows[1].measure_unit), "null");
}

TEST_F(Columns, the_levels_may_be_named_below_a_common_label) {
    const auto rows = read({{wide("绩效指标", 3), down("指标值"), down("分值")},
                            {"一级指标", "二级指标", "三级指标", more(), more()},
                            {"产出指标", "数量指标", "a", "5个", "10"}});
    EXPECT_EQ(targets(rows), " a=5个; ");
    EXPECT_EQ(raw_cell(rows.at(0).weight), "10");
}

TEST_F(Columns, one_label_may_stand_over_the_cells_of_several_levels) {
    const auto two = read({{wide("绩效指标分类", 2), "绩效指标", "指标值"},
                           {down("产出指标"), "数量指标", "a", "5个"},
                           {more(), "质量指标", "b", "6个"}});
    ASSERT_EQ(two.size(), 2U);
    EXPECT_EQ(raw_cell(two[1].level1), "产出指标");
    EXPECT_EQ(raw_cell(two[1].level2), "质量指标");
    const FormBuilder form = FormBuilder()
                                 .paragraph("某项目绩效目标表")
                                 .table({{wide("绩效指标", 3), "指标值"},
                                         {"产出指标", "数量指标", "a", "5个"},
                                         {"", "质量指标", "b", "6个"}});
    const auto three = read_forms(form.document()).projects.at(0).indicators;
    EXPECT_EQ(targets(three), " a=5个;  b=6个; ");
    EXPECT_EQ(raw_cell(three.at(1).level1), "产出指标");
    EXPECT_EQ(three.at(1).level2_type, Level2::quality);
}

TEST_F(Columns, labels_may_be_broken_starred_and_bracketed) {
    const auto rows = read(
        {{"一级\n指标", "二 级 指 标", "*三级指标（必填）", "＊指标值【必填】", "分值\n（权重）"},
         {"产 出\n指 标", "数量\n指标", "a", "5个", "10"}});
    EXPECT_EQ(targets(rows), " a=5个; ");
    EXPECT_EQ(rows.at(0).level1_type, Level1::output);
    EXPECT_EQ(rows.at(0).level2_type, Level2::quantity);
    EXPECT_EQ(rows.at(0).points, Decimal(10));
}

TEST_F(Columns, a_header_that_comes_again_is_known_by_the_label_of_the_names) {
    const Rows header = {{"序号", "一级指标", "二级指标", "三级指标", "指标值"}};
    const auto rows = read(header + Rows{{"1", "产出指标", "数量指标", "a", "5个"}} + header +
                           Rows{{"2", "", "质量指标", "b", "6个"}});
    EXPECT_EQ(targets(rows), " a=5个;  b=6个; ");
    EXPECT_EQ(raw_cell(rows.at(1).level1), "产出指标");
}

TEST_F(Columns, the_rate_of_spending_may_be_scored_among_the_indicators) {
    const auto rows =
        read({{"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值"},
              {"预算执行率(10分)", "预算执行率", "预算执行率", "100%", "98%", "10"},
              {"产出指标", "数量指标", "a", "5个", "5个", "90"},
              {wide("预算执行率", 3), "", "98%", "10"}});
    EXPECT_EQ(targets(rows), " 预算执行率=100%;  a=5个; ");
    EXPECT_EQ(rows.at(0).level1_type, Level1::unknown);
}

TEST_F(Columns, without_a_name_column_the_content_names_the_indicator) {
    const auto rows = read(
        {{"一级指标", "二级指标", "指标内容", "指标值"}, {"产出指标", "数量指标", "a", "5个"}});
    EXPECT_EQ(targets(rows), " a=5个; ");
    EXPECT_EQ(rows.at(0).description, std::nullopt);
}

TEST(ListedProjects, may_go_on_in_the_next_table_with_or_without_their_header) {
    const Rows header = {{"项目名称", "预算数", "一级指标", "二级指标", "三级指标", "目标值"}};
    const Rows first = {{"甲", "10", "产出指标", "数量指标", "a", "1个"},
                        {"", "", "效益指标", "社会效益指标", "b", "1个"}};
    const Rows second = {{"乙", "20", "产出指标", "数量指标", "c", "1个"},
                         {"", "", "效益指标", "社会效益指标", "d", "1个"}};
    for (const bool again : {true, false}) {
        const FormBuilder apart =
            FormBuilder().table(header + first).table((again ? header : Rows{}) + second);
        const Forms forms = read_forms(apart.document());
        ASSERT_EQ(forms.projects.size(), 2U) << again;
        EXPECT_EQ(raw_cell(forms.projects[1].name), "乙");
        EXPECT_EQ(raw_cell(forms.projects[1].budget.text), "20");
        EXPECT_EQ(targets(forms.projects[1].indicators), " c=1个;  d=1个; ");
    }
    const FormBuilder together = FormBuilder().table(header + first + header + second);
    EXPECT_EQ(read_forms(together.document()).projects.size(), 2U);
}

}  // namespace
}  // namespace ptcheck
