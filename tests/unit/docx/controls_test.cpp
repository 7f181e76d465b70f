// Content controls and alternate content.
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

std::string control(const std::string& props, const std::string& content) {
    return "<w:sdt><w:sdtPr>" + props + "</w:sdtPr><w:sdtContent>" + content +
           "</w:sdtContent></w:sdt>";
}

TEST(Controls, are_transparent_and_their_properties_are_not_read) {
    const std::string props =
        R"(<w:comboBox><w:listItem w:displayText="否"/></w:comboBox>)"
        R"(<w:dataBinding w:xpath="/x"/><w:placeholder><w:docPart w:val="x"/></w:placeholder>)"
        R"(<w:rPr><w:t>x</w:t></w:rPr>)";
    EXPECT_EQ(inline_text(control(props, control("", run("是")) + run("的"))), "是的");
    EXPECT_EQ(test::cell_text(control(props, test::paragraph("一") + test::paragraph("二"))),
              "一\n二");
}

TEST(Controls, shown_placeholders_count_as_empty) {
    const std::string hint = control("<w:showingPlcHdr/>", run("单击此处输入文字"));
    const Document document = test::read_body(test::table(
        {test::row({test::cell_of("<w:p>" + run("≥") + hint + "</w:p>"), test::cell("b")}),
         control("<w:showingPlcHdr/>", test::row({test::cell("c"), test::cell("d")}))}));
    EXPECT_THAT(test::grid(document.tables[0]), ElementsAre("0:≥ 1:b", "0: 1:"));
    EXPECT_THAT(notes(document),
                ElementsAre("D03 T1.R1.C1 [单击此处输入文字]", "D03 T1.R2.C1 [cd]"));
    EXPECT_EQ(inline_text(control(R"(<w:showingPlcHdr w:val="0"/>)", run("5"))), "5");
}

TEST(Controls, check_boxes_are_their_glyph) {
    const auto box = [](const char* checked, const std::string& content) {
        return control(std::string("<w14:checkbox><w14:checked w14:val=\"") + checked +
                           "\"/><w14:checkedState w14:val=\"2612\"/></w14:checkbox>",
                       content);
    };
    EXPECT_EQ(inline_text(box("1", run("☒")) + run("是")), "☒是");
    const std::string unknown = R"(<w:r><w:sym w:font="Somefont" w:char="F0A8"/></w:r>)";
    EXPECT_EQ(inline_text(box("0", unknown)), "☐");
    EXPECT_EQ(inline_text(box("1", unknown)), "☒");
    EXPECT_EQ(inline_text(R"(<w:r><w:sym w:font="MS Gothic" w:char="2612"/></w:r>)"), "☒");
}

std::string alternate(const std::string& choices, const std::string& fallback) {
    return "<w:r><mc:AlternateContent>" + choices + "<mc:Fallback>" + fallback +
           "</mc:Fallback></mc:AlternateContent></w:r>";
}

std::string choice(const std::string& requires_, const std::string& content) {
    return "<mc:Choice Requires=\"" + requires_ + "\">" + content + "</mc:Choice>";
}

TEST(AlternateContent, one_branch_only) {
    const std::string a = "<w:t>a</w:t>";
    const std::string b = "<w:t>b</w:t>";
    const std::string c = "<w:t>c</w:t>";
    EXPECT_EQ(inline_text(alternate(choice("wps", a), c)), "a");
    EXPECT_EQ(inline_text(alternate(choice("w14 wps", a), c)), "a");
    EXPECT_EQ(inline_text(alternate(choice("w14 w16se", a), c)), "c");
    EXPECT_EQ(inline_text(alternate(choice("w16se", a) + choice("w14", b), c)), "b");
    EXPECT_EQ(inline_text(alternate(choice("w14", a) + choice("w15", b), c)), "a");
    EXPECT_EQ(inline_text(alternate(choice("undeclared", a), c)), "c");
    EXPECT_EQ(inline_text(alternate(choice("", a), c)), "c");
    // A declaration on the Choice itself is in force.
    EXPECT_EQ(
        inline_text(alternate("<mc:Choice xmlns:z=\"http://schemas.microsoft.com/office/word/2010/"
                              "wordml\" Requires=\"z\">" +
                                  a + "</mc:Choice>",
                              c)),
        "a");
    // The symbols of newer Word stand in the fallback as text.
    EXPECT_EQ(inline_text(alternate(choice("w16se", "<w16se:symEx w16se:char=\"1F5F9\"/>"),
                                    "<w:t>☑</w:t>")),
              "☑");
}

TEST(AlternateContent, around_rows_and_paragraphs) {
    const Document document = test::read_body("<w:tbl><mc:AlternateContent>" +
                                              choice("w14", test::row({test::cell("a")})) +
                                              "<mc:Fallback>" + test::row({test::cell("b")}) +
                                              "</mc:Fallback></mc:AlternateContent></w:tbl>");
    EXPECT_THAT(test::grid(document.tables[0]), ElementsAre("0:a"));
    EXPECT_THAT(notes(document), IsEmpty());
}

}  // namespace
}  // namespace ptcheck
