#include "rules/stated_number.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "ptcheck/text.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

// Counters behind a Chinese numeral. 期, 批, 类 and 级 are left out: 二期, 一类, 三级 are names.
constexpr Words counters{
    "份"sv,   "套"sv,     "台"sv, "次"sv,   "个"sv, "本"sv, "项"sv, "件"sv,   "家"sv,   "人"sv,
    "户"sv,   "条"sv,     "部"sv, "种"sv,   "场"sv, "座"sv, "处"sv, "名"sv,   "辆"sv,   "所"sv,
    "篇"sv,   "张"sv,     "幅"sv, "支"sv,   "棵"sv, "株"sv, "亩"sv, "元"sv,   "吨"sv,   "间"sv,
    "栋"sv,   "头"sv,     "只"sv, "口"sv,   "眼"sv, "块"sv, "位"sv, "公里"sv, "公顷"sv, "米"sv,
    "万元"sv, "平方米"sv, "天"sv, "小时"sv, "区"sv, "县"sv, "乡"sv, "镇"sv,   "村"sv,   "校"sv};

// Words in which a numeral and a counter say no number.
constexpr Words idioms{"一次性"sv, "一部分"sv, "一人一"sv, "一户一"sv, "一家亲"sv, "一条龙"sv};
// Before 一 these make it part of a word: 统一, 单一, 唯一, 同一, 专一, 进一步.
constexpr std::u32string_view binds_one = U"统单唯同专进万";

// Standards are often written with a blank before their number (HJ 2.1-2018).
constexpr Words standard_bodies{"GB"sv, "DB"sv,  "HJ"sv, "CJ"sv, "ISO"sv, "SL"sv,
                                "NY"sv, "JGJ"sv, "WS"sv, "LY"sv, "TD"sv,  "QB"sv};

constexpr bool latin(char32_t c) noexcept {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
constexpr bool any_digit(char32_t c) noexcept {
    return (c >= U'0' && c <= U'9') || (c >= 0xFF10 && c <= 0xFF19);
}
// Asked of every character of a text: as a switch it takes a few comparisons.
constexpr bool numeral(char32_t c) noexcept {
    switch (c) {
        case U'零':
        case U'〇':
        case U'一':
        case U'二':
        case U'两':
        case U'三':
        case U'四':
        case U'五':
        case U'六':
        case U'七':
        case U'八':
        case U'九':
        case U'十':
        case U'百':
        case U'千':
        case U'万':
        case U'亿':
            return true;
        default:
            return false;
    }
}
constexpr bool dash(char32_t c) noexcept {
    return c == U'-' || c == U'—' || c == U'–' || c == U'~';
}

/// Reads a text from left to right, a code point at a time, and remembers the one before.
class Scan {
public:
    explicit Scan(std::string_view text) noexcept : rest_(text) { read(); }

    [[nodiscard]] bool done() const noexcept { return rest_.empty(); }
    /// 0 at the end.
    [[nodiscard]] char32_t now() const noexcept { return now_; }
    [[nodiscard]] char32_t before() const noexcept { return before_; }
    [[nodiscard]] std::string_view rest() const noexcept { return rest_; }

    void step() noexcept {
        before_ = now_;
        rest_.remove_prefix(code_point_length(rest_));
        read();
    }
    template <typename Of>
    std::string_view run(Of of) noexcept {
        const std::string_view from = rest_;
        while (!done() && of(now())) step();
        return from.substr(0, from.size() - rest_.size());
    }
    /// Skips a 《title》 that is closed.
    bool skip_title() noexcept {
        constexpr std::string_view close = "》";
        if (now() != U'《' || unclosed_) return false;
        const std::size_t end = rest_.find(close);
        unclosed_ = end == std::string_view::npos;
        if (unclosed_) return false;
        rest_.remove_prefix(end + close.size());
        before_ = U'》';
        read();
        return true;
    }

private:
    void read() noexcept { now_ = done() ? U'\0' : code_point(rest_); }

    std::string_view rest_;
    char32_t now_ = U'\0';
    char32_t before_ = U'\0';
    bool unclosed_ = false;  ///< no 》 follows; kept so that a row of 《 stays linear
};

/// PM2.5, A4, GB3838-2002, DB12/ 524—2020: letters, and the digits that belong to them.
void skip_code(Scan& scan) noexcept {
    const bool standard = longest_prefix(scan.rest(), standard_bodies) != 0;
    while (!scan.done()) {
        const char32_t c = scan.now();
        const bool part = latin(c) || any_digit(c) || c == U'.' || c == U'/' || dash(c) ||
                          (standard && c == U' ');
        if (!part) return;
        scan.step();
    }
}

bool year_like(std::string_view digits) noexcept {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

/// The scan stands at an Arabic any_digit; whether the number says how many.
bool counts_arabic(Scan& scan) noexcept {
    const char32_t before = scan.before();
    const std::string_view digits =
        scan.run([](char32_t c) { return any_digit(c) || c == U'.' || c == U','; });
    const char32_t after = scan.now();
    if (before == U'第' || after == U'月') return false;
    if (before == U'月' && (after == U'日' || after == U'号')) return false;
    if (year_like(digits) && (after == U'年' || after == U'”' || after == U'）' || after == U'\0'))
        return false;
    if (year_like(digits) && dash(after)) {  // 2023-2025年
        Scan range(scan.rest());
        range.run(dash);
        if (year_like(range.run(any_digit)) && range.now() == U'年') return false;
    }
    const bool single = digits.size() == 1;
    if (single && (after == U'G' || after == U'D' || after == U'K' || after == U'A')) {
        scan.step();  // 5G, 3D, 4K, 3A级
        return latin(scan.now());
    }
    // List numbers: `1、`, `2.`, （3）
    const bool starts = before == U'\0' || before == U'；' || before == U'。' || before == U'\n';
    if (starts && (after == U'、' || digits.ends_with('.'))) return false;
    const bool bracketed = (before == U'（' || before == U'(') && (after == U'）' || after == U')');
    return !bracketed || digits.size() > 2;
}

/// The scan stands at a Chinese numeral; whether it says how many.
bool counts_chinese(Scan& scan) noexcept {
    const char32_t before = scan.before();
    const std::string_view all = scan.rest();
    if (longest_prefix(all, idioms) != 0) {
        scan.run(numeral);
        return false;
    }
    const std::string_view run = scan.run(numeral);
    if (before == U'第' || before == U'每') return false;
    if (run == "一" && binds_one.find(before) != std::u32string_view::npos) return false;
    if (scan.rest().starts_with("分之")) return true;
    if (scan.now() == U'余' || scan.now() == U'多') scan.step();
    return longest_prefix(scan.rest(), counters) != 0;
}

}  // namespace

bool states_number(std::string_view text) {
    Scan scan(text);
    while (!scan.done()) {
        if (scan.skip_title()) continue;
        const char32_t c = scan.now();
        if (latin(c)) {
            skip_code(scan);
        } else if (any_digit(c)) {
            if (counts_arabic(scan)) return true;
        } else if (numeral(c)) {
            if (counts_chinese(scan)) return true;
        } else {
            scan.step();
        }
    }
    return false;
}

bool has_digit(std::string_view text) {
    Scan scan(text);
    while (!scan.done()) {
        if (scan.skip_title()) continue;
        if (any_digit(scan.now())) return true;
        scan.step();
    }
    return false;
}

std::size_t chinese_numeral_length(std::string_view text) noexcept {
    return Scan(text).run(numeral).size();
}

}  // namespace ptcheck
