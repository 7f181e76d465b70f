// Hidden and struck-out text, directly and by style.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/docx/reading.hpp"

namespace ptcheck {
namespace {

using test::notes;
using test::run;
using testing::ElementsAre;
using testing::IsEmpty;

std::string one_cell(const std::string& inside) {
    return test::table({test::row({test::cell_of("<w:p>" + inside + "</w:p>")})});
}

Document read(const std::string& inside, const std::string& styles = {}) {
    test::DocxBuilder builder;
    builder.body(one_cell(inside));
    if (!styles.empty()) {
        builder.related("styles", "styles.xml",
                        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/"
                        "2006/main\">" +
                            styles + "</w:styles>");
    }
    return test::read(builder.bytes());
}

std::string text(const Document& document) {
    return std::string(document.tables.at(0).cells.at(0).text);
}

TEST(Hidden, text_is_left_out_and_noted) {
    for (const char* props : {"<w:vanish/>", "<w:vanish w:val=\"1\"/>", "<w:vanish w:val=\"on\"/>",
                              "<w:specVanish/>", "<w:webHidden/>"}) {
        const Document document = read(run("5") + run("（内部）", props) + run("人"));
        EXPECT_EQ(text(document), "5人") << props;
        EXPECT_THAT(notes(document), ElementsAre("D04 T1.R1.C1 [（内部）]")) << props;
    }
    for (const char* props : {"<w:vanish w:val=\"0\"/>", "<w:vanish w:val=\"false\"/>",
                              "<w:vanish w:val=\"off\"/>", "<w:b/>"}) {
        const Document document = read(run("5", props));
        EXPECT_EQ(text(document), "5") << props;
        EXPECT_THAT(notes(document), IsEmpty()) << props;
    }
    EXPECT_THAT(notes(test::read_body("<w:p>" + run("x", "<w:vanish/>") + "</w:p>")), IsEmpty());
    EXPECT_THAT(notes(read(run(" ", "<w:vanish/>"))), IsEmpty());
}

TEST(Hidden, of_a_paragraph_mark_changes_nothing) {
    EXPECT_EQ(test::cell_text(test::paragraph("一", "<w:rPr><w:vanish/></w:rPr>") +
                              test::paragraph("二")),
              "一\n二");
}

TEST(Hidden, by_style) {
    const std::string hidden =
        R"(<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>)"
        R"(<w:style w:type="character" w:styleId="H2"><w:basedOn w:val="H"/></w:style>)"
        R"(<w:style w:type="character" w:styleId="N"><w:basedOn w:val="H"/><w:rPr>)"
        R"(<w:vanish w:val="0"/></w:rPr></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:vanish/></w:rPr></w:style>)"
        R"(<w:style w:type="character" w:styleId="L1"><w:basedOn w:val="L2"/></w:style>)"
        R"(<w:style w:type="character" w:styleId="L2"><w:basedOn w:val="L1"/></w:style>)";
    const auto shown = [&](const std::string& inside) { return text(read(inside, hidden)); };
    EXPECT_EQ(shown(run("a", R"(<w:rStyle w:val="H"/>)") + run("b")), "b");
    EXPECT_EQ(shown(run("a", R"(<w:rStyle w:val="H2"/>)") + run("b")), "b");
    EXPECT_EQ(shown(run("a", R"(<w:rStyle w:val="N"/>)")), "a");
    EXPECT_EQ(shown(run("a", R"(<w:rStyle w:val="H"/><w:vanish w:val="0"/>)")), "a");
    EXPECT_EQ(shown(run("a", R"(<w:rStyle w:val="L1"/>)")), "a");
    EXPECT_EQ(shown(run("a", R"(<w:rStyle w:val="none"/>)")), "a");
    EXPECT_EQ(shown(R"(<w:pPr><w:pStyle w:val="P"/></w:pPr>)" + run("a")), "");
    // A toggle set by two style hierarchies is off (ECMA-376 Part 1, 17.7.3).
    EXPECT_EQ(
        shown(R"(<w:pPr><w:pStyle w:val="P"/></w:pPr>)" + run("a", R"(<w:rStyle w:val="H"/>)")),
        "a");
}

TEST(Hidden, by_document_defaults_and_default_style) {
    const std::string defaults =
        "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>";
    EXPECT_EQ(text(read(run("a") + run("b", "<w:vanish w:val=\"0\"/>"), defaults)), "b");
    const std::string normal =
        R"(<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>)";
    EXPECT_EQ(text(read(run("a"), normal)), "");
}

TEST(Struck, text_stays_and_is_noted) {
    for (const char* props : {"<w:strike/>", "<w:dstrike/>"}) {
        const Document document = read(run("≥90%", props) + run("≥95%"));
        EXPECT_EQ(text(document), "≥90%≥95%");
        EXPECT_THAT(notes(document), ElementsAre("D05 T1.R1.C1 [≥90%]"));
    }
    EXPECT_THAT(notes(read(run("a", "<w:strike w:val=\"false\"/>"))), IsEmpty());
}

TEST(Hidden, long_texts_are_cut_in_notes) {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "绩效";
    const Document document = read(run(text, "<w:vanish/>"));
    ASSERT_EQ(document.notes.size(), 1U);
    const std::string& argument = document.notes[0].args[0];
    EXPECT_LE(argument.size(), 203U);
    EXPECT_TRUE(argument.ends_with("…"));
    EXPECT_EQ(invalid_utf8(argument), std::string_view::npos);
}

}  // namespace
}  // namespace ptcheck
