// A rule of an office, made of its texts.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "local/expression.hpp"
#include "ptcheck/config.hpp"

namespace ptcheck::local {

/// `满意度 {value.text} 低于 85%`: the message with `{}` in place of the fields.
struct Message {
    std::string text;
    std::vector<const FieldInfo*> fields;
};
/// Throws ExpressionError for a brace that holds no field.
Message parse_message(std::string_view text);

/// `rule` has its texts; from them, and from what was parsed of them, its check is made. Title, name
/// and basis are given when they are empty.
void complete(LocalRule& rule, Level level, std::optional<Expression> when, Expression assert,
              Message message);

/// What a rule does with an example in the case notation.
struct Trial {
    std::size_t findings = 0;
    std::uint32_t line = 0;  ///< of the first, within the example
    std::string message;     ///< of the first
    /// Fields that no row of the example has: where they are asked for, nothing can be known.
    std::vector<std::string_view> absent;
};
/// Throws CaseError.
Trial try_example(const LocalRule& rule, std::string_view example,
                  std::span<const ExtraUnit> units);

}  // namespace ptcheck::local
