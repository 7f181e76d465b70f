// What is no readable .docx, and how that is said; where the main part is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "docx/relationships.hpp"
#include "unit/docx/reading.hpp"

namespace ptcheck {
namespace {

using namespace std::string_literals;
using test::problem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

// An OLE2 file with one directory entry of this name.
std::string ole(const std::string& entry) {
    std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    bytes.resize(1024, '\0');
    for (std::size_t i = 0; i < entry.size(); ++i) bytes[640 + 2 * i] = entry[i];
    bytes.resize(4096, '\0');
    return bytes;
}

TEST(ForeignFormats, are_named_with_advice) {
    const std::string lock =
        "\x06"
        "张三\0"s +
        std::string(154, '\0');
    ASSERT_EQ(lock.size(), 162U);
    struct Case {
        std::string bytes;
        const char* begins;
    };
    const Case cases[] = {
        {"", "I02 文件为空"},
        {ole("WordDocument"), "I03 旧版 Word 或 WPS 文件"},
        {ole("EncryptedPackage"), "I04 已加密，请先解密后再检查"},
        {ole("Workbook"), "I02 不是 docx 文件，而是旧版 Excel 工作簿"},
        {ole("PowerPoint Document"), "I02 不是 docx 文件，而是旧版 PowerPoint"},
        {"{\\rtf1\\ansi}", "I02 不是 docx 文件，而是 RTF"},
        {"%PDF-1.7\n", "I02 不是 docx 文件，而是 PDF"},
        {"<html><body/></html>", "I02 不是 docx 文件，而是网页"},
        {"\xEF\xBB\xBF \r\n<!DOCTYPE HTML PUBLIC>", "I02 不是 docx 文件，而是网页"},
        {"MIME-Version: 1.0\r\nContent-Type: multipart/related", "I02 不是 docx 文件，而是 MHT"},
        {"From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;",
         "I02 不是 docx 文件，而是 MHT"},
        {"<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><pkg:package "
         "xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">",
         "I02 不是 docx 文件，而是 Flat OPC"},
        {"<?xml version=\"1.0\"?><w:wordDocument "
         "xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">",
         "I02 不是 docx 文件，而是 Word 2003 XML"},
        {"<?xml version=\"1.0\"?><a/>", "I02 不是 docx 文件，而是 XML"},
        {"\xFF\xFE<\0?\0x\0m\0l\0"s, "I02 不是 docx 文件，而是 XML"},
        {"Rar!\x1A\x07", "I02 不是 docx 文件，而是 RAR"},
        {"项目名称,预算数\n", "I02 不是 docx 文件，而是纯文本"},
        {lock, "I02 Word 打开文档时生成的锁定文件"},
        {"\0\1\2\3\4"s, "I02 不是 docx 文件，格式无法识别"},
    };
    for (const Case& c : cases) EXPECT_THAT(problem(c.bytes), StartsWith(c.begins)) << c.begins;
    EXPECT_THAT(problem("%PDF-"), HasSubstr("另存为 .docx"));
    EXPECT_THAT(problem("Rar!\x1A\x07"), HasSubstr("解压"));
    EXPECT_THAT(problem("\x89PNG"), HasSubstr("应提供 docx 格式的文件"));
}

TEST(ForeignFormats, other_packages) {
    const auto with = [](const char* part) {
        return problem(test::DocxBuilder().remove("word/document.xml").part(part, "<a/>").bytes());
    };
    EXPECT_THAT(with("xl/workbook.xml"), StartsWith("I02 不是 docx 文件，而是 Excel"));
    EXPECT_THAT(with("xl/workbook.bin"), StartsWith("I02 不是 docx 文件，而是 Excel"));
    EXPECT_THAT(with("ppt/presentation.xml"), StartsWith("I02 不是 docx 文件，而是 PowerPoint"));
    EXPECT_THAT(with("OFD.xml"), StartsWith("I02 不是 docx 文件，而是 OFD"));
    EXPECT_THAT(with("other.xml"), StartsWith("I05 缺少主文档部件"));
    test::DocxBuilder archive;
    archive.remove("[Content_Types].xml").remove("_rels/.rels").remove("word/document.xml");
    EXPECT_THAT(problem(archive.part("a.docx", "x").bytes()),
                StartsWith("I02 不是 docx 文件，而是不含 Word 文档的压缩包"));
}

TEST(Package, encrypted_entries) {
    EXPECT_EQ(problem(test::DocxBuilder().password("x").bytes()), "I04 已加密，请先解密后再检查");
}

TEST(Package, truncated_and_damaged) {
    const std::string whole = test::DocxBuilder().stored().body(test::paragraph("绩效")).bytes();
    EXPECT_EQ(problem(whole), "");
    for (const std::size_t size : {4UL, 30UL, whole.size() / 2, whole.size() - 1}) {
        EXPECT_THAT(problem(whole.substr(0, size)), StartsWith("I05 压缩包结构已损坏")) << size;
    }
    std::string flipped = whole;
    flipped[flipped.find("绩效")] ^= 1;
    EXPECT_THAT(problem(flipped), StartsWith("I05 部件 word/document.xml 已损坏（校验和不符）"));
    // The same in a deflated part
    std::string deflated = test::docx(test::paragraph("绩效"));
    const std::size_t data = deflated.find("word/document.xml") + 17;
    for (std::size_t i = data; i < data + 40; ++i) deflated[i] = '\xFF';
    EXPECT_THAT(problem(deflated), StartsWith("I05 部件 word/document.xml 已损坏"));
}

TEST(Package, junk_behind_the_archive_is_passed_over) {
    EXPECT_EQ(problem(test::docx(test::paragraph("绩效")) + "junk"), "");
}

TEST(Package, parts_that_occur_twice_are_refused) {
    for (const char* twin : {"word/document.xmL", "word\\document.xml", "Word/DOCUMENT.xml"}) {
        const std::string bytes = test::DocxBuilder().part(twin, "<x/>").bytes();
        EXPECT_THAT(problem(bytes), StartsWith("I05 部件 word/document.xml 在压缩包内重复出现"))
            << twin;
    }
    EXPECT_THAT(problem(test::DocxBuilder().part("/word/document.xml", "<x/>").bytes()),
                StartsWith("I05 部件 word/document.xml 在压缩包内重复出现"));
    // A part nobody reads may.
    EXPECT_EQ(problem(test::DocxBuilder().part("a.bin", "1").part("A.bin", "2").bytes()), "");
}

TEST(Package, names_are_compared_loosely) {
    test::DocxBuilder builder;
    builder.body(test::table_of({{"5"}}));
    std::string bytes = builder.bytes();
    for (std::size_t at = 0; (at = bytes.find("word/document.xml", at)) != std::string::npos;) {
        bytes.replace(at, 17, "WORD\\Document.XML");
    }
    EXPECT_EQ(test::read(bytes).tables.size(), 1U);
}

std::string relationships(const std::string& attributes) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
           "<Relationship Id=\"rId1\" " +
           attributes + "/></Relationships>";
}
const std::string transitional =
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" ";
const std::string strict =
    "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" ";

TEST(MainPart, by_relationship) {
    const std::string xml =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/"
        "wordprocessingml/2006/main\"><w:body><w:tbl/></w:body></w:document>";
    struct Case {
        const char* part;
        std::string target;
    };
    const Case cases[] = {
        {"word/document2.xml", "Target=\"word/document2.xml\""},
        {"word/document2.xml", "Target=\"/word/document2.xml\""},
        {"word/document2.xml", "Target=\"/Word/Document2.XML\""},
        {"word/document2.xml", "Target=\"x/../word/./document2.xml\""},
        {"word/main part.xml", "Target=\"word/main%20part.xml\""},
        {"主文档.xml", "Target=\"%E4%B8%BB%E6%96%87%E6%A1%A3.xml\""},
        {"main.xml", "Target=\"main.xml\" TargetMode=\"Internal\""},
    };
    for (const Case& c : cases) {
        for (const std::string& type : {transitional, strict}) {
            test::DocxBuilder builder;
            builder.part("_rels/.rels", relationships(type + c.target)).part(c.part, xml);
            const Document document = test::read(builder.bytes());
            EXPECT_EQ(document.tables.size(), 1U) << c.target;
            EXPECT_THAT(test::notes(document), IsEmpty());
        }
    }
}

TEST(MainPart, is_guessed_with_a_note) {
    const auto noted = [](test::DocxBuilder& builder) {
        return test::notes(test::read(builder.bytes()));
    };
    test::DocxBuilder none;
    EXPECT_THAT(noted(none.remove("_rels/.rels")), ElementsAre("D12 T1.R0.C0 [word/document.xml]"));
    test::DocxBuilder dangling;
    dangling.part("_rels/.rels", relationships(transitional + "Target=\"word/gone.xml\""));
    EXPECT_THAT(noted(dangling), ElementsAre("D12 T1.R0.C0 [word/document.xml]"));
    test::DocxBuilder outside;
    outside.part("_rels/.rels", relationships(transitional + "Target=\"../../etc/passwd\""));
    EXPECT_THAT(noted(outside), ElementsAre("D12 T1.R0.C0 [word/document.xml]"));
}

TEST(MainPart, outside_the_package_is_refused) {
    test::DocxBuilder builder;
    builder.part("_rels/.rels", relationships(transitional + "Target=\"http://example.com/x.xml\" "
                                                             "TargetMode=\"External\""));
    EXPECT_THAT(problem(builder.bytes()), StartsWith("I05 主文档指向文件外部"));
}

TEST(MainPart, broken_xml_is_named_with_its_place) {
    const auto with = [](const std::string& xml) {
        return problem(test::DocxBuilder().part("word/document.xml", xml).bytes());
    };
    EXPECT_THAT(with("<w:document><w:body></w:document>"),
                StartsWith("I05 部件 word/document.xml 第 22 字节处：起止标签不匹配"));
    EXPECT_THAT(with(""), StartsWith("I05 部件 word/document.xml"));
    EXPECT_THAT(with("<a><b></a"), StartsWith("I05 部件 word/document.xml"));
    EXPECT_THAT(with("<html/>"),
                StartsWith("I05 部件 word/document.xml 第 1 字节处：根元素不是 Word 的 document"));
    EXPECT_THAT(with("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"),
                StartsWith("I05 部件 word/document.xml 含有 DOCTYPE 声明，docx 不允许"));
    EXPECT_THAT(with("<a/><b/>"),
                StartsWith("I05 部件 word/document.xml 第 5 字节处：根元素多于一个"));
    EXPECT_THAT(with("<a>&#xFFFE;</a>"),
                StartsWith("I05 部件 word/document.xml 第 3 字节处：字符引用无效"));
    EXPECT_THAT(with("<a>\0</a>"s), StartsWith("I05 部件 word/document.xml 第"));
}

TEST(MainPart, targets) {
    using docx::resolve_target;
    EXPECT_EQ(resolve_target("word/document.xml", "styles.xml"), "word/styles.xml");
    EXPECT_EQ(resolve_target("word/document.xml", "/word/styles.xml"), "word/styles.xml");
    EXPECT_EQ(resolve_target("word/document.xml", "../x/y.xml"), "x/y.xml");
    EXPECT_EQ(resolve_target("document.xml", "header1.xml#a"), "header1.xml");
    EXPECT_EQ(resolve_target("", "word\\document.xml"), "word/document.xml");
    EXPECT_EQ(resolve_target("", "a%2Fb%zz%4"), "a/b%zz%4");
    EXPECT_EQ(resolve_target("", "../x"), std::nullopt);
    EXPECT_EQ(resolve_target("word/document.xml", "../../x"), std::nullopt);
}

}  // namespace
}  // namespace ptcheck
