// The line that tells how far a run is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/run_program.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class ProgressLine : public testing::Test {
protected:
    [[nodiscard]] Ran here(const std::string& command) const {
        return run_shell("cd '" + folder.path() + "' && " + command);
    }
    /// What a terminal of 40 columns is sent, stdout and stderr together.
    [[nodiscard]] std::string on_terminal(const std::string& options) const {
        return here("script -qec \"stty cols 40; " PTCHECK_PROGRAM " " + options +
                    "\" /dev/null </dev/null")
            .out;
    }

    TemporaryFolder folder;
    std::string clean = folder.write("a.docx", clean_form());
    std::string faulty = folder.write("b.docx", faulty_form());
};

TEST_F(ProgressLine, is_never_in_a_pipe_unless_asked_for) {
    EXPECT_THAT(here("pt-check a.docx b.docx").err, StartsWith("检查 2 份文件"));
    const Ran asked = here("pt-check --progress always a.docx b.docx");
    EXPECT_THAT(asked.err, StartsWith("检查 1/2：a.docx\n"));
    EXPECT_EQ(asked.out, here("pt-check a.docx b.docx").out);
    EXPECT_EQ(here("pt-check -q --progress always a.docx").err, "");
    EXPECT_THAT(here("PT_CHECK_PROGRESS=always pt-check --lang en a.docx").err,
                StartsWith("checking 1/1: a.docx\n"));
}

TEST_F(ProgressLine, on_a_terminal_gives_way_to_what_is_written) {
    if (!has_terminal()) GTEST_SKIP() << "no pseudo terminal";
    const std::string sent = on_terminal("--progress always -f concise a.docx b.docx");
    const std::size_t shown = sent.find("\r\033[K检查 1/2：a.docx");
    const std::size_t taken_off = sent.find("\r\033[Kb.docx:T2.R2.C5: error N03");
    EXPECT_NE(shown, std::string::npos) << sent;
    EXPECT_NE(taken_off, std::string::npos) << sent;
    EXPECT_LT(shown, taken_off);
    EXPECT_THAT(sent, HasSubstr("\r\n检查 2 份文件；"));
}

TEST_F(ProgressLine, of_a_short_run_is_not_drawn) {
    if (!has_terminal()) GTEST_SKIP() << "no pseudo terminal";
    EXPECT_THAT(on_terminal("-f concise a.docx b.docx"), Not(HasSubstr("检查 1/2")));
}

TEST_F(ProgressLine, fits_one_line_of_the_terminal_and_hides_no_control) {
    if (!has_terminal()) GTEST_SKIP() << "no pseudo terminal";
    const std::string name = "绩效目标表之一二三四五六七八九十\033[2J.docx";
    folder.write(name, clean_form());
    const std::string sent = on_terminal("--progress always .");
    EXPECT_THAT(sent, Not(HasSubstr("\033[2J")));
    const std::string longer = std::string(60, 'x') + ".docx";
    EXPECT_THAT(on_terminal("--progress always " + longer),
                HasSubstr("\r\033[K检查 1/1：" + std::string(29, 'x') + "\r"));
}

}  // namespace
}  // namespace ptcheck::test
