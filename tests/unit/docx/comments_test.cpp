// Comments written into documents of every make, and taken out again.
#include "docx/comments.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/docx/reading.hpp"

namespace ptcheck::test {

namespace {

using docx::Bounds;
using docx::CommentWriter;
using docx::CopyNote;
using docx::DocxCopy;
using docx::Package;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr std::string_view main_uri =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr std::string_view strict_uri = "http://purl.oclc.org/ooxml/wordprocessingml/main";

std::string part_text(const std::string& bytes, std::string_view name) {
    const Bounds bounds{Limits()};
    Package package(bytes, bounds);
    const auto read = package.read(name);
    return read ? std::string(read->view()) : "(none)";
}

// A comment on each of these places.
std::string comment(std::string bytes, const std::vector<Place>& places,
                    std::vector<CopyNote>* notes = nullptr,
                    const std::vector<std::string>& lines = {"甲"}) {
    DocxCopy copy(std::move(bytes), Limits());
    CommentWriter writer(copy);
    docx::CellFinder finder(copy.document(), copy.sources());
    for (const Place& place : places) writer.add(finder.find(place)->paragraphs, lines);
    writer.finish("2023-01-31T08:00:00Z");
    std::vector<CopyNote> ignored;
    return copy.finish(notes != nullptr ? *notes : ignored);
}

std::string comments_part(std::string_view comments) {
    return fmt::format(
        R"(<w:comments xmlns:w="{}" )"
        R"(xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">{}</w:comments>)",
        main_uri, comments);
}

std::string a_comment(std::string_view id, std::string_view author, std::string_view para_id = "") {
    const std::string para = para_id.empty() ? "" : fmt::format(R"( w14:paraId="{}")", para_id);
    return fmt::format(R"(<w:comment w:id="{}" w:author="{}"><w:p{}/></w:comment>)", id, author,
                       para);
}

// How often `text` holds `word`.
std::size_t count(std::string_view text, std::string_view word) {
    std::size_t n = 0;
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) ++n;
    return n;
}

TEST(Comments, StandAroundTheTextOfACell) {
    const std::string made = comment(
        docx(
            table({row({cell_of("<w:p/>" + paragraph("一", "<w:jc/>") + paragraph("二") + "<w:p/>"),
                        cell("三")})})),
        {{1, 1, 1}});
    EXPECT_THAT(
        part_text(made, "word/document.xml"),
        HasSubstr("<w:tc><w:p/><w:p><w:pPr><w:jc/></w:pPr><w:commentRangeStart w:id=\"0\"/>" +
                  run("一") + "</w:p><w:p>" + run("二") +
                  "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>"
                  "</w:p><w:p/></w:tc>"));
    EXPECT_EQ(
        part_text(made, "word/comments.xml"),
        fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                    R"(<w:comments xmlns:w="{}"><w:comment w:id="0" w:author="pt-check" )"
                    R"(w:date="2023-01-31T08:00:00Z" w:initials="pt"><w:p><w:r><w:annotationRef/>)"
                    R"(</w:r><w:r><w:t xml:space="preserve">甲</w:t></w:r></w:p></w:comment>)"
                    "</w:comments>",
                    main_uri));
    EXPECT_THAT(
        part_text(made, "[Content_Types].xml"),
        HasSubstr(R"(<Override PartName="/word/comments.xml" ContentType="application/)"
                  R"(vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>)"));
    EXPECT_THAT(
        part_text(made, "word/_rels/document.xml.rels"),
        HasSubstr(R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/)"
                  R"(officeDocument/2006/relationships/comments" Target="comments.xml"/>)"));
}

TEST(Comments, FillEmptyCells) {
    const std::string made =
        comment(docx(table({row({cell_of("<w:p/><w:p/>"), cell("")})})), {{1, 1, 1}, {1, 1, 2}});
    EXPECT_THAT(
        part_text(made, "word/document.xml"),
        HasSubstr("<w:tc><w:p><w:commentRangeStart w:id=\"0\"/><w:commentRangeEnd w:id=\"0\"/>"
                  "<w:r><w:commentReference w:id=\"0\"/></w:r></w:p><w:p/></w:tc><w:tc><w:p>"
                  "<w:commentRangeStart w:id=\"1\"/><w:commentRangeEnd w:id=\"1\"/>"));
}

