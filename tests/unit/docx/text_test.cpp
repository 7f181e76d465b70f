// What characters, breaks and paragraphs of a cell become.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/docx/reading.hpp"

namespace ptcheck {
namespace {

using test::cell_text;
using test::inline_text;
using testing::ElementsAre;

struct TextCase {
    const char* xml;
    const char* text;
};

TEST(CellText, characters_of_a_run) {
    const TextCase cases[] = {
        {R"(<w:r><w:t>≥90%</w:t></w:r>)", "≥90%"},
        {R"(<w:r><w:t>≥</w:t></w:r><w:r><w:t>90</w:t></w:r><w:r><w:t>%</w:t></w:r>)", "≥90%"},
        // Without xml:space the outer white space goes, the inner stays.
        {R"(<w:r><w:t>  两  个 </w:t></w:r>)", "两  个"},
        {R"(<w:r><w:t> </w:t></w:r>)", ""},
        {R"(<w:r><w:t xml:space="preserve"> </w:t></w:r>)", " "},
        {R"(<w:r><w:t xml:space="preserve"> 5 </w:t><w:t> 人 </w:t></w:r>)", " 5 人"},
        {R"(<w:r xml:space="preserve"><w:t> 5</w:t></w:r>)", " 5"},
        {R"(<w:r xml:space="preserve"><w:t xml:space="default"> 5</w:t></w:r>)", "5"},
        {R"(<w:r><w:t>5<!-- cut -->人<![CDATA[ < 6]]></w:t></w:r>)", "5人 < 6"},
        {R"(<w:r><w:t><![CDATA[5 & 6]]></w:t></w:r>)", "5 & 6"},
        {R"(<w:r><w:t>A&amp;B &lt;&#x2265;&#22;5&gt;</w:t></w:r>)", nullptr},
        {R"(<w:r><w:t>A&amp;B &lt;&#x2265;5&gt;</w:t></w:r>)", "A&B <≥5>"},
        {R"(<w:r><w:t>5</w:t><w:tab/><w:t>6</w:t><w:ptab/><w:t>7</w:t></w:r>)", "5\t6\t7"},
        {R"(<w:r><w:t>5</w:t><w:br/><w:t>6</w:t><w:cr/><w:br w:type="page"/></w:r>)", "5\n6\n\n"},
        {R"(<w:r><w:t>GC</w:t><w:noBreakHyphen/><w:t>FID</w:t><w:softHyphen/></w:r>)", "GC-FID"},
        {"<w:r><w:t>二氧\u00AD化硫</w:t></w:r>", "二氧化硫"},
        {R"(<w:r><w:lastRenderedPageBreak/><w:t>5</w:t></w:r><w:proofErr w:type="spellEnd"/>)",
         "5"},
        {R"(<w:bookmarkStart w:id="0" w:name="t"/><w:r><w:t>5</w:t></w:r><w:bookmarkEnd w:id="0"/>)",
         "5"},
        {R"(<w:r><w:t>5</w:t><w:footnoteReference w:id="1"/><w:endnoteReference w:id="1"/>)"
         R"(<w:commentReference w:id="1"/><w:annotationRef/></w:r>)",
         "5"},
        {R"(<w:r><w:rPr><w:caps/><w:smallCaps/></w:rPr><w:t>pm2.5</w:t></w:r>)", "pm2.5"},
        {R"(<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>shuǐ</w:t></w:r></w:rt><w:rubyBase><w:r>)"
         R"(<w:t>水</w:t></w:r></w:rubyBase></w:ruby><w:t>质</w:t></w:r>)",
         "水质"},
        {R"(<w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr><w:r><w:t>5</w:t></w:r>)",
         "5"},
    };
    for (const TextCase& c : cases) {
        if (c.text == nullptr) {
            EXPECT_THROW(inline_text(c.xml), InputError) << c.xml;
        } else {
            EXPECT_EQ(inline_text(c.xml), c.text) << c.xml;
        }
    }
}

TEST(CellText, wrappers_are_transparent) {
    for (const char* name : {"hyperlink", "smartTag", "customXml", "dir", "bdo", "ins", "moveTo",
                             "fldSimple", "notYetInvented"}) {
        const std::string open = std::string("<w:") + name + ">";
        const std::string close = std::string("</w:") + name + ">";
        const std::string inside = R"(<w:smartTagPr><w:attr w:val="x"/></w:smartTagPr>)"
                                   R"(<w:customXmlPr><w:placeholder w:val="x"/></w:customXmlPr>)";
        EXPECT_EQ(inline_text(test::run("5") + open + inside + test::run("个") + close), "5个")
            << name;
    }
    EXPECT_EQ(inline_text("<w:smartTag><w:hyperlink><w:ins>" + test::run("2023") +
                          "</w:ins></w:hyperlink></w:smartTag>" + test::run("年")),
              "2023年");
}

TEST(CellText, paragraphs_of_a_cell_are_lines) {
    EXPECT_EQ(cell_text(test::paragraph("一") + test::paragraph("二")), "一\n二");
    EXPECT_EQ(cell_text(test::paragraph("一") + test::paragraph("") + test::paragraph("")),
              "一\n\n");
    EXPECT_EQ(cell_text(test::paragraph("")), "");
    EXPECT_EQ(cell_text("<w:customXml><w:p><w:r><w:t>一</w:t></w:r></w:p></w:customXml>" +
                        test::paragraph("二")),
              "一\n二");
}

TEST(CellText, a_text_of_one_run_is_not_copied_and_outlives_a_move) {
    Document document = test::read_body(test::table_of({{"362101天津市", "a\nb"}}));
    const char* where = document.tables[0].cells[0].text.data();
    const Document moved = std::move(document);
    EXPECT_EQ(moved.tables[0].cells[0].text.data(), where);
    EXPECT_EQ(moved.tables[0].cells[0].text, "362101天津市");
    EXPECT_EQ(moved.tables[0].cells[1].text, "a\nb");
}

TEST(CellText, broken_characters_end_the_reading) {
    EXPECT_EQ(test::problem(test::docx("<w:p><w:r><w:t>5\xFF</w:t></w:r></w:p>")).substr(0, 3),
              "I05");
    // GB18030 bytes of 目标
    EXPECT_EQ(
        test::problem(test::docx("<w:p><w:r><w:t>\xC4\xBF\xB1\xEA</w:t></w:r></w:p>")).substr(0, 3),
        "I05");
    // Told where it stands, also in a text that a comment or CDATA cuts in two.
    const auto problem_of = [](const std::string& text) {
        return test::problem(test::docx("<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"));
    };
    const std::string whole = problem_of("甲23456789乙\xE9");
    EXPECT_THAT(whole, testing::StartsWith("I05 部件 word/document.xml 第 "));
    EXPECT_EQ(problem_of("甲<!--x-->乙\xE9"), whole);
    EXPECT_EQ(problem_of("甲23456789乙\xE9<!--x-->"), whole);
    EXPECT_EQ(problem_of("甲<![CDATA[乙\xE9]]>"), problem_of("甲234567890乙\xE9"));
    EXPECT_EQ(test::problem(test::docx("<w:p><w:r><w:t>1&#0;2</w:t></w:r></w:p>")).substr(0, 3),
              "I05");
    EXPECT_EQ(test::problem(test::docx("<w:p><w:r><w:t>&#xD800;</w:t></w:r></w:p>")).substr(0, 3),
              "I05");
}

}  // namespace
}  // namespace ptcheck
