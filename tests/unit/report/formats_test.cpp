// All formats of one run carry the same findings, and none is broken by what a cell holds.
#include <cctype>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "printed_report.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string report(Format format, FileResult file, const Config& config, bool colour = false) {
    return printed_report(format, std::move(file), config, {.colour = colour});
}

/// Every word of a letter and two digits, which nothing but a rule's id is in the small form.
std::multiset<std::string> ids_in(std::string_view text) {
    const auto is_word = [&](std::size_t i) {
        return i < text.size() && (std::isalnum(static_cast<unsigned char>(text[i])) != 0);
    };
    const auto is_digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    std::multiset<std::string> ids;
    for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
        if (text[i] < 'A' || text[i] > 'Z' || (i > 0 && is_word(i - 1)) || is_word(i + 3)) continue;
        if (is_digit(i + 1) && is_digit(i + 2)) ids.emplace(text.substr(i, 3));
    }
    return ids;
}

/// What `-f sarif` says of one file, parsed.
rapidjson::Document sarif(const FileResult& file, const Config& config) {
    rapidjson::Document document;
    document.Parse(report(Format::sarif, file, config).c_str());
    return document;
}

TEST(Formats, carry_the_same_findings) {
    Config config;
    config.min_level = Level::note;
    const FileResult file = check_bytes("x.docx", faulty_form(), config);
    ASSERT_FALSE(file.error);
    ASSERT_FALSE(file.findings.empty());
    std::multiset<std::string> expected;
    for (const Finding& finding : file.findings) expected.emplace(finding.rule->id);
    EXPECT_EQ(ids_in(report(Format::concise, file, config)), expected);
    EXPECT_EQ(ids_in(report(Format::text, file, config)), expected);
    EXPECT_EQ(ids_in(report(Format::csv, file, config)), expected);
    EXPECT_EQ(ids_in(report(Format::json, file, config)), expected);
    EXPECT_EQ(ids_in(report(Format::ndjson, file, config)), expected);
}

/// What stands behind each `before`, where it is the id of a rule with `behind` behind it.
void collect(std::multiset<std::string>& found, std::string_view text, std::string_view before,
             std::string_view behind) {
    constexpr std::size_t id_length = 3;
    for (std::size_t at = text.find(before); at != std::string_view::npos;
         at = text.find(before, at + 1)) {
        const std::string_view rest = text.substr(at + before.size());
        if (rest.size() > id_length && rest.substr(id_length).starts_with(behind))
            found.emplace(rest.substr(0, id_length));
    }
}

struct Standing {
    Format format{};
    std::vector<std::string_view> before;  ///< each of the levels has its own
    std::string_view behind;
};

// The formats that also list every rule have to be looked at where their findings stand. xlsx is read
// back by tests/formats/xlsx.
TEST(Formats, for_other_programs_carry_the_same_findings) {
    const std::vector<Standing> formats{
        {Format::concise, {": error ", ": warning "}, " "},
        {Format::sarif, {"\"ruleId\":\""}, "\""},
        {Format::gitlab, {"\"check_name\":\""}, "\""},
        {Format::junit, {": error ", ": warning "}, " "},
        {Format::github, {"title="}, " "},
        {Format::markdown, {"\n| error | ", "\n| warning | "}, " |"},
        {Format::html, {"<a href=\"#r-"}, "\">"}};
    const Config config;
    const FileResult file =
        check_bytes("x.docx",
                    small_form({{"产出指标", "数量指标", "次数", "次数%", "≥5≥5次"},
                                {"产出指标", "时效指标", "完成时间", "完成时间", "2025年底前"},
                                {"满意度指标", "服务对象满意度指标", "满意度", "满意度", "1"}}),
                    config);
    std::multiset<std::string> expected;
    for (const Finding& finding : file.findings)
        if (finding.level >= Level::warning) expected.emplace(finding.rule->id);
    ASSERT_GE(expected.size(), 5U);
    ASSERT_LE(expected.size(), 10U) << "more than github annotates";
    for (const Standing& each : formats) {
        const std::string text = report(each.format, file, config);
        std::multiset<std::string> found;
        for (const std::string_view before : each.before) collect(found, text, before, each.behind);
        EXPECT_EQ(found, expected) << static_cast<int>(each.format);
    }
}