TEST(Comments, LeaveTheTextOfTheDocument) {
    const std::string bytes = docx(table(
        {row({cell_of("<w:p><w:hyperlink>" + run("一") + "</w:hyperlink></w:p>"),
              cell("二", "<w:vMerge w:val='restart'/>")}),
         row({cell_of("<w:p>" + run("三") + "<w:ins w:id='1'>" + run("四") + "</w:ins></w:p>"),
              cell("", "<w:vMerge/>")})}));
    const std::string made = comment(bytes, {{1, 1, 1}, {1, 2, 1}, {1, 2, 2}});
    EXPECT_EQ(grid(read(made).tables[0]), grid(read(bytes).tables[0]));
    const std::string xml = part_text(made, "word/document.xml");
    EXPECT_THAT(xml, HasSubstr("<w:commentRangeStart w:id=\"0\"/><w:hyperlink>"));
    EXPECT_THAT(xml, HasSubstr("</w:ins><w:commentRangeEnd w:id=\"1\"/>"));
    EXPECT_THAT(xml, HasSubstr("<w:commentRangeStart w:id=\"2\"/>" + run("二")));  // at the restart
}

TEST(Comments, UseThePrefixOfTheFile) {
    const auto document = [](std::string_view prefix, std::string_view declares,
                             std::string_view uri) {
        std::string xml = fmt::format(
            "<{0}document {1}='{2}'><{0}body><{0}tbl><{0}tr><{0}tc><{0}p><{0}r><{0}t>一</{0}t></{0}r>"
            "</{0}p></{0}tc></{0}tr></{0}tbl></{0}body></{0}document>",
            prefix, declares, uri);
        return DocxBuilder().part("word/document.xml", xml).bytes();
    };
    const std::string numbered = comment(document("ns0:", "xmlns:ns0", main_uri), {{1, 1, 1}});
    EXPECT_THAT(part_text(numbered, "word/document.xml"),
                HasSubstr("<ns0:p><ns0:commentRangeStart ns0:id=\"0\"/><ns0:r>"));
    EXPECT_EQ(read(numbered).tables.at(0).cells.at(0).text, "一");

    const std::string unprefixed = comment(document("", "xmlns", strict_uri), {{1, 1, 1}});
    EXPECT_THAT(part_text(unprefixed, "word/document.xml"),
                HasSubstr(fmt::format("<p><w:commentRangeStart xmlns:w=\"{}\" w:id=\"0\"/><r>",
                                      strict_uri)));
    EXPECT_THAT(part_text(unprefixed, "word/comments.xml"), HasSubstr(strict_uri));
    EXPECT_THAT(part_text(unprefixed, "word/_rels/document.xml.rels"),
                HasSubstr("http://purl.oclc.org/ooxml/officeDocument/relationships/comments"));
    EXPECT_EQ(read(unprefixed).tables.at(0).cells.at(0).text, "一");
}

TEST(Comments, JoinThoseOfOthers) {
    DocxBuilder builder;
    builder.body(paragraph("") + "<w:p><w:commentRangeStart w:id='17'/></w:p>" +
                 table({row({cell("一")})}));
    builder.related("comments", "notes7.xml",
                    comments_part(a_comment("3", "审核") + a_comment("x", "")));
    const std::string made = comment(builder.bytes(), {{1, 1, 1}});
    EXPECT_EQ(part_text(made, "word/comments.xml"), "(none)");
    const std::string comments = part_text(made, "word/notes7.xml");
    EXPECT_THAT(comments, HasSubstr(a_comment("3", "审核") + a_comment("x", "") +
                                    "<w:comment w:id=\"18\" w:author=\"pt-check\""));
    EXPECT_THAT(part_text(made, "word/document.xml"),
                HasSubstr("<w:commentRangeStart w:id='17'/>"));
}

