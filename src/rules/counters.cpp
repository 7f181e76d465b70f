#include "rules/counters.hpp"

#include <algorithm>
#include <array>

namespace ptcheck {

namespace {

struct Group {
    std::array<std::string_view, 8> words;
};

constexpr std::array same{
    Group{{"人", "名", "位"}},
    Group{{"公里", "千米", "km"}},
    Group{{"米", "m"}},
    Group{{"平方米", "平米", "㎡", "m²", "m2"}},
    Group{{"平方公里", "平方千米", "km²", "km2"}},
    Group{{"立方米", "立方", "方", "m³", "m3", "㎥"}},
    Group{{"公斤", "千克", "kg", "㎏"}},
    Group{{"吨", "t", "公吨"}},
    Group{{"台", "套", "台套"}},
    Group{{"场", "场次"}},
    Group{{"批", "批次"}},
    Group{{"班", "班次"}},
    Group{{"站次", "点次"}},
    Group{{"度", "千瓦时", "kWh", "度电"}},
    Group{{"小时", "h"}},
};

// Loosely the same: which of them is right depends on what is counted.
constexpr std::array loose{
    Group{{"家", "户", "所", "单位", "企业"}},
    Group{{"份", "本", "册", "套", "篇", "部", "期"}},
    Group{{"件", "起", "宗", "例", "条"}},
    Group{{"次", "场", "场次", "期", "批", "批次", "班"}},
    Group{{"处", "点", "点位", "站", "座"}},
    Group{{"台", "套", "辆", "架", "件", "台套", "台件"}},
    Group{{"株", "棵"}},
    Group{{"头", "只", "羽"}},
    Group{{"类", "种"}},
    Group{{"村", "行政村"}},
};

bool in(const Group& group, std::string_view word) noexcept {
    return !word.empty() && std::ranges::find(group.words, word) != group.words.end();
}

template <typename Groups>
bool together(const Groups& groups, std::string_view a, std::string_view b) noexcept {
    return std::ranges::any_of(groups,
                               [&](const Group& group) { return in(group, a) && in(group, b); });
}

// Heads, times and spans are never counted in pieces.
constexpr Group no_pieces{{"人次", "家次", "户次", "次", "站次", "台次", "件次", "例次"}};

}  // namespace

bool same_counter(std::string_view a, std::string_view b) noexcept {
    return a == b || together(same, a, b);
}

bool counters_agree(std::string_view a, std::string_view b) noexcept {
    if (same_counter(a, b) || together(loose, a, b)) return true;
    const auto any = [](std::string_view word) { return word == "个" || word == "项"; };
    return (any(a) && !in(no_pieces, b)) || (any(b) && !in(no_pieces, a));
}

}  // namespace ptcheck
