// -j: a batch prints the same on any number of threads.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ptcheck/report.hpp"
#include "support/run_program.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class Jobs : public testing::Test {
protected:
    /// Good, faulty and unreadable files, and one that is much larger than the others.
    Jobs() {
        for (int i = 0; i < 40; ++i) {
            const std::string name = std::to_string(100 + i);
            const std::string project = "2024年第" + name + "期培训项目";
            if (i % 8 == 3) {
                folder.write(name + ".docx", "no document");
            } else if (i % 3 == 0) {
                folder.write(name + ".docx", faulty_form());
            } else {
                folder.write(
                    name + ".docx",
                    small_form({{"产出指标", "数量指标", "培训次数", "次数", "≥" + name + "≥5次"}},
                               project));
            }
        }
        folder.write("105.docx",
                     read_whole_file(PTCHECK_SOURCE_DIR "/samples/tianjin-2023/tianjin-2023.docx"));
    }
    [[nodiscard]] Ran here(const std::string& command) const {
        return run_shell("cd '" + folder.path() +
                         "' && SOURCE_DATE_EPOCH=1700000000 && export "
                         "SOURCE_DATE_EPOCH && " +
                         command);
    }
    /// The same, whatever -j is.
    void expect_same(const std::string& command) const {
        const Ran one = here("pt-check -j1 " + command);
        EXPECT_FALSE(one.out.empty()) << command;
        for (const char* jobs : {"-j2 ", "-j4 ", "-j16 ", ""}) {
            const Ran many = here(std::string("pt-check ") + jobs + command);
            EXPECT_EQ(many.exit_code, one.exit_code) << jobs << command;
            EXPECT_TRUE(many.out == one.out) << jobs << command;
            EXPECT_EQ(many.err, one.err) << jobs << command;
        }
    }

    TemporaryFolder folder;
};

TEST_F(Jobs, give_the_same_output_in_every_format) {
    std::string names(format_names);
    for (std::size_t at = 0; at < names.size();) {
        const std::size_t end = std::min(names.find(' ', at), names.size());
        const std::string format = names.substr(at, end - at);
        expect_same((format == "xlsx" ? "-o out.xlsx -f xlsx . ; cat out.xlsx; " : "-f " + format) +
                    (format == "xlsx" ? "rm -f out.xlsx" : " ."));
        at = end + 1;
    }
    EXPECT_EQ(here("pt-check -j1 -f concise .").exit_code, 3);
}

TEST_F(Jobs, give_the_same_records_of_extract) {
    expect_same(". -f csv --statistics");
    const Ran one = here("pt-check extract -j1 -f ndjson .");
    EXPECT_THAT(one.out, HasSubstr("第101期"));
    EXPECT_EQ(here("pt-check extract -j4 -f ndjson .").out, one.out);
}

TEST_F(Jobs, give_the_same_where_findings_depend_on_files_before) {
    expect_same("--max-findings-per-rule 7 --statistics -f concise .");
    expect_same("--write-baseline known.txt -qq -f concise . ; cat known.txt");
    expect_same("--baseline known.txt -f ndjson .");
}

TEST_F(Jobs, give_the_same_copies) {
    // Which findings get a comment rests on the files before, too.
    ASSERT_EQ(here("pt-check -j1 --write-baseline known.txt -qq 10[0-24-9].docx").exit_code, 1);
    const std::string then =
        " --exclude copies --exclude more . ; "
        "find copies more -type f | LC_ALL=C sort | xargs sha256sum; "
        "rm -r copies more";
    expect_same("--annotate copies --revise more" + then);
    expect_same("--annotate copies --revise more --max-findings-per-rule 7" + then);
    expect_same("--annotate copies --revise more --baseline known.txt -f ndjson" + then);
    expect_same("--annotate copies --revise ./copies --lang en -q -f concise" + then);
    const Ran ran = here("pt-check -j8 -f concise --annotate copies . ; ls copies | wc -l");
    EXPECT_THAT(ran.err, HasSubstr("pt-check: ./103.docx: I02"));
    EXPECT_THAT(ran.err, HasSubstr("pt-check: ./103.docx: 未写批注副本：文件未能检查\n"));
    EXPECT_THAT(ran.out, testing::EndsWith("35\n"));
}