TEST(Formats, json_and_ndjson_carry_levels_that_others_hide) {
    Config config;
    config.selection.levels["N03"] = Level::note;
    const FileResult file = check_bytes("x.docx", faulty_form(), config);
    EXPECT_EQ(report(Format::concise, file, config), "");
    EXPECT_THAT(report(Format::ndjson, file, config), HasSubstr("\"N03\""));
    EXPECT_THAT(report(Format::json, file, config), HasSubstr("\"N03\""));
    config.selection.select = {"N03"};  // named in full: shown whatever its level
    EXPECT_THAT(report(Format::concise, file, config), HasSubstr("N03"));
}

TEST(Formats, only_the_json_formats_carry_what_is_suppressed) {
    Config config;
    config.selection.select = {"N03"};
    FileResult file = check_bytes("x.docx", faulty_form(), config);
    ASSERT_EQ(file.findings.size(), 1U);
    EXPECT_THAT(report(Format::ndjson, file, config), HasSubstr(R"("suppressed":null)"));
    file.findings[0].suppressed = Suppression{SuppressedBy::config, "已核实\n"};
    for (const Format format : {Format::json, Format::ndjson}) {
        EXPECT_THAT(report(format, file, config),
                    HasSubstr(R"("suppressed":{"by":"config","reason":"已核实\n"})"));
    }
    EXPECT_EQ(report(Format::concise, file, config), "");
    EXPECT_EQ(report(Format::text, file, config), "");
    EXPECT_EQ(ids_in(report(Format::csv, file, config)), std::multiset<std::string>{});
}

