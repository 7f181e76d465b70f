// A half-width comma, semicolon, colon or bracket between Chinese characters.
//
// Beside digits and letters (GC-FID, 1:2, (2023)) half-width marks are right.
//
// Source: plain language quality. Yields to nobody.
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

std::string_view full_width(char mark) noexcept {
    switch (mark) {
        case ',':
            return "，";
        case ';':
            return "；";
        case ':':
            return "：";
        default:
            return {};
    }
}

/// The text with full-width marks between Chinese characters, empty when there is nothing to change.
std::string corrected(std::string_view text) {
    std::string out;
    bool changed = false;
    bool after_han = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const std::size_t length = code_point_length(rest);
        const std::string_view wide = full_width(rest.front());
        const bool before_han = rest.size() > 1 && is_han(code_point(rest.substr(1)));
        if (!wide.empty() && after_han && before_han) {
            out.append(wide);
            changed = true;
        } else {
            out.append(rest.substr(0, length));
        }
        after_han = is_han(code_point(rest));
        at += length;
    }
    return changed ? out : std::string();
}

void check(const Project& /*project*/, const Config& /*config*/, Findings& findings) {
    constexpr std::size_t longest = 1 << 16;
    for (const TypedText& typed : findings.facts().texts()) {
        const Text& text = *typed.text;
        if (!typed.traits.ascii_mark || text.raw.size() > longest) continue;
        std::string right = corrected(text.raw);
        if (!right.empty())
            findings.add(text, {shown(text.raw)},
                         {.suggestion = std::move(right), .certain = true});
    }
}

}  // namespace

constinit const Rule n08_mixed_width{
    .id = "N08",
    .name = "mixed-width",
    .level = Level::note,
    .dimension = Dimension::normativity,
    .title = {"中文中使用了半角标点", "Half-width marks in Chinese text"},
    .message = {"“{}”中的半角标点应改为全角", "the half-width marks in '{}' should be full-width"},
    .why = {"标点混用影响阅读和文本比对", "mixed marks read badly and break comparisons"},
    .basis = "文字质量",
    .bad = R"(绩效目标 | 完成调查,编制报告)",
    .good = R"(绩效目标 | 完成调查，编制报告)",
    .check_project = check,
};

}  // namespace ptcheck
