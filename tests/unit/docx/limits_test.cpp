// Every limit is kept, and its breach names the figure, the limit and the option.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/docx/reading.hpp"

namespace ptcheck {
namespace {

using test::cell;
using test::problem;
using test::row;
using test::table;
using testing::HasSubstr;
using testing::StartsWith;

std::string repeated(std::size_t times, std::string_view text) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

// Refused with a limit of `most`, read with one more.
void expect_limit(const std::string& bytes, std::uint64_t Limits::*limit, std::uint64_t most,
                  const std::string& option) {
    Limits limits;
    limits.*limit = most;
    const std::string refused = problem(bytes, limits);
    EXPECT_THAT(refused, StartsWith("I06 ")) << option;
    EXPECT_THAT(refused, HasSubstr("--limit " + option + "=")) << option;
    limits.*limit = most + 1;
    EXPECT_EQ(problem(bytes, limits), "") << option;
}

TEST(Limits, sizes) {
    const std::string bytes = test::docx(test::paragraph("绩效"));
    expect_limit(bytes, &Limits::file, bytes.size() - 1, "file");
    test::DocxBuilder builder;
    builder.part("word/document.xml",
                 "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
                 "main\"><!--" +
                     std::string(5000, ' ') + "--><w:body/></w:document>");
    const std::string padded = builder.bytes();
    Limits limits;
    limits.part = 4000;
    EXPECT_EQ(problem(padded, limits),
              "I06 部件 word/document.xml 解压后超过上限 4000 B，可用 --limit part=N 放宽");
    limits = {};
    limits.total = 5200;
    EXPECT_EQ(problem(padded, limits),
              "I06 各部件解压后合计超过上限 5200 B，可用 --limit total=N 放宽");
}

TEST(Limits, entries) {
    expect_limit(test::docx(""), &Limits::entries, 2, "entries");
}

TEST(Limits, the_ratio_counts_above_16_mb_only) {
    const auto padded = [](std::size_t size) {
        test::DocxBuilder builder;
        builder.body("<!--" + std::string(size, ' ') + "-->");
        return builder.bytes();
    };
    EXPECT_EQ(problem(padded(15UL << 20)), "");
    EXPECT_THAT(problem(padded(17UL << 20)), StartsWith("I06 部件 word/document.xml 的压缩比 "));
    Limits limits;
    limits.ratio = 2000;
    EXPECT_EQ(problem(padded(17UL << 20), limits), "");
}

// What the archive states of sizes is not believed: here 10 bytes for some thousands.
TEST(Limits, stated_sizes_are_not_believed) {
    const std::string text(4000, 'x');
    std::string bytes = test::docx(test::paragraph(text));
    const std::size_t entry = bytes.rfind("word/document.xml");
    ASSERT_GT(entry, 46U);
    const std::size_t size_field = entry - 46 + 24;  // of the central directory (APPNOTE 4.3.12)
    bytes.replace(size_field, 4, std::string("\x0A\0\0\0", 4));
    try {
        EXPECT_EQ(test::read(bytes).paragraphs.at(0).text, text);
    } catch (const InputError& error) {
        // A library that checks the stated size calls it damage, which is as good.
        EXPECT_EQ(error.problem().code, InputCode::damaged);
    }
}

TEST(Limits, depth) {
    // document, body, 7 wrappers and the paragraph
    const std::string bytes = test::docx(repeated(7, "<w:x>") + "<w:p/>" + repeated(7, "</w:x>"));
    expect_limit(bytes, &Limits::depth, 9, "depth");
    const std::string deep = repeated(300000, "<w:x>") + repeated(300000, "</w:x>");
    EXPECT_THAT(problem(test::docx(deep)), StartsWith("I06 XML 嵌套层数 257，超过上限 256"));
    Limits limits;
    limits.depth = 1'000'000'000;  // the stack sets a limit of its own
    EXPECT_THAT(problem(test::docx(deep), limits), StartsWith("I06 XML 嵌套层数"));
    const std::string math =
        "<w:p><m:oMath>" + repeated(300, "<m:e>") + repeated(300, "</m:e>") + "</m:oMath></w:p>";
    EXPECT_THAT(problem(test::docx(math)), StartsWith("I06 XML 嵌套层数"));
}

TEST(Limits, nodes) {
    Limits limits;
    limits.nodes = 1000;
    EXPECT_EQ(problem(test::docx(repeated(450, "<w:p/>")), limits), "");
    EXPECT_THAT(problem(test::docx(repeated(1000, "<w:p/>")), limits),
                StartsWith("I06 部件 word/document.xml 的 XML 节点数 10"));
}

TEST(Limits, cell_text) {
    expect_limit(test::docx(test::table_of({{std::string(100, 'x')}})), &Limits::cell_text, 99,
                 "cell-text");
    Limits limits;
    limits.cell_text = 10;
    EXPECT_EQ(
        problem(test::docx(test::table_of({{"a", std::string(11, 'x')}})), limits),
        "I06 表 1 行 1 列 2 单元格文字的字节数 11，超过上限 10，可用 --limit cell-text=N 放宽");
}

TEST(Limits, cells) {
    const std::string wide = row({cell("a", R"(<w:gridSpan w:val="10"/>)")});
    expect_limit(test::docx(table({wide, wide, wide})), &Limits::cells, 29, "cells");
    const std::string shifted = row({cell("a")}, R"(<w:gridAfter w:val="29"/>)");
    expect_limit(test::docx(table({shifted})), &Limits::cells, 29, "cells");
    // Two thousand cells of a thousand columns each
    EXPECT_THAT(
        problem(test::docx(table(
            {"<w:tr>" + repeated(2000, cell("", R"(<w:gridSpan w:val="1000"/>)")) + "</w:tr>"}))),
        StartsWith("I06 "));
}

TEST(Limits, span) {
    Limits limits;
    limits.span = 5;
    const Document document = test::read(
        test::docx(table({row({cell("a", R"(<w:gridSpan w:val="9"/>)"), cell("b")})})), limits);
    EXPECT_EQ(document.tables[0].cells[0].span, 5U);
    EXPECT_EQ(document.tables[0].cells[1].column, 5U);
}

TEST(Limits, nesting) {
    std::string nested = test::table_of({{"a"}});
    for (int i = 0; i < 4; ++i) nested = table({row({test::cell_of(nested)})});
    expect_limit(test::docx(nested), &Limits::nesting, 4, "nesting");
}

TEST(Limits, time) {
    Limits limits;
    limits.time = 0;
    EXPECT_EQ(problem(test::docx(""), limits),
              "I07 检查超过时限 0 秒，可用 --limit time=秒数 放宽");
}

TEST(Limits, many_namespace_declarations_are_refused) {
    std::string xml =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/"
        "2006/main\"";
    for (int i = 0; i < 300; ++i) {
        xml += " xmlns:p" + std::to_string(i) + "=\"urn:schemas-microsoft-com:vml\"";
    }
    EXPECT_THAT(problem(test::DocxBuilder().part("word/document.xml", xml + "/>").bytes()),
                StartsWith("I05 XML 命名空间声明过多"));
}

// Work that grows with the square of an input would run for minutes here.
TEST(Limits, hostile_shapes_take_linear_time) {
    constexpr std::size_t many = 100'000;
    const std::string attributes = repeated(many, " a:val=\"1\"");
    const std::string declares = "<x xmlns:y=\"urn:y\"/>";  // no short cut for the namespaces
    EXPECT_EQ(problem(test::docx(declares +
                                 table({row({cell("a", "<w:gridSpan" + attributes + "/>")})}))),
              "");
    const std::string tables = repeated(many / 10, "<w:tbl/><w:p><w:r><w:t>a</w:t></w:r></w:p>");
    EXPECT_EQ(problem(test::docx(table({row({test::cell_of(tables)})}))), "");
    EXPECT_EQ(problem(test::docx("<w:p>" +
                                 repeated(many,
                                          "<w:r><w:fldChar w:fldCharType=\"begin\"/>"
                                          "</w:r>") +
                                 "</w:p>")),
              "");
    EXPECT_EQ(problem(test::docx("<w:tbl>" + repeated(many / 10, row({cell("a", "<w:vMerge/>")})) +
                                 "</w:tbl>")),
              "");
}

}  // namespace
}  // namespace ptcheck
