// Symbol fonts, as w:sym and as private characters.
#include "docx/symbols.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/docx/reading.hpp"

namespace ptcheck {
namespace {

using docx::symbol_character;
using test::inline_text;
using test::notes;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Symbols, by_font_and_code) {
    struct Case {
        const char* font;
        char32_t code;
        char32_t character;
    };
    const Case cases[] = {
        {"Symbol", 0xF0B3, U'≥'},    {"Symbol", 0xB3, U'≥'},      {"symbol", 0xF0A3, U'≤'},
        {"Symbol", 0xF0B1, U'±'},    {"Symbol", 0xF0B4, U'×'},    {"Symbol", 0xF0B9, U'≠'},
        {"Symbol", 0xF0BB, U'≈'},    {"Symbol", 0xF0B0, U'°'},    {"Symbol", 0xF035, U'5'},
        {"Wingdings", 0xF0FE, U'☑'}, {"Wingdings", 0xFD, U'☒'},   {"Wingdings", 0xF0A8, U'☐'},
        {"Wingdings", 0xF0FC, U'✓'}, {"Wingdings 2", 0xA3, U'☐'}, {"Wingdings 2", 0xF052, U'☑'},
        {"WINGDINGS 2", 0x52, U'☑'}, {"Wingdings", 0xF081, U'①'}, {"宋体", 0x2265, U'≥'},
        {"Symbol", 0x2265, U'≥'},    {"宋体", 0xB1, U'±'},        {"宋体", 0xF0B3, 0},
        {"Webdings", 0xF061, 0},     {"Wingdings", 0xF021, 0},    {"Symbol", 0xF0F0, 0},
        {"宋体", 0xD800, 0},         {"宋体", 0x110000, 0},       {"", 0, 0},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(symbol_character(c.font, c.code), c.character)
            << c.font << " " << std::hex << static_cast<unsigned>(c.code);
    }
}

TEST(Symbols, in_a_run) {
    EXPECT_EQ(inline_text(R"(<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>90%</w:t></w:r>)"),
              "≥90%");
    EXPECT_EQ(inline_text(R"(<w:r><w:sym w:font="Symbol" w:char="00a3"/><w:t>5</w:t></w:r>)"),
              "≤5");
}

TEST(Symbols, private_characters_take_the_font_of_the_run) {
    EXPECT_EQ(inline_text("<w:r><w:rPr><w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/></w:rPr>"
                          "<w:t>\uF0B390%</w:t></w:r>"),
              "≥90%");
    // The symbol font may stand in any slot.
    EXPECT_EQ(inline_text("<w:r><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Symbol\"/></w:rPr>"
                          "<w:t>\uF0A3</w:t></w:r>"),
              "≤");
    // Characters next to the range are text.
    EXPECT_EQ(inline_text("<w:r><w:t>：％，\uE000\uF100</w:t></w:r>"), "：％，\uE000\uF100");
}

TEST(Symbols, unknown_ones_are_noted_once_a_cell) {
    const std::string unknown = R"(<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>)";
    const Document document = test::read_body(test::table({test::row(
        {test::cell_of("<w:p>" + unknown + unknown + "</w:p>"), test::cell("\uF0B3")})}));
    EXPECT_THAT(test::grid(document.tables[0]), ElementsAre("0:\uFFFD\uFFFD 1:\uFFFD"));
    EXPECT_THAT(notes(document),
                ElementsAre("D02 T1.R1.C1 [Webdings] [F061]", "D02 T1.R1.C2 [?] [F0B3]"));
    EXPECT_THAT(notes(test::read_body(test::table_of({{"≥"}}))), IsEmpty());
}

}  // namespace
}  // namespace ptcheck
