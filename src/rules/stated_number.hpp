// Numbers that stand in prose.
#pragma once

#include <string_view>

namespace ptcheck {

/// Whether a text that is no plain value still says how many or how much. Years, months and days,
/// ordinals (第3季度), list numbers (`1.`), 《titles》, standards (GB3838-2002) and names such as
/// PM2.5 or 5G are no such numbers. Chinese numerals count before a counter (三个, 两份) and in
/// 百分之九十. In doubt the answer is yes, so that a rule asking it stays silent.
bool states_number(std::string_view text);

/// Whether a digit stands outside 《titles》.
bool has_digit(std::string_view text);

/// Byte length of the run of Chinese numerals that `text` begins with.
std::size_t chinese_numeral_length(std::string_view text) noexcept;

}  // namespace ptcheck
