#include "value/number.hpp"

#include <numeric>
#include <string>

#include "value/chinese_number.hpp"

namespace ptcheck {

namespace {

std::optional<Decimal> read_part(std::string_view text) noexcept {
    const bool arabic = !text.empty() && text[0] >= '0' && text[0] <= '9';
    if (text == "半") return Decimal::make(5, -1);
    return arabic ? Decimal::parse(text) : read_chinese_number(text, BareUnit::allowed);
}

// num / den when it has finitely many decimals: only 2 and 5 divide the reduced denominator.
std::optional<Decimal> quotient(const Decimal& num, const Decimal& den) noexcept {
    if (num.zero()) return Decimal();
    std::int64_t above = num.mantissa();
    std::int64_t below = den.mantissa();
    int exponent = num.exponent() - den.exponent();
    const std::int64_t common = std::gcd(above, below);
    above /= common;
    below /= common;
    for (; below % 2 == 0; below /= 2, --exponent) {
        if (__builtin_mul_overflow(above, 5, &above)) return std::nullopt;
    }
    for (; below % 5 == 0; below /= 5, --exponent) {
        if (__builtin_mul_overflow(above, 2, &above)) return std::nullopt;
    }
    return below == 1 ? Decimal::make(above, exponent) : std::nullopt;
}

}  // namespace

std::optional<Number> read_number(const AmountDraft& draft) {
    Number number;
    if (draft.form == NumberForm::fraction) {
        const auto num = read_part(draft.numerator);
        const auto den = read_part(draft.denominator);
        if (!num || !den || den->zero()) return std::nullopt;
        number.amount = quotient(*num, *den);
        if (draft.denominator == "百" || draft.denominator == "千") {
            number.plain = num;
            number.scale = draft.denominator == "百" ? "%" : "‰";
        } else {
            number.plain = number.amount;
            number.num = num;
            number.den = den;
        }
        return number;
    }
    number.plain = read_part(draft.number);
    if (!number.plain) return std::nullopt;
    // 一亿二千万: the 万 counts the part behind 亿 alone.
    if (draft.form == NumberForm::chinese && draft.multiplier != nullptr &&
        draft.multiplier->power == 4 && draft.number.find("亿") != std::string_view::npos) {
        number.amount = read_part(std::string(draft.number).append(draft.multiplier->word));
        if (!number.amount) return std::nullopt;
        number.plain = number.amount->scaled(-4);
        return number.plain ? std::optional(number) : std::nullopt;
    }
    const int power = (draft.multiplier != nullptr ? draft.multiplier->power : 0) +
                      (draft.percent != nullptr ? draft.percent->power : 0);
    number.amount = number.plain->scaled(power);
    return number.amount ? std::optional(number) : std::nullopt;
}

}  // namespace ptcheck
