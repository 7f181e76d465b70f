// All words of a rule come from its Rule object, the message from what its own bad example gives.
#include "rule_pages.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "rules/case_notation.hpp"

namespace ptcheck {

namespace {

/// Labels of the explanation, in both languages.
struct Labels {
    Bilingual dimension{"维度", "dimension"};
    Bilingual level{"级别", "level"};
    Bilingual basis{"依据", "basis"};
    Bilingual message{"提示", "message"};
    Bilingual why{"影响", "why it matters"};
    Bilingual bad{"不符合示例", "bad example"};
    Bilingual good{"符合示例", "good example"};
    Bilingual silence{"不检查本规则", "to switch it off"};
    Bilingual accept{"只豁免一处", "to accept one finding"};
};
constexpr Labels labels;

std::string indented(std::string_view text, std::string_view indent) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        out.append(indent).append(text.substr(0, end)).append("\n");
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return out;
}

/// What the rule says of its bad example; its bare message where there is none.
std::string example_message(const Rule& rule, Language language) {
    if (rule.check_object != nullptr) return std::string(rule.message.in(language));
    for (const Case& block : parse_cases(rule.bad)) {
        for (const Finding& finding : case_findings(block, Config{})) {
            if (finding.rule->id == rule.id) return message(finding, language);
        }
    }
    return std::string(rule.message.in(language));
}

std::string ignore_option(const Rule& rule) {
    return fmt::format("pt-check --ignore {}", rule.id);
}

std::string suppress_entry(const Rule& rule, Language language) {
    return fmt::format("[[suppress]] rule = \"{}\", reason = \"{}\"", rule.id,
                       language == Language::zh ? "……" : "…");
}

struct Group {
    Dimension dimension;
    Bilingual name;
};
// As in the contract the names of the dimensions are Chinese; English readers get a gloss.
constexpr std::array groups{
    Group{Dimension::completeness, {"完整性（C）", "完整性 completeness (C)"}},
    Group{Dimension::relevance, {"相关性（R）", "相关性 relevance (R)"}},
    Group{Dimension::appropriateness, {"适当性（A）", "适当性 appropriateness (A)"}},
    Group{Dimension::feasibility, {"可行性（F）", "可行性 feasibility (F)"}},
    Group{Dimension::normativity, {"规范性（N）", "规范性 normativity (N)"}},
    Group{Dimension::document, {"文档说明（D）", "文档说明 document notes (D)"}},
    Group{Dimension::local, {"本地规则（L）", "本地规则 local rules (L)"}},
};

/// The address GitHub and GitLab give the heading `## F03 parts-exceed-total`.
std::string anchor(const Rule& rule) {
    std::string out(rule.id);
    std::ranges::transform(out, out.begin(), [](char c) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    });
    return out.append("-").append(rule.name);
}

}  // namespace

std::string explained_rule(const Rule& rule, Language language) {
    std::string out = fmt::format("{} {}  {}\n\n", rule.id, rule.name, rule.title.in(language));
    const auto line = [&](const Bilingual& name, std::string_view text) {
        fmt::format_to(std::back_inserter(out), "  {}: {}\n", name.in(language), text);
    };
    line(labels.dimension, dimension_name(rule.dimension));
    line(labels.level, level_name(rule.level));
    line(labels.basis, rule.basis);
    line(labels.message, example_message(rule, language));
    if (!rule.why.zh.empty()) line(labels.why, rule.why.in(language));
    line(labels.silence, ignore_option(rule));
    line(labels.accept, suppress_entry(rule, language));
    if (!rule.bad.empty()) {
        out += fmt::format("\n  {}:\n{}", labels.bad.in(language), indented(rule.bad, "    "));
        out += fmt::format("\n  {}:\n{}", labels.good.in(language), indented(rule.good, "    "));
    }
    return out;
}

std::string markdown_of(const Rule& rule, Language language) {
    std::string out =
        fmt::format("## {} {}\n\n{}\n\n", rule.id, rule.name, rule.title.in(language));
    const auto line = [&](const Bilingual& name, std::string_view text) {
        fmt::format_to(std::back_inserter(out), "- {}: {}\n", name.in(language), text);
    };
    line(labels.dimension, dimension_name(rule.dimension));
    line(labels.level, level_name(rule.level));
    line(labels.basis, rule.basis);
    line(labels.message, example_message(rule, language));
    if (!rule.why.zh.empty()) line(labels.why, rule.why.in(language));
    line(labels.silence, "`" + ignore_option(rule) + "`");
    if (!rule.bad.empty()) {
        const auto block = [&](const Bilingual& name, std::string_view text) {
            fmt::format_to(std::back_inserter(out), "\n{}:\n\n```text\n{}\n```\n",
                           name.in(language), text);
        };
        block(labels.bad, rule.bad);
        block(labels.good, rule.good);
    }
    return out;
}

std::string markdown_head(std::span<const Rule* const> rules, Language language) {
    const bool zh = language == Language::zh;
    std::string out =
        zh ? "# 规则目录\n\n"
             "本页由 `pt-check rules -f markdown --lang zh` 生成。级别为规则给出的最高级别，"
             "`note` 级提示默认不显示。\n"
           : "# Rule catalogue\n\n"
             "Written by `pt-check rules -f markdown --lang en`. The level is the highest "
             "a rule gives; a `note` is hidden unless asked for.\n";
    for (const Group& group : groups) {
        const auto in_group = [&](const Rule* rule) { return rule->dimension == group.dimension; };
        if (std::ranges::none_of(rules, in_group)) continue;
        fmt::format_to(std::back_inserter(out), "\n{}\n\n| {} | {} | {} |\n|---|---|---|\n",
                       group.name.in(language), zh ? "规则" : "rule", zh ? "级别" : "level",
                       zh ? "内容" : "what it finds");
        for (const Rule* rule : rules) {
            if (!in_group(rule)) continue;
            fmt::format_to(std::back_inserter(out), "| [{} {}](#{}) | {} | {} |\n", rule->id,
                           rule->name, anchor(*rule), level_name(rule->level),
                           rule->title.in(language));
        }
    }
    return out + "\n";
}

}  // namespace ptcheck
