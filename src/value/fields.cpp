// A value whose sign, number and unit stand in columns of their own.
#include <array>
#include <string>

#include "ptcheck/text.hpp"
#include "value/fold.hpp"
#include "value/words.hpp"

namespace ptcheck {

namespace value {
namespace {

struct Direction {
    std::string_view word;
    std::string_view sign;  ///< what it says of a target: the more the better, or the less
};

constexpr std::array directions{
    Direction{"正向指标", "≥"},
    Direction{"反向指标", "≤"},
    Direction{"正向", "≥"},
    Direction{"反向", "≤"},
};

/// The sign a column states; empty for 定性, 不适用 and other words that are none.
std::string_view sign_of(std::string_view cell) {
    for (const Direction& direction : directions) {
        if (cell == direction.word) return direction.sign;
    }
    const Comparator* comparator = entry_at(comparators, cell);
    const bool is_whole = comparator != nullptr && comparator->word.size() == cell.size();
    return is_whole ? cell : std::string_view{};
}

bool bare(const Value& value) {
    return value.kind == ValueKind::number && !value.explicit_op && value.op == Op::eq;
}

}  // namespace
}  // namespace value

Value parse_value(const ValueFields& fields, std::optional<int> year) {
    const std::string_view number = trim(fields.number);
    const std::string_view unit = trim(fields.unit);
    Value plain = parse_value(number, year);
    std::string buffer;
    std::string_view sign = value::sign_of(value::fold_width(trim(fields.sign), buffer));
    if (sign.empty()) sign = value::sign_of(trim(fields.direction));
    const bool takes_sign = plain.measures() && !plain.explicit_op && plain.op == Op::eq;
    const bool takes_unit = plain.kind == ValueKind::number && plain.mult.empty();
    std::string joined;
    if (takes_sign) joined = sign;
    joined += number;
    if (takes_unit) joined += unit;
    if (joined.size() != number.size()) {
        Value read = parse_value(joined, year);
        if (read.measures() || read.kind == ValueKind::deadline) {
            plain = std::move(read);
        } else if (value::bare(plain) && !unit.empty()) {
            plain = parse_value(std::string(sign).append(number), year);
            plain.kind = ValueKind::quantity;
            plain.unit = std::string(unit);
        }
    }
    plain.raw = fields.number;
    return plain;
}

}  // namespace ptcheck
