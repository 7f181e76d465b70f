// The expressions of local rules: typed, total, without loops.
//
//     level2.type == 'satisfaction' and value.kind == 'ratio'
//     value.lo >= 85%
//     project.budget < 50万元 or not (level3 matches '^(新建|改建)')
//
//   condition   and or not, parentheses, or a test
//   test        operand == != < <= > >= operand (≥ ≤ ≠ too), texts with == and != only
//               operand [not] in ['a', 'b'], text contains text, text matches 'regular expression'
//               present(field)
//   operand     a field, 'text' or "text", a number: 85, -0.5, 85% (0.85), 50万, 50万元, 1.5亿元
//
// A field that the row or the form does not have makes a test unknown. `and`, `or` and `not` go by
// Kleene's three values: `false and unknown` is false, `true and unknown` is unknown. A rule speaks
// where `when` is true and `assert` is false; where either is unknown it stays silent.
// present(field) is never unknown.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "local/fields.hpp"
#include "local/pattern.hpp"

namespace ptcheck::local {

/// What is wrong with an expression, and at which byte of it.
class ExpressionError : public std::runtime_error {
public:
    ExpressionError(std::size_t at, std::string zh, const std::string& en)
        : std::runtime_error(en), at_(at), zh_(std::move(zh)) {}
    [[nodiscard]] std::size_t at() const noexcept { return at_; }
    [[nodiscard]] const std::string& zh() const noexcept { return zh_; }

private:
    std::size_t at_;
    std::string zh_;
};

enum class Truth : std::uint8_t { no, unknown, yes };

struct Expression {
    enum class Kind : std::uint8_t {
        field,
        text,
        number,
        equal,
        unequal,
        less,
        at_most,
        greater,
        at_least,
        in,  ///< the first operand among the others
        contains,
        matches,
        present,
        all,  ///< and
        any,  ///< or
        negated,
    };
    Kind kind = Kind::text;
    std::vector<Expression> operands;
    const FieldInfo* field = nullptr;
    std::string text;
    Decimal number;
    std::shared_ptr<const Pattern> pattern;
};

/// A condition. Throws ExpressionError, also for types that do not fit and words a field never is.
Expression parse_expression(std::string_view text);

Truth evaluate(const Expression& condition, const Project& project, const Indicator& row);

/// The fields it speaks of, in the order they are written.
std::vector<const FieldInfo*> fields_of(const Expression& expression);

}  // namespace ptcheck::local
