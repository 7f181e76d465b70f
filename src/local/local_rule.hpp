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

/// How often the rule speaks in an example in the case notation. Throws CaseError.
std::size_t findings_in(const LocalRule& rule, std::string_view example,
                        std::span<const ExtraUnit> units);

}  // namespace ptcheck::local
