// Namespaces decide, never prefixes; encodings of a part.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/docx/reading.hpp"

namespace ptcheck {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* main_uri = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* strict_uri = "http://purl.oclc.org/ooxml/wordprocessingml/main";

Document read_main(const std::string& xml) {
    return test::read(test::DocxBuilder().part("word/document.xml", xml).bytes());
}

// The same small document under any prefix (with its colon) and namespace.
std::string sample(const std::string& p, const std::string& uri) {
    const std::string declared = p.empty() ? "xmlns" : "xmlns:" + p.substr(0, p.size() - 1);
    const auto open = [&](const char* name) { return "<" + p + name + ">"; };
    const auto close = [&](const char* name) { return "</" + p + std::string(name) + ">"; };
    const std::string span = p.empty() ? "" : "<" + p + "gridSpan " + p + "val=\"2\"/>";
    return "<" + p + "document " + declared + "=\"" + uri + "\">" + open("body") + open("tbl") +
           open("tr") + open("tc") + open("tcPr") + span + close("tcPr") + open("p") + open("r") +
           open("t") + "≥90%" + close("t") + close("r") + close("p") + close("tc") + close("tr") +
           close("tbl") + close("body") + close("document");
}

TEST(Names, any_prefix_and_both_sets_of_namespaces) {
    for (const char* uri : {main_uri, strict_uri}) {
        for (const char* prefix : {"w:", "ns0:", "x:"}) {
            EXPECT_THAT(test::grid(read_main(sample(prefix, uri)).tables.at(0)),
                        ElementsAre("0+2:≥90%"))
                << prefix << uri;
        }
        EXPECT_THAT(test::grid(read_main(sample("", uri)).tables.at(0)), ElementsAre("0:≥90%"));
    }
}

TEST(Names, the_right_prefix_with_a_wrong_namespace_is_ignored) {
    EXPECT_EQ(
        test::problem(test::DocxBuilder().part("word/document.xml", sample("w:", "urn:x")).bytes())
            .substr(0, 3),
        "I05");
    EXPECT_EQ(test::inline_text("<w:r><w:t xmlns:w=\"urn:x\">旧</w:t><w:t>5</w:t></w:r>"), "5");
    EXPECT_EQ(test::inline_text("<w:r xmlns:w=\"urn:x\"><w:t>旧</w:t></w:r>" + test::run("5")),
              "5");
    EXPECT_EQ(test::inline_text("<w:r><x:t xmlns:x=\"urn:x\">旧</x:t><a:t>字</a:t><t>无</t></w:r>" +
                                test::run("5")),
              "5");
}

TEST(Names, local_declarations_hold_where_they_stand) {
    const std::string other = std::string(" xmlns:z=\"") + main_uri + "\"";
    EXPECT_EQ(test::inline_text("<w:r><z:t" + other + ">5</z:t><z:t>6</z:t></w:r>"), "5");
    EXPECT_EQ(test::inline_text("<z:r" + other + "><z:t>5</z:t><w:t>6</w:t></z:r>"), "56");
    EXPECT_EQ(test::inline_text("<r xmlns=\"" + std::string(main_uri) + "\"><t>5</t></r>"), "5");
    // On property elements, too
    EXPECT_EQ(test::inline_text("<w:r><w:rPr><z:vanish" + other + "/></w:rPr><w:t>5</w:t></w:r>"),
              "");
    EXPECT_EQ(
        test::inline_text("<w:r><w:rPr><w:vanish xmlns:w=\"urn:x\"/></w:rPr><w:t>5</w:t></w:r>"),
        "5");
    EXPECT_EQ(test::inline_text("<w:r><w:rPr><w:vanish z:val=\"0\"" + other +
                                "/></w:rPr><w:t>5</w:t></w:r>"),
              "5");
    // An attribute without prefix, or of another namespace, is not w:val.
    EXPECT_EQ(test::inline_text(
                  "<w:r><w:rPr><w:vanish val=\"0\" r:val=\"0\"/></w:rPr><w:t>5</w:t></w:r>"),
              "");
}

TEST(Names, space_is_inherited_through_unknown_wrappers) {
    EXPECT_EQ(test::inline_text("<w:hyperlink xml:space=\"preserve\"><w:r><w:t> 5</w:t></w:r>"
                                "</w:hyperlink><w:r><w:t> 6</w:t></w:r>"),
              " 56");
    EXPECT_EQ(test::cell_text("<w:sdt><w:sdtContent xml:space=\"preserve\"><w:p><w:r><w:t> 5</w:t>"
                              "</w:r></w:p></w:sdtContent></w:sdt>"),
              " 5");
}

std::string utf16(const std::string& text, bool big_endian, bool mark) {
    std::u16string units = mark ? u"\uFEFF" : u"";
    for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(code_point_length(rest))) {
        const char32_t c = code_point(rest);
        if (c >= 0x10000) {
            units += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10U));
            units += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FFU));
        } else {
            units += static_cast<char16_t>(c);
        }
    }
    std::string bytes;
    for (const char16_t unit : units) {
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        bytes += big_endian ? high : low;
        bytes += big_endian ? low : high;
    }
    return bytes;
}

TEST(Encoding, utf_16_is_converted) {
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + sample("w:", main_uri);
    xml.replace(xml.find("≥90%"), std::string("≥90%").size(), "≥90%𠮷");
    for (const bool big_endian : {false, true}) {
        for (const bool mark : {false, true}) {
            EXPECT_THAT(test::grid(read_main(utf16(xml, big_endian, mark)).tables.at(0)),
                        ElementsAre("0+2:≥90%𠮷"));
        }
    }
}

TEST(Encoding, broken_utf_16_is_damage) {
    const std::string xml = utf16(sample("w:", main_uri), false, true);
    const auto result = [](const std::string& part) {
        return test::problem(test::DocxBuilder().part("word/document.xml", part).bytes());
    };
    EXPECT_EQ(result(xml.substr(0, xml.size() - 1)).substr(0, 3), "I05");
    std::string lone = xml;
    lone[100] = '\0';
    lone[101] = '\xD8';
    EXPECT_THAT(result(lone),
                testing::StartsWith("I05 部件 word/document.xml 第 100 字节处：UTF-16 编码错误"));
}

TEST(Encoding, byte_order_mark_and_declaration) {
    EXPECT_THAT(test::grid(read_main("\xEF\xBB\xBF" + sample("w:", main_uri)).tables.at(0)),
                ElementsAre("0+2:≥90%"));
    // Only UTF-8 and UTF-16 are allowed: the bytes count, not the declaration.
    EXPECT_THAT(test::grid(read_main("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" +
                                     sample("w:", main_uri))
                               .tables.at(0)),
                ElementsAre("0+2:≥90%"));
}

}  // namespace
}  // namespace ptcheck
