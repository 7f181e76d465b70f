// A value written out again, in the spelling that reads back as the same value.
#include <array>

#include <fmt/format.h>

#include "ptcheck/text.hpp"
#include "ptcheck/value.hpp"
#include "value/chinese_number.hpp"
#include "value/signs.hpp"
#include "value/units.hpp"

namespace ptcheck {

namespace {

std::string_view multiplier_word(std::string_view mult) {
    for (const Multiplier& multiplier : multipliers.entries()) {
        if (multiplier.written == mult) return multiplier.word;
    }
    return {};
}

std::string_view sign_of(Op op) {
    switch (op) {
        case Op::ge:
            return "≥";
        case Op::gt:
            return ">";
        case Op::le:
            return "≤";
        case Op::lt:
            return "<";
        case Op::approx:
            return "约";
        case Op::under:
            return "近";
        default:
            return {};
    }
}

/// `%`, `‰`, or the unit with what it is counted per.
std::string measure(const Value& value) {
    std::string text = value.scale;
    if (value.kind != ValueKind::ratio && value.unit) text += *value.unit;
    if (!value.unit_alt.empty()) text += "（" + value.unit_alt + "）";
    if (value.kind == ValueKind::ratio) return text;
    for (std::size_t i = 0; i < value.per.size(); ++i) text += (i == 0 ? "/" : "·") + value.per[i];
    return text;
}

/// A percentage is not counted per anything: 每月≥95%.
std::string each(const Value& value) {
    std::string text;
    if (value.kind != ValueKind::ratio) return text;
    for (const std::string& per : value.per) text += "每" + per;
    return text;
}

struct Ends {
    std::string lo;
    std::string hi;
};

/// The digits of both ends; `mant` holds them as `5-10`.
Ends ends_of(const Value& value) {
    if (value.mant.empty()) {
        return {value.lo ? value.lo->to_string() : "", value.hi ? value.hi->to_string() : ""};
    }
    const std::size_t dash = value.mant.find('-');
    if (dash == std::string::npos) return {value.mant, value.mant};
    return {value.mant.substr(0, dash), value.mant.substr(dash + 1)};
}

std::string amount(const Value& value) {
    const std::string behind = measure(value);
    const std::string mult(multiplier_word(value.mult));
    // Without a unit and a sign a noun has to be all Chinese: =12J.
    const bool bare = (!value.unit || value.num) && !value.noun.empty();
    const std::string_view equal =
        bare && (value.op == Op::eq || value.op == Op::range) ? "=" : sign_of(value.op);
    if (value.num && value.den) {
        // 2023/5 would be a month.
        return fmt::format("{}{}分之{}", equal, value.den->to_string(), value.num->to_string());
    }
    const Ends ends = ends_of(value);
    if (!ends.lo.empty() && !ends.hi.empty() && value.op == Op::range) {
        if (!value.lo_open && !value.hi_open) {
            return fmt::format("{}{}-{}{}{}", equal, ends.lo, ends.hi, mult, behind);
        }
        return fmt::format("{}{}{}{}且{}{}{}{}", value.lo_open ? ">" : "≥", ends.lo, mult, behind,
                           value.hi_open ? "<" : "≤", ends.hi, mult, behind);
    }
    const std::string& digits = ends.lo.empty() ? ends.hi : ends.lo;
    if (value.op == Op::approx && ends.lo != ends.hi) {
        return fmt::format("约{}-{}{}{}", ends.lo, ends.hi, mult, behind);
    }
    const std::string_view over = value.op == Op::over ? "余" : "";
    return fmt::format("{}{}{}{}{}", equal, digits, over, mult, behind);
}

bool latin(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// 5台UPS, but 5 m UPS: Latin words do not run together.
std::string joined(std::string text, std::string_view more) {
    if (!text.empty() && !more.empty() && latin(text.back()) && latin(more.front())) text += ' ';
    return text.append(more);
}

/// 5个/年以上报告, 半年以上报: without the suffix 年报 would be one word.
bool runs_together(const Value& value) {
    const std::string_view last = !value.per.empty() ? std::string_view(value.per.back())
                                  : value.unit       ? std::string_view(*value.unit)
                                                     : std::string_view();
    const std::string text = std::string(last) + value.noun;
    const Unit* unit = units.longest(text);
    return unit != nullptr && unit->word.size() > last.size();
}

bool is_change(std::string_view verb) {
    const Verb* by = changes.longest(verb);
    const Verb* to = changes_to.longest(verb);
    return (by != nullptr && by->word == verb) || (to != nullptr && to->word == verb);
}

// 2小时内响应: what is done within a limit stands behind it.
bool verb_follows(const Value& value) {
    if (value.verb.empty() || is_change(value.verb)) return false;
    if (value.kind == ValueKind::duration) return true;
    return !value.subject.empty() || !value.of.empty();
}

std::string without_equal(std::string text) {
    if (text.starts_with('=')) text.erase(0, 1);
    return text;
}

std::string suffixed(const Value& value) {
    Value plain = value;
    const bool implied = value.op == Op::ge || value.op == Op::le || value.op == Op::approx;
    if (implied) plain.op = Op::eq;
    switch (value.op) {
        case Op::ge:
        case Op::gt:
            return amount(plain) + "以上";
        case Op::approx:
            if (value.lo != value.hi) plain.op = Op::range;
            return without_equal(amount(plain)) + "左右";  // an equal sign would win
        case Op::eq:
        case Op::over:
            return amount(plain);
        default:
            return amount(plain) + "以内";
    }
}

/// COD为50, 一期：5个, 汛期前：2次: a subject that would run into the number, or is too short to be one
/// without a word behind it, is set off from it.
std::string named(std::string text) {
    if (text.empty()) return text;
    if (latin(text.back()) || code_points(text) < 2) return text + "为";
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    const char32_t end = code_point(std::string_view(text).substr(last));
    return is_numeral(end) || end == U'前' ? text + "：" : text;
}

std::string measured(const Value& value) {
    std::string text = value.when + value.modal;
    // 2023年：12月31日前完成率 is not yet 2023年12月31日前.
    if (value.modal.empty() && !value.when.empty() && !value.subject.empty() &&
        latin(value.subject.front()))
        text += "：";
    const bool follows = verb_follows(value);
    if (!value.of.empty()) {
        if (is_change(value.verb))
            return text + "较" + value.of + value.verb + amount(value) + value.rest;
        const bool range = value.op == Op::range;
        const std::string_view sign = range || value.op == Op::eq ? "=" : sign_of(value.op);
        Value plain = value;
        if (!range) plain.op = Op::eq;
        return text.append(sign) + value.of + "的" + amount(plain) + value.rest;
    }
    text += named(value.subject);
    if (!follows) text += value.verb;
    text += each(value);
    if (follows) return text + suffixed(value) + value.verb + value.noun + value.rest;
    const bool parted = !value.noun.empty() && runs_together(value);
    return joined(text + (parted ? suffixed(value) : amount(value)), value.noun) + value.rest;
}

std::string quarter_name(int month) {
    constexpr std::array<std::string_view, 4> names{"第一季度", "第二季度", "第三季度", "第四季度"};
    return std::string(names[static_cast<std::size_t>((month - 1) / 3)]);
}

std::string_view xun_name(int day) {
    return day == 10 ? "上旬" : day == 20 ? "中旬" : "下旬";
}

/// What a span of `grain` that ends on `day` of `month` is called; year 0 = not stated.
std::string date_name(Grain grain, int year, int month, int day) {
    std::string text = year != 0 ? fmt::format("{}年", year) : std::string();
    switch (grain) {
        case Grain::half:
            return text + (month <= 6 ? "上半年" : "下半年");
        case Grain::quarter:
            return text + quarter_name(month);
        case Grain::month:
            return text + fmt::format("{}月", month);
        case Grain::xun:
            return text + fmt::format("{}月{}", month, xun_name(day));
        case Grain::day:
            return text + fmt::format("{}月{}日", month, day);
        default:
            return text;
    }
}

std::string recurring(const Value& value) {
    if (value.op == Op::window) {
        const std::string_view at = value.recur == "month"     ? "月底"
                                    : value.recur == "quarter" ? "季度末"
                                                               : "每年年底";
        return fmt::format("{}前{}日内", at, 1 - value.from_offset_days.value_or(0));
    }
    const bool next = value.anchor.starts_with("next");
    std::string text = value.recur == "month"     ? next ? "次月" : "每月"
                       : value.recur == "quarter" ? next ? "次季度" : "每季度"
                                                  : "每年";
    if (value.month_to != 0) text += fmt::format("{}月", value.month_to);
    const bool xun = value.grain == Grain::xun;
    if (xun) text += xun_name(value.day);
    if (!xun && value.day != 0) text += fmt::format("{}日", value.day);
    if (value.edge == Edge::end && !xun) text += value.recur == "quarter" ? "末" : "底";
    return text + (value.implied_before ? "" : "前") + value.verb + value.noun + value.rest;
}

std::string deadline(const Value& value) {
    if (!value.recur.empty()) return recurring(value);
    const Date last = value.date_to.value_or(Date{0, value.month_to, value.day});
    std::string text = value.subject.empty() ? std::string() : value.subject + "：";
    text += value.modal;
    const bool bare = value.grain == Grain::day || value.grain == Grain::xun;
    const std::string name = date_name(value.grain, last.year, last.month, last.day);
    if (value.edge == Edge::before) {
        text += name + "前";
    } else if (bare) {
        text += (value.implied_before ? "" : "不晚于") + name;
    } else {
        const bool lone_year = value.grain == Grain::year && last.year == 0;
        text += name + (lone_year                                                   ? "年底"
                        : value.grain == Grain::year || value.grain == Grain::month ? "底"
                                                                                    : "末");
        if (!value.implied_before) text += "前";
    }
    return text + value.verb + (value.verb.empty() ? value.rest : value.noun + value.rest);
}

std::string period(const Value& value) {
    std::string text = value.subject.empty() ? std::string() : value.subject + "：";
    text += value.modal;
    if (!value.date_from || !value.date_to) {
        // Without a year only the last day is kept.
        if (value.day != 0) text += fmt::format("{}月1日-", value.month_to);
        if (value.grain == Grain::year) return text + "当年" + value.verb + value.rest;
        return text + date_name(value.grain, 0, value.month_to, value.day) + value.verb +
               value.rest;
    }
    const Date& from = *value.date_from;
    const Date& to = *value.date_to;
    const auto first_month = [&] {
        switch (value.grain) {
            case Grain::year:
                return 1;
            case Grain::half:
                return to.month - 5;
            case Grain::quarter:
                return to.month - 2;
            default:
                return to.month;
        }
    }();
    const bool single = value.grain != Grain::day && from == Date{to.year, first_month, 1};
    const std::string last = date_name(value.grain, to.year, to.month, to.day);
    if (single) return text + last + value.verb + value.rest;
    if (from.day != 1 && value.grain != Grain::day) {
        return text + date_name(Grain::day, from.year, from.month, from.day) + "-" + last +
               value.verb + value.rest;
    }
    const int start_month = value.grain == Grain::half ? from.month + 5 : from.month;
    return text + date_name(value.grain, from.year, start_month, from.day) + "-" + last +
           value.verb + value.rest;
}

std::string list(const Value& value) {
    std::string text;
    for (const Value& item : value.items) {
        if (!text.empty()) text += "；";
        text += value_expression(item);
    }
    return text;
}

}  // namespace

std::string value_expression(const Value& value) {
    switch (value.kind) {
        case ValueKind::deadline:
            return deadline(value);
        case ValueKind::period:
            return period(value);
        case ValueKind::deferred:
        case ValueKind::formula:
        case ValueKind::qualitative:
            return value.text;
        case ValueKind::relative:
            return (value.op == Op::better ? "好于" : "不劣于") + value.of;
        case ValueKind::list:
            return list(value);
        case ValueKind::none:
            return "无";
        case ValueKind::invalid:
            return std::string(value.raw);
        default:
            return measured(value);
    }
}

}  // namespace ptcheck
