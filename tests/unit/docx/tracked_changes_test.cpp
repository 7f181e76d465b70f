// Changes written as revisions: taking all of them gives the corrected text, refusing all the old one.
#include "docx/tracked_changes.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "docx/docx_copy.hpp"
#include "unit/docx/reading.hpp"

namespace ptcheck {
namespace {

using docx::LeftAlone;
using test::run;
using testing::HasSubstr;
using testing::Not;

constexpr const char* sign = R"( w:author="pt-check" w:date="2024-01-01T00:00:00Z")";

/// `<w:ins …>` and `<w:del …>` of pt-check, with this id.
std::string ours(const std::string& name, int id) {
    return "<w:" + name + " w:id=\"" + std::to_string(id) + "\"" + sign + ">";
}

/// Every `<w:NAME …>` of pt-check goes, and what it holds with it unless `keep`.
std::string without(std::string xml, const std::string& name, bool keep) {
    const std::string open = "<w:" + name + " ", close = "</w:" + name + ">";
    for (std::size_t at = 0; (at = xml.find(open, at)) != std::string::npos;) {
        const std::size_t content = xml.find('>', at) + 1;
        const std::size_t end = xml.find(close, content);
        if (xml.substr(at, content - at).find("\"pt-check\"") == std::string::npos) {
            at = content;
            continue;
        }
        const std::string held = keep ? xml.substr(content, end - content) : "";
        xml.replace(at, end + close.size() - at, held);
        at += held.size();
    }
    return xml;
}

/// The document without what pt-check put in, and with what it took out.
std::string refused(const std::string& xml) {
    std::string out = without(without(xml, "ins", false), "del", true);
    constexpr std::string_view deleted = "w:delText";
    for (std::size_t at = 0; (at = out.find(deleted, at)) != std::string::npos;)
        out.replace(at, deleted.size(), "w:t");
    return out;
}

struct Revised {
    std::optional<LeftAlone> left;
    std::string content;   ///< of the paragraph or the cell
    std::string accepted;  ///< text of the cell
    std::string refused;
};

/// A cell with these blocks, whose text is to become another one.
Revised revise_cell(const std::string& blocks, std::string_view after) {
    const std::string begin = "<w:tbl><w:tr><w:tc>", end = "</w:tc></w:tr></w:tbl>";
    const Limits limits;
    const docx::DocxCopy copy(test::docx(begin + blocks + end), limits);
    const docx::Sources& sources = copy.sources();
    const std::string before(copy.document().tables[0].cells[0].text);
    docx::Splice splice;
    docx::TrackedChanges changes(sources, splice, "pt-check", "2024-01-01T00:00:00Z");
    Revised result;
    result.left = changes.revise(sources.cells[0].paragraphs, before, edits_between(before, after));
    const std::string xml = splice.apply(sources.xml);
    const auto text = [](const std::string& main) {
        const std::string bytes = test::DocxBuilder().part("word/document.xml", main).bytes();
        return std::string(test::read(bytes).tables.at(0).cells.at(0).text);
    };
    result.accepted = text(xml);
    result.refused = text(refused(xml));
    const std::size_t from = xml.find(begin) + begin.size();
    result.content = xml.substr(from, xml.find(end) - from);
    EXPECT_EQ(result.refused, before);
    EXPECT_EQ(result.accepted, result.left ? before : std::string(after));
    return result;
}

/// The same for what stands inside one w:p.
Revised revise(const std::string& content, std::string_view after) {
    Revised result = revise_cell("<w:p>" + content + "</w:p>", after);
    result.content = result.content.substr(5, result.content.size() - 11);
    return result;
}

TEST(TrackedChanges, a_run_is_cut_and_keeps_its_properties_byte_for_byte) {
    const std::string open = R"(<w:r w:rsidR="00AB"><w:rPr ><w:b/><w:sz w:val='21'/></w:rPr>)";
    EXPECT_EQ(revise(open + "<w:t>小鱼等于70%</w:t></w:r>", "小于等于70%").content,
              open + R"(<w:t xml:space="preserve">小</w:t></w:r>)" + ours("del", 0) + open +
                  R"(<w:delText xml:space="preserve">鱼</w:delText></w:r></w:del>)" +
                  ours("ins", 1) + "<w:r><w:rPr ><w:b/><w:sz w:val='21'/></w:rPr>" +
                  R"(<w:t xml:space="preserve">于</w:t></w:r></w:ins>)" + open +
                  R"(<w:t xml:space="preserve">等于70%</w:t></w:r>)");
}

TEST(TrackedChanges, what_is_not_cut_stays_as_it_is_written) {
    EXPECT_EQ(revise("<w:r><w:t>≤45万</w:t></w:r>", "≤45万元").content,
              "<w:r><w:t>≤45万</w:t></w:r>" + ours("ins", 0) +
                  R"(<w:r><w:t xml:space="preserve">元</w:t></w:r></w:ins>)");
    EXPECT_EQ(
        revise("<w:r><w:t>相关单位满意度</w:t></w:r><w:r><w:t>%</w:t></w:r>", "相关单位满意度")
            .content,
        "<w:r><w:t>相关单位满意度</w:t></w:r>" + ours("del", 0) +
            R"(<w:r><w:delText xml:space="preserve">%</w:delText></w:r></w:del>)");
}

TEST(TrackedChanges, a_change_may_go_over_several_runs) {
    const std::string split =
        "<w:r><w:rPr><w:b/></w:rPr><w:t>≥18</w:t></w:r>"
        "<w:bookmarkStart w:id=\"7\" w:name=\"x\"/>"
        "<w:r><w:t>0≥1</w:t></w:r><w:r><w:t>80</w:t></w:r>"
        "<w:bookmarkEnd w:id=\"7\"/><w:r><w:t>万条</w:t></w:r>";
    const Revised result = revise(split, "≥180万条");
    EXPECT_EQ(result.left, std::nullopt);
    EXPECT_THAT(result.content, HasSubstr(ours("del", 8))) << "above the id of the bookmark";
    revise("<w:r><w:t>1</w:t></w:r><w:r><w:t>,</w:t></w:r><w:r><w:t>500份,</w:t></w:r>", "1500份");
}

TEST(TrackedChanges, several_texts_in_one_run) {
    revise("<w:r><w:t>>=4</w:t><w:t>5万</w:t></w:r>", "≥45万元");
    revise("<w:r><w:lastRenderedPageBreak/><w:t>甲,乙</w:t><w:t>,丙</w:t></w:r>", "甲，乙，丙");
    revise("<w:r><w:t>12</w:t><w:lastRenderedPageBreak/><w:t>12份</w:t></w:r>", "12份");
}

TEST(TrackedChanges, entities_and_sections_are_text) {
    EXPECT_THAT(revise("<w:r><w:t>A&amp;B&#x2265;95％</w:t></w:r>", "A&B≥95%").content,
                HasSubstr("A&amp;B≥95</w:t>"));
    revise("<w:r><w:t><![CDATA[>=9]]>5%</w:t></w:r>", "≥95%");
    revise("<w:r><w:t>&lt;=9<!-- x -->5%</w:t></w:r>", "≤95%");
}

TEST(TrackedChanges, blanks_that_are_trimmed_stay_trimmed) {
    revise("<w:r><w:t> ≤45万 </w:t></w:r>", "≤45万元");
    revise(R"(<w:r><w:t xml:space="preserve"> ≤45万 </w:t></w:r>)", " ≤45万元 ");
    revise(R"(<w:r><w:t xml:space="preserve">项目总投资 </w:t></w:r>)", "项目总投资");
}

TEST(TrackedChanges, tabs_and_symbols_can_be_deleted_only) {
    EXPECT_THAT(revise("<w:r><w:t>项目支出控制</w:t><w:tab/></w:r>", "项目支出控制").content,
                HasSubstr(ours("del", 0) + "<w:r><w:tab/></w:r></w:del>"));
    const std::string symbol = R"(<w:sym w:font="Symbol" w:char="F0B3"/>)";
    revise("<w:r>" + symbol + "<w:t>18</w:t>" + symbol + "<w:t>18份</w:t></w:r>", "≥18份");
    EXPECT_EQ(revise("<w:r>" + symbol + "<w:t>18</w:t></w:r>", "≤18").left, LeftAlone::content);
    const std::string coded = "<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>\uF0B3</w:t>";
    EXPECT_EQ(revise(coded + "</w:r>", "≤").left, LeftAlone::content);
}

TEST(TrackedChanges, wrappers_of_runs_hold_revisions_too) {
    for (const std::string name : {"hyperlink", "smartTag", "customXml", "dir", "bdo"}) {
        const Revised result = revise(
            "<w:" + name + " w:id=\"4\">" + run("45") + "</w:" + name + ">" + run("万"), "54万元");
        EXPECT_EQ(result.left, std::nullopt) << name;
    }
    EXPECT_EQ(
        revise("<w:sdt><w:sdtContent>" + run("45万") + "</w:sdtContent></w:sdt>", "45万元").left,
        std::nullopt);
}

TEST(TrackedChanges, fields_and_fixed_content_are_left_alone) {
    EXPECT_EQ(
        revise("<w:fldSimple w:instr=\"DATE\">" + run("45万") + "</w:fldSimple>", "45万元").left,
        LeftAlone::field);
    EXPECT_EQ(revise(R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE)"
                     R"(</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>)" +
                         run("45万") + R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)",
                     "45万元")
                  .left,
              LeftAlone::field);
    for (const std::string fixed :
         {"<w:dataBinding/>", "<w:text/>", "<w:comboBox/>", "<w:dropDownList/>", "<w:date/>",
          "<w14:checkbox/>", "<w:lock w:val=\"contentLocked\"/>",
          "<w:lock w:val=\"sdtContentLocked\"/>"}) {
        EXPECT_EQ(revise("<w:sdt><w:sdtPr>" + fixed + "</w:sdtPr><w:sdtContent>" + run("45万") +
                             "</w:sdtContent></w:sdt>",
                         "45万元")
                      .left,
                  LeftAlone::fixed)
            << fixed;
    }
    EXPECT_EQ(revise("<w:sdt><w:sdtPr><w:lock w:val=\"sdtLocked\"/><w:richText/></w:sdtPr>"
                     "<w:sdtContent>" +
                         run("45万") + "</w:sdtContent></w:sdt>",
                     "45万元")
                  .left,
              std::nullopt);
    EXPECT_EQ(revise("<w:moveTo w:id=\"1\">" + run("45万") + "</w:moveTo>", "45万元").left,
              LeftAlone::fixed);
    EXPECT_EQ(revise("<m:oMath><m:r><m:t>45万</m:t></m:r></m:oMath>", "45万元").left,
              LeftAlone::content);
    EXPECT_EQ(revise("<mc:AlternateContent><mc:Fallback>" + run("45万") +
                         "</mc:Fallback></mc:AlternateContent>",
                     "45万元")
                  .left,
              LeftAlone::fixed);
}

