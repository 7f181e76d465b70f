// Certain corrections as tracked changes, from the bytes of a document to those of its copy.
#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "copy/corrections.hpp"
#include "docx/bounds.hpp"
#include "docx/package.hpp"
#include "ptcheck/check.hpp"
#include "ptcheck/copy.hpp"
#include "support/small_form.hpp"

namespace ptcheck {
namespace {

using test::small_form;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr CopyOptions dated{.date = 1'700'000'000};

/// A form whose only rows have these values.
std::string form_of(const std::vector<std::string>& values) {
    std::vector<std::vector<std::string>> rows;
    for (const std::string& value : values)
        rows.push_back({"产出指标", "成本指标", "培训成本", "培训支出总额", value});
    return small_form(rows);
}

/// `before -> after [rules]` of every correction.
std::vector<std::string> corrected(const std::string& bytes, const Config& config = {}) {
    std::vector<std::string> out;
    const FileResult file = check_bytes("a.docx", bytes, config);
    for (const Correction& each : corrections_of(file, config).all) {
        std::string line = std::string(each.before) + " -> " + each.after + " [";
        for (const Rule* rule : each.rules)
            line.append(line.ends_with('[') ? "" : " ").append(rule->id);
        out.push_back(line + "]");
    }
    return out;
}

std::vector<std::string> certain(const std::string& bytes) {
    std::vector<std::string> out;
    for (const Finding& finding : check_bytes("a.docx", bytes, Config{}).findings) {
        if (finding.certain) out.emplace_back(finding.rule->id);
    }
    return out;
}

std::string part(const std::string& bytes, const std::string& name) {
    const Limits limits;
    const docx::Bounds bounds(limits);
    docx::Package package(bytes, bounds);
    const auto found = package.read(name);
    return found ? std::string(found->view()) : std::string();
}

DocumentCopy revised(const std::string& bytes, const Config& config = {}) {
    return revise(bytes, check_bytes("a.docx", bytes, config), config, dated);
}

TEST(Corrections, of_one_cell_compose) {
    EXPECT_THAT(corrected(form_of({">=45万", "≤45万"})),
                ElementsAre(">=45万 -> ≥45万元 [N01 N19]", "≤45万 -> ≤45万元 [N19]"));
}

TEST(Corrections, what_comes_to_light_under_another_fault_is_corrected_too) {
    EXPECT_THAT(corrected(form_of({">=45>=45万元"})),
                ElementsAre(">=45>=45万元 -> ≥45万元 [N03 N01]"));
    EXPECT_THAT(corrected(small_form({{"满意度指标", "服务对象满意度指标", "学员满意渡和合格律",
                                       "学员满意度", "≥90%"}})),
                ElementsAre("学员满意渡和合格律 -> 学员满意度和合格率 [N05 N05]"));
}

TEST(Corrections, are_made_at_heads_and_at_lines_outside_tables) {
    EXPECT_THAT(
        corrected(small_form({{"产出指标", "成本指标", "培训成本", "培训支出总额", "≤10万元"}},
                             "2024年陪训项目")),
        ElementsAre("2024年陪训项目 -> 2024年培训项目 [N05]"));
    // No rule is certain of a heading yet.
    const std::string bytes = test::clean_form();
    FileResult file = check_bytes("a.docx", bytes, Config{});
    Finding& finding = file.findings.emplace_back();
    finding.rule = find_rule("N05");
    finding.at = file.projects.at(0).heading.value();
    finding.suggestion = "1.2024年进修项目绩效目标表";
    finding.certain = true;
    const Corrections made = corrections_of(file, Config{});
    ASSERT_EQ(made.all.size(), 1U);
    EXPECT_EQ(made.all[0].place.row, 0U);
    EXPECT_EQ(made.all[0].after, finding.suggestion);
    const DocumentCopy copy = revise(bytes, file, Config{}, dated);
    EXPECT_EQ(copy.changes, 1U);
    EXPECT_EQ(check_bytes("a.docx", copy.bytes, Config{}).projects.at(0).heading->raw,
              "1.2024年进修项目绩效目标表");
    // A text that stands nowhere in the body.
    file.findings.back().at.raw = "1.2024年培训项目绩效目标表";
    EXPECT_EQ(corrections_of(file, Config{}).left, 1U);
}

TEST(Corrections, likely_and_suppressed_ones_are_not_made) {
    EXPECT_THAT(corrected(form_of({"》45万元", "≤30.0万元"})), IsEmpty());
    Config config;
    SuppressEntry entry;
    entry.rule = "N19";
    entry.reason = "惯例";
    config.suppressions.push_back(entry);
    EXPECT_THAT(corrected(form_of({">=45万", "≤45万"}), config),
                ElementsAre(">=45万 -> ≥45万 [N01]"));
    config = {};
    config.selection.ignore = {"N01"};
    EXPECT_THAT(corrected(form_of({">=45万"}), config), ElementsAre(">=45万 -> >=45万元 [N19]"));
    // A baseline is known to the program alone.
    const std::string bytes = form_of({">=45>=45万元"});
    FileResult file = check_bytes("a.docx", bytes, Config{});
    for (Finding& finding : file.findings) {
        if (finding.rule->id == "N03") finding.suppressed = Suppression{SuppressedBy::baseline, {}};
    }
    EXPECT_THAT(corrections_of(file, Config{}).all, IsEmpty());
}

TEST(Revise, whoever_takes_all_changes_has_no_certain_finding_left) {
    const std::string bytes =
        small_form({{"产出指标", "数量指标", "培训次数。", "举办培训班的次数", "≥5≥5次"},
                    {"产出指标", "质量指标", "考核合格律", "参训人员考核合格率%", "》=９５％"},
                    {"产出指标", "成本指标", "培训成本 ", "培训支出总额", "≤10万"},
                    {"满意度指标", "服务对象满意度指标", "学员满意度", "参训学员满意度", "1"}});
    EXPECT_THAT(certain(bytes), Not(IsEmpty()));
    const DocumentCopy copy = revised(bytes);
    EXPECT_FALSE(copy.refused);
    EXPECT_THAT(copy.remarks, IsEmpty());
    EXPECT_THAT(certain(copy.bytes), IsEmpty());
    EXPECT_EQ(copy.left_alone, 0U);
    EXPECT_GE(copy.changes, 8U);
    const std::string xml = part(copy.bytes, "word/document.xml");
    EXPECT_THAT(xml, HasSubstr(R"(w:author="pt-check" w:date="2023-11-14T22:13:20Z")"));
    EXPECT_EQ(revised(bytes).bytes, copy.bytes) << "the same each time";
    EXPECT_EQ(revised(copy.bytes).bytes, copy.bytes) << "nothing more to change";
}

TEST(Revise, a_document_without_certain_findings_is_copied_byte_for_byte) {
    const std::string bytes = test::clean_form();
    const DocumentCopy copy = revised(bytes);
    EXPECT_EQ(copy.bytes, bytes);
    EXPECT_EQ(copy.changes, 0U);
}

TEST(Revise, what_has_no_safe_place_is_left_alone_and_told) {
    const std::string field =
        "<w:fldSimple w:instr=\"QUOTE\">" + test::run("≤10万") + "</w:fldSimple>";
    std::string xml = part(form_of({"≤10万", "≤20万"}), "word/document.xml");
    const std::string plain = test::run("≤10万");
    const std::size_t at = xml.find(plain);
    ASSERT_NE(at, std::string::npos);
    xml.replace(at, plain.size(), field);
    const DocumentCopy copy = revised(test::DocxBuilder().part("word/document.xml", xml).bytes());
    EXPECT_EQ(copy.corrected, 1U);
    EXPECT_EQ(copy.left_alone, 1U);
    ASSERT_EQ(copy.remarks.size(), 1U);
    EXPECT_EQ(copy.remarks[0].zh, "1 处可直接修改的文字在域中，未改动");
}

TEST(Revise, refuses_what_cannot_be_copied) {
    const Config config;
    const FileResult broken = check_bytes("a.docx", "no zip", config);
    EXPECT_TRUE(revise("no zip", broken, config, dated).refused);
}

TEST(Revise, comments_and_changes_go_together) {
    const std::string bytes = form_of({"≤10万"});
    const Config config;
    const DocumentCopy copy =
        annotate_and_revise(bytes, check_bytes("a.docx", bytes, config), config, dated);
    EXPECT_GT(copy.comments, 0U);
    EXPECT_EQ(copy.changes, 1U);
    EXPECT_THAT(certain(copy.bytes), IsEmpty());
    const std::string xml = part(copy.bytes, "word/document.xml");
    EXPECT_THAT(xml, HasSubstr("commentRangeStart"));
    EXPECT_THAT(xml, HasSubstr("<w:ins "));
    EXPECT_EQ(check_bytes("a.docx", copy.bytes, config).counts.rows, 1U);
}

}  // namespace
}  // namespace ptcheck
