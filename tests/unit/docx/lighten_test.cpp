// What is taken out of a part before it is parsed, and what must stay. That both readings agree is
// checked of every document the tests of this folder read (reading.cpp); here are the hard cases.
#include "docx/lighten.hpp"

#include <cstring>
#include <filesystem>

#include <gtest/gtest.h>

#include "docx/encoding.hpp"
#include "unit/docx/reading.hpp"

namespace ptcheck {
namespace {

constexpr const char* root =
    R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)";

std::string lightened(const std::string& xml, bool* flat = nullptr) {
    docx::Buffer part{docx::make_bytes(xml.size() + 1), xml.size()};
    std::memcpy(part.data.get(), xml.data(), xml.size());
    const bool surely_flat = docx::lighten(part, docx::character_references(xml).any);
    if (flat != nullptr) *flat = surely_flat;
    return std::string(part.view());
}

std::string inside(const std::string& xml) {
    const std::string light = lightened(root + xml + "</w:document>");
    EXPECT_TRUE(light.starts_with(root));
    return light.substr(std::strlen(root), light.size() - std::strlen(root) - 13);
}

TEST(Lighten, takes_out_looks_and_save_marks) {
    EXPECT_EQ(
        inside(
            R"(<w:p w:rsidR="1" w14:paraId="2"><w:proofErr w:type="x"/><w:r w:rsidR="1">)"
            R"(<w:rPr><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve"> a</w:t></w:r></w:p>)"),
        R"(<w:p><w:r><w:t xml:space="preserve"> a</w:t></w:r></w:p>)");
}

TEST(Lighten, keeps_what_the_reader_asks_for) {
    for (const char* kept :
         {R"(<w:rPr><w:vanish w:val="0"/></w:rPr>)", R"(<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>)",
          R"(<w:tab/>)", R"(<m:sz m:val="1"/>)", R"(<w:p/>)", R"(<w:t>a<w:sz/></w:t>)",
          R"(<w:t> <w:sz/></w:t>)", R"(<w:t><w:sz/> </w:t>)"}) {
        EXPECT_EQ(inside(kept), kept);
    }
}

TEST(Lighten, repeated_properties) {
    const std::string shown = "<w:r><w:rPr><w:sz/></w:rPr><w:t>a</w:t></w:r>";
    const std::string hidden = "<w:r><w:rPr><w:sz/><w:vanish/></w:rPr><w:t>a</w:t></w:r>";
    std::string many;
    std::string expected;
    for (int i = 0; i < 20; ++i) {
        many += shown + hidden;
        expected += "<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r>";
    }
    EXPECT_EQ(inside(many), expected);
}

// Properties count only as the first child, so nothing may be moved to the first place.
TEST(Lighten, first_children_stay_first) {
    for (const char* kept : {"<w:r><w:sz/><w:rPr><w:vanish/></w:rPr></w:r>",
                             "<w:r><w:rPr></w:rPr><w:rPr><w:vanish/></w:rPr></w:r>",
                             "<w:tr><w:sz/><w:tblPrEx/></w:tr>"}) {
        EXPECT_EQ(inside(kept), kept);
    }
}

TEST(Lighten, symbol_fonts_stay_where_they_explain_a_character) {
    const std::string font = R"(<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>)";
    EXPECT_EQ(inside("<w:r>" + font + "<w:t>\uF0B3</w:t></w:r>"),
              "<w:r>" + font + "<w:t>\uF0B3</w:t></w:r>");
    EXPECT_EQ(inside("<w:r>" + font + "<w:t>&#xF0B3;</w:t></w:r>"),
              "<w:r>" + font + "<w:t>&#xF0B3;</w:t></w:r>");
    EXPECT_EQ(inside("<w:r>" + font + "<w:t>\uFF1A</w:t></w:r>"), "<w:r><w:t>\uFF1A</w:t></w:r>");
}

TEST(Lighten, follows_the_prefix_of_the_root) {
    const std::string uri = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    EXPECT_EQ(lightened("<n:document xmlns:n='" + uri + "'><n:sz/><w:sz/></n:document>"),
              "<n:document xmlns:n='" + uri + "'><w:sz/></n:document>");
    for (const std::string& whole :
         {"<document xmlns='" + uri + "'><sz/></document>",
          std::string("<w:document xmlns:w='urn:other'><w:sz/></w:document>"),
          "<w:document xmlns:w='" + uri + "' xmlns:w='urn:other'><w:sz/></w:document>"}) {
        EXPECT_EQ(lightened(whole), whole);
    }
}

TEST(Lighten, leaves_the_rest_alone_behind_what_changes_the_meaning_of_tags) {
    for (const char* kept :
         {R"(<w:t><![CDATA[<w:sz/>]]></w:t><w:sz/>)", R"(<!-- <w:sz/> --><w:sz/>)",
          R"(<w:x xmlns:w="urn:other"><w:tab/></w:x><w:sz/>)", R"(<w:x a="<w:sz/>"/><w:sz/>)",
          R"(<w:x a=1/><w:sz/>)", R"(<w:x a="1"b="2"/><w:sz/>)", R"(<w:x / ><w:sz/>)",
          R"(<w:p xml:space="preserve"/><w:sz/>)"}) {
        bool flat = true;
        const std::string whole = std::string(root) + kept + "</w:document>";
        EXPECT_EQ(lightened(whole, &flat), whole);
        EXPECT_FALSE(flat);
    }
    // A tag in quotes is none.
    EXPECT_EQ(inside(R"(<w:tab a="x>"/><w:x a='>"'/><w:tab/>)"), R"(<w:tab a="x>"/><w:tab/>)");
}

TEST(Lighten, keeps_errors_and_their_places) {
    for (const std::string& body :
         {std::string("<w:p w:rsidR='1'><w:r><w:rPr><w:sz/></w:rPr><w:t>\xFF</w:t></w:r></w:p>"),
          std::string("<w:p w:rsidR='1'><w:sz/></w:q>"), std::string("<w:r><w:rPr></w:rpr></w:r>"),
          std::string("<w:p><w:sz w:val='&#0;'/></w:p>"),
          std::string("<w:p><w:sz w:val='1\0'/></w:p>", 30)}) {
        const std::string problem = test::problem(test::docx(body));
        EXPECT_TRUE(problem.starts_with("I05")) << problem;
    }
}

TEST(Lighten, a_part_may_end_anywhere) {
    // Each cut stands in memory of its own, so that a look behind its end is seen.
    const std::string whole =
        std::string("\xEF\xBB\xBF<?xml version='1.0'?>\n") + root +
        "<w:p w:rsidR='1'><w:pPr><w:jc w:val=\"x\"/></w:pPr><w:r><w:rPr><w:sz/></w:rPr><w:t>a</w:t>"
        "</w:r></w:p><w:p><w:pPr><w:jc w:val=\"x\"/></w:pPr></w:p></w:document>";
    for (std::size_t size = 0; size <= whole.size(); ++size) {
        const std::string light = lightened(whole.substr(0, size));
        EXPECT_LE(light.size(), size);
    }
    EXPECT_EQ(lightened(whole.substr(0, 2)), "\xEF\xBB");
}

TEST(Lighten, of_every_sample_both_readings_tell_the_same) {
    std::size_t read = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(PTCHECK_SOURCE_DIR "/samples")) {
        if (entry.path().extension() != ".docx") continue;
        const std::string bytes = test::file_bytes(entry.path().string());
        const std::string light = test::told(bytes, {}, docx::Reading::light);
        EXPECT_EQ(light, test::told(bytes, {}, docx::Reading::whole)) << entry.path();
        EXPECT_TRUE(light.starts_with("title")) << entry.path();
        ++read;
    }
    EXPECT_GT(read, 20U);
}

}  // namespace
}  // namespace ptcheck
