// Equations, text boxes, pictures and embedded parts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/docx/reading.hpp"

namespace ptcheck {
namespace {

using test::inline_text;
using test::notes;
using test::run;
using testing::ElementsAre;
using testing::IsEmpty;

std::string m(const std::string& text) {
    return "<m:r><m:t>" + text + "</m:t></m:r>";
}
std::string math(const std::string& inside) {
    return "<m:oMath>" + inside + "</m:oMath>";
}
Document in_cell(const std::string& inside) {
    return test::read_body(test::table({test::row({test::cell_of("<w:p>" + inside + "</w:p>")})}));
}

TEST(Equations, are_read_as_text) {
    EXPECT_EQ(inline_text(math(m("≥") + m("90%"))), "≥90%");
    EXPECT_EQ(inline_text("<m:oMathPara>" + math(m("a")) + math(m("b")) + "</m:oMathPara>"), "ab");
    EXPECT_EQ(inline_text("<w:hyperlink>" + math(m("5")) + "</w:hyperlink>" + run("人")), "5人");
    EXPECT_EQ(inline_text(math("<m:f><m:fPr/><m:num>" + m("1") + "</m:num><m:den>" + m("2") +
                               "</m:den></m:f>")),
              "1/2");
    EXPECT_EQ(inline_text(math("<m:d><m:e>" + m("a") + "</m:e></m:d>")), "(a)");
    EXPECT_EQ(
        inline_text(math("<m:d><m:dPr><m:begChr m:val=\"[\"/><m:sepChr m:val=\",\"/><m:endChr "
                         "m:val=\"\"/></m:dPr><m:e>" +
                         m("a") + "</m:e><m:e>" + m("b") + "</m:e></m:d>")),
        "[a,b");
    EXPECT_EQ(inline_text(
                  math("<m:sSup><m:e>" + m("m") + "</m:e><m:sup>" + m("2") + "</m:sup></m:sSup>")),
              "m2");
    EXPECT_EQ(inline_text(math("<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub>" + m("1") +
                               "</m:sub><m:sup>" + m("n") + "</m:sup><m:e>" + m("x") +
                               "</m:e></m:nary>")),
              "∑1nx");
    EXPECT_EQ(
        inline_text(math("<m:nary><m:naryPr/><m:sub/><m:sup/><m:e>" + m("x") + "</m:e></m:nary>")),
        "∫x");
    EXPECT_EQ(inline_text(math("<m:rad><m:radPr/><m:deg/><m:e>" + m("2") + "</m:e></m:rad>")),
              "√2");
    EXPECT_EQ(inline_text(math("<m:r><w:del><m:t>8</m:t></w:del></m:r><w:ins>" + m("9") +
                               "</w:ins><w:del>" + m("7") + "</w:del>")),
              "9");
}

TEST(Equations, are_noted) {
    EXPECT_THAT(notes(in_cell(math(m("≥90%")))), ElementsAre("D09 T1.R1.C1 [≥90%]"));
    EXPECT_THAT(notes(in_cell(math(""))), IsEmpty());
}

std::string vml_box(const std::string& blocks) {
    return "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + blocks +
           "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
}
std::string drawing_box(const std::string& blocks) {
    return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:docPr "
           "descr=\"替代文字\"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>" +
           blocks +
           "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline>"
           "</w:drawing></mc:Choice><mc:Fallback>" +
           vml_box(blocks).substr(5, vml_box(blocks).size() - 11) +
           "</mc:Fallback></mc:AlternateContent></w:r>";
}

TEST(TextBoxes, are_no_part_of_the_cell) {
    for (const std::string& box :
         {vml_box(test::paragraph("≥90%")), drawing_box(test::paragraph("≥90%"))}) {
        const Document document = in_cell(run("前") + box + run("后"));
        EXPECT_THAT(test::grid(document.tables[0]), ElementsAre("0:前后"));
        EXPECT_THAT(notes(document), ElementsAre("D07 T1.R1.C1 [≥90%]"));
    }
}

TEST(TextBoxes, outside_tables_matter_when_they_hold_a_table_or_a_value) {
    const auto noted = [](const std::string& blocks) {
        return notes(test::read_body("<w:p>" + drawing_box(blocks) + run("段落") + "</w:p>"));
    };
    EXPECT_THAT(noted(test::paragraph("内部资料")), IsEmpty());
    EXPECT_THAT(noted(test::paragraph("单位：5万元")), ElementsAre("D07 T1.R0.C0 [单位：5万元]"));
    EXPECT_THAT(noted(test::paragraph("５")), ElementsAre("D07 T1.R0.C0 [５]"));
    EXPECT_THAT(noted(test::table_of({{"产出", "质量"}})),
                ElementsAre("D07 T1.R0.C0 [产出\n质量]"));
}

TEST(TextBoxes, tables_in_them_are_not_numbered) {
    const Document document = test::read_body("<w:p>" + vml_box(test::table_of({{"x"}})) +
                                              "</w:p>" + test::table_of({{"5"}}));
    ASSERT_EQ(document.tables.size(), 1U);
    EXPECT_THAT(test::grid(document.tables[0]), ElementsAre("0:5"));
}

TEST(Pictures, alone_in_a_cell) {
    const std::string drawing =
        "<w:r><w:drawing><wp:inline><wp:docPr descr=\"≥90%\"/><a:graphic><a:graphicData><pic:pic>"
        "<pic:blipFill><a:blip r:embed=\"rId1\"/></pic:blipFill></pic:pic></a:graphicData>"
        "</a:graphic></wp:inline></w:drawing></w:r>";
    const std::string vml =
        "<w:r><w:pict><v:shape><v:imagedata r:id=\"rId1\"/></v:shape></w:pict></w:r>";
    for (const std::string& picture : {drawing, vml}) {
        EXPECT_THAT(notes(in_cell(picture)), ElementsAre("D11 T1.R1.C1"));
        EXPECT_THAT(notes(in_cell(picture + run("5"))), IsEmpty());
        EXPECT_THAT(notes(test::read_body("<w:p>" + picture + "</w:p>")), IsEmpty());
    }
    // A drawn line is no picture.
    EXPECT_THAT(notes(in_cell("<w:r><w:drawing><wps:wsp/></w:drawing></w:r>")), IsEmpty());
}

TEST(EmbeddedParts, are_noted) {
    EXPECT_THAT(notes(in_cell("<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject "
                              "ProgID=\"Equation.3\"/></w:object></w:r>")),
                ElementsAre("D08 T1.R1.C1 [OLE]"));
    EXPECT_THAT(notes(test::read_body("<w:altChunk r:id=\"rId1\"/><w:subDoc r:id=\"rId2\"/>" +
                                      test::table_of({{"5"}}))),
                ElementsAre("D08 T1.R0.C0 [altChunk]", "D08 T1.R0.C0 [subDoc]"));
}

}  // namespace
}  // namespace ptcheck
