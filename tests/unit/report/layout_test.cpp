// Each printed line as people and scripts rely on it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ptcheck/report.hpp"
#include "report/place_text.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

class StringSink final : public Sink {
public:
    void write(std::string_view bytes) override { text += bytes; }
    std::string text;
};

std::string printed(Format format, const std::vector<FileResult>& files, const Config& config) {
    StringSink sink;
    const auto report = make_report(format, sink, config, {});
    report->begin();
    for (const FileResult& file : files) report->file(file);
    report->end(Summary{});
    return sink.text;
}

std::vector<FileResult> checked(const Config& config) {
    std::vector<FileResult> files;
    files.push_back(check_bytes("a.docx", faulty_form(), config));
    files.push_back(check_bytes("b.docx", clean_form(), config));
    return files;
}

TEST(Layout, concise_is_one_line_a_finding) {
    Config config;
    config.selection.select = {"N03"};
    EXPECT_EQ(printed(Format::concise, checked(config), config),
              "a.docx:T2.R2.C5: error N03 doubled-value: " +
                  message(checked(config)[0].findings.at(0), Language::zh) +
                  " [1 2024年培训项目 › 数量指标 › 培训次数]\n");
}

TEST(Layout, text_groups_by_file_and_project_and_shows_the_row) {
    Config config;
    config.selection.select = {"N03"};
    const std::vector<FileResult> files = checked(config);
    EXPECT_EQ(printed(Format::text, files, config),
              "a.docx\n"
              "\n"
              "1 2024年培训项目\n"
              "  error    N03  " +
                  message(files[0].findings.at(0), Language::zh) +
                  "  doubled-value\n"
                  "           T2.R2.C5  数量指标 │ 培训次数 │ 举办培训班的次数 │ ≥5≥5次\n" +
                  std::string(62, ' ') +
                  "^^^^^^\n"
                  "           可直接改为：≥5次\n");
}

TEST(Layout, text_cuts_a_cell_that_would_flood_the_terminal) {
    Config config;
    config.min_level = Level::note;
    const std::string flood(5'000, 'x');
    const FileResult file = check_bytes(
        "a.docx", small_form({{"产出指标", "数量指标", flood, "次数%", "≥5≥5次"}}), config);
    ASSERT_FALSE(file.findings.empty());
    std::vector<FileResult> files;
    files.push_back(file);
    // The cell spoken of, its marks, and the cell as a neighbour of another one.
    const std::string text = printed(Format::text, files, config);
    EXPECT_THAT(text, testing::HasSubstr(" │ " + std::string(60, 'x') + "… │ 次数%"));
    EXPECT_THAT(text, testing::HasSubstr(' ' + std::string(60, '^') + "\n"));
    EXPECT_THAT(text, testing::HasSubstr(" │ " + std::string(24, 'x') + "… │ 次数%"));
    EXPECT_THAT(text, testing::Not(testing::HasSubstr(std::string(201, 'x'))));
    EXPECT_THAT(printed(Format::ndjson, files, config), testing::HasSubstr(flood));
}

TEST(Layout, text_marks_the_part_that_the_message_quotes) {
    Config config;
    config.selection.select = {"N04"};
    std::vector<FileResult> files;
    files.push_back(check_bytes(
        "a.docx", small_form({{"产出指标", "数量指标", "次数", "开展培训培训工作", "≥5次"}}),
        config));
    EXPECT_THAT(
        printed(Format::text, files, config),
        testing::HasSubstr("           T2.R2.C4  数量指标 │ 次数 │ 开展培训培训工作 │ ≥5次\n" +
                           std::string(43, ' ') + "^^^^^^^^\n"));
    StringSink sink;
    const auto coloured = make_report(Format::text, sink, config, {.colour = true});
    coloured->file(files[0]);
    EXPECT_THAT(sink.text, testing::HasSubstr("开展\033[4m培训培训\033[0m工作"));
    EXPECT_THAT(sink.text, testing::Not(testing::HasSubstr("^")));
}

TEST(Layout, clipping_counts_characters_not_bytes) {
    EXPECT_EQ(clipped("绩效目标", 4), "绩效目标");
    EXPECT_EQ(clipped("绩效目标", 3), "绩效目…");
    EXPECT_EQ(clipped("\n绩", 1), "\\n…");
}

TEST(Layout, csv_begins_with_its_header) {
    const Config config;
    EXPECT_EQ(printed(Format::csv, {}, config),
              "file,level,rule,name,dimension,table,row,column,project,project_name,level1,level2,"
              "level3,field,text,message,suggestion,fingerprint,suggestion_certain\r\n");
    StringSink sink;
    make_extract(Format::csv, sink, config, {})->begin();
    EXPECT_EQ(
        sink.text,
        "file,project,project_name,unit_code,unit_name,money_unit,budget,fiscal_funds,"
        "other_funds,level1,level2,level3,description,value,kind,op,lo,hi,unit,table,row\r\n");
}

TEST(Layout, a_rule_time_is_known_for_every_rule_when_asked_for) {
    Config config;
    EXPECT_TRUE(check_bytes("a.docx", clean_form(), config).rule_times.empty());
    config.time_rules = true;
    EXPECT_EQ(check_bytes("a.docx", clean_form(), config).rule_times.size(), all_rules().size());
}

}  // namespace
}  // namespace ptcheck::test
