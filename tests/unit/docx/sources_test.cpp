// Where things stand: what the offsets say is looked up in the bytes of the main part.
#include "docx/sources.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "docx/docx_copy.hpp"
#include "unit/docx/reading.hpp"

namespace ptcheck::test {

namespace {

using docx::DocxCopy;
using docx::SourceCell;
using docx::SourceParagraph;
using docx::SourceRun;
using ::testing::ElementsAre;

DocxCopy sources_of(std::string bytes) {
    return DocxCopy(std::move(bytes), Limits());
}

// The text of a cell put together of its pieces.
std::string text_of(const std::vector<SourceParagraph>& paragraphs) {
    std::string text;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        for (const SourceRun& run : paragraphs[i].runs) {
            for (const auto& piece : run.pieces) text += piece.shown;
        }
        if (i + 1 < paragraphs.size() && !paragraphs[i].mark_deleted) text += "\n";
    }
    return text;
}

// Every cell and paragraph of the document is found, and gives the text that was read.
void expect_all_found(const DocxCopy& copy) {
    const docx::Sources& sources = copy.sources();
    for (std::uint32_t t = 0; t < copy.document().tables.size(); ++t) {
        const Table& table = copy.document().tables[t];
        for (std::uint32_t r = 0; r < table.rows(); ++r) {
            for (const Cell& cell : table.row(r)) {
                const Place place{t + 1, r + 1, cell.column + 1};
                const SourceCell* source = sources.cell(place);
                ASSERT_NE(source, nullptr) << fmt::format("T{}.R{}", t + 1, r + 1);
                if (cell.merge == VerticalMerge::carry_on) continue;
                EXPECT_EQ(text_of(source->paragraphs), cell.text);
                EXPECT_TRUE(source->element.whole.of(sources.xml).starts_with("<"));
                EXPECT_TRUE(source->element.whole.of(sources.xml).ends_with(">"));
            }
        }
    }
    ASSERT_EQ(sources.paragraphs.size(), copy.document().paragraphs.size());
    for (std::size_t i = 0; i < sources.paragraphs.size(); ++i) {
        EXPECT_EQ(text_of(sources.paragraphs[i]), copy.document().paragraphs[i].text);
    }
}

TEST(Sources, GiveCellsParagraphsAndRuns) {
    const DocxCopy copy =
        sources_of(docx(paragraph("标题") + table({row({cell("一\n二"), cell("三")})})));
    const docx::Sources& sources = copy.sources();
    expect_all_found(copy);
    const SourceCell* first = sources.cell({1, 1, 1});
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(first->element.whole.of(sources.xml), cell("一\n二"));
    ASSERT_EQ(first->paragraphs.size(), 2U);
    const SourceParagraph& second = first->paragraphs[1];
    EXPECT_EQ(second.element.whole.of(sources.xml), paragraph("二"));
    EXPECT_EQ(second.element.content.of(sources.xml), run("二"));
    EXPECT_EQ(second.start(), second.element.content.begin);
    ASSERT_EQ(second.runs.size(), 1U);
    const SourceRun& only = second.runs.front();
    EXPECT_TRUE(only.direct && only.plain && !only.in_field);
    ASSERT_EQ(only.pieces.size(), 1U);
    EXPECT_EQ(only.pieces.front().element.content.of(sources.xml), "二");
    EXPECT_EQ(sources.cell({1, 1, 3}), nullptr);
    EXPECT_EQ(sources.cell({1, 2, 1}), nullptr);
    EXPECT_EQ(sources.first.at(0).element.whole.of(sources.xml), paragraph("标题"));
}

TEST(Sources, KnowWhereTheFirstRunMayStand) {
    const DocxCopy copy =
        sources_of(docx(table({row({cell_of("<w:p a='>'><w:pPr><w:jc w:val='left'/></w:pPr>" +
                                            run("甲", "<w:b/>") + "</w:p><w:p/>")})})));
    const SourceCell* cell = copy.sources().cell({1, 1, 1});
    ASSERT_EQ(cell->paragraphs.size(), 2U);
    const std::string_view rest =
        std::string_view(copy.sources().xml).substr(cell->paragraphs[0].start());
    EXPECT_TRUE(rest.starts_with(run("甲", "<w:b/>")));
    EXPECT_EQ(cell->paragraphs[0].runs.at(0).props.of(copy.sources().xml), "<w:rPr><w:b/></w:rPr>");
    EXPECT_TRUE(cell->paragraphs[1].element.self_closed());
    EXPECT_EQ(cell->paragraphs[1].element.name(copy.sources().xml), "w:p");
}

TEST(Sources, TellPlainRunsFromOthers) {
    const DocxCopy copy = sources_of(docx(table({row({cell_of(
        "<w:p>" + run("甲") + "<w:ins w:id='1'>" + run("乙") +
        "</w:ins><w:r><w:t>丙</w:t><w:tab/></w:r>" +
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>X</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" +
        run("丁") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>" + run("戊", "<w:vanish/>") +
        "<w:del w:id='2'>" + run("己") + "</w:del><w:fldSimple w:instr='X'>" + run("庚") +
        "</w:fldSimple></w:p>")})})));
    expect_all_found(copy);
    std::vector<std::string> runs;
    for (const SourceRun& run : copy.sources().cell({1, 1, 1})->paragraphs.at(0).runs) {
        std::string line;
        for (const auto& piece : run.pieces) line += piece.shown + (piece.is_text ? "" : "!");
        if (run.direct) line += " direct";
        if (run.plain) line += " plain";
        if (run.in_field) line += " field";
        runs.push_back(line);
    }
    EXPECT_THAT(runs, ElementsAre("甲 direct plain", "乙 plain", "丙\t! direct", " direct field",
                                  " direct field", " direct field", "丁 direct plain field",
                                  " direct field", " direct", "庚 plain field"));
}

TEST(Sources, FollowTheRowsAndColumnsOfTheReader) {
    const std::string nested = table({row({cell("内")}), row({cell("里")})});
    const DocxCopy copy = sources_of(docx(
        table(
            {row({cell("一", "<w:vMerge w:val='restart'/>"), cell("二", "<w:gridSpan w:val='2'/>")},
                 "<w:gridBefore w:val='1'/>"),
             row({cell("删")}, "<w:del w:id='1'/>"),
             row({cell("", "<w:vMerge/>"), cell("四", "<w:cellDel w:id='2'/>"), cell("五")},
                 "<w:gridBefore w:val='1'/>"),
             row({"<w:sdt><w:sdtContent>" + cell("控") + "</w:sdtContent></w:sdt>",
                  cell_of(paragraph("前") + nested + paragraph("后"))})}) +
        "<w:sdt><w:sdtContent>" + table({row({cell("末")})}) + "</w:sdtContent></w:sdt>"));
    expect_all_found(copy);
    const docx::Sources& sources = copy.sources();
    const auto text = [&](const Place& place) {
        const SourceCell* cell = sources.cell(place);
        return cell == nullptr ? "-" : text_of(cell->paragraphs);
    };
    EXPECT_EQ(text({1, 1, 2}), "一");
    EXPECT_EQ(text({1, 1, 3}), "二");
    EXPECT_EQ(text({1, 2, 4}), "五");
    EXPECT_EQ(text({1, 3, 1}), "控");
    EXPECT_EQ(text({1, 3, 2}), "前\n后");
    EXPECT_EQ(text({2, 2, 1}), "里");
    EXPECT_EQ(text({3, 1, 1}), "末");
    docx::CellFinder finder(copy.document(), sources);
    EXPECT_EQ(text_of(finder.find({1, 2, 2})->paragraphs), "一");  // under the merge
    EXPECT_EQ(text_of(finder.find({1, 1, 4})->paragraphs), "二");  // within the span
    EXPECT_EQ(finder.find({1, 9, 1}), nullptr);
    EXPECT_EQ(finder.find({9, 1, 1}), nullptr);
    EXPECT_EQ(finder.find({1, 0, 0}), nullptr);
}

TEST(Sources, JoinParagraphsWhoseMarkIsDeleted) {
    const std::string deleted = "<w:rPr><w:del w:id='1'/></w:rPr>";
    const DocxCopy copy =
        sources_of(docx(paragraph("标", deleted) + paragraph("题") + paragraph("") +
                        table({row({cell_of(paragraph("甲", deleted) + paragraph("乙"))})})));
    expect_all_found(copy);
    ASSERT_EQ(copy.sources().paragraphs.size(), 1U);
    EXPECT_EQ(copy.sources().paragraphs[0].size(), 2U);
}

TEST(Sources, LeaveTextBoxesAlone) {
    const std::string box = "<w:r><w:pict><v:textbox><w:txbxContent>" + paragraph("框") +
                            table({row({cell("框格")})}) +
                            "</w:txbxContent></v:textbox></w:pict></w:r>";
    const DocxCopy copy =
        sources_of(docx(table({row({cell_of("<w:p>" + run("甲") + box + run("乙") + "</w:p>")})})));
    expect_all_found(copy);
    EXPECT_EQ(copy.sources().cells.size(), 1U);
    EXPECT_EQ(copy.sources().cells[0].paragraphs.size(), 1U);
}

TEST(Sources, DoNotCareForPrefixesCommentsAndEncodings) {
    std::string xml =
        "<?xml version='1.0' encoding='UTF-8'?><!-- <w:tc> --><document "
        "xmlns='http://purl.oclc.org/ooxml/wordprocessingml/main' xmlns:w='urn:other'><body><tbl><tr>"
        "<tc><!-- </tc> --><p><r><t>一<![CDATA[<tc>]]></t></r></p></tc><w:tc/></tr></tbl></body></document>";
    const DocxCopy plain = sources_of(DocxBuilder().part("word/document.xml", xml).bytes());
    expect_all_found(plain);
    EXPECT_EQ(plain.sources().cells.size(), 1U);
    EXPECT_EQ(text_of(plain.sources().cells[0].paragraphs), "一<tc>");

    const DocxCopy marked =
        sources_of(DocxBuilder().part("word/document.xml", "\xEF\xBB\xBF" + xml).bytes());
    EXPECT_EQ(marked.sources().cells[0].element.whole.of(marked.sources().xml),
              plain.sources().cells[0].element.whole.of(plain.sources().xml));

    std::string wide = "\xFF\xFE";
    for (const char c : std::string_view("<document xmlns='http://schemas.openxmlformats.org/"
                                         "wordprocessingml/2006/main'><body><tbl><tr><tc><p><r><t>A"
                                         "</t></r></p></tc></tr></tbl></body></document>")) {
        wide.append({c, '\0'});
    }
    const DocxCopy converted = sources_of(DocxBuilder().part("word/document.xml", wide).bytes());
    EXPECT_TRUE(converted.sources().utf16);
    expect_all_found(converted);
}

TEST(Sources, FindEveryCellOfTheTianjinDocuments) {
    for (const char* name : {"tianjin-2023", "tianjin-2023-onetable"}) {
        const DocxCopy copy = sources_of(
            file_bytes(fmt::format(PTCHECK_SOURCE_DIR "/samples/tianjin-2023/{}.docx", name)));
        expect_all_found(copy);
        EXPECT_GT(copy.sources().cells.size(), 3000U);
    }
}

}  // namespace

}  // namespace ptcheck::test
