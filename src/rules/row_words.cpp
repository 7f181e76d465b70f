#include "rules/row_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr std::array<std::string_view, 18> end_marks{"。", "．", ".",  "；", ";",  "，",
                                                     ",",  "、", "：", ":",  "！", "!",
                                                     "%",  "％", "‰",  "﹪", "”",  "\""};

constexpr Words placeholder_words{"无"sv, "不适用"sv, "暂无"sv, "N/A"sv};
constexpr std::u32string_view strokes = U"/／\\-－—–―*＊·…";

// Words that end in 率 and are measured in something else than percent, or are no measure at all.
constexpr Words other_rates{"效率"sv,   "频率"sv,   "功率"sv, "速率"sv,   "分辨率"sv, "汇率"sv,
                            "容积率"sv, "生产率"sv, "倍率"sv, "心率"sv,   "帧率"sv,   "码率"sv,
                            "采样率"sv, "斜率"sv,   "曲率"sv, "折射率"sv, "周转率"sv, "波特率"sv,
                            "统率"sv,   "表率"sv,   "草率"sv, "坦率"sv,   "轻率"sv,   "圆周率"sv};

constexpr Words unwanted{"投诉"sv, "差错"sv, "错误"sv,   "误差"sv,   "事故"sv, "死亡"sv,
                         "故障"sv, "流失"sv, "损失"sv,   "损耗"sv,   "违约"sv, "不良"sv,
                         "缺陷"sv, "失业"sv, "返工"sv,   "返贫"sv,   "辍学"sv, "退"sv,
                         "超标"sv, "漏"sv,   "不合格"sv, "发病率"sv, "感染"sv, "违规"sv};

}  // namespace

std::string_view place_of(const Project& project) noexcept {
    static constexpr Words ends{"省"sv, "市"sv, "县"sv, "区"sv, "旗"sv, "州"sv, "盟"sv};
    constexpr std::size_t longest = 8;  // characters
    const std::string_view name = project.unit_name;
    std::size_t at = 0;
    for (std::size_t n = 0; n < longest && at < name.size(); ++n) {
        const std::size_t end = longest_prefix(name.substr(at), ends);
        if (n > 0 && end != 0) return name.substr(0, at + end);
        at += code_point_length(name.substr(at));
    }
    return {};
}

std::string_view without_end_marks(std::string_view text) noexcept {
    for (bool again = true; again;) {
        text = trim(text);
        again = false;
        // None of them ends like a Chinese character: E4 to E9 lead nearly all of these.
        const std::size_t size = text.size();
        if (size >= 3 && text[size - 3] >= '\xE4' && text[size - 3] <= '\xE9' &&
            (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U)
            break;
        for (const std::string_view mark : end_marks) {
            again = ends_with(text, mark);
            if (again) text.remove_suffix(mark.size());
            if (again) break;
        }
    }
    return text;
}

std::string without_blanks(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t blank = blank_prefix(text);
        const std::size_t size = blank != 0 ? blank : code_point_length(text);
        if (blank == 0) out.append(text.substr(0, size));
        text.remove_prefix(size);
    }
    return out;
}

bool is_placeholder(std::string_view trimmed) noexcept {
    if (!placeholder_words.index().may_begin(trimmed) &&
        (trimmed.empty() || strokes.find(code_point(trimmed)) == std::u32string_view::npos))
        return false;
    if (std::ranges::find(placeholder_words, without_end_marks(trimmed)) != placeholder_words.end())
        return true;
    if (trimmed.empty()) return false;
    while (!trimmed.empty()) {
        if (strokes.find(code_point(trimmed)) == std::u32string_view::npos) return false;
        trimmed.remove_prefix(code_point_length(trimmed));
    }
    return true;
}

bool names_rate(std::string_view text) noexcept {
    const std::string_view name = without_end_marks(text);
    if (ends_with(name, "比例")) return true;
    return ends_with(name, "率") && !ends_with_any(name, other_rates);
}

bool small_is_good(std::string_view text) noexcept {
    return contains_any(text, unwanted);
}

bool same_but_blanks(std::string_view a, std::string_view b) noexcept {
    for (;;) {
        while (const std::size_t blank = blank_prefix(a)) a.remove_prefix(blank);
        while (const std::size_t blank = blank_prefix(b)) b.remove_prefix(blank);
        if (a.empty() || b.empty()) return a.empty() && b.empty();
        if (a.front() != b.front()) return false;
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
}

/// In the manner of FNV-1a, a character at a time.
std::uint64_t hash_but_blanks(std::string_view text) noexcept {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    std::uint64_t hash = 0xCBF2'9CE4'8422'2325ULL;
    while (!text.empty()) {
        std::uint64_t character = byte(0);
        std::size_t size = 1;
        if (byte(0) >= 0xE4 && text_detail::plain_three_bytes(text)) {  // no blank begins so
            character = character << 16U | std::uint64_t{byte(1)} << 8U | byte(2);
            size = 3;
        } else if (const std::size_t blank = blank_prefix(text)) {
            text.remove_prefix(blank);
            continue;
        }
        hash = (hash ^ character) * 0x9E37'79B9'7F4A'7C15ULL;
        text.remove_prefix(size);
    }
    return hash ^ hash >> 32U;
}

bool at_least(std::string_view text, std::size_t characters) noexcept {
    constexpr std::size_t longest = 4;  // bytes of one
    if (text.size() < characters) return false;
    return text.size() / longest >= characters || code_points(text) >= characters;
}

std::string shown(std::string_view text) {
    constexpr std::size_t longest = 40;
    std::string out;
    text = trim(text);
    for (std::size_t n = 0; !text.empty(); ++n) {
        if (n == longest) return out.append("…");
        const std::size_t blank = blank_prefix(text);
        const std::size_t size = blank != 0 ? blank : code_point_length(text);
        out.append(blank != 0 ? std::string_view(" ") : text.substr(0, size));
        text.remove_prefix(size);
    }
    return out;
}

}  // namespace ptcheck
