// What becomes of one file: its digest, its counts, its problem.
#include <algorithm>
#include <tuple>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "check/sha256.hpp"
#include "ptcheck/check.hpp"
#include "support/docx_builder.hpp"

namespace ptcheck {
namespace {

using testing::HasSubstr;

std::string form_with_value(const std::string& value) {
    return test::docx(
        test::paragraph("1.2024年培训项目绩效目标表") +
        test::table_of(
            {{"项目名称", "2024年培训项目"},
             {"预算规模及资金用途", "预算数", "10.00", "其中：财政资金", "10.00", "其他资金", ""},
             {"", "用于开展业务培训工作"},
             {"绩效目标", "开展培训5次"}}) +
        test::paragraph("") +
        test::table_of({{"一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值"},
                        {"产出指标", "数量指标", "培训次数", "培训次数%", value}}));
}

TEST(Sha256, agrees_with_the_standard) {
    // FIPS 180-4, example of the one-block message.
    EXPECT_EQ(sha256_hex("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_hex("abc", 8), "ba7816bf8f01cfea");
}

TEST(CheckFile, tells_what_stands_at_a_path) {
    const Config config;
    EXPECT_EQ(check_file("/no/such.docx", config).error->zh, "文件不存在");
    EXPECT_EQ(check_file("/", config).error->zh, "是文件夹，不是文件");
    EXPECT_EQ(check_file("/dev/null", config).error->en, "is not a regular file");
    EXPECT_EQ(check_file("/dev/null", config).error->code, InputCode::cannot_open);
}

TEST(CheckBytes, keeps_digest_and_size_of_a_file_it_cannot_check) {
    const FileResult file = check_bytes("x.docx", "abc", Config{});
    ASSERT_TRUE(file.error);
    EXPECT_EQ(file.sha256, sha256_hex("abc"));
    EXPECT_EQ(file.bytes, 3U);
    EXPECT_TRUE(file.findings.empty());
}

TEST(CheckBytes, keeps_no_digest_that_nobody_asks_for) {
    Config config;
    config.identify = false;
    const FileResult file = check_bytes("x.docx", form_with_value("5次"), config);
    EXPECT_FALSE(file.error);
    EXPECT_EQ(file.sha256, "");
    EXPECT_EQ(file.findings.size(),
              check_bytes("x.docx", form_with_value("5次"), Config{}).findings.size());
}

TEST(CheckBytes, holds_the_limit_of_the_file) {
    Config config;
    config.limits.file = 2;
    EXPECT_EQ(check_bytes("x.docx", "abc", config).error->code, InputCode::over_limit);
    config.limits.file = 3;
    EXPECT_NE(check_bytes("x.docx", "abc", config).error->code, InputCode::over_limit);
}

TEST(CheckDescriptor, stops_at_the_limit_of_an_endless_stream) {
    Config config;
    config.limits.file = 100'000;
    const int zeros = ::open("/dev/zero", O_RDONLY);
    ASSERT_GE(zeros, 0);
    EXPECT_EQ(check_descriptor("-", zeros, config).error->code, InputCode::over_limit);
    ::close(zeros);
}

TEST(CheckBytes, a_document_without_a_form_is_a_problem_that_keeps_its_counts) {
    const FileResult file =
        check_bytes("x.docx", test::docx(test::table_of({{"姓名", "电话"}})), Config{});
    ASSERT_TRUE(file.error);
    EXPECT_EQ(file.error->code, InputCode::no_form);
    EXPECT_EQ(file.counts.tables, 1U);
    EXPECT_EQ(file.counts.tables_passed_over, 1U);
}

TEST(CheckBytes, extract_asks_no_rule) {
    const std::string bytes = form_with_value("≥5次");
    EXPECT_FALSE(check_bytes("x.docx", bytes, Config{}).findings.empty());
    const FileResult rows = check_bytes("x.docx", bytes, Config{}, Work::extract);
    EXPECT_FALSE(rows.error);
    EXPECT_EQ(rows.counts.rows, 1U);
    EXPECT_TRUE(rows.findings.empty());
}

TEST(CheckBytes, findings_stand_by_place_then_rule) {
    const FileResult file = check_bytes("x.docx", form_with_value("≥5次"), Config{});
    ASSERT_GE(file.findings.size(), 2U);
    EXPECT_TRUE(std::ranges::is_sorted(file.findings, [](const Finding& a, const Finding& b) {
        return std::tie(a.at.place, a.rule->id) < std::tie(b.at.place, b.rule->id);
    }));
}

TEST(CheckBytes, a_note_belongs_to_the_row_of_its_cell) {
    const std::string hidden =
        "<w:tc><w:p>" + test::run("≥5次") + test::run("隐藏", "<w:vanish/>") + "</w:p></w:tc>";
    const std::string bytes = test::docx(
        test::paragraph("1.2024年培训项目绩效目标表") +
        test::table_of({{"项目名称", "2024年培训项目"}, {"绩效目标", "开展培训5次"}}) +
        test::paragraph("") +
        test::table(
            {test::row({test::cell("一级指标"), test::cell("二级指标"), test::cell("三级指标"),
                        test::cell("绩效指标描述"), test::cell("指标值")}),
             test::row({test::cell("产出指标"), test::cell("数量指标"), test::cell("培训次数"),
                        test::cell("培训次数"), hidden})}));
    const FileResult file = check_bytes("x.docx", bytes, Config{});
    const auto note = std::ranges::find(file.findings, "D04",
                                        [](const Finding& finding) { return finding.rule->id; });
    ASSERT_NE(note, file.findings.end());
    EXPECT_EQ(note->level, Level::note);
    EXPECT_EQ(note->project, 1U);
    EXPECT_EQ(note->at.field, Field::value);
    EXPECT_EQ(note->at.indicator, 0U);
    Config silent;
    silent.selection.ignore = {"D"};
    for (const Finding& finding : check_bytes("x.docx", bytes, silent).findings) {
        EXPECT_FALSE(finding.rule->id.starts_with('D'));
    }
}

}  // namespace
}  // namespace ptcheck