TEST(TrackedChanges, within_somebody_elses_insertion) {
    const std::string theirs = R"(<w:ins w:id="3" w:author="他人" w:date="2023-05-01T00:00:00Z">)";
    // Deleting nests, inserting stands beside.
    EXPECT_EQ(revise(theirs + run("满意度%") + "</w:ins>", "满意度").content,
              theirs + R"(<w:r><w:t xml:space="preserve">满意度</w:t></w:r>)" + ours("del", 4) +
                  R"(<w:r><w:delText xml:space="preserve">%</w:delText></w:r></w:del></w:ins>)");
    EXPECT_EQ(revise(theirs + run("45万") + "</w:ins>", "45万元").content,
              theirs + run("45万") + "</w:ins>" + ours("ins", 4) +
                  R"(<w:r><w:t xml:space="preserve">元</w:t></w:r></w:ins>)");
    const Revised middle =
        revise(theirs + run("小鱼等于") + run("70%") + "</w:ins>", "小于等于70%");
    EXPECT_THAT(
        middle.content,
        HasSubstr(R"(</w:ins><w:ins w:id="6" w:author="他人" w:date="2023-05-01T00:00:00Z">)"
                  R"(<w:r><w:t xml:space="preserve">等于</w:t></w:r>)"));
    EXPECT_THAT(revise(theirs + run("1,5") + "</w:ins>" + run("00份。"), "1500份").content,
                Not(HasSubstr("元")));
    const std::string nested = theirs + "<w:smartTag>" + run("45万") + "</w:smartTag></w:ins>";
    EXPECT_EQ(revise(nested, "45万元").left, LeftAlone::fixed);
    EXPECT_EQ(revise(nested, "45").left, std::nullopt);
}

