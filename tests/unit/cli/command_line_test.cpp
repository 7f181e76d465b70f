// What a command line is taken for: commands, options, arguments.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ptcheck/report.hpp"
#include "support/run_program.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

struct Refused {
    std::vector<std::string> arguments;
    std::string line;
};

TEST(CommandLine, says_which_option_is_wrong_and_what_it_takes) {
    for (const Refused& each : std::vector<Refused>{
             {{"--year"}, "--year 后面缺少值：预算年度，如 2023"},
             {{"--year", "23", "x"}, "--year 的值“23”无效，可用：1949–2199"},
             {{"-f", "xml", "x"}, "--format 的值“xml”无效，可用：" + std::string(format_names)},
             {{"extract", "-f", "text", "x"},
              "--format 的值“text”无效，可用：" + std::string(extract_format_names)},
             {{"--exit-zero=7", "x"}, "--exit-zero 后面不能有值"},
             {{"--level", "F03=loud", "x"},
              "--level 的值“F03=loud”无效，可用：ID=error|warning|note|off"},
             {{"--limit", "file=x", "x"}, "--limit file 的值“x”无效，可用：正整数，可带 K M G"},
             {{"--limit", "file=99999999999G", "x"},
              "--limit file 的值“99999999999G”无效，可用：正整数，可带 K M G"},
             {{"--select", "Z9", "x"}, "--select：没有规则“Z9”，编号、前缀和名称见 pt-check rules"},
             {{"rules", "Z9"}, "没有规则“Z9”，编号、前缀和名称见 pt-check rules"},
             {{"extract", "--select", "F", "x"},
              "没有选项 --select；用法见 pt-check extract --help，以 - 开头的参数写在 -- 之后"},
             {{"-q", "rules"}, "命令 rules 应写在最前：pt-check rules …"},
             {{"-", "--files-from", "-"}, "标准输入（-）只能使用一次"}}) {
        SCOPED_TRACE(testing::PrintToString(each.arguments));
        const Ran ran = run_program(each.arguments);
        EXPECT_EQ(ran.exit_code, 2);
        EXPECT_EQ(ran.out, "");
        EXPECT_EQ(ran.err, "pt-check: " + each.line + "\n");
    }
}

TEST(CommandLine, says_so_in_english_too) {
    EXPECT_EQ(run_program({"--lang", "en", "--year"}).err,
              "pt-check: --year needs a value: budget year, such as 2023\n");
    EXPECT_EQ(run_program({"--lang=en", "--exit-zero=7"}).err,
              "pt-check: --exit-zero takes no value\n");
    EXPECT_EQ(run_program({"--lang", "en", "rules", "Z9"}).err,
              "pt-check: no rule 'Z9', ids, prefixes and names: pt-check rules\n");
}

TEST(CommandLine, a_list_takes_one_value_and_leaves_the_file) {
    const TemporaryFolder folder;
    const std::string faulty = folder.write("faulty.docx", faulty_form());
    EXPECT_EQ(run_program({"--select", "N03", faulty}).exit_code, 1);
    EXPECT_EQ(run_program({"--select", "F03", "--select", "N03", faulty}).exit_code, 1);
    EXPECT_EQ(run_program({"--select", "F03", faulty}).exit_code, 0);
    EXPECT_EQ(run_program({"--limit", "file=1K", faulty}).exit_code, 3);
}

TEST(CommandLine, the_last_of_two_counts) {
    EXPECT_THAT(run_program({"-f", "text", "rules", "-f", "xml"}).err, HasSubstr("rules"));
    EXPECT_THAT(run_program({"--lang", "zh", "--lang", "en", "x.docx"}).err,
                HasSubstr("no such file"));
    EXPECT_EQ(run_program({"--fail-on", "x", "--fail-on", "error", "x.docx"}).exit_code, 3);
}

TEST(CommandLine, a_folder_with_the_name_of_a_command_is_a_folder) {
    const TemporaryFolder folder;
    folder.write("value/faulty.docx", faulty_form());
    folder.write("a.docx", clean_form());
    const Ran ran = run_shell("cd '" + folder.path() + "' && pt-check -f concise a.docx value");
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_THAT(ran.out, StartsWith("value/faulty.docx:"));
}

TEST(CommandLine, arguments_are_taken_as_they_are) {
    const TemporaryFolder folder;
    folder.write("[2024]/faulty.docx", faulty_form());
    EXPECT_EQ(run_program({folder.path() + "/[2024]"}).exit_code, 1);
    EXPECT_EQ(run_shell("cd '" + folder.path() + "' && pt-check '[2024]'").exit_code, 1);
    const Ran values = run_program({"value", "-f", "json", "[1]", "{}", "", "--", "-5%", "--"});
    EXPECT_THAT(values.out, StartsWith("{\"text\":\"[1]\""));
    EXPECT_THAT(values.out, HasSubstr("\n{\"text\":\"{}\""));
    EXPECT_THAT(values.out, HasSubstr("\n{\"text\":\"\""));
    EXPECT_THAT(values.out, HasSubstr("\n{\"text\":\"-5%\""));
    EXPECT_THAT(values.out, HasSubstr("\n{\"text\":\"--\""));
}

TEST(CommandLine, check_is_the_default) {
    const TemporaryFolder folder;
    const std::string faulty = folder.write("faulty.docx", faulty_form());
    const Ran named = run_program({"check", faulty});
    const Ran bare = run_program({faulty});
    EXPECT_EQ(named.exit_code, bare.exit_code);
    EXPECT_EQ(named.out, bare.out);
    EXPECT_EQ(named.err, bare.err);
}

TEST(CommandLine, a_list_that_is_no_list_of_lines_is_refused) {
    const TemporaryFolder folder;
    const std::string clean = folder.write("clean.docx", clean_form());
    const std::string list = folder.write("list", clean + std::string(1, '\0') + "none.docx\0");
    const Ran wrong = run_program({"--files-from", list});
    EXPECT_EQ(wrong.exit_code, 2) << "the first of two files would pass for both";
    EXPECT_THAT(wrong.err, HasSubstr("-0"));
    EXPECT_EQ(run_program({"-0", "--files-from", list}).exit_code, 3);
    EXPECT_EQ(run_program({"--files-from", folder.path()}).exit_code, 2);
}

TEST(CommandLine, an_empty_list_is_no_input) {
    EXPECT_EQ(run_program({"--files-from", "-"}).exit_code, 3);
    EXPECT_EQ(run_program({"--files-from", "-", "--allow-empty"}).exit_code, 0);
    EXPECT_EQ(run_shell("pt-check --files-from <(printf '')").exit_code, 3);
}

}  // namespace
}  // namespace ptcheck::test
