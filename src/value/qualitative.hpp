// Values in words: how they are classed, and what of a text without amount is worth keeping.
#pragma once

#include <optional>
#include <string_view>

#include "ptcheck/value.hpp"

namespace ptcheck::value {

/// What is left to others: 视具体情况确定, 依委托, 按要求完成. nullopt when the text is none.
std::optional<Value> deferred_of(std::string_view text);
/// 好于…, 优于…, 不劣于…
std::optional<Value> relative_of(std::string_view text);
/// Never fails.
Value qualitative_of(std::string_view text);

}  // namespace ptcheck::value
