#include "ptcheck/decimal.hpp"

#include <limits>

#include "ptcheck/text.hpp"

namespace ptcheck {

namespace {

constexpr int max_digits = 18;
constexpr int max_exponent = 100;

// value * 10^power, or nullopt when it leaves int64.
std::optional<std::int64_t> times_power(std::int64_t value, int power) noexcept {
    for (; power > 0; --power) {
        if (__builtin_mul_overflow(value, 10, &value)) return std::nullopt;
    }
    return value;
}

}  // namespace

std::optional<Decimal> Decimal::make(std::int64_t mantissa, int exponent) noexcept {
    while (mantissa != 0 && mantissa % 10 == 0) {
        mantissa /= 10;
        ++exponent;
    }
    if (mantissa == 0) exponent = 0;
    if (exponent < -max_exponent || exponent > max_exponent) return std::nullopt;
    Decimal result;
    result.mantissa_ = mantissa;
    result.exponent_ = static_cast<std::int8_t>(exponent);
    return result;
}

std::optional<Decimal> Decimal::parse(std::string_view text) noexcept {
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::size_t comma = whole.find(',');
    if (whole.empty() || comma == 0 || (comma != std::string_view::npos && comma > 3))
        return std::nullopt;
    std::int64_t mantissa = 0;
    int digits = 0;
    int exponent = 0;
    const auto push = [&](char c) {
        if (digits == max_digits) return false;
        mantissa = mantissa * 10 + (c - '0');
        if (mantissa != 0) ++digits;
        return true;
    };
    for (std::size_t i = 0; i < whole.size(); ++i) {
        // After the first comma one stands before every third digit from the end, none elsewhere.
        const bool comma_place =
            comma != std::string_view::npos && i >= comma && (whole.size() - i) % 4 == 0;
        if (comma_place != (whole[i] == ',')) return std::nullopt;
        if (comma_place) continue;
        if (!ascii_digit(whole[i]) || !push(whole[i])) return std::nullopt;
    }
    if (point != std::string_view::npos) {
        const std::string_view fraction = text.substr(point + 1);
        if (fraction.empty()) return std::nullopt;
        for (const char c : fraction) {
            if (!ascii_digit(c) || !push(c)) return std::nullopt;
            --exponent;
        }
    }
    return make(negative ? -mantissa : mantissa, exponent);
}

std::optional<Decimal> Decimal::scaled(int power) const noexcept {
    return make(mantissa_, exponent_ + power);
}

std::optional<Decimal> Decimal::plus(const Decimal& other) const noexcept {
    if (zero()) return other;
    if (other.zero()) return *this;
    const int low = exponent_ < other.exponent_ ? exponent_ : other.exponent_;
    const auto a = times_power(mantissa_, exponent_ - low);
    const auto b = times_power(other.mantissa_, other.exponent_ - low);
    std::int64_t sum = 0;
    if (!a || !b || __builtin_add_overflow(*a, *b, &sum)) return std::nullopt;
    return make(sum, low);
}

std::optional<Decimal> Decimal::minus(const Decimal& other) const noexcept {
    if (other.mantissa_ == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
    Decimal negated = other;
    negated.mantissa_ = -other.mantissa_;
    return plus(negated);
}

std::optional<Decimal> Decimal::times(const Decimal& other) const noexcept {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(mantissa_, other.mantissa_, &product)) return std::nullopt;
    return make(product, exponent_ + other.exponent_);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) noexcept {
    if ((a.mantissa_ < 0) != (b.mantissa_ < 0) || a.zero() || b.zero() ||
        a.exponent_ == b.exponent_) {
        return a.mantissa_ <=> b.mantissa_;
    }
    // Same sign, different exponents: bring the one with the larger exponent down. Where that leaves
    // int64 it is the larger in size, since the other fits.
    const bool a_is_upper = a.exponent_ > b.exponent_;
    const Decimal& upper = a_is_upper ? a : b;
    const Decimal& lower = a_is_upper ? b : a;
    const auto lowered = times_power(upper.mantissa_, upper.exponent_ - lower.exponent_);
    const std::strong_ordering upper_to_lower =
        lowered
            ? *lowered <=> lower.mantissa_
            : (upper.mantissa_ < 0 ? std::strong_ordering::less : std::strong_ordering::greater);
    if (a_is_upper) return upper_to_lower;
    return 0 <=> upper_to_lower;
}

std::string Decimal::to_string() const {
    std::string digits = std::to_string(mantissa_);
    const bool negative = digits.starts_with('-');
    if (negative) digits.erase(0, 1);
    if (exponent_ >= 0) {
        digits.append(static_cast<std::size_t>(exponent_), '0');
    } else {
        const auto places = static_cast<std::size_t>(-exponent_);
        if (digits.size() <= places) digits.insert(0, places - digits.size() + 1, '0');
        digits.insert(digits.size() - places, 1, '.');
    }
    return negative ? "-" + digits : digits;
}

}  // namespace ptcheck
