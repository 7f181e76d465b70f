// Rows, grid columns, merges and nesting.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/docx/reading.hpp"

namespace ptcheck {
namespace {

using test::cell;
using test::cell_of;
using test::grid;
using test::notes;
using test::row;
using test::table;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* restart = R"(<w:vMerge w:val="restart"/>)";

std::vector<std::string> grid_of(const std::vector<std::string>& rows) {
    const Document document = test::read_body(table(rows));
    return grid(document.tables.at(0));
}

TEST(Tables, spans_move_the_cells_behind) {
    EXPECT_THAT(grid_of({row({cell("a", R"(<w:gridSpan w:val="5"/>)"), cell("b")}),
                         row({cell("c"), cell("d", R"(<w:gridSpan w:val="6"/>)")})}),
                ElementsAre("0+5:a 5:b", "0:c 1+6:d"));
}

TEST(Tables, senseless_spans_are_one_and_huge_ones_are_cut) {
    for (const char* span : {"0", "-3", "", "x", "2x", "1.5"}) {
        const std::string props = std::string("<w:gridSpan w:val=\"") + span + "\"/>";
        EXPECT_THAT(grid_of({row({cell("a", props), cell("b")})}), ElementsAre("0:a 1:b")) << span;
    }
    EXPECT_THAT(grid_of({row({cell("a", "<w:gridSpan/>"), cell("b")})}), ElementsAre("0:a 1:b"));
    EXPECT_THAT(grid_of({row({cell("a", R"(<w:gridSpan w:val="4000000000"/>)"), cell("b")})}),
                ElementsAre("0+1000:a 1000:b"));
}

TEST(Tables, grid_before_shifts_without_inventing_cells) {
    EXPECT_THAT(grid_of({row({cell("a"), cell("b")}),
                         row({cell("c")}, R"(<w:gridBefore w:val="1"/><w:gridAfter w:val="3"/>)")}),
                ElementsAre("0:a 1:b", "1:c"));
    EXPECT_THAT(grid_of({row({cell("c")}, R"(<w:gridBefore w:val="4000000000"/>)")}),
                ElementsAre("1000:c"));
}

TEST(Tables, the_grid_is_not_needed) {
    const std::string rows = row({cell("a"), cell("b"), cell("c")});
    for (const char* columns :
         {"", "<w:tblGrid/>", "<w:tblGrid><w:gridCol w:w=\"5\"/></w:tblGrid>"}) {
        const Document document =
            test::read_body(std::string("<w:tbl><w:tblPr/>") + columns + rows + "</w:tbl>");
        EXPECT_THAT(grid(document.tables.at(0)), ElementsAre("0:a 1:b 2:c")) << columns;
    }
}

TEST(Tables, vertical_merges) {
    EXPECT_THAT(
        grid_of({row({cell("产出", restart), cell("1")}), row({cell("", "<w:vMerge/>"), cell("2")}),
                 row({cell("", R"(<w:vMerge w:val="continue"/>)"), cell("3")}),
                 row({cell("效益", restart), cell("4")})}),
        ElementsAre("0v:产出 1:1", "0^: 1:2", "0^: 1:3", "0v:效益 1:4"));
}

TEST(Tables, a_continuation_of_nothing_is_an_ordinary_cell) {
    EXPECT_THAT(grid_of({row({cell("a", "<w:vMerge/>"), cell("b")}),
                         row({cell("c", "<w:vMerge/>"), cell("d", "<w:vMerge/>")})}),
                ElementsAre("0:a 1:b", "0:c 1:d"));
    // Another column, or another width, is another cell.
    EXPECT_THAT(grid_of({row({cell("a"), cell("b", restart)}),
                         row({cell("c", R"(<w:gridSpan w:val="2"/><w:vMerge/>)")})}),
                ElementsAre("0:a 1v:b", "0+2:c"));
    EXPECT_THAT(grid_of({row({cell("a", restart)}),
                         row({cell("c", R"(<w:gridSpan w:val="2"/><w:vMerge/>)")})}),
                ElementsAre("0v:a", "0+2:c"));
}

TEST(Tables, text_under_a_merge_is_noted_and_not_used) {
    const Document document = test::read_body(table(
        {row({cell("产出", restart), cell("1")}), row({cell("旧", "<w:vMerge/>"), cell("2")})}));
    EXPECT_THAT(grid(document.tables[0]), ElementsAre("0v:产出 1:1", "0^: 1:2"));
    EXPECT_THAT(notes(document), ElementsAre("D06 T1.R2.C1 [旧]"));
}

TEST(Tables, merges_hold_across_a_deleted_row) {
    const Document document =
        test::read_body(table({row({cell("产出", restart)}), row({cell("x")}, "<w:del/>"),
                               row({cell("", "<w:vMerge/>")})}));
    EXPECT_THAT(grid(document.tables[0]), ElementsAre("0v:产出", "0^:"));
}

TEST(Tables, legacy_horizontal_merges_are_one_cell) {
    const Document document = test::read_body(
        table({row({cell("a", R"(<w:hMerge w:val="restart"/>)"), cell("x", "<w:hMerge/>"),
                    cell("", R"(<w:hMerge w:val="continue"/>)"), cell("b")}),
               row({cell("c", "<w:hMerge/>"), cell("d", "<w:hMerge/>")})}));
    EXPECT_THAT(grid(document.tables[0]), ElementsAre("0+3:a 3:b", "0:c 1:d"));
    EXPECT_THAT(notes(document), ElementsAre("D06 T1.R1.C2 [x]"));
}

TEST(Tables, wrappers_around_rows_and_cells_are_transparent) {
    const std::string inner_row =
        row({"<w:sdt><w:sdtPr/><w:sdtContent>" + cell("a") + "</w:sdtContent></w:sdt>",
             "<w:customXml>" + cell("b") + "</w:customXml>", cell("c")});
    const Document document =
        test::read_body("<w:customXml><w:sdt><w:sdtContent><w:tbl><w:sdt><w:sdtContent>" +
                        inner_row + "</w:sdtContent></w:sdt><w:customXml>" + row({cell("d")}) +
                        "</w:customXml></w:tbl></w:sdtContent></w:sdt></w:customXml>");
    EXPECT_THAT(grid(document.tables.at(0)), ElementsAre("0:a 1:b 2:c", "0:d"));
}

TEST(Tables, nested_tables_are_tables_of_their_own) {
    const std::string inner = table({row({cell("内1"), cell("内2")})});
    const Document document = test::read_body(
        table({row({cell_of(test::paragraph("上") + inner + test::paragraph("下")), cell("旁")})}) +
        table({row({cell("末")})}));
    ASSERT_EQ(document.tables.size(), 3U);
    EXPECT_THAT(grid(document.tables[0]), ElementsAre("0:上\n下 1:旁"));
    EXPECT_THAT(grid(document.tables[1]), ElementsAre("0:内1 1:内2"));
    EXPECT_EQ(document.tables[1].parent, 0U);
    EXPECT_EQ(document.tables[1].depth, 1U);
    EXPECT_EQ(document.tables[2].parent, no_table);
    EXPECT_EQ(document.tables[2].depth, 0U);
    // The paragraphs around it may head the inner table.
    ASSERT_EQ(document.paragraphs.size(), 2U);
    EXPECT_EQ(document.paragraphs[0].text, "上");
    EXPECT_EQ(document.paragraphs[0].next_table, 1U);
    EXPECT_EQ(document.paragraphs[1].text, "下");
    EXPECT_EQ(document.paragraphs[1].next_table, 2U);
}

TEST(Tables, right_to_left_tables_and_repeated_headers_change_nothing) {
    const Document document = test::read_body("<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr>" +
                                              row({cell("a"), cell("b")}, "<w:tblHeader/>") +
                                              row({cell("c"), cell("d")}) + "</w:tbl>");
    EXPECT_THAT(grid(document.tables[0]), ElementsAre("0:a 1:b", "0:c 1:d"));
    EXPECT_THAT(notes(document), IsEmpty());
}

TEST(Tables, without_rows_or_cells) {
    const Document document = test::read_body("<w:tbl/><w:tbl><w:tr/></w:tbl>");
    ASSERT_EQ(document.tables.size(), 2U);
    EXPECT_EQ(document.tables[0].rows(), 0U);
    EXPECT_EQ(document.tables[1].rows(), 1U);
    EXPECT_TRUE(document.tables[1].row(0).empty());
}

}  // namespace
}  // namespace ptcheck
