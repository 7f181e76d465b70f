// Chinese numerals: 十五, 二百三十, 壹佰万, 二〇二三.
#pragma once

#include <optional>
#include <string_view>

#include "ptcheck/decimal.hpp"

namespace ptcheck::value {

/// The characters a Chinese numeral is made of.
bool is_numeral(char32_t c) noexcept;

/// The number a run of numeral characters states; nullopt when it states none (百百) or more than
/// 18 digits.
std::optional<Decimal> chinese_number(std::string_view text);

}  // namespace ptcheck::value
