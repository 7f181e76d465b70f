// A name or value that ends in the middle of a word: a system cut it at a fixed width, or its last
// character was lost.
//
// Only beginnings of words that end no phrase (生态环, 污染控) are in the table. 满意 stands for 满意度 under
// 满意度指标, unless the description has the whole word. A value of 达到 alone lost what is to be reached.
//
// Source: plain language quality. A02 yields to it.
#include <array>
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

struct Cut {
    std::string_view ending;
    std::string_view lost;
};

constexpr std::array cuts{
    Cut{"生态环", "境"}, Cut{"自然环", "境"}, Cut{"营商环", "境"}, Cut{"人居环", "境"},
    Cut{"水环", "境"},   Cut{"大气环", "境"}, Cut{"污染控", "制"}, Cut{"质量控", "制"},
    Cut{"成本控", "制"}, Cut{"环境保", "护"}, Cut{"生态保", "护"}, Cut{"权益保", "障"},
    Cut{"社会保", "障"}, Cut{"监督管", "理"}, Cut{"综合管", "理"}, Cut{"环境管", "理"},
    Cut{"规范管", "理"}, Cut{"项目管", "理"}, Cut{"公共服", "务"}, Cut{"社会服", "务"},
    Cut{"技术服", "务"}, Cut{"经济发", "展"}, Cut{"持续发", "展"}, Cut{"社会发", "展"},
    Cut{"协调发", "展"}, Cut{"绿色发", "展"}, Cut{"产业发", "展"}, Cut{"基础设", "施"},
    Cut{"配套设", "施"}, Cut{"能力提", "升"}, Cut{"水平提", "升"}, Cut{"质量提", "升"},
    Cut{"持续改", "善"}, Cut{"质量改", "善"}, Cut{"环境改", "善"}, Cut{"安全生", "产"},
    Cut{"综合治", "理"}, Cut{"污染治", "理"}, Cut{"技术支", "撑"}, Cut{"服务对", "象"},
    Cut{"社会效", "益"}, Cut{"经济效", "益"}, Cut{"生态效", "益"}, Cut{"突发事", "件"},
    Cut{"监督检", "查"}, Cut{"完成情", "况"}, Cut{"使用情", "况"}, Cut{"运行情", "况"},
    Cut{"可持", "续"},   Cut{"人民群", "众"}, Cut{"满意", "度"},   Cut{"有效提", "升"},
    Cut{"有效改", "善"}, Cut{"有效促", "进"}, Cut{"有效保", "障"}, Cut{"持续提", "升"},
};
constexpr std::string_view pleased = "满意";

constexpr auto endings = [] {
    std::array<std::string_view, cuts.size()> all{};
    for (std::size_t i = 0; i < cuts.size(); ++i) all[i] = cuts[i].ending;
    return all;
}();
constexpr WordIndex index(endings);

const Cut* cut_of(std::string_view text) noexcept {
    if (!index.may_end(text)) return nullptr;
    for (const Cut& cut : cuts) {
        if (ends_with(text, cut.ending)) return &cut;
    }
    return nullptr;
}

/// The value is a share, and no word of the row says that it is a 满意率.
bool is_degree(const Indicator& row) {
    return row.normal.kind == ValueKind::ratio &&
           cell_text(row.description).find("满意率") == std::string_view::npos;
}

void check_name(const Indicator& row, Findings& findings) {
    const std::string_view name = without_end_marks(cell_text(row.level3));
    const Cut* cut = cut_of(name);
    if (cut == nullptr) return;
    if (cut->ending == pleased) {
        if (row.level2_type != Level2::satisfaction || code_points(name) < 4) return;
        if (cell_text(row.description).find("满意度") != std::string_view::npos) return;
        return findings.add(
            *row.level3, {shown(name), std::string(cut->lost)},
            {.suggestion = std::string(name).append(cut->lost), .certain = is_degree(row)});
    }
    findings.add(*row.level3, {shown(name), std::string(cut->lost)});
}

void check_value(const Indicator& row, Findings& findings) {
    const Text* cell = judged_value(row, findings);
    if (cell == nullptr || row.normal.kind != ValueKind::qualitative) return;
    const std::string_view text = without_end_marks(cell->trimmed());
    constexpr std::array<std::string_view, 6> open{"达到",   "提高到", "提升到",
                                                   "降低到", "控制在", "保持在"};
    for (const std::string_view verb : open) {
        if (text == verb) return findings.add(*cell, {shown(text), "目标值"});
    }
    const Cut* cut = cut_of(text);
    if (cut == nullptr || cut->ending == pleased) return;
    findings.add(*cell, {shown(text), std::string(cut->lost)});
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        check_name(row, findings);
        check_value(row, findings);
    }
}

}  // namespace

constinit const Rule c16_truncated_text{
    .id = "C16",
    .name = "truncated-text",
    .level = Level::warning,
    .dimension = Dimension::completeness,
    .title = {"文字不完整", "A text is cut off"},
    .message = {"“{}”不完整，末尾疑似缺少“{}”，应补全",
                "'{}' is not complete, expected '{}' behind it"},
    .why = {"被截断的名称和指标值无法理解，也无法与其他年度比对",
            "a text that was cut off cannot be understood, nor compared with other years"},
    .basis = "文字质量",
    .bad = R"(经济效益指标 | 推动环保产业的发展，促进污染控 | ≥5%)",
    .good = R"(经济效益指标 | 推动环保产业的发展，促进污染控制 | ≥5%)",
    .check_project = check,
};

}  // namespace ptcheck
