#include "form/heading.hpp"

#include <gtest/gtest.h>

#include "support/form_builder.hpp"

namespace ptcheck::form {
namespace {

TEST(HeadingNumber, is_typed_or_automatic) {
    EXPECT_EQ(heading_number("8.某项目绩效目标表", "", "某项目"), 8U);
    EXPECT_EQ(heading_number(" 8、某项目绩效目标表", "", ""), 8U);
    EXPECT_EQ(heading_number("（8）某项目绩效目标表", "", ""), 8U);
    EXPECT_EQ(heading_number("十八、某项目绩效目标表", "", ""), 18U);
    EXPECT_EQ(heading_number("2.2023-2025年评估绩效目标表", "", "2023-2025年评估"), 2U);
    EXPECT_EQ(heading_number("3.2.某项目绩效目标表", "", ""), 2U);
    EXPECT_EQ(heading_number("5 某项目绩效目标表", "", "某项目"), 5U);
    EXPECT_EQ(heading_number("某项目绩效目标表", "（一）", ""), 1U);
    EXPECT_EQ(heading_number("某项目绩效目标表", "1.9.", ""), 9U);
}

TEST(HeadingNumber, is_no_year_and_no_part_of_the_name) {
    EXPECT_EQ(heading_number("2023年项目绩效目标表", "", ""), std::nullopt);
    EXPECT_EQ(heading_number("12个区监测绩效目标表", "", ""), std::nullopt);
    EXPECT_EQ(heading_number("5 某项目绩效目标表", "", ""), std::nullopt);
    EXPECT_EQ(heading_number("1、2号楼修缮绩效目标表", "", "1、2号楼修缮"), std::nullopt);
    EXPECT_EQ(heading_number("", "", ""), std::nullopt);
}

std::string heading(const test::FormBuilder& form, std::uint32_t table,
                    std::string_view name = {}) {
    const auto range = paragraphs_above(form.document(), table);
    const auto index = choose_heading(form.document(), range, name);
    return index ? std::string(form.document().paragraphs[*index].text) : "";
}

TEST(Heading, is_the_nearest_that_speaks_of_targets) {
    test::FormBuilder form;
    form.paragraph("第一部分").paragraph("1.某项目绩效目标表").paragraph("附件").table({{"x"}});
    EXPECT_EQ(heading(form, 0), "1.某项目绩效目标表");
    form.paragraph("说明文字").table({{"x"}});
    EXPECT_EQ(heading(form, 1), "说明文字");
    form.table({{"x"}});
    EXPECT_EQ(heading(form, 2), "");
}

TEST(Heading, with_the_project_name_comes_first) {
    test::FormBuilder form;
    form.paragraph("2024年绩效目标表")
        .paragraph("1.甲项目")
        .paragraph("一、基本情况", 2)
        .table({{"x"}});
    EXPECT_EQ(heading(form, 0, "甲项目"), "1.甲项目");
    EXPECT_EQ(heading(form, 0), "一、基本情况");
}

TEST(Heading, is_no_contents_no_prose_and_no_unit_line) {
    test::FormBuilder form;
    form.paragraph("甲项目绩效目标表", 0, "", true)
        .paragraph("甲项目绩效目标表......3")
        .paragraph("甲项目绩效目标表\t3")
        .paragraph("现将甲项目绩效目标公开如下：")
        .paragraph("362101某市某局")
        .paragraph("（续）")
        .paragraph("单位：万元")
        .table({{"x"}});
    EXPECT_EQ(heading(form, 0, "甲项目"), "");
}

TEST(Heading, may_stand_above_a_table_around_the_form) {
    test::FormBuilder form;
    form.table({{"x"}}).paragraph("甲项目绩效目标表").table({{""}}).table({{"x"}}, 1);
    EXPECT_EQ(heading(form, 2), "甲项目绩效目标表");
    form.table({{"x"}}, 1);
    EXPECT_EQ(heading(form, 3), "");
}

TEST(Heading, titles_of_forms_are_known) {
    EXPECT_TRUE(is_form_title("1.某项目 绩效目标表"));
    EXPECT_TRUE(is_form_title("项目支出绩效目标申报表（2024年度）"));
    EXPECT_FALSE(is_form_title("绩效目标"));
    EXPECT_FALSE(is_form_title("绩效目标表见附件。"));
    EXPECT_FALSE(is_form_title(""));
}

}  // namespace
}  // namespace ptcheck::form
