// Several reports of one run, and what a report leaves out.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/run_program.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

class Reports : public testing::Test {
protected:
    Ran here(const std::string& command) const {
        return run_shell("cd '" + folder.path() + "' && " + command);
    }
    [[nodiscard]] std::string content(const std::string& name) const {
        return read_whole_file(folder.path() + "/" + name);
    }
    /// The names of the files that are there beside the documents, a blank behind each.
    [[nodiscard]] std::string written() const {
        return here("for f in *; do case $f in *.docx) ;; *) printf '%s ' $f ;; esac; done").out;
    }

    TemporaryFolder folder;
    std::string faulty = folder.write("faulty.docx", faulty_form());
};

TEST_F(Reports, beside_the_main_one_hold_what_each_would_hold_alone) {
    const Ran ran = here(
        "pt-check -f csv --report json=a.json --report sarif=a.sarif --report concise=a.txt "
        "faulty.docx");
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_EQ(ran.out, here("pt-check -f csv faulty.docx").out);
    EXPECT_EQ(content("a.json"), here("pt-check -f json faulty.docx").out);
    EXPECT_EQ(content("a.sarif"), here("pt-check -f sarif faulty.docx").out);
    EXPECT_EQ(content("a.txt"), here("pt-check -f concise faulty.docx").out);
    EXPECT_EQ(written(), "a.json a.sarif a.txt ");
}

// Fingerprints and digests are made only where something names them.
TEST_F(Reports, have_their_fingerprints_beside_a_main_one_that_names_none) {
    for (const std::string format : {"json", "ndjson", "csv", "sarif", "gitlab"}) {
        here("pt-check -f concise --report " + format + "=beside faulty.docx");
        EXPECT_EQ(content("beside"), here("pt-check -f " + format + " faulty.docx").out) << format;
    }
    here("pt-check -f json --write-baseline with faulty.docx");
    here("pt-check -f concise --write-baseline without faulty.docx");
    EXPECT_EQ(content("without"), content("with"));
    EXPECT_EQ(here("pt-check -f concise --baseline with faulty.docx").out, "");
    EXPECT_EQ(here("pt-check extract faulty.docx").out,
              here("pt-check extract -f ndjson faulty.docx").out);
    EXPECT_EQ(here("pt-check -f concise --annotate copies faulty.docx >said; ls copies").out,
              "faulty.docx\n");
}

TEST_F(Reports, have_colours_only_when_told) {
    here("pt-check --report text=plain --color auto faulty.docx");
    here("pt-check --report text=coloured --color always faulty.docx");
    EXPECT_THAT(content("plain"), testing::Not(HasSubstr("\033")));
    EXPECT_THAT(content("coloured"), HasSubstr("\033["));
}

TEST_F(Reports, never_share_a_file_with_another_output_or_an_input) {
    const std::string before = content("faulty.docx");
    const auto refused = [&](const std::string& options, const std::string& why) {
        const Ran ran = here("pt-check " + options + " faulty.docx");
        EXPECT_EQ(ran.exit_code, 2) << options;
        EXPECT_EQ(ran.err, "pt-check: " + why + "\n");
        EXPECT_EQ(ran.out, "");
    };
    here("echo old >r; ln -s r link; mkdir sub");
    refused("-o r --report csv=r", "--output 与 --report 不能写入同一个文件：r");
    refused("-o r --report csv=sub/../r", "--output 与 --report 不能写入同一个文件：sub/../r");
    refused("--report csv=r --report json=link", "两个 --report 不能写入同一个文件：link");
    refused("--report csv=r --write-baseline ./r",
            "--report 与 --write-baseline 不能写入同一个文件：./r");
    refused("--report csv=./faulty.docx", "--report 不能是待检查的文件：./faulty.docx");
    EXPECT_EQ(here("pt-check --report csv=/dev/null --report json=/dev/null faulty.docx").exit_code,
              1);
    EXPECT_EQ(content("faulty.docx"), before);
    EXPECT_EQ(written(), "link r sub ");
    EXPECT_EQ(content("r"), "old\n");
}

