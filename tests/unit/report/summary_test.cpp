// The line that ends a run says no more than is true.
#include <gtest/gtest.h>

#include "ptcheck/report.hpp"

namespace ptcheck {
namespace {

Summary sample() {
    Summary summary;
    summary.files = 12;
    summary.files_failed = 2;
    summary.tables = 138;
    summary.tables_passed_over = 2;
    summary.rows = 1496;
    summary.errors = 21;
    summary.warnings = 133;
    summary.notes = 402;
    summary.notes_hidden = 402;
    return summary;
}

TEST(SummaryLine, is_the_line_of_the_contract) {
    Summary summary = sample();
    EXPECT_EQ(summary_line(summary, Language::zh),
              "检查 12 份文件，2 份不能检查；138 张表（2 张未识别），1496 行；"
              "错误 21，警告 133，提示 402（未显示）");
    summary.files_not_docx = 10;
    EXPECT_TRUE(summary_line(summary, Language::zh)
                    .ends_with("提示 402（未显示）；另有 10 个文件不是 docx，未检查"));
}

TEST(SummaryLine, says_the_same_in_english) {
    EXPECT_EQ(summary_line(sample(), Language::en),
              "files checked: 12, could not be checked: 2; tables: 138 (not recognised: 2), "
              "rows: 1496; errors 21, warnings 133, notes 402 (not shown)");
}

TEST(SummaryLine, tells_a_part_that_is_hidden_from_the_whole) {
    Summary summary = sample();
    summary.notes_hidden = 400;
    summary.warnings_hidden = 133;
    EXPECT_TRUE(summary_line(summary, Language::zh)
                    .ends_with("警告 133（未显示），提示 402（400 条未显示）"));
    summary.notes_hidden = 0;
    summary.warnings_hidden = 0;
    EXPECT_TRUE(summary_line(summary, Language::zh).ends_with("警告 133，提示 402"));
}

TEST(SummaryLine, counts_what_is_suppressed_apart) {
    Summary summary = sample();
    summary.suppressed = 7;
    EXPECT_TRUE(
        summary_line(summary, Language::zh).ends_with("警告 133，提示 402（未显示），已豁免 7"));
    EXPECT_TRUE(summary_line(summary, Language::en).ends_with("(not shown), suppressed 7"));
    summary.rows_only = true;
    EXPECT_TRUE(summary_line(summary, Language::zh).ends_with("1496 行"));
}

TEST(Summary, leaves_suppressed_findings_out_of_its_counts) {
    FileResult file;
    file.findings.resize(3);
    for (Finding& finding : file.findings) finding.level = Level::error;
    file.findings[1].suppressed = Suppression{SuppressedBy::baseline, "accepted"};
    Summary summary;
    summary.add(file);
    EXPECT_EQ(summary.errors, 2U);
    EXPECT_EQ(summary.suppressed, 1U);
}

TEST(SummaryLine, of_extract_claims_nothing_about_faults) {
    Summary summary = sample();
    summary.rows_only = true;
    EXPECT_EQ(summary_line(summary, Language::zh),
              "读取 12 份文件，2 份不能读取；138 张表（2 张未识别），1496 行");
}

}  // namespace
}  // namespace ptcheck
