#include "docx/splice.hpp"

#include <gtest/gtest.h>

namespace {

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

}  // namespace
