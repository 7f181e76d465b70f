// The purpose or the goal names the project with a word or two more, less or other than its name does,
// the heading names another project than the name, or one of two known terms stands beside the other
// (一厂一策, 一企一策).
//
// A difference counts only between long equal parts on both sides, and not where digits differ: years and
// phases are R11's. Where one heading stands over several projects it is not compared.
//
// Source: 财预〔2015〕88号. Yields to N04.
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/likeness.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

struct Term {
    std::string_view one;
    std::string_view other;
};
// Terms of office texts that mean the same and are taken for each other.
constexpr std::array terms{Term{"一厂一策", "一企一策"}, Term{"一户一档", "一企一档"},
                           Term{"帐户", "账户"}, Term{"其它", "其他"},
                           Term{"登陆系统", "登录系统"}};

void check_heading(const Project& project, Findings& findings) {
    if (!project.heading || project.heading_shared) return;
    const std::string_view heading = project.heading->trimmed();
    const std::string_view name = project.name->trimmed();
    if (heading.find(name) != std::string_view::npos) return;
    if (const auto difference = other_wording(name, heading))
        findings.add(*project.heading, {difference->second, difference->first});
}

/// Whether any known term occurs at all, told in one pass.
bool has_term(std::span<const TypedText> texts) {
    static constexpr auto words = [] {
        std::array<std::string_view, 2 * terms.size()> all;
        for (std::size_t i = 0; i < terms.size(); ++i) {
            all[2 * i] = terms[i].one;
            all[2 * i + 1] = terms[i].other;
        }
        return all;
    }();
    static constexpr WordIndex index(words);
    return std::ranges::any_of(texts, [](const TypedText& typed) {
        return any_place(typed.text->raw, index,
                         [](std::string_view rest) { return longest_prefix(rest, words) != 0; });
    });
}

void check_terms(Findings& findings) {
    const auto texts = findings.facts().texts();
    if (!has_term(texts)) return;
    for (const Term& term : terms) {
        const Text* one = nullptr;
        const Text* other = nullptr;
        for (const TypedText& typed : texts) {
            const Text& text = *typed.text;
            if (one == nullptr && text.raw.find(term.one) != std::string_view::npos) one = &text;
            if (other == nullptr && text.raw.find(term.other) != std::string_view::npos)
                other = &text;
        }
        if (one == nullptr || other == nullptr) continue;
        const bool one_first = one->place < other->place;
        findings.add(one_first ? *other : *one, {std::string(one_first ? term.other : term.one),
                                                 std::string(one_first ? term.one : term.other)});
    }
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    check_terms(findings);
    if (!project.name || project.name->blank()) return;
    check_heading(project, findings);
    for (const auto* text : {&project.purpose, &project.goal}) {
        if (!*text || (*text)->blank()) continue;
        if (const auto difference = other_wording(project.name->trimmed(), (*text)->trimmed()))
            findings.add(**text, {difference->second, difference->first});
    }
}

}  // namespace

constinit const Rule r12_terms_differ{
    .id = "R12",
    .name = "terms-differ",
    .level = Level::note,
    .dimension = Dimension::relevance,
    .title = {"同一事物用词不一致", "One thing under two names"},
    .message = {"此处写“{}”，“{}”处写法不同，应统一用词",
                "'{}' here is written '{}' elsewhere, expected one wording"},
    .why = {"同一事物前后叫法不同，难以确认指的是同一项目",
            "with two wordings nobody can be sure that they mean one project"},
    .basis = "财预〔2015〕88号（指向明确、细化量化、合理可行、相应匹配）",
    .bad = R"(项目名称 | 危险废物综合监管信息子系统升级改造项目
绩效目标 | 支撑完成危险废物综合监管信息电子系统升级改造。)",
    .good = R"(项目名称 | 危险废物综合监管信息子系统升级改造项目
绩效目标 | 支撑完成危险废物综合监管信息子系统升级改造。)",
    .check_project = check,
};

}  // namespace ptcheck
