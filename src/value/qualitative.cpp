#include "value/qualitative.hpp"

#include <algorithm>
#include <array>

#include "ptcheck/text.hpp"

namespace ptcheck::value {

namespace {

constexpr std::array<std::string_view, 14> level_words{
    "满意",     "合格",         "优秀",         "优良",     "满足",     "达到",     "满足要求",
    "达到要求", "达到目标要求", "达到既定目标", "编制合格", "质量达标", "达标排放", "良好"};
constexpr std::array<std::string_view, 4> joined_level_words{"合格", "规范", "优良", "达标"};
constexpr std::array<std::string_view, 4> conform_words{"满足", "符合", "达到", "达标"};
constexpr std::array<std::string_view, 18> trend_words{
    "提升", "提高",   "改善", "降低", "减低", "促进", "推动", "推进", "有效",
    "有所", "有一定", "持续", "继续", "不断", "稳步", "明显", "保持", "增强"};
constexpr std::array<std::string_view, 8> action_words{"提供", "保障", "确保", "编制",
                                                       "严把", "响应", "应对", "发布"};

bool contains(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}

template <std::size_t n>
bool contains_any(std::string_view text, const std::array<std::string_view, n>& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return contains(text, word); });
}

template <std::size_t n>
bool is_one_of(std::string_view text, const std::array<std::string_view, n>& words) {
    return std::ranges::find(words, text) != words.end();
}

bool all_level_words(std::string_view text) {
    constexpr std::string_view comma = "，";
    for (;;) {
        const std::size_t at = text.find(comma);
        if (!is_one_of(trim(text.substr(0, at)), joined_level_words)) return false;
        if (at == std::string_view::npos) return true;
        text.remove_prefix(at + comma.size());
    }
}

Quality quality_of(std::string_view text) {
    if (const std::size_t at = text.find("通过"); at != std::string_view::npos) {
        const std::string_view after = text.substr(at);
        if (contains(after, "验收") || contains(after, "评审")) return Quality::pass;
    }
    if (is_one_of(text, level_words) || all_level_words(text)) return Quality::level;
    if (contains_any(text, conform_words)) return Quality::conform;
    if (contains_any(text, trend_words)) return Quality::trend;
    return contains_any(text, action_words) ? Quality::action : Quality::other;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}

/// Bytes of a dash of any kind at the start of `text`; a standard's number is printed with `-`.
std::size_t dash_at(std::string_view text) {
    constexpr std::array<std::string_view, 5> dashes{"-", "—", "–", "－", "−"};
    for (const std::string_view dash : dashes) {
        if (text.starts_with(dash)) return dash.size();
    }
    return 0;
}

/// A standard's number at the start of `text` (GB3838-2002, DB12/ 524—2020, HJ/T 91): letters, then
/// digits, then perhaps more of both behind `/`, `.` or a dash. Gives its length, 0 for none.
std::size_t standard_at(std::string_view text, std::string& printed) {
    printed.clear();
    std::size_t at = 0;
    while (at < text.size() && is_upper(text[at])) ++at;
    if (at < 2) return 0;
    printed.assign(text, 0, at);
    bool digits = false;
    std::size_t end = 0;
    while (at < text.size()) {
        std::size_t next = at;
        while (const std::size_t blank = blank_prefix(text.substr(next))) next += blank;
        if (next >= text.size()) break;
        const char c = text[next];
        const std::size_t dash = dash_at(text.substr(next));
        if (is_digit(c)) {
            while (next < text.size() && is_digit(text[next])) printed += text[next++];
            digits = true;
            end = next;
        } else if (c == '/' || c == '.') {
            printed += c;
            ++next;
            if (c == '/' && next < text.size() && text[next] == 'T') printed += text[next++];
        } else if (dash > 0 && digits) {
            printed += '-';
            next += dash;
        } else {
            break;
        }
        at = next;
    }
    while (!printed.empty() && !is_digit(printed.back())) printed.pop_back();
    return digits ? end : 0;
}

/// 19xx年 or 20xx年 at the start of `text`.
std::size_t year_at(std::string_view text) {
    const bool digits = text.size() > 4 && (text.starts_with("19") || text.starts_with("20")) &&
                        is_digit(text[2]) && is_digit(text[3]);
    if (!digits || !text.substr(4).starts_with("年")) return 0;
    return 4 + std::string_view("年").size();
}