TEST_F(Reports, need_a_format_and_a_path) {
    for (const char* given : {"csv", "csv=", "=r", "excel=r", "CSV=r", ""}) {
        const Ran ran = here("pt-check --report '" + std::string(given) + "' faulty.docx");
        EXPECT_EQ(ran.exit_code, 2) << given;
    }
    EXPECT_THAT(
        here("pt-check --report excel=r faulty.docx").err,
        StartsWith("pt-check: --report 的值“excel=r”无效，可用：FORMAT=PATH，FORMAT 为 text "));
    EXPECT_EQ(here("pt-check --report csv=- faulty.docx").err,
              "pt-check: --report 只能写入文件；写到标准输出用 --format\n");
    EXPECT_EQ(here("pt-check $(printf -- '--report csv=%s ' $(seq 31)) faulty.docx").err,
              "pt-check: --report 最多 30 个\n");
    EXPECT_EQ(here("pt-check -q $(printf -- '--report csv=%s ' $(seq 30)) faulty.docx").exit_code,
              1);
    EXPECT_EQ(here("pt-check --report csv=a=b faulty.docx").exit_code, 1);
    EXPECT_TRUE(std::filesystem::exists(folder.path() + "/a=b"));
}

TEST_F(Reports, are_all_left_out_when_one_cannot_be_written) {
    folder.write("old", "old");
    const Ran full = here("pt-check -q --report json=old --report csv=/dev/full faulty.docx");
    EXPECT_EQ(full.exit_code, 4);
    EXPECT_EQ(full.err, "pt-check: 不能写出结果：磁盘空间不足\n");
    EXPECT_EQ(content("old"), "old");
    const Ran nowhere = here("pt-check -q --report json=new --report csv=none/r faulty.docx");
    EXPECT_EQ(nowhere.exit_code, 4);
    EXPECT_EQ(nowhere.err, "pt-check: 不能写入 none/r：文件夹不存在\n");
    EXPECT_EQ(here("pt-check -q --report json=new faulty.docx >/dev/full").exit_code, 4);
    EXPECT_EQ(written(), "old ");
}

TEST_F(Reports, of_an_interrupted_run_are_all_removed) {
    const Ran ran = here("mkfifo in; " PTCHECK_PROGRAM
                         " -o a --report csv=b --report json=c faulty.docx - <in & run=$!;"
                         "exec 3>in; sleep 0.3; kill -TERM $run; wait $run; echo $?; ls");
    EXPECT_EQ(ran.out, "143\nfaulty.docx\nin\n");
}

TEST_F(Reports, show_no_more_of_a_rule_than_told_and_count_them_all) {
    folder.write("more.docx", faulty_form());
    const Ran all = here("pt-check -f concise --select N03 faulty.docx more.docx");
    EXPECT_EQ(std::ranges::count(all.out, '\n'), 2);
    const Ran one = here(
        "pt-check -f concise --select N03 --max-findings-per-rule 1 --report ndjson=all "
        "faulty.docx more.docx");
    EXPECT_EQ(one.exit_code, 1);
    EXPECT_EQ(std::ranges::count(one.out, '\n'), 1);
    EXPECT_THAT(one.out, StartsWith("faulty.docx:"));
    EXPECT_THAT(one.err, EndsWith("；错误 2（1 条未显示），警告 0，提示 0\n"));
    EXPECT_EQ(content("all"), here("pt-check -f ndjson --select N03 faulty.docx more.docx").out);
    EXPECT_EQ(here("pt-check --max-findings-per-rule 0 faulty.docx").exit_code, 2);
}

TEST_F(Reports, csv_begins_with_a_byte_order_mark_when_told) {
    EXPECT_THAT(here("pt-check -f csv faulty.docx").out, StartsWith("file,"));
    EXPECT_THAT(here("pt-check -f csv --bom faulty.docx").out, StartsWith("\xEF\xBB\xBF"
                                                                          "file,"));
    EXPECT_THAT(here("PT_CHECK_BOM=1 pt-check extract -f csv faulty.docx").out,
                StartsWith("\xEF\xBB\xBF"
                           "file,"));
    EXPECT_THAT(here("pt-check -f json --bom faulty.docx").out, StartsWith("{"));
}

}  // namespace
}  // namespace ptcheck::test
