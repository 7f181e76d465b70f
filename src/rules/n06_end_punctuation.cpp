// A name or value that ends in a full stop, a comma, a semicolon or a list comma.
//
// Goals and purposes are sentences. A percent sign behind a description is N17's.
//
// Source: plain language quality. Yields to N03.
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr Words marks{"。"sv, "；"sv, "，"sv, ";"sv, ","sv, "、"sv, "."sv, "．"sv};

/// Nothing is lost with the marks: a comma may stand where the rest of a text was cut off, a point
/// may belong to an abbreviation or a number, and text of several sentences ends in its stop.
bool only_marks(std::string_view clean, std::string_view end) noexcept {
    static constexpr Words inner{"。"sv, "；"sv, ";"sv, "！"sv, "？"sv};
    static constexpr Words unclear{"，"sv, ","sv, "、"sv, "."sv, "．"sv};
    return !contains_any(clean, inner) && !contains_any(end, unclear);
}

void check_text(const std::optional<Text>& text, Findings& findings) {
    if (!text || text->blank()) return;
    std::string_view said = text->trimmed();
    if (said.size() > 3 && ends_with_any(said, marks) && !said.ends_with("...")) {
        std::string_view clean = said;
        while (!clean.empty() && ends_with_any(clean, marks)) {
            for (const std::string_view mark : marks) {
                if (ends_with(clean, mark)) {
                    clean.remove_suffix(mark.size());
                    break;
                }
            }
            clean = trim(clean);
        }
        if (!clean.empty())
            findings.add(*text, {shown(said)},
                         {.suggestion = std::string(clean),
                          .certain = only_marks(clean, said.substr(clean.size()))});
    }
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        check_text(row.level3, findings);
        check_text(row.value, findings);
    }
}

}  // namespace

constinit const Rule n06_end_punctuation{
    .id = "N06",
    .name = "end-punctuation",
    .level = Level::note,
    .dimension = Dimension::normativity,
    .title = {"末尾有多余标点", "Punctuation at the end"},
    .message = {"“{}”末尾的标点应去掉", "the punctuation at the end of '{}' is not wanted"},
    .why = {"末尾标点使同名指标无法匹配", "with a mark at the end equal names no longer match"},
    .basis = "文字质量",
    .bad = R"(数量指标 | 编制年度报告。 | 1份)",
    .good = R"(数量指标 | 编制年度报告 | 1份)",
    .check_project = check,
};

}  // namespace ptcheck
