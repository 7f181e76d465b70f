// Exit codes and the gate.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/run_program.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using testing::HasSubstr;

class ExitCode : public testing::Test {
protected:
    TemporaryFolder folder;
    std::string clean = folder.write("clean.docx", clean_form());
    std::string faulty = folder.write("faulty.docx", faulty_form());
};

TEST_F(ExitCode, clean_is_0_and_silent) {
    const Ran ran = run_program({clean});
    EXPECT_EQ(ran.exit_code, 0) << ran.out << ran.err;
    EXPECT_EQ(ran.out, "");
    EXPECT_EQ(ran.err, "检查 1 份文件；2 张表（0 张未识别），6 行；错误 0，警告 0，提示 0\n");
}

TEST_F(ExitCode, findings_at_the_gate_are_1) {
    EXPECT_EQ(run_program({faulty}).exit_code, 1);
    EXPECT_EQ(run_program({"--exit-zero", faulty}).exit_code, 0);
    EXPECT_EQ(run_program({"--fail-on", "never", faulty}).exit_code, 0);
    EXPECT_EQ(run_program({"--level", "N03=warning", faulty}).exit_code, 0);
    EXPECT_EQ(run_program({"--level", "N03=warning", "--fail-on", "warning", faulty}).exit_code, 1);
    EXPECT_EQ(run_program({"--ignore", "N03", faulty}).exit_code, 0);
}

TEST_F(ExitCode, input_problems_beat_findings) {
    EXPECT_EQ(run_program({faulty, "none.docx"}).exit_code, 3);
    EXPECT_EQ(run_program({"--exit-zero", "none.docx"}).exit_code, 3);
}

TEST_F(ExitCode, no_input_is_never_green_unless_allowed) {
    const TemporaryFolder empty;
    EXPECT_EQ(run_program({empty.path()}).exit_code, 3);
    EXPECT_EQ(run_program({"--allow-empty", empty.path()}).exit_code, 0);
    EXPECT_EQ(run_program({}).exit_code, 2);
}

TEST_F(ExitCode, usage_errors_are_2_in_one_line) {
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--no-such", clean},
                                                      {"--format", "pdf", clean},
                                                      {"--select", "Z99", clean},
                                                      {"--level", "N03", clean},
                                                      {"--level", "N03=loud", clean},
                                                      {"--min-level", "low", clean},
                                                      {"--fail-on", "x", clean},
                                                      {"--year", "23", clean},
                                                      {"--limit", "size=1", clean},
                                                      {"--limit", "file=x", clean},
                                                      {"--lang", "fr", clean},
                                                      {"--color", "blue", clean},
                                                      {"extract", "-f", "text", clean},
                                                      {"rules", "Z99"},
                                                      {"value", "--money-unit", "美元", "1"},
                                                      {"--files-from", "no-such-list"}}) {
        SCOPED_TRACE(testing::PrintToString(arguments));
        const Ran ran = run_program(arguments);
        EXPECT_EQ(ran.exit_code, 2);
        EXPECT_EQ(ran.out, "");
        EXPECT_EQ(std::ranges::count(ran.err, '\n'), 1) << ran.err;
        EXPECT_THAT(ran.err, testing::StartsWith("pt-check: "));
    }
}

TEST_F(ExitCode, a_report_that_cannot_be_written_is_4) {
    EXPECT_EQ(run_shell("pt-check '" + faulty + "' >/dev/full").exit_code, 4);
    EXPECT_EQ(run_shell("pt-check '" + faulty + "' >&-").exit_code, 4);
    EXPECT_EQ(run_program({"-o", "/no/such/folder/report", faulty}).exit_code, 4);
}

TEST_F(ExitCode, a_closed_pipe_ends_the_run_by_its_signal) {
    const Ran ran = run_shell("{ sleep 0.2; pt-check value; echo $? >&2; } < <(yes 1份) | true");
    EXPECT_THAT(ran.err, HasSubstr("141"));
}

TEST_F(ExitCode, an_output_file_is_whole_or_not_there) {
    const std::string report = folder.path() + "/report.txt";
    EXPECT_EQ(run_program({"-o", report, "-f", "concise", faulty}).exit_code, 1);
    EXPECT_THAT(read_whole_file(report), HasSubstr("N03 doubled-value"));
    EXPECT_EQ(run_shell("ls '" + folder.path() + "' | wc -l").out, "3\n") << "no temporary is left";
}

}  // namespace
}  // namespace ptcheck::test
