// Quotation marks, title marks and brackets that are opened and not closed, closed and not opened, or
// quotation marks the wrong way round.
//
// A bracket behind a list number (1）) closes nothing. Straight quotes say no direction.
//
// Source: plain language quality. Yields to nobody.
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

struct Pair {
    std::string_view open;
    std::string_view close;
};
constexpr std::array pairs{Pair{"“", "”"}, Pair{"《", "》"}, Pair{"（", "）"},
                           Pair{"(", ")"}, Pair{"【", "】"}, Pair{"〔", "〕"}};
constexpr Words marks{"“"sv, "”"sv, "《"sv, "》"sv, "（"sv, "）"sv,
                      "("sv, ")"sv, "【"sv, "】"sv, "〔"sv, "〕"sv};
constexpr Words numerals{"一"sv, "二"sv, "三"sv, "四"sv, "五"sv,
                         "六"sv, "七"sv, "八"sv, "九"sv, "十"sv};

bool is_round(std::string_view mark) noexcept {
    return mark == "（" || mark == "(" || mark == "）" || mark == ")";
}

/// `1）`, `（一）` without its first half: what stands before the bracket is a list number.
bool ends_in_number(std::string_view before) noexcept {
    return !before.empty() &&
           ((before.back() >= '0' && before.back() <= '9') || ends_with_any(before, numerals));
}

/// The first mark without a partner, empty when all have one.
std::string_view unpaired(std::string_view text) {
    std::vector<std::string_view> open;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        const std::size_t length = code_point_length(rest);
        at += length;
        if (!marks.index().may_begin(rest)) continue;
        for (const Pair& pair : pairs) {
            if (begins_with(rest, pair.open)) {
                open.push_back(rest.substr(0, length));
            } else if (begins_with(rest, pair.close)) {
                // Round brackets of both widths close each other.
                const bool fits =
                    !open.empty() &&
                    (open.back() == pair.open || (is_round(open.back()) && is_round(pair.close)));
                if (fits) {
                    open.pop_back();
                } else if (!is_round(pair.close) || !ends_in_number(text.substr(0, at - length))) {
                    return rest.substr(0, length);
                }
            }
        }
    }
    return open.empty() ? std::string_view{} : open.front();
}

void check(const Project& /*project*/, const Config& /*config*/, Findings& findings) {
    constexpr std::size_t longest = 1 << 16;
    for (const TypedText& typed : findings.facts().texts()) {
        const Text& text = *typed.text;
        if (!typed.traits.paired_mark || text.raw.size() > longest) continue;
        const std::string_view mark = unpaired(text.raw);
        if (!mark.empty()) findings.add(text, {shown(text.raw), std::string(mark)});
    }
}

}  // namespace

constinit const Rule n09_unpaired_quotes{
    .id = "N09",
    .name = "unpaired-quotes",
    .level = Level::note,
    .dimension = Dimension::normativity,
    .title = {"引号、书名号或括号不成对", "Quotes or brackets do not pair"},
    .message = {"“{}”中的 {} 不成对", "in '{}' the mark {} has no partner"},
    .why = {"标点不成对时，引用的范围不清楚",
            "without its partner nobody knows where a quotation ends"},
    .basis = "文字质量",
    .bad = R"(绩效目标 | 编制《防洪预案，完成演练)",
    .good = R"(绩效目标 | 编制《防洪预案》，完成演练)",
    .check_project = check,
};

}  // namespace ptcheck