TEST(TrackedChanges, beside_somebody_elses_deletion) {
    const std::string theirs =
        R"(<w:del w:id="9" w:author="他人"><w:r><w:delText>40</w:delText></w:r></w:del>)";
    EXPECT_THAT(revise(run("≤") + theirs + run("45万"), "≤45万元").content, HasSubstr(theirs));
    EXPECT_THAT(revise(run("12") + theirs + run("12份"), "12份").content, HasSubstr(theirs));
    const std::string changed = R"(<w:r><w:rPr><w:b/><w:rPrChange w:id="5"/></w:rPr><w:t>45万)"
                                R"(</w:t></w:r>)";
    EXPECT_EQ(revise(changed, "45万元").left, LeftAlone::content);
}

TEST(TrackedChanges, paragraphs_stay) {
    const std::string two = test::paragraph("完成甲,乙") + test::paragraph("和丙。");
    EXPECT_EQ(revise_cell(two, "完成甲，乙\n和丙").left, std::nullopt);
    EXPECT_EQ(revise_cell(two, "完成甲,乙和丙。").left, LeftAlone::paragraph);
    EXPECT_EQ(revise_cell("<w:p/><w:p/>", "\n元").left, LeftAlone::paragraph) << "no run to follow";
    const std::string joined = "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" +
                               run("≤4") + "</w:p><w:p>" + run("5万") + "</w:p>";
    EXPECT_EQ(revise_cell(joined, "≤45万元").left, std::nullopt);
    EXPECT_EQ(revise_cell(joined, "≤万").left, std::nullopt) << "over the deleted mark";
    EXPECT_EQ(revise_cell(two, "完成丁,乙\n和丙。；").left, std::nullopt);
}

