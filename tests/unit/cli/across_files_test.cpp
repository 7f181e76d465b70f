// Findings that rest on several files: where they stand in each format, and that they count.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "support/budget_form.hpp"
#include "support/run_program.hpp"

namespace ptcheck::test {
namespace {

using testing::HasSubstr;

class AcrossFiles : public testing::Test {
protected:
    TemporaryFolder folder;
    std::string one = folder.write("one.docx", form_with_budget("60.00"));
    std::string two = folder.write("two.docx", form_with_budget("58.00"));
    std::vector<std::string> arguments(std::vector<std::string> options) const {
        options.insert(options.end(), {"--select", "R17", one, two});
        return options;
    }
};

TEST_F(AcrossFiles, stand_behind_the_last_file_and_count) {
    const Ran ran = run_program(arguments({}));
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_THAT(ran.out, HasSubstr("two.docx:T1.R2.C2: warning R17 project-in-two-files: "));
    EXPECT_THAT(ran.out, HasSubstr("预算数 58.00"));
    EXPECT_THAT(ran.out, HasSubstr("[1 社区阅读推广项目]"));
    EXPECT_THAT(ran.err, HasSubstr("警告 1"));
    EXPECT_EQ(run_program(arguments({"--fail-on", "warning"})).exit_code, 1);
    EXPECT_EQ(run_program(arguments({"--level", "R17=off"})).out, "");
}

TEST_F(AcrossFiles, are_a_record_of_their_own_in_json) {
    const Ran lines = run_program(arguments({"-f", "ndjson"}));
    const auto finding = lines.out.find("{\"type\":\"finding\"");
    ASSERT_NE(finding, std::string::npos);
    EXPECT_GT(finding, lines.out.rfind("{\"type\":\"file\""));
    EXPECT_LT(finding, lines.out.find("{\"type\":\"summary\""));

    rapidjson::Document whole;
    whole.Parse(run_program(arguments({"-f", "json"})).out.c_str());
    ASSERT_FALSE(whole.HasParseError());
    ASSERT_EQ(whole["findings"].Size(), 1U);
    EXPECT_STREQ(whole["findings"][0]["rule"].GetString(), "R17");
    EXPECT_STREQ(whole["findings"][0]["location"]["project_name"].GetString(), "社区阅读推广项目");
    EXPECT_EQ(whole["findings"][0]["fingerprint"].GetStringLength(), 16U);
}

TEST_F(AcrossFiles, need_two_files) {
    EXPECT_EQ(run_program({"--select", "R17", two}).out, "");
    EXPECT_EQ(run_program({"--select", "R17", two, two}).out, "");
}

}  // namespace
}  // namespace ptcheck::test