TEST_F(Jobs, stop_when_a_copy_cannot_be_written) {
    // Where the copy of a file should be there is a folder.
    ASSERT_EQ(here("mkdir -p copies/120.docx").exit_code, 0);
    std::string first;
    for (const char* jobs : {"-j1", "-j2", "-j16"}) {
        const Ran ran = here("pt-check -f concise --annotate copies --exclude copies " +
                             std::string(jobs) + " . ; echo $?; ls copies");
        EXPECT_THAT(ran.out, HasSubstr("\n4\n")) << jobs;
        EXPECT_THAT(ran.out, testing::EndsWith("\n118.docx\n120.docx\n")) << jobs;
        if (first.empty()) first = ran.out + ran.err;
        EXPECT_EQ(ran.out + ran.err, first) << jobs;
        ASSERT_EQ(here("find copies -type f -name '*.docx' -delete").exit_code, 0);
    }
}

TEST_F(Jobs, keep_diagnostics_in_the_order_of_the_files) {
    const std::string err = here("pt-check -v -j4 -f concise . | cat").err;
    std::size_t last = 0;
    for (const char* bad : {"103", "111", "119", "127", "135"}) {
        const std::size_t at = err.find("pt-check: ./" + std::string(bad) + ".docx: I02");
        ASSERT_NE(at, std::string::npos) << bad << err;
        EXPECT_GE(at, last);
        last = at;
    }
}

TEST_F(Jobs, read_stdin_beside_files) {
    const std::string piped = "pt-check -qq -f concise 100.docx - 101.docx 102.docx <104.docx ";
    const Ran one = here(piped + "-j1");
    EXPECT_THAT(one.out, HasSubstr("<stdin>:T"));
    EXPECT_EQ(here(piped + "-j3").out, one.out);
    const Ran closed = here("pt-check -j4 -f concise 100.docx - 101.docx <&-");
    EXPECT_EQ(closed.exit_code, 3);
    const Ran folder_as_stdin = here("pt-check -j4 -q -f concise 100.docx - 101.docx <.");
    EXPECT_EQ(folder_as_stdin.exit_code, 3);
    EXPECT_THAT(folder_as_stdin.err, StartsWith("pt-check: <stdin>: I01 "));
    EXPECT_THAT(folder_as_stdin.out, HasSubstr("101.docx:T"));
}

TEST_F(Jobs, stop_when_the_report_cannot_be_written) {
    for (const char* jobs : {"-j1", "-j2", "-j16"}) {
        const Ran full = here("pt-check -q -f ndjson " + std::string(jobs) + " . >/dev/full");
        EXPECT_EQ(full.exit_code, 4) << jobs;
        EXPECT_EQ(full.err, "pt-check: 不能写出结果：磁盘空间不足\n") << jobs;
        const Ran gone = here("(pt-check -q -f ndjson " + std::string(jobs) +
                              " . ; echo $? >&2) | head -c 100 >/dev/null");
        EXPECT_THAT(gone.err, testing::EndsWith("141\n")) << jobs;
    }
}

TEST_F(Jobs, bound_the_time_of_each_file_alone) {
    // The clock of a file does not run while another is waited for.
    const Ran ran = here(
        "(sleep 2.1; cat 100.docx) | pt-check -q -j2 --limit time=2 -f concise - 100.docx 101.docx");
    EXPECT_EQ(ran.err, "");
    EXPECT_EQ(ran.exit_code, 1);
}

TEST_F(Jobs, come_from_the_environment_or_the_configuration_too) {
    EXPECT_EQ(here("PT_CHECK_JOBS=2 pt-check -qq .").exit_code, 3);
    EXPECT_THAT(here("PT_CHECK_JOBS=3 pt-check config").out, HasSubstr("jobs = 3"));
    folder.write("pt-check.toml", "jobs = 5\n");
    EXPECT_THAT(here("pt-check config").out, HasSubstr("jobs = 5"));
    EXPECT_THAT(here("pt-check config -j 7").out, HasSubstr("jobs = 7"));
    for (const char* bad : {"0", "-1", "x", "1.5", "100000", ""})
        EXPECT_EQ(here(std::string("pt-check -j '") + bad + "' .").exit_code, *bad == '\0' ? 3 : 2)
            << bad;
}

}  // namespace
}  // namespace ptcheck::test
