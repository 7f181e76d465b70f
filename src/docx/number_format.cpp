#include "docx/number_format.hpp"

#include <array>

#include "ptcheck/text.hpp"

namespace ptcheck::docx {

namespace {

struct Name {
    std::string_view name;
    NumberFormat format;
};

// The Japanese, Korean and Taiwanese names that Chinese editions of Word write as well.
constexpr std::array names{
    Name{"decimal", NumberFormat::decimal},
    Name{"decimalZero", NumberFormat::decimal_zero},
    Name{"decimalFullWidth", NumberFormat::decimal_full_width},
    Name{"decimalFullWidth2", NumberFormat::decimal_full_width},
    Name{"decimalEnclosedCircle", NumberFormat::enclosed_circle},
    Name{"decimalEnclosedCircleChinese", NumberFormat::enclosed_circle},
    Name{"decimalEnclosedParen", NumberFormat::enclosed_paren},
    Name{"decimalEnclosedFullstop", NumberFormat::enclosed_full_stop},
    Name{"chineseCounting", NumberFormat::chinese_counting},
    Name{"chineseCountingThousand", NumberFormat::chinese_counting},
    Name{"japaneseCounting", NumberFormat::chinese_counting},
    Name{"taiwaneseCounting", NumberFormat::chinese_counting},
    Name{"taiwaneseCountingThousand", NumberFormat::chinese_counting},
    Name{"chineseLegalSimplified", NumberFormat::chinese_legal},
    Name{"ideographLegalTraditional", NumberFormat::chinese_legal},
    Name{"ideographDigital", NumberFormat::chinese_digital},
    Name{"taiwaneseDigital", NumberFormat::chinese_digital},
    Name{"japaneseDigitalTenThousand", NumberFormat::chinese_digital},
    Name{"ideographTraditional", NumberFormat::heavenly_stems},
    Name{"ideographZodiac", NumberFormat::earthly_branches},
    Name{"upperLetter", NumberFormat::upper_letter},
    Name{"lowerLetter", NumberFormat::lower_letter},
    Name{"upperRoman", NumberFormat::upper_roman},
    Name{"lowerRoman", NumberFormat::lower_roman},
    Name{"none", NumberFormat::none},
    Name{"bullet", NumberFormat::bullet},
};

using Digits = std::array<std::string_view, 10>;
constexpr Digits plain_digits{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr Digits legal_digits{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
constexpr std::array<std::string_view, 10> stems{"甲", "乙", "丙", "丁", "戊",
                                                 "己", "庚", "辛", "壬", "癸"};
constexpr std::array<std::string_view, 12> branches{"子", "丑", "寅", "卯", "辰", "巳",
                                                    "午", "未", "申", "酉", "戌", "亥"};

struct ChineseStyle {
    const Digits& digits;
    std::array<std::string_view, 4> powers;  ///< of ten within a group of four digits
    bool one_before_ten;                     ///< 壹拾, but 十
};

constexpr ChineseStyle counting{plain_digits, {"", "十", "百", "千"}, false};
constexpr ChineseStyle legal{legal_digits, {"", "拾", "佰", "仟"}, true};

void append_chinese(std::string& text, std::uint32_t number, const ChineseStyle& style) {
    if (number == 0) {
        text += style.digits[0];
        return;
    }
    const std::string digits = std::to_string(number);
    const bool bare_ten = number >= 10 && number < 20 && !style.one_before_ten;
    bool zero_pending = false;
    bool group_used = false;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const std::size_t place = digits.size() - 1 - i;
        const auto digit = static_cast<std::size_t>(digits[i] - '0');
        if (digit == 0) {
            zero_pending = true;
        } else {
            if (zero_pending) text += "零";
            zero_pending = false;
            if (!(bare_ten && i == 0)) text += style.digits[digit];
            text += style.powers[place % 4];
            group_used = true;
        }
        if (place % 4 != 0 || place == 0) continue;
        if (group_used) text += place == 8 ? "亿" : "万";
        group_used = false;
    }
}

void append_letters(std::string& text, std::uint32_t number, char first) {
    // 27 is AA, 53 is AAA (17.18.59, upperLetter). Very long ones are of no use to anybody.
    const std::uint32_t times = (number - 1) / 26 + 1;
    if (number == 0 || times > 30) {
        text += std::to_string(number);
        return;
    }
    text.append(times, static_cast<char>(first + static_cast<char>((number - 1) % 26)));
}

void append_roman(std::string& text, std::uint32_t number, bool upper) {
    struct Step {
        std::uint32_t value;
        std::string_view upper;
        std::string_view lower;
    };
    static constexpr std::array<Step, 13> steps{{{1000, "M", "m"},
                                                 {900, "CM", "cm"},
                                                 {500, "D", "d"},
                                                 {400, "CD", "cd"},
                                                 {100, "C", "c"},
                                                 {90, "XC", "xc"},
                                                 {50, "L", "l"},
                                                 {40, "XL", "xl"},
                                                 {10, "X", "x"},
                                                 {9, "IX", "ix"},
                                                 {5, "V", "v"},
                                                 {4, "IV", "iv"},
                                                 {1, "I", "i"}}};
    if (number == 0 || number > 3999) {
        text += std::to_string(number);
        return;
    }
    for (const Step& step : steps) {
        for (; number >= step.value; number -= step.value) text += upper ? step.upper : step.lower;
    }
}

// Numbers that are characters of their own: `first` is the one of 1.
void append_sign(std::string& text, std::uint32_t number, std::uint32_t most, char32_t first) {
    if (number == 0 || number > most) {
        text += std::to_string(number);
    } else {
        append_utf8(text, first + number - 1);
    }
}

void append_circle(std::string& text, std::uint32_t number) {
    if (number == 0) return append_utf8(text, U'⓪');
    if (number <= 20) return append_sign(text, number, 20, U'①');
    if (number <= 35) return append_sign(text, number - 20, 15, U'㉑');
    if (number <= 50) return append_sign(text, number - 35, 15, U'㊱');
    text += std::to_string(number);
}

}  // namespace

NumberFormat number_format(std::string_view name) noexcept {
    for (const Name& known : names) {
        if (known.name == name) return known.format;
    }
    return NumberFormat::decimal;
}

void append_number(std::string& text, std::uint32_t number, NumberFormat format) {
    switch (format) {
        case NumberFormat::decimal:
            text += std::to_string(number);
            break;
        case NumberFormat::decimal_zero:
            if (number < 10) text += '0';
            text += std::to_string(number);
            break;
        case NumberFormat::decimal_full_width:
            for (const char c : std::to_string(number)) {
                append_utf8(text, U'０' + static_cast<char32_t>(c - '0'));
            }
            break;
        case NumberFormat::enclosed_circle:
            append_circle(text, number);
            break;
        case NumberFormat::enclosed_paren:
            append_sign(text, number, 20, U'⑴');
            break;
        case NumberFormat::enclosed_full_stop:
            append_sign(text, number, 20, U'⒈');
            break;
        case NumberFormat::chinese_counting:
            append_chinese(text, number, counting);
            break;
        case NumberFormat::chinese_legal:
            append_chinese(text, number, legal);
            break;
        case NumberFormat::chinese_digital:
            for (const char c : std::to_string(number)) {
                text += plain_digits[static_cast<std::size_t>(c - '0')];
            }
            break;
        case NumberFormat::heavenly_stems:
            if (number == 0 || number > stems.size())
                return append_number(text, number, NumberFormat::decimal);
            text += stems[number - 1];
            break;
        case NumberFormat::earthly_branches:
            if (number == 0 || number > branches.size())
                return append_number(text, number, NumberFormat::decimal);
            text += branches[number - 1];
            break;
        case NumberFormat::upper_letter:
            append_letters(text, number, 'A');
            break;
        case NumberFormat::lower_letter:
            append_letters(text, number, 'a');
            break;
        case NumberFormat::upper_roman:
            append_roman(text, number, true);
            break;
        case NumberFormat::lower_roman:
            append_roman(text, number, false);
            break;
        case NumberFormat::none:
        case NumberFormat::bullet:
            break;
    }
}

}  // namespace ptcheck::docx
