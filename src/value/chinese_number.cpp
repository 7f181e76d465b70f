#include "value/chinese_number.hpp"

#include <array>

#include "ptcheck/text.hpp"

namespace ptcheck {

namespace {

constexpr std::array<std::int64_t, 4> powers{1, 10, 100, 1000};

// Up to 9999: digits before falling units, 零 where a unit is skipped.
class Section {
public:
    explicit Section(BareUnit bare) : bare_(bare) {}

    bool take(char32_t c) {
        const int digit = numeral_digit(c);
        if (digit >= 0) {
            // One digit a unit; 零 only marks a gap and stands alone only as the number 0.
            if (digit_ > 0 || (digit_ == 0 && digit == 0)) return false;
            digit_ = digit;
            any_ = true;
            return true;
        }
        const int power = numeral_power(c);
        if (power == 0 || power >= last_power_) return false;
        const bool bare = digit_ <= 0;
        if (bare && power != 1 && bare_ == BareUnit::refused) return false;
        // 一百十五 is said for 一百一十五.
        if (bare && any_ && power != 1) return false;
        total_ += (bare ? 1 : digit_) * powers[static_cast<std::size_t>(power)];
        last_power_ = power;
        digit_ = -1;
        any_ = true;
        return true;
    }

    // nullopt when nothing was read.
    [[nodiscard]] std::optional<std::int64_t> value() const {
        if (!any_) return std::nullopt;
        return total_ + (digit_ > 0 ? digit_ : 0);
    }

private:
    BareUnit bare_;
    std::int64_t total_ = 0;
    int digit_ = -1;  // −1 none
    int last_power_ = 4;
    bool any_ = false;
};

// 4 for 万, 8 for 亿, 0 for any other character.
int myriad(char32_t c) {
    if (c == U'万' || c == U'萬') return 4;
    return c == U'亿' || c == U'億' ? 8 : 0;
}

}  // namespace

std::optional<Decimal> read_chinese_number(std::string_view text, BareUnit bare) noexcept {
    std::int64_t total = 0;
    int last = 12;
    Section section(bare);
    for (; !text.empty(); text.remove_prefix(code_point_length(text))) {
        const char32_t c = code_point(text);
        if (c == U'点') break;
        const int power = myriad(c);
        if (power == 0) {
            if (!section.take(c)) return std::nullopt;
            continue;
        }
        const auto part = section.value();
        if (power >= last || (!part && bare == BareUnit::refused)) return std::nullopt;
        total += part.value_or(1) * (power == 4 ? 10'000 : 100'000'000);
        last = power;
        section = Section(bare);
    }
    const auto rest = section.value();
    if (!rest && last == 12) return std::nullopt;
    std::int64_t mantissa = total + rest.value_or(0);
    int exponent = 0;
    if (!text.empty()) {
        text.remove_prefix(code_point_length(text));  // 点
        if (text.empty()) return std::nullopt;
        for (; !text.empty(); text.remove_prefix(code_point_length(text))) {
            const int digit = numeral_digit(code_point(text));
            if (digit < 0 || mantissa > 1'000'000'000'000'000) return std::nullopt;
            mantissa = mantissa * 10 + digit;
            --exponent;
        }
    }
    return Decimal::make(mantissa, exponent);
}

}  // namespace ptcheck
