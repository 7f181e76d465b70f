// Enumerators: `1.` `1、` `（1）` `1)` `一、` `（一）` `①` in front of headings, goals and labels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ptcheck::form {

/// Byte length of the one enumerator at the start of `text`, 0 when there is none. The number of
/// `2.2023年` is `2.`, that of `1.1、` is `1.`; `1.5公里` and `2023年` begin with none.
std::size_t enumerator_length(std::string_view text) noexcept;

/// The number stated by enumerators such as `8.`, `（八）`, `1.8`: the last group of digits or
/// Chinese numerals. nullopt when it holds none or one above 99999.
std::optional<std::uint32_t> enumerator_number(std::string_view text) noexcept;

}  // namespace ptcheck::form
