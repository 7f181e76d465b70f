// Where the output goes, and what becomes of it when something is in the way.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/run_program.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::StartsWith;

class Output : public testing::Test {
protected:
    /// Runs a command line in the folder of the test.
    [[nodiscard]] Ran here(const std::string& command) const {
        return run_shell("cd '" + folder.path() + "' && " + command);
    }
    [[nodiscard]] std::string content(const std::string& name) const {
        return read_whole_file(folder.path() + "/" + name);
    }

    TemporaryFolder folder;
    std::string clean = folder.write("clean.docx", clean_form());
    std::string faulty = folder.write("faulty.docx", faulty_form());
};

TEST_F(Output, a_pipe_is_written_to_and_stays_a_pipe) {
    const Ran ran = here("mkfifo pipe && { cat pipe & pt-check -o pipe faulty.docx; wait; }");
    EXPECT_THAT(ran.out, HasSubstr("N03"));
    EXPECT_TRUE(fs::is_fifo(folder.path() + "/pipe"));
}

TEST_F(Output, a_link_is_followed_and_the_mode_of_the_file_is_kept) {
    folder.write("report", "old");
    fs::permissions(folder.path() + "/report", fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("report", folder.path() + "/link");
    EXPECT_EQ(here("pt-check -o link faulty.docx").exit_code, 1);
    EXPECT_TRUE(fs::is_symlink(folder.path() + "/link"));
    EXPECT_THAT(content("report"), HasSubstr("N03"));
    EXPECT_EQ(fs::status(folder.path() + "/report").permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Output, an_input_is_never_overwritten) {
    const std::string before = content("faulty.docx");
    EXPECT_EQ(here("pt-check -o ./faulty.docx faulty.docx").exit_code, 2);
    EXPECT_EQ(here("pt-check -o faulty.docx .").exit_code, 2);
    EXPECT_EQ(content("faulty.docx"), before);
}

TEST_F(Output, an_interrupted_run_leaves_no_file) {
    // The second input is a pipe that stays open: the run waits in the middle. The program by its
    // path, because a function of the shell would be given the signal in its place.
    const Ran ran = here("mkfifo in; " PTCHECK_PROGRAM
                         " -o report faulty.docx - <in & run=$!; exec 3>in; sleep 0.3;"
                         "kill -TERM $run; wait $run; echo $?; ls");
    EXPECT_EQ(ran.out, "143\nclean.docx\nfaulty.docx\nin\n");
}

TEST_F(Output, a_signal_waits_until_a_file_is_written_whole) {
    // The report is larger than what a pipe holds: the run stands in the middle of writing it.
    for (const std::string& signal : {std::string("TERM"), std::string("HUP")}) {
        const Ran ran = here("mkfifo out; " PTCHECK_PROGRAM " -q -f ndjson " PTCHECK_SOURCE_DIR
                             "/samples/tianjin-2023/tianjin-2023.docx faulty.docx >out & run=$!;"
                             "exec 3<out; dd bs=70000 count=1 iflag=fullblock <&3 >all 2>/dev/null;"
                             "kill -" +
                             signal +
                             " $run; while grep -q 'Pnd:.*[1-9a-f]' /proc/$run/status; do"
                             " sleep 0.01; done; sleep 0.1; cat <&3 >>all; wait $run;"
                             "echo $?; tail -c 1 all | od -An -c; grep -c '\"type\":\"file\"' all");
        EXPECT_EQ(ran.out, (signal == "TERM" ? "143" : "129") + std::string("\n  \\n\n1\n"));
        EXPECT_EQ(here("rm out all").exit_code, 0);
    }
}

TEST_F(Output, what_is_complete_is_out_before_the_next_file_is_read) {
    const Ran ran = here("mkfifo in; " PTCHECK_PROGRAM
                         " -q faulty.docx - <in >out & run=$!; exec 3>in; sleep 0.3;"
                         "kill -TERM $run; wait $run; cat out");
    EXPECT_THAT(ran.out, HasSubstr("N03"));
}

TEST_F(Output, stdout_closed_from_the_start_is_4_even_when_there_is_nothing_to_say) {
    const Ran ran = here("pt-check clean.docx >&-");
    EXPECT_EQ(ran.exit_code, 4);
    EXPECT_EQ(ran.err, "pt-check: 标准输出已关闭\n");
    EXPECT_EQ(here("pt-check --help >&-").exit_code, 4);
    EXPECT_EQ(here("pt-check -o report clean.docx >&-").exit_code, 0);
}

TEST_F(Output, a_file_over_the_allowed_size_is_an_error_of_writing) {
    const Ran ran =
        here("ulimit -f 1; pt-check -q -f html -o report.html faulty.docx; echo $?; ls");
    EXPECT_EQ(ran.out, "4\nclean.docx\nfaulty.docx\n");
    EXPECT_THAT(ran.err, HasSubstr("超过允许的文件大小"));
}

TEST_F(Output, tells_why_it_cannot_write) {
    EXPECT_EQ(here("pt-check -q faulty.docx >/dev/full").err,
              "pt-check: 不能写出结果：磁盘空间不足\n");
    EXPECT_EQ(here("pt-check -q -o none/report faulty.docx").err,
              "pt-check: 不能写入 none/report：文件夹不存在\n");
    EXPECT_EQ(here("pt-check -q --lang en -o . faulty.docx").err,
              "pt-check: cannot write .: Is a directory\n");
}

TEST_F(Output, value_answers_each_line_before_it_waits_for_the_next) {
    const Ran ran = here(
        "coproc run { pt-check value -f json; }; echo 1份 >&${run[1]};"
        "IFS= read -r -t 10 -u ${run[0]} answer; echo \"$answer\"; kill $run_PID");
    EXPECT_THAT(ran.out, StartsWith("{\"text\":\"1份\""));
}

TEST_F(Output, value_takes_lines_as_windows_writes_them) {
    EXPECT_EQ(run_program({"value", "-f", "json"}, "1份\r\n2次\r\n").out,
              run_program({"value", "-f", "json", "1份", "2次"}).out);
    EXPECT_EQ(here("pt-check value </").exit_code, 2);
}

TEST_F(Output, extract_gives_rows_and_no_faults) {
    const Ran ran = here("pt-check extract faulty.docx");
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_THAT(ran.out, StartsWith("{\"type\":\"project\",\"file\":\"faulty.docx\""));
    EXPECT_THAT(ran.out, HasSubstr("\"errors\":0,"));
    EXPECT_EQ(ran.err, "读取 1 份文件；2 张表（0 张未识别），6 行\n");
}

TEST_F(Output, verbose_names_the_tables_passed_over_and_times_the_rules) {
    const std::string other = table_of({{std::string(200, 'x') + "换行", "电话"}, {"甲", "1"}});
    folder.write("more.docx",
                 docx(other + paragraph("1.2024年培训项目绩效目标表") +
                      table_of({{"项目名称", "2024年培训项目"}, {"绩效目标", "开展培训5次"}}) +
                      paragraph("") +
                      table_of({{"一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值"},
                                {"产出指标", "数量指标", "次数", "次数", "≥5次"}})));
    const Ran ran = here("pt-check -v more.docx");
    EXPECT_THAT(ran.err, StartsWith("pt-check: more.docx:T1.R1.C1: 未识别的表，首格“" +
                                    std::string(40, 'x') + "…”\n"));
    EXPECT_THAT(ran.err, HasSubstr(" µs\n"));
    EXPECT_THAT(here("pt-check more.docx").err, testing::Not(HasSubstr("未识别的表")));
}

TEST_F(Output, a_rule_asked_for_by_name_is_shown_and_not_called_hidden) {
    const Ran shown = here("pt-check -f concise --level N03=note --select N03 faulty.docx");
    EXPECT_THAT(shown.out, HasSubstr("note N03"));
    EXPECT_THAT(shown.err, testing::EndsWith("提示 1\n"));
    const Ran hidden = here("pt-check -f concise --level N03=note --select N faulty.docx");
    EXPECT_EQ(hidden.out, "");
    EXPECT_THAT(hidden.err, testing::EndsWith("提示 1（未显示）\n"));
    const Ran records = here("pt-check -f ndjson --level N03=note --select N faulty.docx");
    EXPECT_THAT(records.err, testing::EndsWith("提示 1\n"));
}

}  // namespace
}  // namespace ptcheck::test
