// Automatic numbers as text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ptcheck::docx {

/// ST_NumberFormat (ECMA-376 Part 1, 17.18.59) as far as Chinese documents use it.
enum class NumberFormat : std::uint8_t {
    decimal,
    decimal_zero,        ///< 01 02 … 10
    decimal_full_width,  ///< １ ２
    enclosed_circle,     ///< ① … ㊿
    enclosed_paren,      ///< ⑴ … ⒇
    enclosed_full_stop,  ///< ⒈ … ⒛
    chinese_counting,    ///< 一 … 十 十一 … 一百零一
    chinese_legal,       ///< 壹 贰 … 壹拾
    chinese_digital,     ///< 一 二 … 一〇
    heavenly_stems,      ///< 甲 乙 丙 …
    earthly_branches,    ///< 子 丑 寅 …
    upper_letter,
    lower_letter,
    upper_roman,
    lower_roman,
    none,    ///< no digits at all
    bullet,  ///< a sign, not a number
};

/// By the name in w:numFmt; unknown names count as decimal.
NumberFormat number_format(std::string_view name) noexcept;

/// Appends `number` to `text`; formats with a bounded range go on in decimal.
void append_number(std::string& text, std::uint32_t number, NumberFormat format);

}  // namespace ptcheck::docx