TEST(TrackedChanges, all_edits_of_a_text_or_none) {
    const Revised result =
        revise(run("甲,乙") + "<w:fldSimple w:instr=\"DATE\">" + run("丙,丁") + "</w:fldSimple>",
               "甲，乙丙，丁");
    EXPECT_EQ(result.left, LeftAlone::field);
    EXPECT_THAT(result.content, Not(HasSubstr("pt-check")));
}

TEST(TrackedChanges, a_text_that_is_not_there_is_left_alone) {
    const Limits limits;
    const docx::DocxCopy copy(test::docx(test::table_of({{"甲"}})), limits);
    const docx::Sources& sources = copy.sources();
    docx::Splice splice;
    docx::TrackedChanges changes(sources, splice, "pt-check", "2024-01-01T00:00:00Z");
    EXPECT_EQ(changes.revise(sources.cells[0].paragraphs, "乙", {{0, 3, "丙"}}),
              LeftAlone::content);
    EXPECT_EQ(changes.revise(sources.cells[0].paragraphs, "甲", {{0, 3, "丙"}}), std::nullopt);
    EXPECT_EQ(changes.revise(sources.cells[0].paragraphs, "甲", {{0, 3, "丁"}}), LeftAlone::content)
        << "a run is cut once";
}

TEST(RevisionIds, are_above_all_that_are_there) {
    EXPECT_EQ(docx::RevisionIds("<w:p/>").next(), "0");
    docx::RevisionIds ids(R"(<w:ins w:id="12"/><x:del x:id='40'/><w:c r:id="rId99"/><w:p w:id=")");
    EXPECT_EQ(ids.next(), "41");
    EXPECT_EQ(ids.next(), "42");
    docx::RevisionIds full(R"(<w:a w:id="2147483647"/><w:a w:id="0"/><w:a w:id="2"/>)");
    EXPECT_EQ(full.next(), "1");
    EXPECT_EQ(full.next(), "3");
}

}  // namespace
}  // namespace ptcheck
