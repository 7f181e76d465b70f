// Fields: only results are text.
#include "docx/fields.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/docx/reading.hpp"

namespace ptcheck {
namespace {

using test::cell_text;
using test::inline_text;
using test::notes;
using test::run;
using testing::ElementsAre;
using testing::IsEmpty;

std::string mark(const std::string& type, const std::string& content = {}) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\">" + content + "</w:fldChar></w:r>";
}
std::string code(const std::string& text) {
    return "<w:r><w:instrText xml:space=\"preserve\">" + text + "</w:instrText></w:r>";
}
std::string field(const std::string& instruction, const std::string& result) {
    return mark("begin") + instruction + mark("separate") + result + mark("end");
}

TEST(Fields, only_the_result_is_text) {
    EXPECT_EQ(inline_text(run("第") + field(code(" PAGE "), run("3")) + run("页")), "第3页");
    EXPECT_EQ(inline_text(mark("begin") + code(" =1+2 ") + run("x") + mark("end") + run("5")), "5");
    // Nested in the instruction, nested in the result
    EXPECT_EQ(
        inline_text(field(code("IF ") + field(code("A"), run("a")) + code(" = 1"), run("是"))),
        "是");
    EXPECT_EQ(inline_text(field(code("X"), run("甲") + field(code("Y"), run("乙")) + run("丙"))),
              "甲乙丙");
    EXPECT_EQ(inline_text("<w:r><w:delInstrText>x</w:delInstrText></w:r>" + run("5")), "5");
    EXPECT_EQ(
        inline_text(R"(<w:fldSimple w:instr=" DATE "><w:r><w:t>2023年</w:t></w:r></w:fldSimple>)"),
        "2023年");
}

TEST(Fields, go_on_over_paragraphs) {
    EXPECT_EQ(cell_text("<w:p>" + mark("begin") + code("X") + "</w:p><w:p>" + code("Y") +
                        mark("separate") + run("一") + "</w:p><w:p>" + run("二") + mark("end") +
                        run("三") + "</w:p>"),
              "\n一\n二三");
}

TEST(Fields, an_open_field_ends_with_its_cell) {
    const Document document = test::read_body(test::table(
        {test::row({test::cell_of("<w:p>" + run("5") + mark("begin") + code("X") + "</w:p>"),
                    test::cell_of("<w:p>" + run("6") + mark("end") + run("7") + "</w:p>")})}));
    EXPECT_THAT(test::grid(document.tables[0]), ElementsAre("0:5 1:67"));
    EXPECT_THAT(notes(document), ElementsAre("D10 T1.R1.C1"));
}

TEST(Fields, an_open_instruction_of_the_body_hides_no_table) {
    const Document document = test::read_body("<w:p>" + mark("begin") + code("X") + "</w:p>" +
                                              test::table_of({{"5"}}) + test::paragraph("后"));
    EXPECT_THAT(test::grid(document.tables[0]), ElementsAre("0:5"));
    EXPECT_THAT(test::paragraphs(document), ElementsAre("后"));
    EXPECT_THAT(notes(document), ElementsAre("D10 T1.R0.C0"));
}

TEST(Fields, legacy_form_fields) {
    const auto box = [](const std::string& state) {
        return mark("begin", "<w:ffData><w:name w:val=\"x\"/><w:checkBox><w:sizeAuto/>" + state +
                                 "</w:checkBox></w:ffData>") +
               code(" FORMCHECKBOX ") + mark("end");
    };
    EXPECT_EQ(inline_text(box("<w:default w:val=\"0\"/><w:checked/>") + run("是")), "☒是");
    EXPECT_EQ(inline_text(box("<w:default w:val=\"1\"/>")), "☒");
    EXPECT_EQ(inline_text(box("<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>")), "☐");
    const std::string list =
        mark("begin",
             R"(<w:ffData><w:ddList><w:result w:val="1"/><w:default w:val="0"/>)"
             R"(<w:listEntry w:val="元"/><w:listEntry w:val="万元"/></w:ddList></w:ffData>)") +
        code(" FORMDROPDOWN ") + mark("end");
    EXPECT_EQ(inline_text(run("单位：") + list), "单位：万元");
    EXPECT_EQ(inline_text(mark("begin", "<w:ffData><w:textInput/></w:ffData>") +
                          code(" FORMTEXT ") + mark("separate") + run("104") + mark("end")),
              "104");
}

TEST(Fields, a_table_of_contents_repeats_headings) {
    const Document document = test::read_body(
        "<w:p>" + mark("begin") + code(" TOC \\o \"1-3\" ") + mark("separate") + "<w:hyperlink>" +
        run("1.物业费绩效目标表") + field(code("PAGEREF _Toc1"), run("3")) +
        "</w:hyperlink></w:p>" + "<w:p>" + run("2.监测绩效目标表") + "</w:p><w:p>" + mark("end") +
        run("前言") + "</w:p>" + test::paragraph("1.物业费绩效目标表") +
        R"(<w:p><w:fldSimple w:instr="toc \o"><w:r><w:t>目录</w:t></w:r></w:fldSimple></w:p>)");
    ASSERT_EQ(document.paragraphs.size(), 5U);
    EXPECT_TRUE(document.paragraphs[0].in_toc);
    EXPECT_EQ(document.paragraphs[0].text, "1.物业费绩效目标表3");
    EXPECT_TRUE(document.paragraphs[1].in_toc);
    EXPECT_FALSE(document.paragraphs[2].in_toc);
    EXPECT_FALSE(document.paragraphs[3].in_toc);
    EXPECT_TRUE(document.paragraphs[4].in_toc);
    EXPECT_THAT(notes(document), IsEmpty());
}

TEST(Fields, a_stack_of_marks) {
    docx::FieldStack fields;
    fields.end();  // nothing to end
    fields.separate();
    EXPECT_TRUE(fields.shows());
    fields.begin();
    fields.instruction("\t TOC");
    fields.instruction(" \\h");
    EXPECT_FALSE(fields.shows());
    fields.separate();
    EXPECT_TRUE(fields.in_contents());
    fields.begin_simple("TOCTOU");
    fields.begin();
    EXPECT_EQ(fields.open(), 3U);
    fields.close_to(1);
    EXPECT_TRUE(fields.shows());
    EXPECT_TRUE(fields.in_contents());
    fields.close_to(0);
    EXPECT_FALSE(fields.in_contents());
}

}  // namespace
}  // namespace ptcheck
