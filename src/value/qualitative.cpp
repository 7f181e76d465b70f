#include "value/qualitative.hpp"

#include <algorithm>
#include <array>

#include "ptcheck/text.hpp"
#include "value/references.hpp"

namespace ptcheck {

namespace {

constexpr auto levels = std::to_array<std::string_view>(
    {"满意", "合格", "优秀", "优良", "满足", "达到", "满足要求", "达到要求", "达到目标要求",
     "达到既定目标", "编制合格", "质量达标", "达标排放"});
constexpr auto joined_levels = std::to_array<std::string_view>({"合格", "规范", "优良", "达标"});
constexpr auto conforms = std::to_array<std::string_view>({"满足", "符合", "达到", "达标"});
constexpr auto trends = std::to_array<std::string_view>(
    {"提升", "提高", "改善", "降低", "减低", "促进", "推动", "推进", "有效", "有所", "有一定",
     "持续", "继续", "不断", "稳步", "明显", "保持"});
constexpr auto actions = std::to_array<std::string_view>(
    {"提供", "保障", "确保", "编制", "严把", "响应", "应对", "发布"});

template <std::size_t N>
bool contains_any(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::ranges::find(words, text) != words.end();
}

bool passes(std::string_view text) {
    constexpr std::string_view pass = "通过";
    const std::size_t at = text.find(pass);
    if (at == std::string_view::npos) return false;
    const std::string_view after = text.substr(at + pass.size());
    return contains_any(after, std::array<std::string_view, 2>{"验收", "评审"});
}

// 合格，规范
bool joins_levels(std::string_view text) {
    constexpr std::string_view comma = "，";
    while (true) {
        const std::size_t at = text.find(comma);
        if (!is_one_of(text.substr(0, at), joined_levels)) return false;
        if (at == std::string_view::npos) return true;
        text.remove_prefix(at + comma.size());
    }
}

Quality quality_of(std::string_view text) {
    if (passes(text)) return Quality::pass;
    std::string_view bare = text;
    constexpr std::string_view stop = "。";
    if (bare.ends_with(stop)) bare.remove_suffix(stop.size());
    if (is_one_of(bare, levels) || joins_levels(bare)) return Quality::level;
    if (contains_any(text, conforms)) return Quality::conform;
    if (contains_any(text, trends)) return Quality::trend;
    return contains_any(text, actions) ? Quality::action : Quality::other;
}

}  // namespace

void make_qualitative(Value& value, std::string_view text) {
    value.kind = ValueKind::qualitative;
    value.q = quality_of(text);
    value.text = text;
    find_references(value, text);
}

}  // namespace ptcheck
