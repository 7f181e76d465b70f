// JUnit XML; tests/formats/junit holds it to the schemas.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "printed_report.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using testing::HasSubstr;
using testing::Not;

Config only_rules(std::vector<std::string> rules) {
    Config config;
    config.selection.select = std::move(rules);
    return config;
}

TEST(Junit, is_a_suite_a_file_and_a_case_a_rule) {
    const Config config = only_rules({"N03", "N04"});
    EXPECT_EQ(printed_report(Format::junit, check_bytes("a&b.docx", faulty_form(), config), config),
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<testsuites>\n"
              "<testsuite name=\"a&amp;b.docx\" package=\"pt-check\" id=\"0\" tests=\"2\" "
              "failures=\"1\" errors=\"0\" skipped=\"0\" time=\"0\" "
              "timestamp=\"1970-01-01T00:00:00\" hostname=\"localhost\">\n"
              "<properties/>\n"
              "<testcase name=\"N03 doubled-value\" classname=\"规范性\" time=\"0\">\n"
              "<failure message=\"指标值“≥5≥5次”重复录入，同一数值应只写一次\" type=\"error\">"
              "T2.R2.C5: error N03 doubled-value: 指标值“≥5≥5次”重复录入，同一数值应只写一次 "
              "[1 2024年培训项目]\n"
              "</failure>\n"
              "</testcase>\n"
              "<testcase name=\"N04 doubled-word\" classname=\"规范性\" time=\"0\"/>\n"
              "<system-out></system-out>\n"
              "<system-err/>\n"
              "</testsuite>\n"
              "</testsuites>\n");
}

TEST(Junit, what_is_below_the_gate_is_told_and_fails_nothing) {
    Config config = only_rules({"N03"});
    config.fail_on.reset();
    const std::string text =
        printed_report(Format::junit, check_bytes("a.docx", faulty_form(), config), config);
    EXPECT_THAT(text, HasSubstr("failures=\"0\""));
    EXPECT_THAT(text, HasSubstr("<system-out>T2.R2.C5: error N03"));
    EXPECT_THAT(text, Not(HasSubstr("<failure")));
}

TEST(Junit, findings_of_one_rule_are_one_failure) {
    const Config config = only_rules({"N03"});
    const std::string form = small_form({{"产出指标", "数量指标", "甲", "甲", "≥5≥5次"},
                                         {"产出指标", "数量指标", "乙", "乙", "≥6≥6次"}});
    const std::string text =
        printed_report(Format::junit, check_bytes("a.docx", form, config), config);
    EXPECT_THAT(text, HasSubstr("tests=\"1\" failures=\"1\""));
    EXPECT_THAT(text, HasSubstr("（另有 1 处）\" type=\"error\">T2.R2.C5: "));
    EXPECT_THAT(text, HasSubstr("\nT2.R3.C5: error N03"));
}

TEST(Junit, an_unreadable_file_is_an_error) {
    const Config config;
    const std::string text =
        printed_report(Format::junit, check_bytes("a.docx", "no zip", config), config);
    EXPECT_THAT(text, HasSubstr("tests=\"1\" failures=\"0\" errors=\"1\""));
    EXPECT_THAT(text, HasSubstr("<testcase name=\"I02\" classname=\"input\" time=\"0\">\n<error "));
}

}  // namespace
}  // namespace ptcheck::test
