#include "rules/row_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "rules/template_prompt.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

constexpr std::array<std::string_view, 18> end_marks{"。", "．", ".",  "；", ";",  "，",
                                                     ",",  "、", "：", ":",  "！", "!",
                                                     "%",  "％", "‰",  "﹪", "”",  "\""};

constexpr std::array<std::string_view, 4> placeholder_words{"无", "不适用", "暂无", "N/A"};
constexpr std::u32string_view strokes = U"/／\\-－—–―*＊·…";

// Words that end in 率 and are measured in something else than percent, or are no measure at all.
constexpr std::array<std::string_view, 24> other_rates{
    "效率",   "频率",   "功率", "速率", "分辨率", "汇率", "容积率", "生产率",
    "倍率",   "心率",   "帧率", "码率", "采样率", "斜率", "曲率",   "折射率",
    "周转率", "波特率", "统率", "表率", "草率",   "坦率", "轻率",   "圆周率"};

constexpr std::array<std::string_view, 24> unwanted{
    "投诉", "差错", "错误", "误差", "事故",   "死亡",   "故障", "流失",
    "损失", "损耗", "违约", "不良", "缺陷",   "失业",   "返工", "返贫",
    "辍学", "退",   "超标", "漏",   "不合格", "发病率", "感染", "违规"};

}  // namespace

std::string_view place_of(const Project& project) noexcept {
    constexpr std::array<std::string_view, 7> ends{"省", "市", "县", "区", "旗", "州", "盟"};
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
        const auto* const mark = std::ranges::find_if(
            end_marks, [&](std::string_view end) { return ends_with(text, end); });
        again = mark != end_marks.end();
        if (again) text.remove_suffix(mark->size());
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

const Text* judged_value(const Indicator& row) {
    const std::string_view name = cell_text(row.level3);
    if (name.empty() || is_placeholder(name) || !row.value) return nullptr;
    const std::string_view value = row.value->trimmed();
    const bool judged = !value.empty() && value.find("不适用") == std::string_view::npos &&
                        !template_prompt(value, false);
    return judged ? &*row.value : nullptr;
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