TEST(Comments, FillAnEmptyPart) {
    DocxBuilder builder;
    builder.body(table({row({cell("一")})}));
    builder.related("comments", "comments.xml",
                    fmt::format("<w:comments xmlns:w='{}'/>", main_uri));
    const std::string made = comment(builder.bytes(), {{1, 1, 1}});
    EXPECT_THAT(part_text(made, "word/comments.xml"), HasSubstr("<w:comment w:id=\"0\""));
    EXPECT_THAT(part_text(made, "word/comments.xml"), HasSubstr("</w:comment></w:comments>"));
    EXPECT_THAT(part_text(made, "[Content_Types].xml"), Not(HasSubstr("comments")));
}

TEST(Comments, DoNotTakeANameThatIsTaken) {
    DocxBuilder builder;
    builder.body(table({row({cell("一")})})).part("word/Comments.xml", "<x/>");
    const std::string made = comment(builder.bytes(), {{1, 1, 1}});
    EXPECT_EQ(part_text(made, "word/comments.xml"), "<x/>");
    EXPECT_THAT(part_text(made, "word/comments1.xml"), HasSubstr("<w:comment "));
}

TEST(Comments, CountOnBehindIdsFarOut) {
    DocxBuilder builder;
    builder.body(table({row({cell("一"), cell("二")})}));
    builder.related("comments", "comments.xml",
                    comments_part(a_comment("2147483647", "") + a_comment("1", "")));
    const std::string made = comment(builder.bytes(), {{1, 1, 1}, {1, 1, 2}});
    EXPECT_THAT(part_text(made, "word/document.xml"),
                HasSubstr("<w:commentRangeStart w:id=\"0\"/>"));
    EXPECT_THAT(part_text(made, "word/document.xml"),
                HasSubstr("<w:commentRangeStart w:id=\"2\"/>"));
}

TEST(Comments, OfAnEarlierRunAreTakenOut) {
    const std::string bytes = docx(paragraph("题") + table({row({cell("一"), cell("")})}));
    const std::string once = comment(bytes, {{1, 1, 1}, {1, 1, 2}});
    const std::string twice = comment(once, {{1, 1, 2}});
    EXPECT_EQ(count(part_text(twice, "word/comments.xml"), "<w:comment "), 1U);
    EXPECT_EQ(count(part_text(twice, "word/document.xml"), "w:comment"), 3U);
    EXPECT_EQ(count(part_text(twice, "[Content_Types].xml"), "comments"), 2U);
    const std::string none = comment(twice, {});
    EXPECT_EQ(count(part_text(none, "word/document.xml"), "comment"), 0U);
    EXPECT_EQ(count(part_text(none, "word/comments.xml"), "<w:comment "), 0U);
    // Nothing but the empty cell, which was filled, is written differently.
    EXPECT_EQ(part_text(none, "word/document.xml"), part_text(bytes, "word/document.xml"));
}

