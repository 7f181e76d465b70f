// Tracked changes: the accepted view.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/docx/reading.hpp"

namespace ptcheck {
namespace {

using test::cell_text;
using test::grid;
using test::inline_text;
using test::notes;
using test::run;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* deleted_mark = R"(<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>)";

TEST(Revisions, insertions_stay_and_deletions_go) {
    EXPECT_EQ(inline_text(run("≥") + "<w:ins>" + run("95") +
                          "</w:ins><w:del><w:r><w:delText>90"
                          "</w:delText></w:r></w:del>" +
                          run("%")),
              "≥95%");
    // moveFrom holds ordinary w:t
    EXPECT_EQ(inline_text("<w:moveFrom>" + run("旧") + "</w:moveFrom><w:moveTo>" + run("新") +
                          "</w:moveTo>"),
              "新");
    EXPECT_EQ(inline_text("<w:ins><w:del>" + run("a") + "</w:del></w:ins>" + run("b")), "b");
}

TEST(Revisions, a_deleted_mark_joins_paragraphs) {
    const std::string first = test::paragraph("完成", deleted_mark);
    const std::string second = test::paragraph("3份");
    EXPECT_EQ(cell_text(first + second), "完成3份");
    EXPECT_EQ(cell_text(test::paragraph("一") + first + second), "一\n完成3份");
    // Without text the paragraph vanishes.
    EXPECT_EQ(cell_text(test::paragraph("一") + test::paragraph("", deleted_mark) + second),
              "一\n3份");
    // The last paragraph of a cell cannot be joined with anything.
    EXPECT_EQ(cell_text(test::paragraph("一") + first), "一\n完成");
    EXPECT_EQ(cell_text(test::paragraph("一", R"(<w:rPr><w:moveFrom w:id="1"/></w:rPr>)") + second),
              "一3份");
    const Document body = test::read_body(first + second + test::paragraph("下一段"));
    EXPECT_THAT(test::paragraphs(body), ElementsAre("完成3份", "下一段"));
}

TEST(Revisions, deleted_rows_are_no_rows) {
    const Document document = test::read_body(
        test::table({test::row({test::cell("1")}), test::row({test::cell("2")}, "<w:del/>"),
                     test::row({test::cell("3")}, "<w:ins/>"),
                     test::row({test::cell("4", "<w:cellDel/>"), test::cell("5", "<w:cellDel/>")}),
                     test::row({test::cell("6")})}));
    EXPECT_THAT(grid(document.tables[0]), ElementsAre("0:1", "0:3", "0:6"));
    EXPECT_THAT(notes(document), ElementsAre("D01 T1.R0.C0 [4]"));
}

TEST(Revisions, a_deleted_cell_keeps_its_columns) {
    const Document document =
        test::read_body(test::table({test::row({test::cell("a"), test::cell("b"), test::cell("c")}),
                                     test::row({test::cell("d"), test::cell("e", "<w:cellDel/>"),
                                                test::cell("f", "<w:cellIns/>")})}));
    EXPECT_THAT(grid(document.tables[0]), ElementsAre("0:a 1:b 2:c", "0:d 2:f"));
}

TEST(Revisions, a_tracked_merge_counts) {
    const Document document = test::read_body(
        test::table({test::row({test::cell("产出", R"(<w:cellMerge w:id="1" w:vMerge="rest"/>)")}),
                     test::row({test::cell("", R"(<w:cellMerge w:id="2" w:vMerge="cont"/>)")})}));
    EXPECT_THAT(grid(document.tables[0]), ElementsAre("0v:产出", "0^:"));
}

TEST(Revisions, old_properties_are_not_looked_at) {
    const std::string cell = test::cell(
        "a", R"(<w:gridSpan w:val="2"/><w:tcPrChange w:id="1"><w:tcPr><w:gridSpan w:val="5"/>)"
             R"(<w:vMerge/></w:tcPr></w:tcPrChange>)");
    const std::string run = test::cell_of(
        "<w:p>" +
        test::run("b", R"(<w:rPrChange w:id="2"><w:rPr><w:vanish/></w:rPr></w:rPrChange>)") +
        "</w:p>");
    const std::string row = test::row(
        {cell, run},
        R"(<w:trPrChange w:id="3"><w:trPr><w:gridBefore w:val="9"/></w:trPr></w:trPrChange>)");
    const std::string paragraph = test::paragraph(
        "后", R"(<w:pPrChange w:id="4"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>)");
    const Document document =
        test::read_body("<w:tbl><w:tblPr><w:tblPrChange w:id=\"5\"/></w:tblPr>" + row + "</w:tbl>" +
                        paragraph + "<w:sectPr><w:sectPrChange w:id=\"6\"/></w:sectPr>");
    EXPECT_THAT(grid(document.tables[0]), ElementsAre("0+2:a 2:b"));
    EXPECT_EQ(document.paragraphs.at(0).outline, 0);
    EXPECT_THAT(notes(document), ElementsAre("D01 T1.R0.C0 [6]"));
}

TEST(Revisions, are_counted_once_a_document) {
    const Document document = test::read_body(
        test::paragraph("前") +
        test::table({test::row({test::cell_of("<w:p><w:ins>" + run("a") + "</w:ins><w:del>" +
                                              run("b") + "</w:del></w:p>")})}));
    EXPECT_THAT(notes(document), ElementsAre("D01 T1.R1.C1 [2]"));
    EXPECT_THAT(notes(test::read_body(test::paragraph("无修订"))), IsEmpty());
}

}  // namespace
}  // namespace ptcheck
