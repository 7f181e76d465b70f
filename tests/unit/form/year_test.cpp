#include "form/year.hpp"

#include <string>

#include <gtest/gtest.h>

#include "form/draft.hpp"
#include "support/form_builder.hpp"

namespace ptcheck::form {
namespace {

using Years = std::vector<int>;

TEST(Years, stand_alone_in_a_name) {
    EXPECT_EQ(single_years("2023年物业费项目"), Years{2023});
    EXPECT_EQ(single_years("2.2023年度能力建设"), Years{2023});
    EXPECT_EQ(single_years("法治能力建设（2024）"), Years{2024});
    EXPECT_EQ(single_years("二〇二三年运维"), Years{2023});
    EXPECT_EQ(single_years("二○二四年运维"), Years{2024});
    EXPECT_EQ(single_years("２０２３年运维"), Years{2023});
    EXPECT_EQ(single_years("2023 年运维与2023年培训"), Years{2023});
    EXPECT_EQ(single_years("2021、2022年清单"), (Years{2021, 2022}));
    EXPECT_EQ(single_years("2023年6月-12月"), Years{2023});
}

TEST(Years, of_a_span_or_a_publication_do_not_count) {
    for (const char* text :
         {"2023-2025年评估", "2019—2021年度清单", "2023年至2025年", "2023 ～ 2025年", "2023-25年",
          "《2022年公报》编印", "PM2.5和O3", "362101某局", "12023年", "20234年", "3023年", "1880年",
          "津财〔2023〕5号", "2023", ""}) {
        EXPECT_EQ(single_years(text), Years{}) << text;
    }
    EXPECT_EQ(single_years("2023-2025年规划2024年项目"), Years{2024});
}

class BudgetYear : public testing::Test {
protected:
    void project(const std::string& name, const std::string& heading = {}) {
        texts_.push_back(name);
        texts_.push_back(heading);
        Draft& draft = drafts_.emplace_back();
        draft.tables = {static_cast<std::uint32_t>(drafts_.size() - 1)};
        if (!name.empty()) draft.project.name = Text{texts_[texts_.size() - 2], {}, {}, 0};
        if (!heading.empty()) draft.project.heading = Text{texts_.back(), {}, {}, 0};
    }
    Years years(const test::FormBuilder& form = {}, std::optional<int> given = std::nullopt) {
        set_budget_years(form.document(), drafts_, given);
        Years result;
        for (const Draft& draft : drafts_) result.push_back(draft.project.year.value_or(0));
        return result;
    }

    std::deque<std::string> texts_;
    std::vector<Draft> drafts_;
};

TEST_F(BudgetYear, is_the_one_of_heading_or_name) {
    project("2023年物业费");
    project("物业费", "2024年项目绩效目标表");
    project("2022年结转项目", "2023年项目绩效目标表");
    EXPECT_EQ(years(), (Years{2023, 2024, 0}));
}

TEST_F(BudgetYear, is_what_the_user_says) {
    project("2023年物业费");
    EXPECT_EQ(years({}, 2025), Years{2025});
}

TEST_F(BudgetYear, is_taken_from_title_then_heading_then_header) {
    project("2022-2024年评估");
    test::FormBuilder form;
    form.header("2021年部门预算");
    EXPECT_EQ(years(form), Years{2021});
    form.paragraph("印发日期：2019年5月6日").paragraph("关于2018年工作的通知如下：");
    EXPECT_EQ(years(form), Years{2021});
    form.paragraph("某局2022年部门预算");
    EXPECT_EQ(years(form), Years{2022});
    form.title("2020年预算公开");
    EXPECT_EQ(years(form), Years{2020});
}

TEST_F(BudgetYear, is_the_one_most_names_state) {
    for (const char* name : {"2023年甲", "2023年乙", "丙", "2021-2022年丁", "2023年戊"})
        project(name);
    EXPECT_EQ(years(), (Years{2023, 2023, 2023, 2023, 2023}));
}

TEST_F(BudgetYear, needs_three_names_and_no_rival) {
    for (const char* name : {"2023年甲", "2023年乙", "丙"}) project(name);
    EXPECT_EQ(years(), (Years{2023, 2023, 0}));
    for (const char* name : {"2023年丁", "2022年戊"}) project(name);
    EXPECT_EQ(years(), (Years{2023, 2023, 0, 2023, 2022}));
    project("2023年己");
    EXPECT_EQ(years(), (Years{2023, 2023, 2023, 2023, 2022, 2023}));
}

}  // namespace
}  // namespace ptcheck::form
