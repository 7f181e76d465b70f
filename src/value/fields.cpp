// A value whose sign, number and unit stand in columns of their own.
#include <string>

#include "ptcheck/text.hpp"
#include "ptcheck/value.hpp"
#include "value/fold.hpp"
#include "value/signs.hpp"

namespace ptcheck {

namespace {

/// What a column says of the comparator; empty for 定性, 不适用 and other words that are none.
std::string sign_of(std::string_view cell) {
    const FoldedText folded(cell);
    const std::string_view text = folded.view();
    if (const OpWord* direction = directions.longest(text);
        direction != nullptr && direction->word == text) {
        return direction->op == Op::ge ? "≥" : "≤";
    }
    const Comparator* comparator = comparators.longest(text);
    const bool is_whole = comparator != nullptr && comparator->word == text;
    return is_whole ? std::string(text) : std::string();
}

bool understood(const Value& value) {
    return value.measures() || value.kind == ValueKind::deadline;
}

/// `unit` as written, on a number that has none.
Value with_unknown_unit(Value value, std::string_view unit) {
    if (value.kind != ValueKind::number) return value;
    value.kind = ValueKind::quantity;
    value.unit = std::string(unit);
    return value;
}

}  // namespace

Value parse_value(const ValueFields& fields, const ParseOptions& options) {
    const std::string_view number = trim(fields.number);
    const std::string_view unit = trim(fields.unit);
    Value plain = parse_value(number, options);
    plain.raw = fields.number;
    if (!plain.measures() || plain.op == Op::range) return plain;
    std::string joined;
    if (plain.op == Op::eq && !plain.explicit_op) joined = sign_of(fields.sign);
    if (plain.op == Op::eq && !plain.explicit_op && joined.empty())
        joined = sign_of(fields.direction);
    const std::size_t sign_length = joined.size();
    joined += number;
    const bool takes_unit = plain.kind == ValueKind::number && !unit.empty();
    if (takes_unit) joined += unit;
    if (joined.size() == number.size()) return plain;
    Value read = parse_value(joined, options);
    if (!understood(read) || (takes_unit && (!read.unit || !read.noun.empty()))) {
        read =
            parse_value(std::string_view(joined).substr(0, sign_length + number.size()), options);
        if (takes_unit) read = with_unknown_unit(std::move(read), unit);
    }
    read.raw = fields.number;
    return understood(read) ? read : plain;
}

Value parse_value(const ValueFields& fields, std::optional<int> year) {
    return parse_value(fields, ParseOptions{.year = year, .units = {}});
}

}  // namespace ptcheck
