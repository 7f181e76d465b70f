#include "form/labels.hpp"

#include <array>
#include <string>

#include "ptcheck/text.hpp"

namespace ptcheck::form {

namespace {

/// Without blanks, `*`, colons, what stands in brackets, and a trailing 指标.
std::string folded(std::string_view label) {
    std::string out;
    bool in_brackets = false;
    while (!label.empty()) {
        if (const std::size_t blank = blank_prefix(label); blank > 0) {
            label.remove_prefix(blank);
            continue;
        }
        const std::string_view one = label.substr(0, code_point_length(label));
        label.remove_prefix(one.size());
        if (one == "(" || one == "（") in_brackets = true;
        if (!in_brackets && one != "*" && one != ":" && one != "：") out += one;
        if (one == ")" || one == "）") in_brackets = false;
    }
    constexpr std::string_view suffix = "指标";
    if (out.ends_with(suffix) && out.size() > suffix.size()) out.resize(out.size() - suffix.size());
    return out;
}

template <typename Type>
struct Label {
    std::string_view text;
    Type type;
};

constexpr std::array level1_labels{
    Label<Level1>{"产出", Level1::output},      Label<Level1>{"项目完成", Level1::output},
    Label<Level1>{"效益", Level1::benefit},     Label<Level1>{"效果", Level1::benefit},
    Label<Level1>{"项目效益", Level1::benefit}, Label<Level1>{"满意度", Level1::satisfaction},
    Label<Level1>{"成本", Level1::cost},
};

constexpr std::array level2_labels{
    Label<Level2>{"数量", Level2::quantity},
    Label<Level2>{"产出数量", Level2::quantity},
    Label<Level2>{"质量", Level2::quality},
    Label<Level2>{"产出质量", Level2::quality},
    Label<Level2>{"时效", Level2::timeliness},
    Label<Level2>{"产出时效", Level2::timeliness},
    Label<Level2>{"成本", Level2::cost},
    Label<Level2>{"产出成本", Level2::cost},
    Label<Level2>{"经济成本", Level2::cost},
    Label<Level2>{"社会成本", Level2::cost},
    Label<Level2>{"生态环境成本", Level2::cost},
    Label<Level2>{"经济效益", Level2::economic},
    Label<Level2>{"社会效益", Level2::social},
    Label<Level2>{"生态效益", Level2::ecological},
    Label<Level2>{"可持续影响", Level2::sustainable},
    Label<Level2>{"满意度", Level2::satisfaction},
    Label<Level2>{"服务对象满意度", Level2::satisfaction},
    Label<Level2>{"社会公众或服务对象满意度", Level2::satisfaction},
};

template <typename Type, std::size_t n>
Type type_of(std::string_view label, const std::array<Label<Type>, n>& labels) {
    const std::string text = folded(label);
    for (const Label<Type>& known : labels) {
        if (known.text == text) return known.type;
    }
    return Type::unknown;
}

}  // namespace

Level1 find_level1(std::string_view cell) {
    return type_of(cell, level1_labels);
}
Level2 find_level2(std::string_view cell) {
    return type_of(cell, level2_labels);
}

Level1 level1_of(Level2 level) noexcept {
    if (level == Level2::unknown) return Level1::unknown;
    if (level == Level2::satisfaction) return Level1::satisfaction;
    return level <= Level2::cost ? Level1::output : Level1::benefit;
}

}  // namespace ptcheck::form
