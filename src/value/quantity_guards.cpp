#include "value/quantity_guards.hpp"

#include "ptcheck/text.hpp"
#include "value/chinese_number.hpp"

namespace ptcheck {

namespace {

constexpr bool ideograph(char32_t c) {
    return c >= 0x4E00 && c <= 0x9FFF;
}

template <class Test>
bool any_character(std::string_view text, Test test) {
    for (; !text.empty(); text.remove_prefix(code_point_length(text))) {
        if (test(code_point(text))) return true;
    }
    return false;
}

// 2022年: a year of our time, whatever stands before it.
bool is_year(const AmountDraft& amount) {
    const bool in_years =
        amount.unit != nullptr && (amount.unit->word == "年" || amount.unit->word == "学年");
    return in_years && amount.number.size() == 4 &&
           (amount.number.starts_with("19") || amount.number.starts_with("20"));
}

// After a number these make a date, a time of day, an address, a rate or a larger number: 3月内, 8点前,
// 2号楼, 1每月, 3万.
constexpr bool no_noun_start(char32_t c) {
    constexpr std::u32string_view starts = U"年月日号时点度每十百千万亿/-";
    return starts.find(c) != std::u32string_view::npos;
}

// Without a comparator these make an ordinal: 3级, 5星级, 2楼.
constexpr bool ordinal_start(char32_t c) {
    constexpr std::u32string_view starts = U"级星楼届型";
    return starts.find(c) != std::u32string_view::npos;
}

// 3天前, 5日后: a time, not a span.
constexpr bool time_edge(char32_t c) {
    constexpr std::u32string_view edges = U"前后底末起初之以";
    return edges.find(c) != std::u32string_view::npos;
}

bool plausible_noun(const Draft::Seen& seen) {
    for (const std::string_view end : {"以上", "以下", "以内", "左右"}) {
        if (seen.noun.ends_with(end)) return false;
    }
    const bool right = seen.range && !seen.amounts[0].measured();
    const AmountDraft& amount = seen.amounts[right ? 1 : 0];
    constexpr std::string_view particle = "的";  // 80%的居民
    std::string_view counted = seen.noun;
    while (counted != particle && counted.starts_with(particle))
        counted.remove_prefix(particle.size());
    const char32_t first = code_point(counted);
    // What is counted begins with a character, a letter, a quotation or a bracket.
    constexpr std::u32string_view openings = U"“《（(【";
    const bool letter = (first >= U'A' && first <= U'Z') || (first >= U'a' && first <= U'z');
    if (!ideograph(first) && !letter && openings.find(first) == std::u32string_view::npos) {
        return false;
    }
    // A measure that goes on (m3/d) or a product (24小时×365天) is no noun.
    constexpr std::u32string_view joints = U"/·×*-—~+±";
    if (joints.find(first) != std::u32string_view::npos) return false;
    if (seen.noun.find('/') != std::string_view::npos) return false;
    if (amount.multiplier != nullptr && amount.unit == nullptr &&
        multipliers.longest(seen.noun) != nullptr) {
        return false;
    }
    // 5人内到达: a limit whose word came too late; 3内部系统 counts.
    static constexpr auto inner = words<7>("内部 内容 内控 内审 内河 内涝 内网");
    if (first == U'内' && inner.longest(seen.noun) == nullptr) return false;
    if (first != U'内' && suffixes.longest(seen.noun) != nullptr) return false;
    const Comparator* comparator = comparators.longest(seen.noun);
    if (comparator != nullptr && code_points(comparator->word) > 2) return false;
    if (counted == "半") return false;  // 一年半, ¥5半
    if (amount.unit != nullptr) {
        // 2年-3月: the unit of the second number, not what the first counts.
        if (counted == "月" || counted == "日") return false;
        return amount.unit->kind != ValueKind::duration || !time_edge(first);
    }
    if (amount.percent != nullptr) return true;
    constexpr std::u32string_view edges = U"前后底末初起";  // 12.31前
    if (seen.noun.starts_with(particle)) return false;      // 3的 counts nothing
    const bool lone = code_point_length(seen.noun) == seen.noun.size();
    if (no_noun_start(first) || (lone && edges.find(first) != std::u32string_view::npos))
        return false;
    if (seen.comparators[0] != nullptr || seen.nearly != nullptr) return true;
    return !ordinal_start(first) &&
           !any_character(seen.noun, [](char32_t c) { return !ideograph(c); });
}

// 三线一单, 一户一档: set phrases of Chinese numbers.
bool plausible_chinese(const Draft::Seen& seen) {
    const bool in_noun = any_character(seen.noun, is_numeral);
    const bool in_subject =
        seen.comparators[0] == nullptr && any_character(seen.subject, is_numeral);
    const bool bare_zero = !seen.amounts[0].measured() && !seen.noun.empty();
    return !in_noun && !in_subject && (!bare_zero || code_points(seen.noun) >= 2);
}

}  // namespace

bool all_ideographs(std::string_view text) {
    return !any_character(text, [](char32_t c) { return !ideograph(c); });
}

bool plausible_quantity(const Draft::Seen& seen) {
    const AmountDraft& amount = seen.amounts[0];
    // 2023-2025年: the left side takes the unit of the right.
    if (is_year(amount) || (seen.amount == 1 && is_year(seen.amounts[1]))) return false;
    if (!seen.noun.empty() && seen.done.empty() && !plausible_noun(seen)) return false;
    if (!seen.verb.empty() && !seen.done.empty()) return false;
    // 12月=25日 is no stretch of 25 days in December.
    const bool in_days = amount.unit != nullptr && amount.unit->kind == ValueKind::duration;
    if (in_days && (seen.when.ends_with("年") || seen.when.ends_with("月"))) return false;
    if (amount.currency && amount.measured() &&
        (amount.unit == nullptr || amount.unit->kind != ValueKind::money)) {
        return false;
    }
    // 每月 counts things, so they are named, of a range at its end: 每月1-2次.
    const AmountDraft& counted = seen.range && !amount.measured() ? seen.amounts[1] : amount;
    if (seen.every_count > 0 && !counted.measured()) return false;
    // 每月1-5日: from a day to another.
    const bool days = counted.unit != nullptr && counted.unit->word == "日";
    if (seen.every_count > 0 && seen.range && days) return false;
    return amount.form != NumberForm::chinese || plausible_chinese(seen);
}

bool is_statement(std::string_view text) {
    constexpr std::string_view list =
        "符合 满足 达到 达标 完成 合格 通过 覆盖 准确 到位 落实 及时 有效 按 无 均 为 得到 实现 兑现 "
        "全覆盖 全部 全面 发放 执行 支付 响应 办结 正常 验收 入库 开展 公开 配备 参与 满意 保障 安全 整改 发布";
    static constexpr auto openings = words<count_words(list)>(list);
    return openings.longest(text) != nullptr;
}

}  // namespace ptcheck
