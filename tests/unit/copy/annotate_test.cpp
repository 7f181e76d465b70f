// Findings as comments: which, where, in which words.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "docx/docx_copy.hpp"
#include "ptcheck/copy.hpp"
#include "report/comment_text.hpp"
#include "support/docx_builder.hpp"
#include "support/small_form.hpp"

namespace ptcheck::test {

namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::string part(const std::string& bytes, std::string_view name) {
    const docx::Bounds bounds{Limits()};
    docx::Package package(bytes, bounds);
    const auto read = package.read(name);
    return read ? std::string(read->view()) : "(none)";
}

struct Made {
    FileResult file;
    DocumentCopy copy;
};

Made annotated(const std::string& bytes, const Config& config = {}) {
    Made made{check_bytes("a.docx", bytes, config), {}};
    made.copy = annotate(bytes, made.file, config, {.date = 1'700'000'000});
    return made;
}

/// A finding of a rule at a place, as FileResult has it.
Finding finding(std::string_view rule, const Text& at) {
    Finding made;
    made.rule = find_rule(rule);
    made.level = Level::error;
    made.at = at;
    return made;
}

TEST(Annotate, WritesAFindingAtItsCell) {
    const Made made = annotated(faulty_form());
    EXPECT_FALSE(made.copy.refused);
    EXPECT_EQ(made.copy.findings, 1U);
    EXPECT_EQ(made.copy.comments, 1U);
    EXPECT_THAT(part(made.copy.bytes, "word/document.xml"),
                HasSubstr("<w:commentRangeStart w:id=\"0\"/>" + run("≥5≥5次") +
                          "<w:commentRangeEnd w:id=\"0\"/>"));
    const std::string comments = part(made.copy.bytes, "word/comments.xml");
    EXPECT_THAT(comments, HasSubstr("w:date=\"2023-11-14T22:13:20Z\""));
    EXPECT_THAT(comments, HasSubstr(">N03 错误："));
    EXPECT_THAT(comments, HasSubstr(">依据："));
    EXPECT_EQ(annotated(faulty_form()).copy.bytes, made.copy.bytes);
}

TEST(Annotate, GivesADocumentWithoutFindingsAsItIs) {
    const std::string bytes = clean_form();
    const Made made = annotated(bytes);
    EXPECT_EQ(made.copy.bytes, bytes);
    EXPECT_EQ(made.copy.comments, 0U);
}

TEST(Annotate, WritesWhatIsShownOnly) {
    Config config;
    FileResult file = check_bytes("a.docx", faulty_form(), config);
    ASSERT_EQ(file.findings.size(), 1U);
    file.findings[0].held_back = true;
    EXPECT_EQ(annotate(faulty_form(), file, config, {}).findings, 0U);
    file.findings[0].held_back = false;
    file.findings[0].suppressed = Suppression{};
    EXPECT_EQ(annotate(faulty_form(), file, config, {}).findings, 0U);
    file.findings[0].suppressed.reset();
    file.findings[0].level = Level::note;
    EXPECT_EQ(annotate(faulty_form(), file, config, {}).findings, 0U);
    config.min_level = Level::note;
    EXPECT_EQ(annotate(faulty_form(), file, config, {}).findings, 1U);
}

TEST(Annotate, JoinsFindingsOfOneCell) {
    const Config config;
    FileResult file = check_bytes("a.docx", faulty_form(), config);
    file.findings.push_back(file.findings[0]);
    const DocumentCopy copy = annotate(faulty_form(), file, config, {});
    EXPECT_EQ(copy.findings, 2U);
    EXPECT_EQ(copy.comments, 1U);
}

// Lines outside tables are told by their text, everything else goes to the nearest that stands for it.
TEST(Annotate, FindsALineForWhatStandsOutsideOfCells) {
    const Config config;
    const std::string bytes = faulty_form();
    FileResult file = check_bytes("a.docx", bytes, config);
    const Project& project = file.projects.at(0);
    ASSERT_TRUE(project.heading);
    const auto anchor = [&](const Text& at) {
        file.findings = {finding("N03", at)};
        const std::string xml = part(annotate(bytes, file, config, {}).bytes, "word/document.xml");
        const std::size_t mark = xml.find("<w:commentRangeStart");
        const std::size_t text = xml.find("<w:t xml:space=\"preserve\">", mark);
        return mark == xml.npos ? "" : xml.substr(text + 26, xml.find("</w:t>", text) - text - 26);
    };
    EXPECT_EQ(anchor(*project.heading), "1.2024年培训项目绩效目标表");
    EXPECT_EQ(anchor(*project.name), "2024年培训项目");
    EXPECT_EQ(anchor({.raw = "", .place = {1, 0, 0}}), "1.2024年培训项目绩效目标表");
    EXPECT_EQ(anchor({.raw = "", .place = {2, 0, 0}}), "一级指标");  // no line stands before it
    EXPECT_EQ(anchor({.raw = "", .place = {9, 9, 9}}), "1.2024年培训项目绩效目标表");
}

TEST(Annotate, PutsWhatAPageHeaderSaysAtTheFirstParagraph) {
    constexpr std::string_view header =
        "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        "<w:p><w:r><w:t>页眉</w:t></w:r></w:p></w:hdr>";
    DocxBuilder builder;
    builder.body(paragraph("第一段") + paragraph("第二段") + table_of({{"甲"}}))
        .related("header", "header1.xml", std::string(header));
    const std::string bytes = builder.bytes();
    FileResult file = check_bytes("a.docx", bytes, Config());
    file.error.reset();
    ASSERT_EQ(file.document.header_lines.size(), 1U);
    file.findings = {finding("N03", {.raw = file.document.header_lines[0], .place = {1, 0, 0}})};
    const DocumentCopy copy = annotate(bytes, file, Config(), {});
    EXPECT_THAT(part(copy.bytes, "word/document.xml"),
                HasSubstr("<w:commentRangeStart w:id=\"0\"/>" + run("第一段")));
}

TEST(Annotate, RefusesWhatItMustNotOrCannotWriteInto) {
    const Config config;
    const FileResult file = check_bytes("a.docx", faulty_form(), config);
    const auto refused = [&](const std::string& bytes, const FileResult& result,
                             const Config& with) {
        const DocumentCopy copy = annotate(bytes, result, with, {});
        EXPECT_TRUE(copy.bytes.empty());
        EXPECT_TRUE(copy.remarks.empty());
        EXPECT_EQ(copy.findings, 0U);
        return copy.refused ? copy.refused->zh : "";
    };
    EXPECT_EQ(refused(clean_form(), file, config), "检查后文件已被修改");
    EXPECT_EQ(refused("abc", check_bytes("a.docx", "abc", config), config), "文件未能检查");
    Config narrow;
    // The document goes through, what is made of it does not.
    narrow.limits.part = part(faulty_form(), "word/document.xml").size();
    EXPECT_THAT(refused(faulty_form(), file, narrow),
                HasSubstr("部件 word/document.xml 写入后超过上限"));

    DocxBuilder builder;
    builder.body(paragraph("甲"))
        .related(
            "settings", "settings.xml",
            "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            "<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\"/></w:settings>");
    FileResult protected_file = check_bytes("a.docx", builder.bytes(), config);
    protected_file.error.reset();
    EXPECT_THAT(refused(builder.bytes(), protected_file, config), HasSubstr("文档启用了编辑保护"));
}

TEST(CommentText, SaysWhatIsWrongAndWhatToWriteAndWhy) {
    Finding made = finding("N03", {.raw = "≥5≥5次", .place = {}});
    made.args = {"≥5≥5次"};
    made.suggestion = "≥5次";
    const std::string basis(made.rule->basis);
    EXPECT_THAT(comment_text(made, Language::zh),
                ElementsAre("N03 错误：" + message(made, Language::zh), "建议改为：≥5次",
                            "依据：" + basis));
    EXPECT_THAT(comment_text(made, Language::en),
                ElementsAre("N03 error: " + message(made, Language::en), "suggested: ≥5次",
                            "basis: " + basis));
    made.certain = true;
    EXPECT_EQ(comment_text(made, Language::zh)[1], "可直接改为：≥5次");
    made.certain = false;
    made.suggestion = std::string(600, 'x');
    EXPECT_EQ(comment_text(made, Language::en)[1], "suggested: " + std::string(500, 'x') + "…");
    made.suggestion.reset();
    EXPECT_EQ(comment_text(made, Language::zh).size(), 2U);
}

}  // namespace

}  // namespace ptcheck::test
