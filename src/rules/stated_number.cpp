#include "rules/stated_number.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "ptcheck/text.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

constexpr std::u32string_view numerals = U"零〇一二两三四五六七八九十百千万亿";

// Counters behind a Chinese numeral. 期, 批, 类 and 级 are left out: 二期, 一类, 三级 are names.
constexpr std::array<std::string_view, 50> counters{
    "份", "套",   "台",     "次", "个",   "本", "项", "件", "家", "人", "户", "条",   "部",
    "种", "场",   "座",     "处", "名",   "辆", "所", "篇", "张", "幅", "支", "棵",   "株",
    "亩", "元",   "吨",     "间", "栋",   "头", "只", "口", "眼", "块", "位", "公里", "公顷",
    "米", "万元", "平方米", "天", "小时", "区", "县", "乡", "镇", "村", "校"};

// Words in which a numeral and a counter say no number.
constexpr std::array<std::string_view, 6> idioms{"一次性", "一部分", "一人一",
                                                 "一户一", "一家亲", "一条龙"};
// Before 一 these make it part of a word: 统一, 单一, 唯一, 同一, 专一, 进一步.
constexpr std::u32string_view binds_one = U"统单唯同专进万";

// Standards are often written with a blank before their number (HJ 2.1-2018).
constexpr std::array<std::string_view, 12> standard_bodies{"GB", "DB",  "HJ", "CJ", "ISO", "SL",
                                                           "NY", "JGJ", "WS", "LY", "TD",  "QB"};

constexpr bool latin(char32_t c) noexcept {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
constexpr bool digit(char32_t c) noexcept {
    return (c >= U'0' && c <= U'9') || (c >= 0xFF10 && c <= 0xFF19);
}
constexpr bool numeral(char32_t c) noexcept {
    return numerals.find(c) != std::u32string_view::npos;
}
constexpr bool dash(char32_t c) noexcept {
    return c == U'-' || c == U'—' || c == U'–' || c == U'~';
}

/// Reads a text from left to right, a code point at a time, and remembers the one before.
class Scan {
public:
    explicit Scan(std::string_view text) noexcept : rest_(text) {}

    [[nodiscard]] bool done() const noexcept { return rest_.empty(); }
    [[nodiscard]] char32_t now() const noexcept { return done() ? U'\0' : code_point(rest_); }
    [[nodiscard]] char32_t before() const noexcept { return before_; }
    [[nodiscard]] std::string_view rest() const noexcept { return rest_; }

    void step() noexcept {
        before_ = now();
        rest_.remove_prefix(code_point_length(rest_));
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
        return true;
    }

private:
    std::string_view rest_;
    char32_t before_ = U'\0';
    bool unclosed_ = false;  ///< no 》 follows; kept so that a row of 《 stays linear
};

/// PM2.5, A4, GB3838-2002, DB12/ 524—2020: letters, and the digits that belong to them.
void skip_code(Scan& scan) noexcept {
    const bool standard = longest_prefix(scan.rest(), standard_bodies) != 0;
    while (!scan.done()) {
        const char32_t c = scan.now();
        const bool part =
            latin(c) || digit(c) || c == U'.' || c == U'/' || dash(c) || (standard && c == U' ');
        if (!part) return;
        scan.step();
    }
}

bool year_like(std::string_view digits) noexcept {
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

/// The scan stands at an Arabic digit; whether the number says how many.
bool counts_arabic(Scan& scan) noexcept {
    const char32_t before = scan.before();
    const std::string_view digits =
        scan.run([](char32_t c) { return digit(c) || c == U'.' || c == U','; });
    const char32_t after = scan.now();
    if (before == U'第' || after == U'月') return false;
    if (before == U'月' && (after == U'日' || after == U'号')) return false;
    if (year_like(digits) && (after == U'年' || after == U'”' || after == U'）' || after == U'\0'))
        return false;
    if (year_like(digits) && dash(after)) {  // 2023-2025年
        Scan range(scan.rest());
        range.run(dash);
        if (year_like(range.run(digit)) && range.now() == U'年') return false;
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
        } else if (digit(c)) {
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
        if (digit(scan.now())) return true;
        scan.step();
    }
    return false;
}

std::size_t chinese_numeral_length(std::string_view text) noexcept {
    return Scan(text).run(numeral).size();
}

}  // namespace ptcheck
