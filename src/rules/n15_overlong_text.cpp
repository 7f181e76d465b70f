// A name of more than 40 or a value of more than 20 characters (configurable).
//
// The 《titles》 of documents are as long as they are and are not counted.
//
// Source: plain language quality. Yields to N03.
#include <string>
#include <string_view>

#include "ptcheck/config.hpp"
#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

/// Code points, blanks and closed 《titles》 left out.
std::size_t own_length(std::string_view text) noexcept {
    constexpr std::string_view open = "《";
    constexpr std::string_view close = "》";
    std::size_t length = 0;
    bool closed = true;
    while (!text.empty()) {
        if (closed && text.starts_with(open)) {
            const std::size_t end = text.find(close);
            closed = end != std::string_view::npos;
            if (closed) {
                text.remove_prefix(end + close.size());
                continue;
            }
        }
        const std::size_t blank = blank_prefix(text);
        if (blank == 0) ++length;
        text.remove_prefix(blank != 0 ? blank : code_point_length(text));
    }
    return length;
}

void check_text(const std::optional<Text>& text, const Traits& traits, int most,
                Findings& findings) {
    if (!text || most < 0 || traits.characters <= static_cast<std::uint32_t>(most)) return;
    const std::size_t length = own_length(text->trimmed());
    if (length <= static_cast<std::size_t>(most)) return;
    findings.add(*text, {std::to_string(length), std::to_string(most)});
}

void check(const Project& project, const Config& config, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        const RowFacts& facts = findings.facts().of(row);
        check_text(row.level3, facts.name, config.thresholds.name_max_length, findings);
        check_text(row.value, facts.value, config.thresholds.value_max_length, findings);
    }
}

}  // namespace

constinit const Rule n15_overlong_text{
    .id = "N15",
    .name = "overlong-text",
    .level = Level::note,
    .dimension = Dimension::normativity,
    .title = {"名称或指标值过长", "A name or value is too long"},
    .message =
        {"文字共 {} 个字，超过 {} 个字，名称和指标值应简明，说明写入绩效指标描述",
         "{} characters, more than {}, expected a short text, with the explanation in the description"},
    .why =
        {"过长的文字在系统和报表中显示不全，也说明目标没有提炼",
         "long texts are cut off in systems and reports, and show that the target was not worked out"},
    .basis = "文字质量",
    .bad =
        R"(数量指标 | 按照国家和本市统一部署组织开展农村生活污水处理设施运行情况现场采样抽查监测和综合评估等各项工作任务 | 120个)",
    .good = R"(数量指标 | 抽查监测农村生活污水处理设施数量 | 120个)",
    .check_project = check,
};

}  // namespace ptcheck
