// --baseline, --write-baseline and --statistics.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/run_program.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

using Rows = std::vector<std::vector<std::string>>;
const std::vector<std::string> doubled_row{"产出指标", "数量指标", "培训次数", "次数", "≥5≥5次"};
const std::vector<std::string> extra_row{"产出指标", "数量指标", "教材", "教材数量", "≥9册"};
const std::vector<std::string> more{"产出指标", "数量指标", "讲义", "讲义数量", "≥7≥7册"};

class BaselineOption : public testing::Test {
protected:
    Ran run(std::vector<std::string> options) const {
        options.insert(options.end(), {"--select", "N03", file});
        return run_program(options);
    }
    void write(const Rows& rows) const { folder.write("x.docx", small_form(rows)); }

    TemporaryFolder folder;
    std::string file = folder.write("x.docx", small_form({doubled_row}));
    std::string baseline = folder.path() + "/known.txt";
};

TEST_F(BaselineOption, known_findings_are_silent_also_below_inserted_rows) {
    EXPECT_EQ(run({"--write-baseline", baseline}).exit_code, 1);
    EXPECT_THAT(read_whole_file(baseline), StartsWith("# pt-check baseline 1\n"));
    EXPECT_THAT(read_whole_file(baseline), HasSubstr("\tN03\tx.docx\t1 2024年培训项目\t"));

    write({extra_row, doubled_row});
    const Ran known = run({"--baseline", baseline});
    EXPECT_EQ(known.exit_code, 0);
    EXPECT_EQ(known.out, "");
    EXPECT_THAT(known.err, HasSubstr("错误 0"));
    EXPECT_THAT(known.err, HasSubstr("已豁免 1"));
    EXPECT_THAT(run({"--baseline", baseline, "-f", "ndjson"}).out,
                HasSubstr("\"suppressed\":{\"by\":\"baseline\",\"reason\":\"已列入基线 "));
}

TEST_F(BaselineOption, new_findings_are_told) {
    run({"--write-baseline", baseline});
    write({doubled_row, more});
    const Ran ran = run({"--baseline", baseline});
    EXPECT_EQ(ran.exit_code, 1);
    EXPECT_THAT(ran.out, HasSubstr("≥7≥7册"));
    EXPECT_THAT(ran.out, Not(HasSubstr("≥5≥5次")));
}

TEST_F(BaselineOption, what_was_corrected_is_stale) {
    write({doubled_row, more});
    run({"--write-baseline", baseline});
    write({doubled_row});
    EXPECT_THAT(run({"--baseline", baseline}).err, HasSubstr("有 1 条问题已不存在（第 3 行）"));
    // Another file, or another rule, says nothing of it.
    const std::string other = folder.write("y.docx", small_form({extra_row}));
    EXPECT_THAT(run_program({"--baseline", baseline, other}).err, Not(HasSubstr("已不存在")));
    EXPECT_THAT(run_program({"--baseline", baseline, "--ignore", "N03", file}).err,
                Not(HasSubstr("已不存在")));
    // A new baseline written over the old one keeps what is still there.
    run({"--baseline", baseline, "--write-baseline", baseline});
    const Ran ran = run({"--baseline", baseline});
    EXPECT_EQ(ran.exit_code, 0);
    EXPECT_THAT(ran.err, Not(HasSubstr("已不存在")));
}

TEST_F(BaselineOption, a_broken_baseline_is_a_usage_error_with_its_place) {
    const auto error = [&](const std::string& text) {
        const Ran ran = run({"--baseline", folder.write("bad.txt", text)});
        EXPECT_EQ(ran.exit_code, 2);
        EXPECT_EQ(ran.out, "");
        return ran.err;
    };
    const std::string head = "# pt-check baseline 1\n";
    EXPECT_THAT(error(""), HasSubstr("bad.txt:1:1: 不是基线文件"));
    EXPECT_THAT(error("{}\n"), HasSubstr("bad.txt:1:1: 不是基线文件"));
    EXPECT_THAT(error(head + "# remark\n\nN03\n"),
                HasSubstr("bad.txt:4:1: 应为 16 位十六进制指纹"));
    EXPECT_THAT(error(head + "0123456789abcdef\n"), HasSubstr("bad.txt:2:18: 应为规则编号"));
    EXPECT_THAT(error(head + "0123456789abcdef\tN03\n"), HasSubstr("bad.txt:2:22: 应为文件名"));
    EXPECT_EQ(run({"--baseline", folder.path() + "/none.txt"}).exit_code, 2);
}

TEST_F(BaselineOption, never_overwrites_an_input_or_the_report) {
    EXPECT_EQ(run({"--write-baseline", file}).exit_code, 2);
    EXPECT_EQ(run({"-o", baseline, "--write-baseline", baseline}).exit_code, 2);
}

TEST_F(BaselineOption, statistics_count_by_rule_and_level) {
    write({doubled_row, more});
    const Ran ran = run({"--statistics"});
    EXPECT_THAT(ran.err, HasSubstr("N03  error           2  doubled-value  "));
    run({"--write-baseline", baseline});
    EXPECT_THAT(run({"--baseline", baseline, "--statistics"}).err,
                HasSubstr("N03  suppressed      2  doubled-value"));
    EXPECT_THAT(run({"--statistics", "-qq"}).err, Not(HasSubstr("doubled-value")));
}

}  // namespace
}  // namespace ptcheck::test
