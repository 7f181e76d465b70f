#include "docx/number_format.hpp"

#include <gtest/gtest.h>

namespace ptcheck::docx {
namespace {

std::string shown(std::uint32_t number, const char* format) {
    std::string text;
    append_number(text, number, number_format(format));
    return text;
}

TEST(NumberFormat, shows_numbers_as_word_does) {
    struct Case {
        const char* format;
        std::uint32_t number;
        const char* text;
    };
    const Case cases[] = {
        {"decimal", 12, "12"},
        {"somethingNew", 12, "12"},
        {"decimalZero", 3, "03"},
        {"decimalZero", 12, "12"},
        {"decimalFullWidth", 12, "１２"},
        {"decimalEnclosedCircle", 1, "①"},
        {"decimalEnclosedCircleChinese", 20, "⑳"},
        {"decimalEnclosedCircleChinese", 21, "㉑"},
        {"decimalEnclosedCircleChinese", 50, "㊿"},
        {"decimalEnclosedCircleChinese", 51, "51"},
        {"decimalEnclosedParen", 2, "⑵"},
        {"decimalEnclosedFullstop", 20, "⒛"},
        {"decimalEnclosedFullstop", 21, "21"},
        {"chineseCounting", 0, "〇"},
        {"chineseCounting", 1, "一"},
        {"chineseCounting", 10, "十"},
        {"chineseCounting", 11, "十一"},
        {"chineseCounting", 20, "二十"},
        {"chineseCountingThousand", 35, "三十五"},
        {"chineseCountingThousand", 100, "一百"},
        {"chineseCountingThousand", 101, "一百零一"},
        {"chineseCountingThousand", 110, "一百一十"},
        {"chineseCountingThousand", 1010, "一千零一十"},
        {"chineseCountingThousand", 10000, "一万"},
        {"chineseCountingThousand", 10203, "一万零二百零三"},
        {"chineseCountingThousand", 100000, "一十万"},
        {"chineseCountingThousand", 200000005, "二亿零五"},
        {"japaneseCounting", 12, "十二"},
        {"chineseLegalSimplified", 10, "壹拾"},
        {"chineseLegalSimplified", 23, "贰拾叁"},
        {"ideographDigital", 10, "一〇"},
        {"ideographTraditional", 1, "甲"},
        {"ideographTraditional", 10, "癸"},
        {"ideographTraditional", 11, "11"},
        {"ideographZodiac", 12, "亥"},
        {"upperLetter", 1, "A"},
        {"upperLetter", 27, "AA"},
        {"lowerLetter", 26, "z"},
        {"lowerLetter", 0, "0"},
        {"lowerLetter", 4000000000U, "4000000000"},
        {"upperRoman", 4, "IV"},
        {"lowerRoman", 1999, "mcmxcix"},
        {"upperRoman", 4000, "4000"},
        {"none", 5, ""},
        {"bullet", 5, ""},
    };
    for (const Case& c : cases) EXPECT_EQ(shown(c.number, c.format), c.text) << c.format;
}

}  // namespace
}  // namespace ptcheck::docx
