// Annotations and Markdown; tests/formats/markdown renders them.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "printed_report.hpp"
#include "support/run_program.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

Config only(std::string rule) {
    Config config;
    config.selection.select = {std::move(rule)};
    return config;
}

std::vector<std::vector<std::string>> doubled(std::size_t rows) {
    return {rows, {"产出指标", "数量指标", "次数", "次数", "≥5≥5次"}};
}

TEST(Github, annotates_with_place_and_project_and_encodes_what_would_end_a_property) {
    const Config config = only("N03");
    EXPECT_EQ(printed_report(Format::github, check_bytes("./a,b:100%.docx", faulty_form(), config),
                             config),
              "::error file=a%2Cb%3A100%25.docx,line=1,title=N03 doubled-value::"
              "T2.R2.C5 指标值“≥5≥5次”重复录入，同一数值应只写一次 [1 2024年培训项目]\n");
    EXPECT_THAT(
        printed_report(Format::github, check_bytes("a\n::error::.docx", "no zip", config), config),
        StartsWith("::error file=a\\n%3A%3Aerror%3A%3A.docx,line=1,title=I02::"));
}

TEST(Github, counts_what_is_beyond_ten_of_a_level) {
    Config config = only("N03");
    const FileResult file = check_bytes("a.docx", small_form(doubled(12)), config);
    const std::string text = printed_report(Format::github, file, config);
    EXPECT_EQ(std::ranges::count(text, '\n'), 11);
    EXPECT_THAT(text, EndsWith("\n::notice title=pt-check::另有错误 2、警告 0、提示 0 "
                               "未逐条标注，见运行摘要或其他格式的报告\n"));
    config.language = Language::en;
    EXPECT_THAT(printed_report(Format::github, file, config),
                EndsWith("::not annotated: errors 2, warnings 0, notes 0; see the summary of the "
                         "step or a report in another format\n"));
}

TEST(Github, writes_the_summary_of_the_step_behind_what_is_there) {
    const TemporaryFolder folder;
    const std::string form = folder.write("a.docx", faulty_form());
    folder.write("summary.md", "before\n");
    const std::string cd = "cd '" + folder.path() + "' && ";
    run_shell(cd + "GITHUB_STEP_SUMMARY=summary.md pt-check -f github a.docx");
    const std::string markdown = run_shell(cd + "pt-check -f markdown a.docx").out;
    EXPECT_EQ(read_whole_file(folder.path() + "/summary.md"), "before\n" + markdown);
    run_shell(cd + "GITHUB_STEP_SUMMARY=other.md pt-check -f csv a.docx");
    EXPECT_EQ(run_shell(cd + "ls").out, "a.docx\nsummary.md\n");
    EXPECT_EQ(run_shell(cd + "GITHUB_STEP_SUMMARY=none/x pt-check -f github a.docx").exit_code, 4);
}

TEST(Markdown, is_a_table_a_file_below_the_totals) {
    const Config config = only("N03");
    EXPECT_EQ(
        printed_report(Format::markdown, check_bytes("a.docx", faulty_form(), config), config),
        "## 绩效目标表检查结果\n"
        "\n"
        "检查 1 份文件；2 张表（0 张未识别），6 行；错误 1，警告 0，提示 0\n"
        "\n"
        "### a.docx\n"
        "\n"
        "| 级别 | 规则 | 位置 | 项目和指标 | 问题 |\n"
        "|---|---|---|---|---|\n"
        "| error | N03 | T2.R2.C5 | 1 2024年培训项目 › 数量指标 › 培训次数 | "
        "指标值“≥5≥5次”重复录入，同一数值应只写一次；可直接改为：≥5次 |\n");
}

TEST(Markdown, names_files_that_could_not_be_checked) {
    Config config;
    config.language = Language::en;
    EXPECT_THAT(printed_report(Format::markdown, check_bytes("a_b.docx", "no zip", config), config),
                HasSubstr("\n### Files that could not be checked\n\n| file | code | why |\n"
                          "|---|---|---|\n| a\\_b.docx | I02 | "));
}

TEST(Markdown, leaves_findings_out_when_it_would_be_too_long_and_says_how_many) {
    const Config config = only("N03");
    const FileResult file = check_bytes("a.docx", small_form(doubled(40)), config);
    const std::string text = printed_report(Format::markdown, file, config, {.most_bytes = 4'000});
    EXPECT_LE(text.size(), 4'000U);
    const auto rows = static_cast<std::size_t>(std::ranges::count(text, '\n')) - 10;
    EXPECT_GT(rows, 5U);
    EXPECT_THAT(text,
                EndsWith("\n另有 " + std::to_string(40 - rows) + " 个问题因篇幅所限未列出。\n"));
    EXPECT_THAT(printed_report(Format::markdown, file, config), Not(HasSubstr("未列出")));
}

}  // namespace
}  // namespace ptcheck::test
