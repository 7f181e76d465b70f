#include "rules/stated_amounts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "ptcheck/text.hpp"
#include "rules/words.hpp"
#include "value/units.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr std::array limits_before{"不少于"sv, "不低于"sv, "不小于"sv, "至少"sv, "超过"sv,
                                   "不超过"sv, "不高于"sv, "不大于"sv, "约"sv,   "近"sv,
                                   "大约"sv,   "≥"sv,      "≤"sv,      ">"sv,    "<"sv};
constexpr Words limits_behind{"以上"sv, "以下"sv, "以内"sv, "左右"sv};
constexpr Words more{"余"sv, "多"sv};
constexpr Words multipliers{"万"sv, "亿"sv, "千"sv, "百万"sv, "千万"sv};
// Before the number: it says what is there, or what comes again, or a place in an order.
constexpr std::array no_target_before{
    "现有"sv, "已有"sv, "共有"sv, "拥有"sv, "原有"sv, "已建成"sv, "现存"sv,   "下辖"sv,
    "辖"sv,   "每"sv,   "每年"sv, "每月"sv, "每季"sv, "每周"sv,   "每季度"sv, "每半年"sv,
    "每次"sv, "第"sv,   "等"sv,   "每个"sv, "每人"sv, "截至"sv,   "前"sv};
// What a place has by nature or by law is no target of a project.
constexpr Words given_things{"河流"sv, "河口"sv, "河道"sv,   "湖泊"sv,   "水库"sv, "湿地"sv,
                             "海湾"sv, "海域"sv, "山脉"sv,   "行政区"sv, "区县"sv, "街道"sv,
                             "乡镇"sv, "省份"sv, "涉农区"sv, "工作日"sv, "季度"sv, "月份"sv};

/// The byte before or behind a number that makes it part of a code, a range or a sum.
bool joins(char c) noexcept {
    return ascii_digit(c) || c == '.' || c == ',' || c == '-' || c == '+' || c == '/' || c == '~' ||
           c == '*' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// The word of `words` that `text` ends with, the longest.
std::string_view longest_end(std::string_view text, std::span<const std::string_view> words) {
    std::string_view longest;
    for (const std::string_view word : words) {
        if (word.size() > longest.size() && ends_with(text, word)) longest = word;
    }
    return longest;
}

/// The last character of a text, empty for none.
std::string_view last_character(std::string_view text) noexcept {
    std::size_t at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0U) == 0x80U) --at;
    return at == 0 ? std::string_view{} : text.substr(at - 1);
}

constexpr std::size_t longest_thing = 10;  // characters

/// The Chinese characters that `text` begins with, up to a word that joins two things.
std::string_view thing_behind(std::string_view text) noexcept {
    static constexpr Words joiners{"以及"sv, "和"sv, "及"sv, "并"sv, "与"sv, "的"sv};
    std::size_t end = 0;
    for (std::size_t n = 0; n < longest_thing && end < text.size(); ++n) {
        const std::string_view rest = text.substr(end);
        if (!is_han(code_point(rest)) || (n > 0 && longest_prefix(rest, joiners) != 0)) break;
        end += code_point_length(rest);
    }
    return text.substr(0, end);
}

/// The Chinese characters that `text` ends with, without what leads to the number.
std::string_view thing_before(std::string_view text) noexcept {
    constexpr std::array leads{"分别"sv,   "达到"sv, "达"sv,     "为"sv,   "提高到"sv,
                               "提升到"sv, "共"sv,   "控制在"sv, "合计"sv, "保持在"sv,
                               "均"sv,     "不"sv,   "预计"sv,   "数量"sv};
    for (std::string_view lead = longest_end(text, leads); !lead.empty();
         lead = longest_end(text, leads))
        text.remove_suffix(lead.size());
    constexpr std::size_t longest = 6;
    std::size_t start = text.size();
    for (std::size_t n = 0; n < longest && start > 0; ++n) {
        const std::string_view last = last_character(text.substr(0, start));
        if (last.empty() || !is_han(code_point(last))) break;
        start -= last.size();
    }
    return text.substr(start);
}

bool amount_kind(ValueKind kind) noexcept {
    return kind == ValueKind::quantity || kind == ValueKind::ratio || kind == ValueKind::length ||
           kind == ValueKind::area || kind == ValueKind::mass;
}

/// Byte length of the unit or percent sign at the start of `text`, 0 for none.
std::size_t unit_length(std::string_view text) noexcept {
    static constexpr Words shares{"%"sv, "％"sv, "‰"sv};
    if (const std::size_t share = longest_prefix(text, shares)) return share;
    const Unit* unit = units.longest(text);
    if (unit == nullptr || unit->use != UnitUse::any || !amount_kind(unit->kind)) return 0;
    return unit->word.size();
}

/// The amount whose digits begin at `start`; false where it is none.
bool read_amount(std::string_view prose, std::size_t start, std::size_t end, StatedAmount& amount) {
    const std::string_view before = prose.substr(0, start);
    if (!before.empty() && joins(before.back())) return false;
    std::size_t at = end;
    at += longest_prefix(prose.substr(at), more);
    at += longest_prefix(prose.substr(at), multipliers);
    at += longest_prefix(prose.substr(at), more);
    const std::size_t unit = unit_length(prose.substr(at));
    if (unit == 0) return false;
    at += unit;
    amount.core = prose.substr(start, at - start);
    const std::string_view limit = longest_end(before, limits_before);
    const std::string_view lead = before.substr(0, before.size() - limit.size());
    if (!longest_end(lead, no_target_before).empty()) return false;
    at += longest_prefix(prose.substr(at), limits_behind);
    const std::size_t from = start - limit.size();
    amount.text = prose.substr(from, at - from);
    amount.thing = thing_behind(prose.substr(at));
    if (contains_any(amount.thing, given_things)) return false;
    if (code_points(amount.thing) < 2) amount.thing = thing_before(lead);
    amount.value = parse_value(amount.text);
    return amount_kind(amount.value.kind) && amount.value.unit && amount.value.noun.empty();
}

}  // namespace

std::vector<StatedAmount> stated_amounts(std::string_view prose) {
    constexpr std::string_view open = "《";
    constexpr std::string_view close = "》";
    std::vector<StatedAmount> amounts;
    bool closed = true;
    for (std::size_t at = 0; at < prose.size();) {
        if (prose[at] == open.front() && closed && prose.substr(at).starts_with(open)) {
            const std::size_t end = prose.find(close, at);
            closed = end != std::string_view::npos;
            if (closed) at = end;
        }
        if (!ascii_digit(prose[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < prose.size() &&
               (ascii_digit(prose[end]) ||
                (prose[end] == '.' && end + 1 < prose.size() && ascii_digit(prose[end + 1]))))
            ++end;
        StatedAmount amount;
        if (read_amount(prose, at, end, amount)) amounts.push_back(std::move(amount));
        at = end;
    }
    return amounts;
}

}  // namespace ptcheck
