// value, rules, version, help, and the language of the run.
#include <sstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/run_program.hpp"

namespace ptcheck::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(Value, prints_one_object_a_line) {
    const Ran ran = run_program({"value", "-f", "json", "≤104万元", "100%"});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_EQ(
        ran.out,
        R"({"text":"≤104万元","normal":{"kind":"money","op":"le","hi":"1040000","unit":"元","mant":"104","mult":"1e4"}})"
        "\n"
        R"({"text":"100%","normal":{"kind":"ratio","op":"eq","lo":"1","hi":"1","unit":"1","mant":"100","scale":"%"}})"
        "\n");
}

TEST(Value, reads_lines_of_stdin_to_the_last_one) {
    const Ran ran = run_program({"value", "-f", "json"}, "1份\n\n≥2次");
    EXPECT_EQ(std::ranges::count(ran.out, '\n'), 3) << ran.out;
    EXPECT_THAT(ran.out, HasSubstr(R"({"text":"≥2次")"));
}

TEST(Value, applies_the_context_it_is_given) {
    const Ran ran = run_program({"value", "-f", "json", "--type", "服务对象满意度指标", "1"});
    EXPECT_THAT(ran.out, HasSubstr(R"("ctx":["percent"])"));
    const Ran bare = run_program({"value", "-f", "json", "1"});
    EXPECT_THAT(bare.out, HasSubstr(R"("kind":"number")"));
}

TEST(Extract, gives_every_row_in_json_as_in_ndjson) {
    const std::string file = PTCHECK_SOURCE_DIR "/samples/clean/clean.docx";
    const std::string json = run_program({"extract", "-q", "-f", "json", file}).out;
    std::istringstream lines(run_program({"extract", "-q", "-f", "ndjson", file}).out);
    const std::string type = R"({"type":"row",)";  // before the same members
    std::size_t at = 0;
    std::size_t rows = 0;
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(type)) continue;
        at = json.find("{" + line.substr(type.size()), at);
        ASSERT_NE(at, std::string::npos) << "not behind the row before: " << line;
        ++rows;
    }
    EXPECT_EQ(rows, 31U);
    for (at = json.find(R"("level1":)"); at != std::string::npos; --rows)
        at = json.find(R"("level1":)", at + 1);
    EXPECT_EQ(rows, 0U) << "rows that NDJSON has not";
}

TEST(Rules, are_listed_and_explained) {
    const Ran list = run_program({"rules"});
    EXPECT_EQ(list.exit_code, 0);
    EXPECT_THAT(list.out, HasSubstr("F03  error    parts-exceed-total"));
    EXPECT_THAT(list.out, HasSubstr("D01  note"));
    const Ran one = run_program({"rules", "F03"});
    EXPECT_THAT(one.out, StartsWith("F03 parts-exceed-total  "));
    EXPECT_THAT(one.out, HasSubstr("财预〔2020〕10号"));
    EXPECT_EQ(one.out, run_program({"rules", "parts-exceed-total"}).out);
    EXPECT_THAT(run_program({"rules", "F03", "-f", "json"}).out, StartsWith(R"([{"id":"F03")"));
    EXPECT_THAT(run_program({"rules", "F", "-f", "markdown"}).out, StartsWith("## F01 "));
}

TEST(Program, tells_its_version_and_its_use) {
    EXPECT_THAT(run_program({"--version"}).out, StartsWith("pt-check "));
    EXPECT_THAT(run_program({"--version", "-f", "json"}).out, StartsWith(R"({"tool":"pt-check")"));
    const Ran help = run_program({"--help"});
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_THAT(help.out, HasSubstr("--select"));
    EXPECT_THAT(run_program({"extract", "--help"}).out, HasSubstr("--format"));
}

TEST(Program, speaks_the_language_of_the_locale_and_of_lang) {
    EXPECT_THAT(run_program({"x.docx"}).err, HasSubstr("文件不存在"));
    EXPECT_THAT(run_shell("LANG=en_US.UTF-8 pt-check x.docx").err, HasSubstr("no such file"));
    EXPECT_THAT(run_shell("LC_ALL=zh_CN.UTF-8 LANG=en_US.UTF-8 pt-check x.docx").err,
                HasSubstr("文件不存在"));
    EXPECT_THAT(run_shell("LANG=en_US.UTF-8 pt-check --lang zh x.docx").err,
                HasSubstr("文件不存在"));
}

}  // namespace
}  // namespace ptcheck::test
