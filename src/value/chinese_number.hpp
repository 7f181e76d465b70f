// Numbers in Chinese characters.
#pragma once

#include <optional>
#include <string_view>

#include "ptcheck/decimal.hpp"

namespace ptcheck {

/// 0–9 for 零〇一二两三…九 and the financial forms 壹…玖, −1 for any other character.
constexpr int numeral_digit(char32_t c) noexcept {
    switch (c) {
        case U'零':
        case U'〇':
        case U'○':
            return 0;
        case U'一':
        case U'壹':
            return 1;
        case U'二':
        case U'两':
        case U'贰':
        case U'貳':
            return 2;
        case U'三':
        case U'叁':
            return 3;
        case U'四':
        case U'肆':
            return 4;
        case U'五':
        case U'伍':
            return 5;
        case U'六':
        case U'陆':
            return 6;
        case U'七':
        case U'柒':
            return 7;
        case U'八':
        case U'捌':
            return 8;
        case U'九':
        case U'玖':
            return 9;
        default:
            return -1;
    }
}

/// 1–3 for 十百千 and 拾佰仟, 0 for any other character.
constexpr int numeral_power(char32_t c) noexcept {
    switch (c) {
        case U'十':
        case U'拾':
            return 1;
        case U'百':
        case U'佰':
            return 2;
        case U'千':
        case U'仟':
            return 3;
        default:
            return 0;
    }
}

constexpr bool is_numeral(char32_t c) noexcept {
    return numeral_digit(c) >= 0 || numeral_power(c) != 0;
}

enum class BareUnit { refused, allowed };

/// 二十三, 一百零五, 三万五千, 九十五点五. nullopt for what is no number: 一二, 十十, 三百一百.
/// A number that begins with 百, 千, 万 or 亿 stands only in fractions (百分之百): `allowed`.
std::optional<Decimal> read_chinese_number(std::string_view text,
                                           BareUnit bare = BareUnit::refused) noexcept;

}  // namespace ptcheck
