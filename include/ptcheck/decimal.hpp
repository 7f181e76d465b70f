// Exact decimal numbers for money, ratios and counts.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ptcheck {

/// mantissa · 10^exponent, normalised: no trailing zero in the mantissa, 0 is {0, 0}.
/// Holds every number of up to 18 digits. No operation rounds: what does not fit is nullopt.
class Decimal {
public:
    constexpr Decimal() noexcept = default;
    constexpr Decimal(std::int64_t whole) noexcept : mantissa_(whole) {
        normalise();
    }  // NOLINT(google-explicit-constructor)
    /// nullopt when the exponent leaves −100..100 after normalising.
    static std::optional<Decimal> make(std::int64_t mantissa, int exponent) noexcept;
    /// ASCII digits with an optional leading '-' and one '.', `1,234.50` with groups of three.
    /// nullopt for anything else and for more than 18 digits without leading zeros.
    static std::optional<Decimal> parse(std::string_view text) noexcept;

    [[nodiscard]] constexpr std::int64_t mantissa() const noexcept { return mantissa_; }
    [[nodiscard]] constexpr int exponent() const noexcept { return exponent_; }
    [[nodiscard]] constexpr bool zero() const noexcept { return mantissa_ == 0; }

    /// This number times 10^power.
    [[nodiscard]] std::optional<Decimal> scaled(int power) const noexcept;
    [[nodiscard]] std::optional<Decimal> plus(const Decimal& other) const noexcept;
    [[nodiscard]] std::optional<Decimal> minus(const Decimal& other) const noexcept;
    [[nodiscard]] std::optional<Decimal> times(const Decimal& other) const noexcept;

    /// Without exponent: `0.9`, `3000000`, `-1.5`.
    [[nodiscard]] std::string to_string() const;

    friend bool operator==(const Decimal&, const Decimal&) = default;
    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) noexcept;

private:
    constexpr void normalise() noexcept {
        if (mantissa_ == 0) exponent_ = 0;
        while (mantissa_ != 0 && mantissa_ % 10 == 0) {
            mantissa_ /= 10;
            ++exponent_;
        }
    }

    std::int64_t mantissa_ = 0;
    std::int8_t exponent_ = 0;
};

}  // namespace ptcheck