void collect(Value& value, std::string_view text) {
    constexpr std::string_view open = "《";
    constexpr std::string_view close = "》";
    std::string printed;
    bool after_digit = false;
    bool after_letter = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with(open)) {
            const std::size_t end = rest.find(close);
            if (end != std::string_view::npos) {
                value.refs.emplace_back(rest.substr(0, end + close.size()));
                at += end + close.size();
                after_digit = after_letter = false;
                continue;
            }
        }
        std::size_t length = after_letter ? 0 : standard_at(rest, printed);
        if (length > 0) value.std_refs.push_back(printed);
        if (length == 0 && !after_digit) {
            length = year_at(rest);
            if (length > 0) value.mentions.emplace_back(rest.substr(0, length));
        }
        if (length == 0) length = code_point_length(rest);
        after_digit = is_digit(text[at + length - 1]);
        after_letter = is_upper(text[at + length - 1]);
        at += length;
    }
}

Value deferred(std::string_view basis, std::string_view text) {
    Value value;
    value.kind = ValueKind::deferred;
    value.basis = trim(basis);
    value.text = text;
    return value;
}

/// The word among `words` that `text` begins with, empty when none.
template <std::size_t n>
std::string_view prefix_of(std::string_view text, const std::array<std::string_view, n>& words) {
    for (const std::string_view word : words) {
        if (text.starts_with(word)) return word;
    }
    return {};
}

}  // namespace

std::optional<Value> deferred_of(std::string_view text) {
    if (std::ranges::any_of(text, is_digit)) return std::nullopt;
    constexpr std::array<std::string_view, 9> situations{"具体情况", "实际情况", "具体需要",
                                                         "实际需要", "具体工作", "实际工作",
                                                         "情况",     "需要",     "工作"};
    constexpr std::array<std::string_view, 3> orders{"委托", "合同", "实际"};
    constexpr std::array<std::string_view, 3> ends{"完成", "发布", "执行"};
    constexpr std::array<std::string_view, 4> timely{"按时", "按期", "全年", "待"};
    if (text.starts_with("视")) {
        const auto basis = prefix_of(text.substr(std::string_view("视").size()), situations);
        if (!basis.empty()) return deferred(basis, text);
    }
    if (text.starts_with("依")) {
        const auto basis = prefix_of(text.substr(std::string_view("依").size()), orders);
        if (!basis.empty()) return deferred(basis, text);
    }
    if (const auto word = prefix_of(text, timely); !word.empty()) {
        // 全年 is a stretch of time only when nothing but the doing follows; 待 opens 待…后再测算.
        if (word == "全年" &&
            prefix_of(text.substr(word.size()), std::array<std::string_view, 2>{"开展", "完成"})
                        .size() +
                    word.size() !=
                text.size()) {
            return std::nullopt;
        }
        if (word == "待") {
            const std::size_t after = text.find("后");
            if (after == std::string_view::npos) return std::nullopt;
            return deferred(text.substr(word.size(), after - word.size()), text);
        }
        return deferred(word, text);
    }
    for (const std::string_view by : {std::string_view("按照"), std::string_view("按")}) {
        if (!text.starts_with(by)) continue;
        std::string_view basis = text.substr(by.size());
        for (const std::string_view end : ends) {
            if (basis.size() > end.size() && basis.ends_with(end)) {
                basis.remove_suffix(end.size());
                break;
            }
        }
        if (!trim(basis).empty()) return deferred(basis, text);
    }
    return std::nullopt;
}

std::optional<Value> relative_of(std::string_view text) {
    constexpr std::array<std::string_view, 4> words{"好于", "优于", "不劣于", "不低于上年"};
    const std::string_view word = prefix_of(text, words);
    if (word.empty()) return std::nullopt;
    Value value;
    value.kind = ValueKind::relative;
    value.op = word.starts_with("不") ? Op::ge : Op::better;
    const std::string_view comparator = word.starts_with("不低于") ? "不低于" : word;
    value.of = trim(text.substr(comparator.size()));
    if (value.of.empty()) return std::nullopt;
    return value;
}

Value qualitative_of(std::string_view text) {
    Value value;
    value.kind = ValueKind::qualitative;
    value.q = quality_of(text);
    value.text = text;
    collect(value, text);
    return value;
}

}  // namespace ptcheck::value
