// The normal form as one readable line.
#include <array>

#include <fmt/format.h>

#include "ptcheck/report.hpp"
#include "ptcheck/rule.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck {

namespace {

constexpr std::array<Bilingual, value_kind_count> kinds{{
    {"数量", "quantity"},    {"金额", "money"},        {"比率", "ratio"},
    {"时长", "duration"},    {"频次", "frequency"},    {"长度", "length"},
    {"面积", "area"},        {"质量（重量）", "mass"}, {"分值", "score"},
    {"数", "number"},        {"完成期限", "deadline"}, {"时段", "period"},
    {"待定", "deferred"},    {"相对值", "relative"},   {"公式", "formula"},
    {"定性", "qualitative"}, {"多项", "list"},         {"无", "none"},
    {"不能识别", "invalid"},
}};

constexpr std::array<Bilingual, 12> ops{{
    {"", ""},
    {"", "="},
    {"不低于", ">="},
    {"高于", ">"},
    {"不超过", "<="},
    {"低于", "<"},
    {"", ""},
    {"约", "about"},
    {"超过", "over"},
    {"不足", "under"},
    {"优于", "better than"},
    {"", ""},
}};

constexpr std::array<Bilingual, 4> repairs{{
    {"数值重复录入", "value typed twice"},
    {"比较符错字", "comparator mistyped"},
    {"形近符号", "look-alike sign"},
    {"全角半角", "full-width characters"},
}};

constexpr std::array<Bilingual, 5> supplied{{
    {"年份", "year"},
    {"单位", "unit"},
    {"数量级", "multiplier"},
    {"百分比", "per cent"},
    {"计数", "count"},
}};

std::string amount(const Value& value, const Decimal& number, Language language) {
    if (value.kind == ValueKind::ratio) {
        const bool points = value.scale == "个百分点";
        const Bilingual measure =
            points ? Bilingual{" 个百分点", " percentage points"} : Bilingual{"%", "%"};
        if (const auto percent = number.scaled(2)) {
            return percent->to_string().append(measure.in(language));
        }
    }
    return number.to_string() + (value.unit ? " " + *value.unit : "");
}

std::string fraction(const Value& value) {
    return value.num->to_string() + "/" + value.den->to_string();
}

std::string number_of(const Value& value, Language language) {
    if (value.op == Op::range && value.lo && value.hi) {
        const std::string lo = amount(value, *value.lo, language);
        const std::string hi = amount(value, *value.hi, language);
        if (!value.lo_open && !value.hi_open) return lo + " – " + hi;
        const auto word = [&](Op op) { return ops[static_cast<std::size_t>(op)].in(language); };
        return fmt::format("{} {}{}{} {}", word(value.lo_open ? Op::gt : Op::ge), lo,
                           language == Language::zh ? "、" : " and ",
                           word(value.hi_open ? Op::lt : Op::le), hi);
    }
    std::string text(ops[static_cast<std::size_t>(value.op)].in(language));
    if (!text.empty()) text += ' ';
    if (value.num && value.den) return text + fraction(value);
    const auto& number = value.lo ? value.lo : value.hi;
    return number ? text + amount(value, *number, language) : text;
}

std::string measured(const Value& value, Language language) {
    std::string text;
    // 较上年提高5%: a change against something; ≤排放限值的70%: a part of it.
    const bool compared = !value.of.empty() && value.delta;
    if (compared) text = (language == Language::zh ? "较" : "against ") + value.of + " ";
    for (const std::string* words : {&value.when, &value.modal, &value.subject, &value.verb}) {
        if (!words->empty()) text += *words + " ";
    }
    text += number_of(value, language);
    for (std::size_t i = 0; i < value.per.size(); ++i) text += (i == 0 ? "/" : "·") + value.per[i];
    for (const std::string* words : {&value.noun, &value.rest}) {
        if (!words->empty()) text += " " + *words;
    }
    if (!value.of.empty() && !compared) text += " × " + value.of;
    return text;
}

std::string days(const Value& value, Language language) {
    if (value.date_from && value.date_to) {
        return to_string(*value.date_from) + " – " + to_string(*value.date_to);
    }
    if (value.date_to) {
        return (language == Language::zh ? "不晚于 " : "by ") + to_string(*value.date_to);
    }
    // Without a year, or every month anew: no day can be named.
    return std::string(trim(value.raw));
}

std::string dated(const Value& value, Language language) {
    // The text itself holds all of its words.
    if (!value.date_to) return days(value, language);
    std::string text = value.subject.empty() ? std::string() : value.subject + " ";
    text += days(value, language);
    for (const std::string* words : {&value.verb, &value.noun, &value.rest}) {
        if (!words->empty()) text += " " + *words;
    }
    return text;
}

/// Where the first character that does not fit stands, and what was expected there.
std::string not_understood(const Value& value, Language language) {
    const std::size_t at = code_points(value.raw.substr(0, value.invalid_at)) + 1;
    if (language == Language::en) {
        return fmt::format("at character {}, expected {}", at, value.invalid_expected);
    }
    std::string_view expected = "数字";
    if (value.invalid_expected == "range") expected = "由小到大的区间";
    if (value.invalid_expected == "digits") expected = "不超过 18 位的数字";
    return fmt::format("第 {} 个字符处应为{}", at, expected);
}

std::string ambiguity(std::string_view what, Language language) {
    const auto words = [&]() -> Bilingual {
        if (what == "before-bound") {
            return {"“前”是否包括所述时间", "whether the time named is included"};
        }
        if (what == "year") return {"未写明年份", "no year is stated"};
        if (what == "window-start") return {"起算日期", "the first day"};
        if (what.starts_with("count-of-quarters")) {
            return {"季度的个数，或第几季度", "a number of quarters, or which quarter"};
        }
        return {what, what};
    }();
    return std::string(words.in(language));
}

std::string detail(const Value& value, Language language) {
    switch (value.kind) {
        case ValueKind::deadline:
        case ValueKind::period:
            return dated(value, language);
        case ValueKind::deferred:
            return value.basis;
        case ValueKind::relative:
            return std::string(ops[static_cast<std::size_t>(value.op)].in(language)) + " " +
                   value.of;
        case ValueKind::formula:
        case ValueKind::qualitative:
            return value.text;
        case ValueKind::list: {
            std::string text;
            for (const Value& item : value.items) {
                if (!text.empty()) text += language == Language::zh ? "；" : "; ";
                text += value_text(item, language);
            }
            return text;
        }
        case ValueKind::none:
            return {};
        case ValueKind::invalid:
            return not_understood(value, language);
        default:
            return measured(value, language);
    }
}

template <typename List, typename Names>
void add_remarks(std::string& out, const Bilingual& label, const List& list, const Names& names,
                 Language language) {
    if (list.empty()) return;
    out += language == Language::zh ? "（" : " (";
    out += label.in(language);
    bool first = true;
    for (const auto each : list) {
        if (!first) out += language == Language::zh ? "、" : ", ";
        first = false;
        out += names[static_cast<std::size_t>(each)].in(language);
    }
    out += language == Language::zh ? "）" : ")";
}

}  // namespace

std::string value_text(const Value& value, Language language) {
    std::string out(kinds[static_cast<std::size_t>(value.kind)].in(language));
    if (const std::string more = detail(value, language); !more.empty()) {
        out += language == Language::zh ? "：" : ": ";
        out += escape_controls(more);
    }
    add_remarks(out, {"已更正：", "repaired: "}, value.repairs, repairs, language);
    add_remarks(out, {"据表补充：", "supplied: "}, value.supplied, supplied, language);
    if (!value.ambiguous.empty()) {
        out += language == Language::zh ? "（有歧义：" : " (ambiguous: ";
        out += escape_controls(ambiguity(value.ambiguous, language));
        out += language == Language::zh ? "）" : ")";
    }
    return out;
}

}  // namespace ptcheck
