#include "form/labels.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "form/enumerator.hpp"
#include "form/label_table.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck::form {

namespace {

constexpr std::size_t longest_label = label_table.back().text.size();

// Where the labels of each length begin; behind them those of the next.
constexpr auto starts_of_lengths = [] {
    std::array<std::uint16_t, longest_label + 2> starts{};
    for (const LabelEntry& entry : label_table) ++starts[entry.text.size() + 1];
    for (std::size_t i = 1; i < starts.size(); ++i)
        starts[i] = static_cast<std::uint16_t>(starts[i] + starts[i - 1]);
    return starts;
}();

// A label drawn out with blanks (`绩  效  目  标`) or written downwards still fits.
constexpr std::size_t longest_cell = 160;

bool drop_suffix(std::string_view& text, std::string_view suffix) noexcept {
    if (!text.ends_with(suffix) || text.size() == suffix.size()) return false;
    text.remove_suffix(suffix.size());
    return true;
}

// `预算数(万元)` → `预算数`; the bracket that closes at the end, if it opens behind something.
bool drop_bracket(std::string_view& text) noexcept {
    if (!text.ends_with(')')) return false;
    const std::size_t open = text.rfind('(');
    if (open == std::string_view::npos || open == 0) return false;
    text = text.substr(0, open);
    return true;
}

// `产出指标50分` → `产出指标`
void drop_points(std::string_view& text) noexcept {
    std::string_view rest = text;
    if (!drop_suffix(rest, "分")) return;
    const std::size_t end = rest.find_last_not_of("0123456789.");
    if (end == std::string_view::npos || end + 1 == rest.size()) return;
    text = rest.substr(0, end + 1);
}

LabelMatch look_up(std::string_view folded) noexcept {
    if (folded.size() > longest_label) return {};
    const auto* const begin = label_table.data() + starts_of_lengths[folded.size()];
    const auto* const end = label_table.data() + starts_of_lengths[folded.size() + 1];
    const auto* const at = std::ranges::lower_bound(begin, end, folded, {}, &LabelEntry::text);
    if (at == end || at->text != folded) return {};
    return {at->label, at->rank};
}

LabelMatch find_folded(std::string_view text) noexcept {
    if (const LabelMatch match = look_up(text)) return match;
    constexpr std::string_view of_which = "其中";
    const std::size_t whole = text.size();
    if (text.starts_with(of_which)) text.remove_prefix(of_which.size());
    text.remove_prefix(enumerator_length(text));
    if (text.starts_with(of_which)) text.remove_prefix(of_which.size());
    if (text.size() != whole) {
        if (const LabelMatch match = look_up(text)) return match;
    }
    while (drop_bracket(text)) {
        if (const LabelMatch match = look_up(text)) return match;
    }
    return {};
}

template <class T>
struct Named {
    std::string_view text;
    T level;
};

// Names of the levels without 指标, as the folded text is compared.
constexpr auto level1_names = std::to_array<Named<Level1>>({
    {"产出", Level1::output},
    {"项目产出", Level1::output},
    {"完成", Level1::output},
    {"项目完成", Level1::output},
    {"效益", Level1::benefit},
    {"项目效益", Level1::benefit},
    {"效果", Level1::benefit},
    {"项目效果", Level1::benefit},
    {"成本", Level1::cost},
    {"项目成本", Level1::cost},
});

constexpr auto level2_names = std::to_array<Named<Level2>>({
    {"数量", Level2::quantity},
    {"产出数量", Level2::quantity},
    {"质量", Level2::quality},
    {"产出质量", Level2::quality},
    {"时效", Level2::timeliness},
    {"产出时效", Level2::timeliness},
    {"成本", Level2::cost},
    {"产出成本", Level2::cost},
    {"经济成本", Level2::cost},
    {"社会成本", Level2::cost},
    {"生态成本", Level2::cost},
    {"环境成本", Level2::cost},
    {"生态环境成本", Level2::cost},
    {"经济效益", Level2::economic},
    {"社会效益", Level2::social},
    {"生态效益", Level2::ecological},
    {"环境效益", Level2::ecological},
    {"生态环境效益", Level2::ecological},
    {"可持续影响", Level2::sustainable},
    {"可持续性", Level2::sustainable},
    {"可持续", Level2::sustainable},
    {"可持续影响力", Level2::sustainable},
    {"可持续发展", Level2::sustainable},
    {"可持续发展影响", Level2::sustainable},
    {"可持续性影响", Level2::sustainable},
    {"可持续效益", Level2::sustainable},
});

template <class T, std::size_t N>
T level_named(const std::array<Named<T>, N>& names, std::string_view cell) noexcept {
    if (cell.size() > longest_cell) return T::unknown;
    const FoldedText folded(cell);
    std::string_view text = folded.view();
    text.remove_prefix(enumerator_length(text));
    while (drop_bracket(text)) {
    }
    drop_points(text);
    drop_suffix(text, "指标");
    drop_suffix(text, "类");
    for (const auto& name : names) {
        if (name.text == text) return name.level;
    }
    // 服务对象, 社会公众或服务对象, 受益群体 …: whoever it is that is asked.
    return text.ends_with("满意度") || text.ends_with("满意") ? T::satisfaction : T::unknown;
}

}  // namespace

LabelMatch find_label(std::string_view cell) noexcept {
    if (cell.size() > longest_cell) return {};
    const FoldedText folded(cell);
    return find_folded(folded.view());
}

std::optional<InlineLabel> find_inline_label(std::string_view text) noexcept {
    const std::string_view front = text.substr(0, longest_cell);
    for (std::size_t start = 0; start < front.size();) {
        const std::size_t wide = front.find("：", start);
        const std::size_t narrow = front.find(':', start);
        const std::size_t colon = std::min(wide, narrow);
        if (colon == std::string_view::npos) return std::nullopt;
        const std::size_t behind = colon + (wide < narrow ? std::strlen("：") : 1);
        const FoldedText folded(text.substr(0, colon));
        if (const LabelMatch match = find_folded(folded.view()))
            return InlineLabel{match, text.substr(behind)};
        // `其中：财政拨款：50万元`: the first colon is none of the label's.
        if (start != 0 || folded.view() != "其中") return std::nullopt;
        start = behind;
    }
    return std::nullopt;
}

Level1 find_level1(std::string_view cell) noexcept {
    return level_named(level1_names, cell);
}

Level2 find_level2(std::string_view cell) noexcept {
    return level_named(level2_names, cell);
}

Level1 level1_of(Level2 level) noexcept {
    switch (level) {
        case Level2::quantity:
        case Level2::quality:
        case Level2::timeliness:
        case Level2::cost:
            return Level1::output;
        case Level2::economic:
        case Level2::social:
        case Level2::ecological:
        case Level2::sustainable:
            return Level1::benefit;
        case Level2::satisfaction:
            return Level1::satisfaction;
        case Level2::unknown:
            break;
    }
    return Level1::unknown;
}

}  // namespace ptcheck::form
