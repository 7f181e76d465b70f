// Drafts weighed: from what the grammar saw to a value, or to nothing when it makes no sense.
#pragma once

#include <optional>
#include <string_view>

#include "value/draft.hpp"

namespace ptcheck::value {

/// `text` is what was parsed; offsets of invalid values count from its start.
std::optional<Value> quantity_of(const Draft& draft, std::string_view text,
                                 std::optional<int> year);
/// A value typed twice: nullopt unless what both copies state is equal.
std::optional<Value> doubled_of(const Draft& draft, std::string_view text);
std::optional<Value> formula_of(const Draft& draft, std::string_view text);
std::optional<Value> deadline_of(const Draft& draft, std::optional<int> year);
std::optional<Value> period_of(const Draft& draft, std::optional<int> year);
std::optional<Value> recurring_of(const Draft& draft);
std::optional<Value> window_of(const Draft& draft);

}  // namespace ptcheck::value
