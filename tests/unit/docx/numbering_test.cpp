// Automatic numbers: what Word shows, kept apart from the text.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/docx/reading.hpp"

namespace ptcheck {
namespace {

using testing::ElementsAre;

constexpr const char* uri =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

std::string level(int index, const char* format, const char* text, const char* more = "") {
    return fmt::format(
        R"(<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/>{}<w:suff w:val="tab"/><w:lvlText w:val="{}"/></w:lvl>)",
        index, format, more, text);
}
std::string abstract(int id, const std::string& content) {
    return fmt::format(R"(<w:abstractNum w:abstractNumId="{}">{}</w:abstractNum>)", id, content);
}
std::string num(int id, int abstract_id, const std::string& overrides = {}) {
    return fmt::format(R"(<w:num w:numId="{}"><w:abstractNumId w:val="{}"/>{}</w:num>)", id,
                       abstract_id, overrides);
}
std::string numbered(const char* text, int id, int at = 0) {
    return test::paragraph(
        text,
        fmt::format(R"(<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>)", at, id));
}
std::string styled(const char* text, const char* style) {
    return test::paragraph(text, fmt::format(R"(<w:pStyle w:val="{}"/>)", style));
}

Document read(const std::string& body, const std::string& numbering,
              const std::string& styles = {}) {
    test::DocxBuilder builder;
    builder.body(body);
    builder.related("numbering", "numbering.xml",
                    fmt::format("<w:numbering {}>{}</w:numbering>", uri, numbering));
    builder.related("styles", "styles.xml", fmt::format("<w:styles {}>{}</w:styles>", uri, styles));
    return test::read(builder.bytes());
}

std::vector<std::string> numbers(const Document& document) {
    std::vector<std::string> all;
    for (const Paragraph& paragraph : document.paragraphs) all.emplace_back(paragraph.number);
    return all;
}

const std::string two_levels =
    level(0, "chineseCounting", "（%1）") + level(1, "decimal", "%1.%2.");

TEST(Numbering, counts_and_restarts_deeper_levels) {
    const Document document =
        read(numbered("a", 1) + numbered("b", 1, 1) + numbered("c", 1, 1) + test::paragraph("x") +
                 numbered("d", 1) + numbered("e", 1, 1),
             abstract(0, two_levels) + num(1, 0));
    EXPECT_THAT(numbers(document), ElementsAre("（一）", "一.1.", "一.2.", "", "（二）", "二.1."));
    EXPECT_EQ(document.paragraphs[0].text, "a");
}

TEST(Numbering, legal_numbers_and_restart_rules) {
    const std::string levels =
        level(0, "upperRoman", "%1") +
        level(1, "decimal", "%1.%2", R"(<w:lvlRestart w:val="0"/><w:isLgl/>)") +
        level(2, "decimal", "%3", R"(<w:lvlRestart w:val="1"/>)");
    const Document document =
        read(numbered("a", 1) + numbered("b", 1, 1) + numbered("c", 1, 2) + numbered("d", 1, 1) +
                 numbered("e", 1, 2) + numbered("f", 1) + numbered("g", 1, 1) + numbered("h", 1, 2),
             abstract(0, levels) + num(1, 0));
    // Level 1 never restarts; level 2 restarts after level 0 only.
    EXPECT_THAT(numbers(document), ElementsAre("I", "1.1", "1", "1.2", "2", "II", "2.3", "1"));
}

TEST(Numbering, counters_belong_to_the_definition) {
    const std::string start_at_five =
        R"(<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>)";
    const Document document = read(
        numbered("a", 1) + numbered("b", 2) + numbered("c", 3) + numbered("d", 1) +
            numbered("e", 3),
        abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0) + num(3, 0, start_at_five));
    // An override of the start holds once.
    EXPECT_THAT(numbers(document), ElementsAre("1.", "2.", "5.", "6.", "7."));
}

TEST(Numbering, a_level_can_be_replaced) {
    const std::string own =
        "<w:lvlOverride w:ilvl=\"0\">" + level(0, "decimal", "第%1项") + "</w:lvlOverride>";
    EXPECT_THAT(
        numbers(read(numbered("a", 2), abstract(0, level(0, "decimal", "%1.")) + num(2, 0, own))),
        ElementsAre("第1项"));
}

TEST(Numbering, bullets_none_and_unknown_give_nothing) {
    const std::string definitions = abstract(0, level(0, "bullet", "●")) + num(1, 0) +
                                    abstract(1, level(0, "none", "附")) + num(2, 1);
    EXPECT_THAT(numbers(read(numbered("a", 1) + numbered("b", 2) + numbered("c", 0) +
                                 numbered("d", 9) + numbered("e", 1, 12),
                             definitions)),
                ElementsAre("", "附", "", "", ""));
    // Without a numbering part
    EXPECT_THAT(numbers(test::read_body(numbered("a", 1))), ElementsAre(""));
}

TEST(Numbering, by_style) {
    const std::string styles =
        R"(<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>)"
        R"(<w:outlineLvl w:val="0"/></w:pPr></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:ilvl w:val="1"/>)"
        R"(<w:numId w:val="1"/></w:numPr></w:pPr></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="H1b"><w:basedOn w:val="H1"/></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="Off"><w:basedOn w:val="H1"/><w:pPr><w:numPr>)"
        R"(<w:numId w:val="0"/></w:numPr></w:pPr></w:style>)";
    const Document document = read(
        styled("a", "H1") + styled("b", "H2") + styled("c", "H1b") + styled("d", "Off") +
            test::paragraph("e",
                            R"(<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>)"),
        abstract(0, level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2")) + num(1, 0), styles);
    EXPECT_THAT(numbers(document), ElementsAre("1.", "1.1", "2.", "", ""));
    EXPECT_EQ(document.paragraphs[2].outline, 1);
}

TEST(Numbering, levels_name_their_style) {
    const std::string styles =
        R"(<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>)"
        R"(</w:pPr></w:style>)";
    const std::string levels = level(0, "decimal", "%1.", R"(<w:pStyle w:val="H1"/>)") +
                               level(1, "decimal", "(%2)", R"(<w:pStyle w:val="H2"/>)");
    EXPECT_THAT(numbers(read(styled("a", "H2"), abstract(0, levels) + num(1, 0), styles)),
                ElementsAre("(1)"));
}

TEST(Numbering, definitions_by_numbering_style) {
    const std::string styles =
        R"(<w:style w:type="numbering" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>)"
        R"(</w:pPr></w:style>)";
    const std::string linked = abstract(1, R"(<w:numStyleLink w:val="N"/>)") + num(2, 1);
    EXPECT_THAT(
        numbers(read(numbered("a", 2),
                     abstract(0, R"(<w:styleLink w:val="N"/>)" + level(0, "decimal", "第%1条")) +
                         num(1, 0) + linked,
                     styles)),
        ElementsAre("第1条"));
    // Through the style when no definition is marked.
    EXPECT_THAT(
        numbers(read(numbered("a", 2),
                     abstract(0, level(0, "decimal", "第%1条")) + num(1, 0) + linked, styles)),
        ElementsAre("第1条"));
}

TEST(Numbering, in_cells) {
    const Document document =
        read(test::table({test::row(
                 {test::cell_of(numbered("", 1)),
                  test::cell_of(test::paragraph("目标：") + numbered("甲", 1) + numbered("乙", 1)),
                  test::cell("丙")})}),
             abstract(0, level(0, "decimal", "%1.")) + num(1, 0));
    const auto& cells = document.tables.at(0).cells;
    EXPECT_EQ(cells[0].number, "1.");
    EXPECT_EQ(cells[0].text, "");
    EXPECT_EQ(cells[1].number, "2.");
    EXPECT_EQ(cells[1].text, "目标：\n甲\n乙");
    EXPECT_EQ(cells[2].number, "");
}

TEST(Numbering, of_joined_and_vanished_paragraphs) {
    const char* deleted = R"(<w:rPr><w:del/></w:rPr>)";
    const std::string props = R"(<w:numPr><w:numId w:val="1"/></w:numPr>)";
    const Document document = read(test::paragraph("a", props + deleted) + numbered("b", 1) +
                                       test::paragraph("", props + deleted) + numbered("c", 1),
                                   abstract(0, level(0, "decimal", "%1.")) + num(1, 0));
    EXPECT_THAT(test::paragraphs(document), ElementsAre("ab", "c"));
    EXPECT_THAT(numbers(document), ElementsAre("1.", "2."));
}

}  // namespace
}  // namespace ptcheck
