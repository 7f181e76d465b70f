#include "form/unit_line.hpp"

#include <algorithm>
#include <array>

#include "form/labels.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck::form {

namespace {

// Longest first: 万元 ends in 元.
constexpr auto money_units = std::to_array<MoneyUnit>(
    {{"百万元", 6}, {"千万元", 7}, {"亿元", 8}, {"万元", 4}, {"千元", 3}, {"元", 0}});

// Words that may stand before 单位 in `金额单位：万元`.
constexpr auto money_words =
    std::to_array<std::string_view>({"金额", "货币", "计量", "预算", "资金"});

constexpr std::string_view unit_word = "单位";

// A line of this kind is short; longer texts are prose.
constexpr std::size_t longest_line = 400;

MoneyUnit unit_of_folded(std::string_view text) noexcept {
    if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
    if (text.starts_with("人民币")) text.remove_prefix(std::string_view("人民币").size());
    const auto at = std::ranges::find(money_units, text, &MoneyUnit::name);
    return at == money_units.end() ? MoneyUnit{} : *at;
}

bool is_han(char32_t c) noexcept {
    return c >= 0x3400 && c <= 0x9FFF;
}

std::size_t opening_bracket(std::string_view text) noexcept {
    for (const std::string_view bracket : {"[", "(", "（", "【", "［", "〔"}) {
        if (text.starts_with(bracket)) return bracket.size();
    }
    return 0;
}

// Blanks, dashes, colons and the closing bracket between code and name.
std::size_t behind_code(std::string_view text) noexcept {
    if (const std::size_t blank = blank_prefix(text)) return blank;
    for (const std::string_view mark :
         {"]", ")", "）", "】", "］", "〕", "-", "－", "—", "–", "_", ":", "："}) {
        if (text.starts_with(mark)) return mark.size();
    }
    return 0;
}

}  // namespace

MoneyUnit money_unit_named(std::string_view text) noexcept {
    if (text.size() > longest_line) return {};
    return unit_of_folded(FoldedText(text).view());
}

MoneyUnit money_unit_of_label(std::string_view label) noexcept {
    const FoldedText folded(label);
    const std::string_view text = folded.view();
    const std::size_t open = text.rfind('(');
    if (open == std::string_view::npos) return {};
    std::string_view bracket = text.substr(open);
    if (bracket.starts_with("(单位")) {
        bracket.remove_prefix(1 + unit_word.size());
        if (bracket.ends_with(')')) bracket.remove_suffix(1);
    }
    return unit_of_folded(bracket);
}

UnitLine split_unit_line(std::string_view line) noexcept {
    UnitLine result;
    if (line.size() > longest_line) return result;
    std::string_view before = line;
    if (const std::size_t at = line.rfind(unit_word); at != std::string_view::npos) {
        std::string_view tail = line.substr(at + unit_word.size());
        std::size_t start = at;
        for (const std::string_view word : money_words) {
            if (line.substr(0, start).ends_with(word)) start -= word.size();
        }
        for (const std::string_view open : {"(", "（"}) {
            if (!line.substr(0, start).ends_with(open)) continue;
            start -= open.size();
            tail = trim(tail);
            for (const std::string_view close : {")", "）"}) {
                if (tail.ends_with(close)) tail.remove_suffix(close.size());
            }
        }
        result.money_unit = money_unit_named(tail);
        if (result.money_unit) {
            result.money = line.substr(start);
            before = line.substr(0, start);
        }
    }
    if (const auto labelled = find_inline_label(before)) {
        if (labelled->match.label != Label::unit) return result;
        result.unit = trim(labelled->rest);
        result.unit_labelled = true;
    } else {
        result.unit = trim(before);
    }
    return result;
}

CodedUnit split_unit_code(std::string_view text) noexcept {
    text = trim(text);
    CodedUnit plain{{}, text};
    std::string_view rest = text.substr(opening_bracket(text));
    const bool bracketed = rest.size() != text.size();
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (digits < 3 || digits > 12) return plain;
    const std::string_view code = rest.substr(0, digits);
    rest.remove_prefix(digits);
    const std::string_view directly = rest;
    while (const std::size_t n = behind_code(rest)) rest.remove_prefix(n);
    if (rest.empty() || !is_han(code_point(rest))) return plain;
    // `2023年…` is a year, `150个…` a count; the usual code of six digits is neither.
    constexpr std::u32string_view counters = U"年个项家次名件份套台元万亿吨";
    const bool bare = !bracketed && digits < 6 && directly.size() == rest.size();
    if (bare && counters.find(code_point(rest)) != std::u32string_view::npos) return plain;
    const bool year = digits == 4 && (code.starts_with("19") || code.starts_with("20"));
    if (year) return plain;
    return {code, trim(rest)};
}

std::optional<Decimal> amount_in_yuan(std::string_view cell, MoneyUnit unit) noexcept {
    cell = trim(cell);
    if (cell.empty() || cell.size() > 80) return std::nullopt;
    std::array<char, 80> digits{};
    std::size_t size = 0;
    while (!cell.empty()) {
        const char32_t c = code_point(cell);
        const bool wide = c >= U'０' && c <= U'９';
        if (wide || c == U'．' || c == U'，') {
            digits[size++] = static_cast<char>(c - 0xFEE0);
        } else if (c < 0x80 &&
                   std::string_view("0123456789.,-").find(cell.front()) != std::string_view::npos) {
            digits[size++] = cell.front();
        } else {
            break;
        }
        cell.remove_prefix(code_point_length(cell));
    }
    if (!trim(cell).empty()) {
        unit = money_unit_named(cell);
    }
    if (!unit) return std::nullopt;
    const auto number = Decimal::parse({digits.data(), size});
    return number ? number->scaled(unit.power) : std::nullopt;
}

}  // namespace ptcheck::form