TEST(Comments, LeaveNoMarkWhereWordHasSavedThem) {
    DocxBuilder builder;
    const std::string reference = "<w:commentReference w:id='4'/>";
    builder.body(table({row({cell_of(
        "<w:p><w:commentRangeStart w:id='4'/><w:commentRangeStart w:id='5'/>" + run("一") +
        "<w:commentRangeEnd w:id='4'/><w:r><w:rPr><w:rStyle w:val='a'/></w:rPr>" + reference +
        "</w:r><w:del w:id='9'><w:r><w:delText>x</w:delText>" + reference +
        "</w:r></w:del><w:commentRangeEnd w:id='5'/><w:r><w:commentReference w:id='5'/></w:r></w:p>")})}));
    builder.related(
        "comments", "comments.xml",
        comments_part(a_comment("4", "pt-check", "0A0A0A0A") + a_comment("5", "审核", "0B0B0B0B")));
    builder.related(
        "commentsExtended", "commentsExtended.xml",
        "<w15:commentsEx xmlns:w15='http://schemas.microsoft.com/office/word/2012/wordml'>"
        "<w15:commentEx w15:paraId='0A0A0A0A' w15:done='0'/>"
        "<w15:commentEx w15:paraId='0B0B0B0B' w15:paraIdParent = \"0A0A0A0A\" w15:done='0'/>"
        "</w15:commentsEx>");
    builder.related(
        "commentsIds", "commentsIds.xml",
        "<c:commentsIds xmlns:c='http://schemas.microsoft.com/office/word/2016/wordml/cid'>"
        "<c:commentId c:paraId='0A0A0A0A' c:durableId='11111111'/>"
        "<c:commentId c:paraId='0B0B0B0B' c:durableId='22222222'/></c:commentsIds>");
    builder.related(
        "commentsExtensible", "commentsExtensible.xml",
        "<e:commentsExtensible xmlns:e='http://schemas.microsoft.com/office/word/2018/wordml/cex'>"
        "<e:commentExtensible e:durableId='11111111'/><e:commentExtensible e:durableId='22222222'/>"
        "</e:commentsExtensible>");
    const std::string made = comment(builder.bytes(), {});
    EXPECT_THAT(
        part_text(made, "word/document.xml"),
        HasSubstr("<w:p><w:commentRangeStart w:id='5'/>" + run("一") +
                  "<w:del w:id='9'><w:r><w:delText>x</w:delText></w:r></w:del>"
                  "<w:commentRangeEnd w:id='5'/><w:r><w:commentReference w:id='5'/></w:r></w:p>"));
    EXPECT_EQ(count(part_text(made, "word/comments.xml"), "<w:comment "), 1U);
    EXPECT_THAT(
        part_text(made, "word/commentsExtended.xml"),
        HasSubstr("wordml'><w15:commentEx w15:paraId='0B0B0B0B' w15:done='0'/></w15:commentsEx>"));
    EXPECT_THAT(part_text(made, "word/commentsIds.xml"), Not(HasSubstr("11111111")));
    EXPECT_THAT(part_text(made, "word/commentsIds.xml"), HasSubstr("22222222"));
    EXPECT_THAT(part_text(made, "word/commentsExtensible.xml"), Not(HasSubstr("11111111")));
    EXPECT_THAT(part_text(made, "word/commentsExtensible.xml"), HasSubstr("22222222"));
}

TEST(Comments, DoNotTouchADocumentWithoutAny) {
    const std::string bytes = docx(table({row({cell("一")})}));
    std::vector<CopyNote> notes;
    EXPECT_EQ(comment(bytes, {}, &notes), bytes);
    EXPECT_THAT(notes, IsEmpty());
}

TEST(Comments, AreEscapedAndBrokenIntoLines) {
    const std::string made = comment(docx(table({row({cell("一")})})), {{1, 1, 1}}, nullptr,
                                     {"a<b&\"\x01\x1B\xFF c>\n乙", "丙"});
    EXPECT_THAT(part_text(made, "word/comments.xml"),
                HasSubstr(R"(<w:t xml:space="preserve">a&lt;b&amp;&quot; c&gt;</w:t><w:br/>)"
                          R"(<w:t xml:space="preserve">乙</w:t></w:r></w:p><w:p><w:r>)"
                          R"(<w:t xml:space="preserve">丙</w:t></w:r></w:p></w:comment>)"));
}

