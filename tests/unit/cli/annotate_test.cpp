// --annotate: where copies go, what is refused, and that the documents stay as they are.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/run_program.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class Copies : public testing::Test {
protected:
    Ran here(const std::string& command) const {
        return run_shell("cd '" + folder.path() + "' && " + command);
    }
    [[nodiscard]] std::string written() const {
        return here("find out -type f | LC_ALL=C sort | tr '\\n' ' '").out;
    }

    TemporaryFolder folder;
    std::string faulty = folder.write("faulty.docx", faulty_form());
};

TEST_F(Copies, stand_where_the_inputs_stand) {
    here("mkdir -p in/deep && cp faulty.docx in/deep/a.docx && cp faulty.docx in/b.docx");
    const Ran ran =
        here("cd in && pt-check --annotate ../out . ../faulty.docx \"$PWD/../in/b.docx\"");
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(written(), "out/__/faulty.docx out/b.docx out/deep/a.docx ");
    EXPECT_EQ(here("cmp faulty.docx in/b.docx").exit_code, 0);
    EXPECT_EQ(here("pt-check -qq out").out.find("N03") != std::string::npos, true);

    EXPECT_EQ(here("rm -r out; pt-check -qq --annotate out \"$PWD/in/b.docx\"").exit_code, 1);
    EXPECT_EQ(written(), "out" + folder.path() + "/in/b.docx ");
}

TEST_F(Copies, change_nothing_else_of_a_run) {
    const Ran plain = here("pt-check faulty.docx none.docx");
    const Ran copied = here("pt-check --annotate out faulty.docx none.docx");
    EXPECT_EQ(copied.exit_code, plain.exit_code);
    EXPECT_EQ(copied.out, plain.out);
    EXPECT_THAT(copied.err, HasSubstr("pt-check: none.docx: 未写批注副本：文件未能检查\n"));
    EXPECT_EQ(written(), "out/faulty.docx ");
}

TEST_F(Copies, of_stdin_have_the_name_it_is_given) {
    EXPECT_EQ(here("pt-check --annotate out --stdin-filename x/y.docx - < faulty.docx").exit_code,
              1);
    EXPECT_EQ(here("pt-check --annotate out - < faulty.docx").exit_code, 1);
    EXPECT_EQ(written(), "out/stdin.docx out/x/y.docx ");
}

TEST_F(Copies, never_overwrite_an_input_or_one_another) {
    const auto refused = [&](const std::string& arguments, const std::string& why) {
        const Ran ran = here("pt-check " + arguments);
        EXPECT_EQ(ran.exit_code, 2) << arguments;
        EXPECT_EQ(ran.err, "pt-check: " + why + "\n");
        EXPECT_EQ(ran.out, "");
    };
    refused("--annotate . faulty.docx",
            "--annotate 的副本会覆盖待检查的文件：./faulty.docx（可用 --exclude 排除该文件夹）");
    refused("--annotate x/.. faulty.docx",
            "--annotate 的副本会覆盖待检查的文件：x/../faulty.docx（可用 --exclude 排除该文件夹）");
    here("mkdir __ && cp faulty.docx __/faulty.docx && mkdir in");
    const Ran ran = here("cd in && pt-check --annotate out ../faulty.docx && cd .. && true");
    EXPECT_EQ(ran.exit_code, 1);
    here("mkdir in/__ && cp faulty.docx in/__");
    const Ran both = here("cd in && pt-check --annotate out ../faulty.docx __/faulty.docx");
    EXPECT_EQ(both.exit_code, 2);
    EXPECT_EQ(both.err,
              "pt-check: --annotate：../faulty.docx 与 __/faulty.docx 的副本是同一个文件："
              "out/__/faulty.docx\n");
    // A second run over a folder that holds the copies of the first.
    EXPECT_EQ(
        here("mkdir all && cp faulty.docx all && cd all && pt-check --annotate out .").exit_code,
        1);
    EXPECT_EQ(here("cd all && pt-check --annotate out .").exit_code, 2);
    EXPECT_EQ(here("cd all && pt-check --annotate out --exclude out .").exit_code, 1);
}

TEST_F(Copies, never_overwrite_an_output_that_is_named) {
    const auto refused = [&](const std::string& arguments, const std::string& why) {
        const Ran ran = here("pt-check " + arguments + " faulty.docx");
        EXPECT_EQ(ran.exit_code, 2) << arguments;
        EXPECT_EQ(ran.err, "pt-check: " + why + "\n");
        EXPECT_EQ(ran.out, "");
        EXPECT_EQ(written(), "") << arguments;
    };
    here("mkdir out && ln -s out other && mkdir elsewhere");
    refused("--annotate out -o out/faulty.docx",
            "--annotate 的副本会覆盖 --output 指定的文件：out/faulty.docx");
    refused("--revise out/ --report html=other/./faulty.docx",
            "--revise 的副本会覆盖 --report 指定的文件：other/./faulty.docx");
    refused("--annotate elsewhere --revise out --write-baseline out/faulty.docx",
            "--revise 的副本会覆盖 --write-baseline 指定的文件：out/faulty.docx");
    refused("--annotate out --revise other --lang en -o out/faulty.docx",
            "--annotate --revise: a copy would overwrite the file of --output: out/faulty.docx");
    // Another file of the folder is nobody else's.
    EXPECT_EQ(here("pt-check -q --annotate out -o out/faulty.txt faulty.docx").exit_code, 1);
    EXPECT_EQ(written(), "out/faulty.docx out/faulty.txt ");
    // Of a copy that is a link the file behind it counts.
    here("cd out && ln -sf ../report.txt faulty.docx && : > ../report.txt");
    EXPECT_EQ(here("pt-check --annotate out -o report.txt faulty.docx").exit_code, 2);
    EXPECT_EQ(here("wc -c < report.txt").out, "0\n");
}

TEST_F(Copies, that_cannot_be_written_are_exit_4) {
    folder.write("out", "a file");
    const Ran ran = here("pt-check --annotate out faulty.docx");
    EXPECT_EQ(ran.exit_code, 4);
    EXPECT_THAT(ran.err, HasSubstr("不能创建文件夹 out"));
}

TEST_F(Copies, are_the_same_each_time_and_once_more) {
    here("pt-check -qq --annotate out faulty.docx && pt-check -qq --annotate out faulty.docx");
    here("cp -r out one && pt-check -qq --annotate out faulty.docx");
    EXPECT_EQ(here("cmp one/faulty.docx out/faulty.docx").exit_code, 0);
    here("pt-check -qq --annotate two one");
    EXPECT_EQ(here("cmp one/faulty.docx two/one/faulty.docx").exit_code, 0);
}

TEST_F(Copies, belong_to_check_alone) {
    EXPECT_EQ(here("pt-check extract --annotate out faulty.docx").exit_code, 2);
    EXPECT_THAT(here("pt-check --help").out, AllOf(HasSubstr("--annotate DIR"), HasSubstr("批注")));
    EXPECT_THAT(here("pt-check extract --help").out, Not(HasSubstr("--annotate")));
}

}  // namespace
}  // namespace ptcheck::test
