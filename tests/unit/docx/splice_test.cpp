#include "docx/splice.hpp"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "docx/element_index.hpp"
#include "ptcheck/error.hpp"

namespace {

using ptcheck::docx::ElementIndex;
using ptcheck::docx::ElementSpan;
using ptcheck::docx::Splice;

TEST(Splice, ChangesNothingByItself) {
    EXPECT_TRUE(Splice().empty());
    EXPECT_EQ(Splice().apply("abc"), "abc");
}

TEST(Splice, TakesOffsetsOfTheTextBeforeAnyChange) {
    Splice splice;
    splice.insert(3, "X");
    splice.insert(0, "Y");
    splice.replace({1, 2}, "ZZZ");
    splice.remove({2, 3});
    EXPECT_EQ(splice.apply("abc"), "YaZZZX");
}

TEST(Splice, KeepsTheOrderOfInsertionsAtOnePlace) {
    Splice splice;
    splice.replace({1, 2}, "-");
    splice.insert(1, "1");
    splice.insert(1, "2");
    EXPECT_EQ(splice.apply("abc"), "a12-c");
}

TEST(Splice, DropsWhatLiesWithinAPartThatIsReplaced) {
    Splice splice;
    splice.remove({1, 4});
    splice.insert(2, "lost");
    splice.remove({2, 3});
    splice.insert(4, "kept");
    EXPECT_EQ(splice.apply("abcde"), "akepte");
}

TEST(Splice, FillsElementsWithAndWithoutAnEndTag) {
    const std::string_view xml = "<a><w:p x='1'/><b></b></a>";
    Splice splice;
    splice.fill(xml, {{3, 15}, {15, 15}}, "one");
    splice.fill(xml, {{15, 22}, {18, 18}}, "two");
    EXPECT_EQ(splice.apply(xml), "<a><w:p x='1'>one</w:p><b>two</b></a>");
}

TEST(Splice, KnowsTheNameOfAnElement) {
    const std::string_view xml = "<w:p/><p x='/'/><q>";
    EXPECT_EQ((ElementSpan{{0, 6}, {6, 6}}).name(xml), "w:p");
    EXPECT_EQ((ElementSpan{{6, 16}, {16, 16}}).name(xml), "p");
    EXPECT_EQ((ElementSpan{{16, 19}, {19, 19}}).name(xml), "q");
}

/// The element whose name begins at the first `name` of `xml`, as "whole|content".
std::string source_of(std::string_view xml, std::string_view name) {
    const ElementSpan span = ElementIndex(xml).named_at(xml.find(name));
    return std::string(span.whole.of(xml)).append("|").append(span.content.of(xml));
}

TEST(ElementIndex, FindsEachElementWhole) {
    const std::string_view xml =
        "<?xml version='1.0'?>\n<a><b x='1'>text<c/></b ><d></d></a>\n<!-- -->";
    EXPECT_EQ(source_of(xml, "a>"),
              "<a><b x='1'>text<c/></b ><d></d></a>|<b x='1'>text<c/></b ><d></d>");
    EXPECT_EQ(source_of(xml, "b x"), "<b x='1'>text<c/></b >|text<c/>");
    EXPECT_EQ(source_of(xml, "c/"), "<c/>|");
    EXPECT_EQ(source_of(xml, "d>"), "<d></d>|");
}

TEST(ElementIndex, TakesNoMarkForATagThatIsNone) {
    EXPECT_EQ(source_of("<a><b x=\">'/>\" y='\"></b>'>t</b></a>", "b x"),
              "<b x=\">'/>\" y='\"></b>'>t</b>|t");
    EXPECT_EQ(source_of("<a><!-- <b> '\" --><b>1</b></a>", "b>1"), "<b>1</b>|1");
    EXPECT_EQ(source_of("<a><![CDATA[<b></c>]]><b>2</b></a>", "b>2"), "<b>2</b>|2");
    EXPECT_EQ(source_of("<a><?target <b> '?><b>3</b></a>", "b>3"), "<b>3</b>|3");
    EXPECT_EQ(source_of("<a><b>it's 5 > 4</b></a>", "b>"), "<b>it's 5 > 4</b>|it's 5 > 4");
}

TEST(ElementIndex, RefusesTagsThatDoNotMatch) {
    for (const char* broken : {"", "text", "<", "<a", "<a x='", "<a x='1\"", "<a>", "</a>",
                               "<a><b></a", "<!--", "<a><![CDATA[", "<?xml"}) {
        EXPECT_THROW(ElementIndex index(broken), ptcheck::InputError) << broken;
    }
    const ElementIndex index("<a>text</a>");
    EXPECT_THROW(static_cast<void>(index.named_at(3)), ptcheck::InputError);
    EXPECT_THROW(static_cast<void>(index.named_at(900)), ptcheck::InputError);
}

}  // namespace
