// The sample document, cell by cell: both Word files must give what truth.json states.
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "docx/read_document.hpp"
#include "ptcheck/project.hpp"

namespace ptcheck {
namespace {

const std::string folder = PTCHECK_SOURCE_DIR "/samples/tianjin-2023/";

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class Truth : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override {
        document_ = docx::read_document(read_file(folder + GetParam()), Limits{});
        forms_ = read_forms(document_);
        truth_.Parse(read_file(folder + "truth.json").c_str());
        ASSERT_TRUE(truth_.IsArray());
        ASSERT_EQ(truth_.Size(), 69U);
        ASSERT_EQ(forms_.projects.size(), truth_.Size());
    }

    static void expect_text(const std::optional<Text>& text, const rapidjson::Value& object,
                            const char* key) {
        ASSERT_TRUE(text) << key;
        EXPECT_EQ(text->raw, object[key].GetString()) << key;
    }

    Document document_;
    Forms forms_;
    rapidjson::Document truth_;
};

TEST_P(Truth, every_head_is_read) {
    EXPECT_TRUE(forms_.passed_over.empty());
    for (rapidjson::SizeType i = 0; i < truth_.Size(); ++i) {
        const Project& project = forms_.projects[i];
        const rapidjson::Value& truth = truth_[i];
        SCOPED_TRACE(i + 1);
        EXPECT_EQ(project.index, i + 1);
        EXPECT_EQ(project.number, truth["number"].GetUint());
        expect_text(project.heading, truth, "heading");
        expect_text(project.name, truth, "name");
        EXPECT_EQ(project.unit_code, truth["unit_code"].GetString());
        EXPECT_EQ(project.unit_name, truth["unit_name"].GetString());
        EXPECT_EQ(project.money_unit_name, truth["money_unit"].GetString());
        expect_text(project.budget.text, truth, "budget");
        expect_text(project.fiscal_funds.text, truth, "fiscal_funds");
        expect_text(project.other_funds.text, truth, "other_funds");
        expect_text(project.purpose, truth, "purpose");
        expect_text(project.goal, truth, "goal");
        EXPECT_TRUE(project.budget.yuan);
        EXPECT_EQ(project.year, 2023);
        EXPECT_EQ(project.standard, Standard::tianjin_2018);
        EXPECT_FALSE(project.heading_shared);
    }
}

TEST_P(Truth, every_row_is_read) {
    std::size_t rows = 0;
    for (rapidjson::SizeType i = 0; i < truth_.Size(); ++i) {
        const Project& project = forms_.projects[i];
        const rapidjson::Value& truth = truth_[i]["rows"];
        SCOPED_TRACE(i + 1);
        ASSERT_EQ(project.indicators.size(), truth.Size());
        for (rapidjson::SizeType r = 0; r < truth.Size(); ++r, ++rows) {
            const Indicator& row = project.indicators[r];
            SCOPED_TRACE(r + 1);
            expect_text(row.level1, truth[r], "level1");
            expect_text(row.level2, truth[r], "level2");
            expect_text(row.level3, truth[r], "level3");
            expect_text(row.description, truth[r], "description");
            expect_text(row.value, truth[r], "value");
            EXPECT_NE(row.level1_type, Level1::unknown);
            EXPECT_NE(row.level2_type, Level2::unknown);
            EXPECT_EQ(row.normal.raw, row.value->trimmed());
        }
    }
    EXPECT_EQ(rows, 748U);
}

INSTANTIATE_TEST_SUITE_P(Sample, Truth,
                         testing::Values("tianjin-2023.docx", "tianjin-2023-onetable.docx"),
                         [](const auto& test) {
                             const std::string name = test.param;
                             return name.find("onetable") == std::string::npos
                                        ? std::string("two_tables")
                                        : std::string("one_table");
                         });

}  // namespace
}  // namespace ptcheck