TEST(Comments, TurnUtf16IntoUtf8) {
    std::string wide;
    for (const char c : fmt::format(
             "<?xml version=\"1.0\" encoding=\"UTF-16\"?><document xmlns=\"{}\"><body><tbl><tr>"
             "<tc><p/></tc></tr></tbl></body></document>",
             main_uri)) {
        wide.append({c, '\0'});
    }
    std::vector<CopyNote> notes;
    const std::string made = comment(
        DocxBuilder().part("word/document.xml", "\xFF\xFE" + wide).bytes(), {{1, 1, 1}}, &notes);
    EXPECT_THAT(notes, ElementsAre(CopyNote::utf16_converted));
    EXPECT_TRUE(part_text(made, "word/document.xml")
                    .starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"));
    EXPECT_EQ(read(made).tables.size(), 1U);
}

TEST(Comments, LeaveSignaturesOut) {
    constexpr std::string_view relation =
        "http://schemas.openxmlformats.org/package/2006/relationships";
    const auto relationships = [&](std::string_view entries) {
        return fmt::format("<Relationships xmlns='{}'>{}</Relationships>", relation, entries);
    };
    const auto one = [&](std::string_view id, std::string_view type, std::string_view target) {
        return fmt::format("<Relationship Id='{}' Type='{}' Target='{}'/>", id, type, target);
    };
    const std::string main =
        one("rId1",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
            "word/document.xml");
    DocxBuilder builder;
    builder.body(table({row({cell("一")})}))
        .part("_rels/.rels",
              relationships(main + one("rId2", fmt::format("{}/digital-signature/origin", relation),
                                       "_xmlsignatures/origin.sigs")))
        .part("_xmlsignatures/origin.sigs", "")
        .part("_xmlsignatures/_rels/origin.sigs.rels",
              relationships(
                  one("rId1", fmt::format("{}/digital-signature/signature", relation), "sig1.xml")))
        .part("_xmlsignatures/sig1.xml", "<Signature/>")
        .part(
            "[Content_Types].xml",
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            "<Default Extension='sigs' ContentType='application/vnd.openxmlformats-package.digital-signature-origin'/>"
            "<Default Extension='xml' ContentType='application/xml'/>"
            "<Override PartName='/_xmlsignatures/sig1.xml' ContentType='application/vnd.openxmlformats-package."
            "digital-signature-xmlsignature+xml'/></Types>");
    std::vector<CopyNote> notes;
    const std::string made = comment(builder.bytes(), {{1, 1, 1}}, &notes);
    EXPECT_THAT(notes, ElementsAre(CopyNote::signatures_removed));
    EXPECT_EQ(part_text(made, "_xmlsignatures/origin.sigs"), "(none)");
    EXPECT_EQ(part_text(made, "_xmlsignatures/_rels/origin.sigs.rels"), "(none)");
    EXPECT_EQ(part_text(made, "_xmlsignatures/sig1.xml"), "(none)");
    EXPECT_THAT(part_text(made, "_rels/.rels"), HasSubstr(relationships(main)));
    EXPECT_EQ(count(part_text(made, "[Content_Types].xml"), "sig"), 0U);
}

TEST(DocxCopy, KnowsProtectedDocuments) {
    const auto forbids = [](std::string_view protection) {
        DocxBuilder builder;
        builder.related(
            "settings", "settings.xml",
            fmt::format("<w:settings xmlns:w='{}'>{}</w:settings>", main_uri, protection));
        DocxCopy copy(builder.bytes(), Limits());
        return copy.forbids_changes();
    };
    EXPECT_TRUE(forbids("<w:documentProtection w:edit='readOnly' w:enforcement='1'/>"));
    EXPECT_TRUE(forbids("<w:documentProtection w:edit='forms' w:enforcement='true'/>"));
    EXPECT_FALSE(forbids("<w:documentProtection w:edit='readOnly' w:enforcement='0'/>"));
    EXPECT_FALSE(forbids("<w:documentProtection w:edit='readOnly'/>"));
    EXPECT_FALSE(forbids(""));
}

TEST(DocxCopy, DatesWhatIsWritten) {
    const auto dated = [](std::string_view modified, std::optional<std::int64_t> seconds) {
        DocxBuilder builder;
        builder.part("docProps/core.xml",
                     fmt::format("<c:p xmlns:c='urn:x' xmlns:dcterms='http://purl.org/dc/terms/'>"
                                 "<dcterms:modified>{}</dcterms:modified></c:p>",
                                 modified));
        builder.part(
            "_rels/.rels",
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            "<Relationship Id='a' Type='x/officeDocument' Target='word/document.xml'/>"
            "<Relationship Id='b' Type='x/core-properties' Target='docProps/core.xml'/></Relationships>");
        DocxCopy copy(builder.bytes(), Limits());
        return copy.date(seconds);
    };
    EXPECT_EQ(dated("2022-05-06T07:08:09Z", 1'700'000'000), "2023-11-14T22:13:20Z");
    EXPECT_EQ(dated("2022-05-06T07:08:09Z", std::nullopt), "2022-05-06T07:08:09Z");
    EXPECT_EQ(dated("2022-05", std::nullopt), "2023-01-01T00:00:00Z");  // of the entry
    EXPECT_EQ(dated("2022-05-06T07:08:09Z", -1), "2022-05-06T07:08:09Z");
}

}  // namespace

}  // namespace ptcheck::test
