#include <algorithm>

#include "local/expression.hpp"

namespace ptcheck::local {

namespace {

using Kind = Expression::Kind;

Truth truth(bool value) noexcept {
    return value ? Truth::yes : Truth::no;
}

Datum datum(const Expression& operand, const Project& project, const Indicator& row) {
    switch (operand.kind) {
        case Kind::field:
            return operand.field->get(project, row);
        case Kind::number:
            return operand.number;
        default:
            return std::string_view(operand.text);
    }
}

bool known(const Datum& value) noexcept {
    return !std::holds_alternative<std::monostate>(value);
}

/// Both known, and of one type: the parser has seen to that.
bool holds(Kind kind, const Datum& left, const Datum& right) {
    switch (kind) {
        case Kind::equal:
            return left == right;
        case Kind::unequal:
            return left != right;
        case Kind::less:
            return std::get<Decimal>(left) < std::get<Decimal>(right);
        case Kind::at_most:
            return std::get<Decimal>(left) <= std::get<Decimal>(right);
        case Kind::greater:
            return std::get<Decimal>(left) > std::get<Decimal>(right);
        case Kind::at_least:
            return std::get<Decimal>(left) >= std::get<Decimal>(right);
        default:
            return std::get<std::string_view>(left).find(std::get<std::string_view>(right)) !=
                   std::string_view::npos;
    }
}

void collect(const Expression& expression, std::vector<const FieldInfo*>& found) {
    if (expression.field != nullptr) found.push_back(expression.field);
    for (const Expression& operand : expression.operands) collect(operand, found);
}

}  // namespace

// The depth is that of the text's brackets, which the parser bounds.
Truth evaluate(const Expression& condition, const Project& project, const Indicator& row) {
    const auto& operands = condition.operands;
    switch (condition.kind) {
        case Kind::all: {
            Truth least = Truth::yes;
            for (const Expression& each : operands) {
                least = std::min(least, evaluate(each, project, row));
                if (least == Truth::no) break;
            }
            return least;
        }
        case Kind::any: {
            Truth most = Truth::no;
            for (const Expression& each : operands) {
                most = std::max(most, evaluate(each, project, row));
                if (most == Truth::yes) break;
            }
            return most;
        }
        case Kind::negated: {
            const Truth inner = evaluate(operands[0], project, row);
            if (inner == Truth::unknown) return inner;
            return truth(inner == Truth::no);
        }
        case Kind::present:
            return truth(known(condition.field->get(project, row)));
        default:
            break;
    }
    const Datum left = datum(operands[0], project, row);
    if (!known(left)) return Truth::unknown;
    if (condition.kind == Kind::matches) {
        return truth(condition.pattern->found_in(std::get<std::string_view>(left)));
    }
    if (condition.kind == Kind::in) {
        return truth(std::any_of(operands.begin() + 1, operands.end(), [&](const Expression& each) {
            return datum(each, project, row) == left;
        }));
    }
    const Datum right = datum(operands[1], project, row);
    return known(right) ? truth(holds(condition.kind, left, right)) : Truth::unknown;
}

std::vector<const FieldInfo*> fields_of(const Expression& expression) {
    std::vector<const FieldInfo*> found;
    collect(expression, found);
    return found;
}

}  // namespace ptcheck::local