TEST(Formats, survive_what_a_cell_holds) {
    const std::string hostile =
        "=1\n::error::x\033[31m]]><script>\"',\t" + std::string(10'000, 'x') + "≥5≥5次";
    const std::string document =
        small_form({{"产出指标", "数量指标", "=HYPERLINK(\"a\")\033[2J", "\u202E次数", "≥5≥5次"},
                    {"满意度指标", "服务对象满意度指标", "满意度", "满意度", "≥90%"},
                    {"产出指标", "数量指标", "次数", escape(hostile), ""}},
                   "甲\n乙\033]0;x\007");
    Config config;
    config.min_level = Level::note;
    const FileResult file = check_bytes("a\n=b.docx", document, config);
    ASSERT_FALSE(file.error);
    for (const Format format : {Format::concise, Format::text, Format::csv}) {
        const std::string text = report(format, file, config);
        EXPECT_THAT(text, Not(HasSubstr("\033")));
        EXPECT_THAT(text, Not(HasSubstr("\n::error")));
        EXPECT_THAT(text, Not(HasSubstr("\u202E")));
    }
    std::istringstream lines(report(Format::ndjson, file, config));
    std::size_t records = 0;
    for (std::string line; std::getline(lines, line); ++records) {
        rapidjson::Document record;
        EXPECT_FALSE(record.Parse(line.c_str()).HasParseError()) << line;
        EXPECT_THAT(line, Not(HasSubstr("\t")));
    }
    EXPECT_EQ(records, file.findings.size() + 3);  // run, file, summary
    EXPECT_FALSE(sarif(file, config).HasParseError());
    rapidjson::Document whole;
    EXPECT_FALSE(whole.Parse(report(Format::json, file, config).c_str()).HasParseError());
}

// A lone surrogate in UTF-8, bytes that are no UTF-8, and what drives a terminal: in a file's name
// anything can stand.
TEST(Formats, are_valid_text_whatever_a_file_is_called) {
    const std::string name = "a\xED\xA0\x80\xFF\033]0;x\007\u202E<b>&\"'|`@x.docx";
    Config config;
    config.min_level = Level::note;
    for (const FileResult& file :
         {check_bytes(name, faulty_form(), config), check_bytes(name, "no zip", config)}) {
        std::istringstream formats{std::string(format_names)};
        for (std::string format; formats >> format;) {
            if (format == "xlsx") continue;  // packed
            const std::string text = report(*format_named(format), file, config);
            EXPECT_EQ(invalid_utf8(text), std::string_view::npos) << format;
            EXPECT_THAT(text, Not(HasSubstr("\033"))) << format;
            EXPECT_THAT(text, Not(HasSubstr("\007"))) << format;
        }
    }
}

TEST(Sarif, carries_the_findings_that_are_shown_with_their_rules) {
    Config config;
    config.min_level = Level::note;
    const FileResult file = check_bytes("x.docx", faulty_form(), config);
    const rapidjson::Document document = sarif(file, config);
    ASSERT_FALSE(document.HasParseError());
    const auto& run = document["runs"][0];
    std::multiset<std::string> expected;
    for (const Finding& finding : file.findings) expected.emplace(finding.rule->id);
    std::multiset<std::string> ids;
    const auto& rules = run["tool"]["driver"]["rules"];
    for (const auto& result : run["results"].GetArray()) {
        ids.emplace(result["ruleId"].GetString());
        EXPECT_EQ(rules[result["ruleIndex"].GetUint()]["id"], result["ruleId"]);
        EXPECT_EQ(result["partialFingerprints"]["primaryLocationLineHash"].GetStringLength(), 16U);
        EXPECT_FALSE(result["locations"][0]["physicalLocation"].HasMember("region"));
    }
    EXPECT_EQ(ids, expected);
    EXPECT_TRUE(run["invocations"][0]["executionSuccessful"].GetBool());
}

TEST(Sarif, keeps_what_is_suppressed_with_its_reason) {
    Config config;
    config.selection.select = {"N03"};
    FileResult file = check_bytes("x.docx", faulty_form(), config);
    ASSERT_EQ(file.findings.size(), 1U);
    EXPECT_EQ(sarif(file, config)["runs"][0]["results"][0]["suppressions"].Size(), 0U);
    file.findings[0].suppressed = Suppression{SuppressedBy::baseline, "已核实"};
    const rapidjson::Document document = sarif(file, config);
    const auto& suppression = document["runs"][0]["results"][0]["suppressions"][0];
    EXPECT_STREQ(suppression["kind"].GetString(), "external");
    EXPECT_STREQ(suppression["justification"].GetString(), "已核实");
}

TEST(Sarif, tells_an_unreadable_input_as_a_result_and_as_a_notification) {
    const Config config;
    const FileResult file = check_bytes("坏 文件.docx", "no zip", config);
    ASSERT_TRUE(file.error);
    const rapidjson::Document document = sarif(file, config);
    const auto& run = document["runs"][0];
    const auto& result = run["results"][0];
    EXPECT_STREQ(result["ruleId"].GetString(), "I02");
    EXPECT_EQ(run["tool"]["driver"]["rules"][result["ruleIndex"].GetUint()]["id"], "I02");
    const char* uri = "%E5%9D%8F%20%E6%96%87%E4%BB%B6.docx";
    const auto& place = result["locations"][0]["physicalLocation"]["artifactLocation"];
    EXPECT_STREQ(place["uri"].GetString(), uri);
    const auto& told = run["invocations"][0]["toolExecutionNotifications"][0];
    EXPECT_STREQ(told["descriptor"]["id"].GetString(), "I02");
}

TEST(Sarif, has_a_region_where_github_reads_it) {
    const Config config;
    const FileResult file = check_bytes("x.docx", faulty_form(), config);
    StringSink sink;
    const auto report = make_report(Format::sarif, sink, config, {.sarif_region = true});
    report->begin();
    report->file(file);
    report->end(Summary{});
    EXPECT_THAT(sink.text, HasSubstr(R"("region":{"startLine":1,"startColumn":1,"endLine":1,)"));
}

TEST(Gitlab, has_one_issue_a_finding_with_its_own_fingerprint) {
    Config config;
    config.min_level = Level::note;
    const FileResult file = check_bytes("./a/x.docx", faulty_form(), config);
    rapidjson::Document issues;
    issues.Parse(report(Format::gitlab, file, config).c_str());
    ASSERT_FALSE(issues.HasParseError());
    ASSERT_EQ(issues.Size(), file.findings.size());
    std::set<std::string> fingerprints;
    for (rapidjson::SizeType i = 0; i < issues.Size(); ++i) {
        EXPECT_EQ(issues[i]["check_name"].GetString(), file.findings[i].rule->id);
        EXPECT_STREQ(issues[i]["location"]["path"].GetString(), "a/x.docx");
        EXPECT_EQ(issues[i]["location"]["lines"]["begin"].GetInt(), 1);
        fingerprints.emplace(issues[i]["fingerprint"].GetString());
    }
    EXPECT_EQ(fingerprints.size(), file.findings.size());
}

TEST(Gitlab, leaves_out_what_is_suppressed_and_tells_what_cannot_be_read) {
    Config config;
    config.selection.select = {"N03"};
    FileResult file = check_bytes("x.docx", faulty_form(), config);
    file.findings[0].suppressed = Suppression{SuppressedBy::config, "已核实"};
    EXPECT_EQ(report(Format::gitlab, file, config), "[]\n");
    rapidjson::Document issues;
    issues.Parse(report(Format::gitlab, check_bytes("y.docx", "no zip", config), config).c_str());
    ASSERT_EQ(issues.Size(), 1U);
    EXPECT_STREQ(issues[0]["check_name"].GetString(), "I02");
    EXPECT_STREQ(issues[0]["severity"].GetString(), "major");
}

TEST(Formats, colour_stands_only_where_it_is_asked_for) {
    const Config config;
    const FileResult file = check_bytes("x.docx", faulty_form(), config);
    EXPECT_THAT(report(Format::text, file, config, true), HasSubstr("\033[1;31merror"));
    EXPECT_THAT(report(Format::text, file, config, false), Not(HasSubstr("\033")));
}

TEST(Ndjson, finding_has_the_keys_of_the_contract_in_their_order) {
    const Config config;
    const FileResult file = check_bytes("x.docx", faulty_form(), config);
    std::istringstream lines(report(Format::ndjson, file, config));
    std::string line;
    std::getline(lines, line);
    EXPECT_THAT(line, testing::StartsWith(R"({"type":"run","schema_version":1,)"));
    std::getline(lines, line);
    rapidjson::Document finding;
    finding.Parse(line.c_str());
    std::vector<std::string> keys;
    for (const auto& member : finding.GetObject()) keys.emplace_back(member.name.GetString());
    EXPECT_THAT(
        keys, testing::ElementsAre("type", "file", "rule", "name", "level", "dimension", "message",
                                   "args", "location", "text", "suggestion", "fingerprint",
                                   "suppressed", "suggestion_certain", "row"));
    keys.clear();
    for (const auto& member : finding["location"].GetObject()) {
        keys.emplace_back(member.name.GetString());
    }
    EXPECT_THAT(keys, testing::ElementsAre("table", "row", "column", "project", "project_name",
                                           "path", "field"));
    EXPECT_STREQ(finding["text"].GetString(), "≥5≥5次");
    EXPECT_STREQ(finding["location"]["field"].GetString(), "value");
    EXPECT_EQ(finding["fingerprint"].GetStringLength(), 16U);
}

}  // namespace
}  // namespace ptcheck::test
