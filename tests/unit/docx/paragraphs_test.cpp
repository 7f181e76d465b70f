// What stands outside cells: headings, lines, page headers, the title.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/docx/reading.hpp"

namespace ptcheck {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* declared =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

TEST(Paragraphs, outside_tables_with_the_table_that_follows) {
    const Document document = test::read_body(
        test::paragraph(" 1.甲项目绩效目标表 ") + test::paragraph("") + test::paragraph("\u3000") +
        test::table_of({{"a"}}) + "<w:sdt><w:sdtContent>" + test::paragraph("2.乙") +
        "</w:sdtContent></w:sdt><w:customXml>" + test::paragraph("单位：万元") + "</w:customXml>" +
        test::table_of({{"b"}}) + test::paragraph("备注"));
    ASSERT_EQ(document.paragraphs.size(), 4U);
    EXPECT_THAT(test::paragraphs(document),
                ElementsAre(" 1.甲项目绩效目标表 ", "2.乙", "单位：万元", "备注"));
    EXPECT_EQ(document.paragraphs[0].next_table, 0U);
    EXPECT_EQ(document.paragraphs[1].next_table, 1U);
    EXPECT_EQ(document.paragraphs[2].next_table, 1U);
    EXPECT_EQ(document.paragraphs[3].next_table, 2U);
}

TEST(Paragraphs, cells_without_a_table_give_none) {
    EXPECT_THAT(test::read_body(test::table_of({{"a\nb"}})).paragraphs, IsEmpty());
}

// Some producers name the built-in style and leave its level out.
TEST(Paragraphs, a_built_in_heading_style_needs_no_level) {
    test::DocxBuilder builder;
    builder.body(test::paragraph("a", R"(<w:pStyle w:val="H2"/>)") +
                 test::paragraph("b", R"(<w:pStyle w:val="H3"/>)") +
                 test::paragraph("c", R"(<w:pStyle w:val="X"/>)"));
    builder.related("styles", "styles.xml",
                    std::string("<w:styles ") + declared +
                        R"(><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Heading 2"/>)"
                        R"(</w:style><w:style w:type="paragraph" w:styleId="H3"><w:name )"
                        R"(w:val="heading 3"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>)"
                        R"(<w:style w:type="paragraph" w:styleId="X"><w:name w:val="heading 10"/>)"
                        R"(</w:style></w:styles>)");
    std::vector<int> levels;
    const Document document = test::read(builder.bytes());
    for (const Paragraph& paragraph : document.paragraphs) levels.push_back(paragraph.outline);
    EXPECT_THAT(levels, ElementsAre(2, 0, 0));
}

TEST(Paragraphs, outline_levels) {
    test::DocxBuilder builder;
    builder.body(test::paragraph("a", R"(<w:outlineLvl w:val="0"/>)") +
                 test::paragraph("b", R"(<w:outlineLvl w:val="9"/>)") +
                 test::paragraph("c", R"(<w:pStyle w:val="H"/>)") +
                 test::paragraph("d", R"(<w:pStyle w:val="H"/><w:outlineLvl w:val="9"/>)") +
                 test::paragraph("e", R"(<w:pStyle w:val="T"/>)") + test::paragraph("f"));
    builder.related(
        "styles", "styles.xml",
        std::string("<w:styles ") + declared +
            R"(><w:style w:type="paragraph" w:styleId="H0"><w:pPr><w:outlineLvl w:val="2"/>)"
            R"(</w:pPr></w:style><w:style w:type="paragraph" w:styleId="H"><w:basedOn )"
            R"(w:val="H0"/></w:style><w:style w:type="paragraph" w:styleId="T"><w:name )"
            R"(w:val="toc 1"/></w:style></w:styles>)");
    const Document document = test::read(builder.bytes());
    std::vector<int> levels;
    for (const Paragraph& paragraph : document.paragraphs) levels.push_back(paragraph.outline);
    EXPECT_THAT(levels, ElementsAre(1, 0, 3, 0, 0, 0));
    EXPECT_TRUE(document.paragraphs[4].in_toc);
    EXPECT_FALSE(document.paragraphs[5].in_toc);
}

TEST(Paragraphs, page_headers_give_their_lines) {
    test::DocxBuilder builder;
    builder.body(test::table_of({{"a"}}));
    builder.related("header", "header1.xml",
                    std::string("<w:hdr ") + declared + ">" + test::paragraph("2023年部门预算") +
                        test::paragraph("") + test::table_of({{"天津市生态环境局", "单位：万元"}}) +
                        "<w:p><w:ins>" + test::run("内部") + "</w:ins></w:p></w:hdr>");
    builder.related(
        "footer", "footer1.xml",
        std::string("<w:ftr ") + declared + ">" + test::paragraph("第1页") + "</w:ftr>");
    const Document document = test::read(builder.bytes());
    EXPECT_THAT(document.header_lines,
                ElementsAre("2023年部门预算", "天津市生态环境局", "单位：万元", "内部"));
    EXPECT_EQ(document.tables.size(), 1U);
    EXPECT_THAT(document.paragraphs, IsEmpty());
    EXPECT_THAT(document.notes, IsEmpty());
}

TEST(Paragraphs, the_title_of_the_core_properties) {
    test::DocxBuilder builder;
    builder.part(
        "_rels/.rels",
        R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
        R"(<Relationship Id="a" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>)"
        R"(<Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>)"
        R"(</Relationships>)");
    builder.part(
        "docProps/core.xml",
        R"(<c:coreProperties xmlns:c="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" )"
        R"(xmlns:d="http://purl.org/dc/elements/1.1/"><title>旧</title><d:title>2023年绩效目标</d:title></c:coreProperties>)");
    EXPECT_EQ(test::read(builder.bytes()).title, "2023年绩效目标");
    EXPECT_EQ(test::read(test::docx("")).title, "");
}

}  // namespace
}  // namespace ptcheck
