// The documents that a name lists, against the value: the 《titles》, or the parts divided by 、, 和, 及
// and 与 that each end in a word of documents (报告, 清单, 名录).
//
// A closed list has to be as long as the value says. From twice its length on each may be made
// several times, and so may documents of a period (季度报告). A list that ends in 等 may be longer than
// it is: only a value below its length is told. In the goal and in names, 《titles》 with their number behind them (《甲》、《乙》等3项) are
// counted as well.
//
// Source: 财预〔2020〕10号, 绩效指标明确性. Yields to N03.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/titles.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr Words counters{"份"sv, "项"sv, "个"sv, "篇"sv, "部"sv, "册"sv, "套"sv, "本"sv};
constexpr Words joiners{"、"sv, "以及"sv, "及"sv, "和"sv, "与"sv};
// A document of each period is made several times.
constexpr Words periods{"月"sv, "季"sv, "半年"sv, "周"sv, "旬"sv, "各"sv, "每"sv};
// What an open list goes on to: 清单、报告等文件.
constexpr std::array others{"等"sv};

struct List {
    std::size_t items = 0;
    bool open = false;
};

/// The parts of a text between its joiners, outside 《titles》, quotes and brackets.
std::vector<std::string_view> parts_of(std::string_view text) {
    static constexpr Words opening{"《"sv, "“"sv, "（"sv, "("sv};
    static constexpr Words closing{"》"sv, "”"sv, "）"sv, ")"sv};
    std::vector<std::string_view> parts;
    std::size_t depth = 0;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (longest_prefix(rest, opening) != 0) ++depth;
        if (longest_prefix(rest, closing) != 0 && depth > 0) --depth;
        const std::size_t joiner = depth == 0 ? longest_prefix(rest, joiners) : 0;
        if (joiner != 0) {
            parts.push_back(text.substr(start, at - start));
            start = at + joiner;
        }
        at += joiner != 0 ? joiner : code_point_length(rest);
    }
    parts.push_back(text.substr(start));
    return parts;
}

bool is_title(std::string_view part) noexcept {
    return part.find("《") != std::string_view::npos || names_document(part);
}

/// A list of documents; no items where the text is none.
List list_in(std::string_view name) {
    List list;
    if (!contains_any(name, joiners)) return list;
    const std::size_t open = name.rfind(others.front());
    list.open = open != std::string_view::npos;
    const std::vector<std::string_view> parts = parts_of(list.open ? name.substr(0, open) : name);
    // In an open list what the things are is said behind it (…等专项报告).
    const bool documents =
        std::ranges::all_of(parts, is_title) || (list.open && names_document(name));
    if (parts.size() > 1 && documents) list.items = parts.size();
    return list;
}

void check_value(const Indicator& row, Findings& findings) {
    const Value& value = row.normal;
    if (row.level2_type != Level2::quantity || value.kind != ValueKind::quantity) return;
    if (value.op != Op::eq || !value.lo || !value.unit || !value.per.empty()) return;
    if (std::ranges::find(counters, *value.unit) == counters.end()) return;
    const Text* cell = judged_value(row, findings);
    if (cell == nullptr) return;
    const List list = list_in(without_end_marks(row.level3->trimmed()));
    if (list.items == 0) return;
    const Decimal listed(static_cast<std::int64_t>(list.items));
    const Decimal twice(static_cast<std::int64_t>(2 * list.items));
    const bool several = list.open || contains_any(row.level3->raw, periods);
    const bool wrong = *value.lo < listed || (!several && listed < *value.lo && *value.lo < twice);
    if (wrong) findings.add(*cell, {std::to_string(list.items), shown(cell->raw)});
}

/// Titles in a row with their number behind them: 《甲》、《乙》等3项.
void check_titles(const Text& text, Findings& findings) {
    constexpr std::string_view open = "《";
    constexpr std::string_view close = "》";
    std::size_t items = 0;
    for (std::string_view rest = text.raw; !rest.empty();) {
        if (rest.starts_with(open)) {
            const std::size_t end = rest.find(close);
            if (end == std::string_view::npos) return;
            ++items;
            rest.remove_prefix(end + close.size());
        } else if (const std::size_t joiner = longest_prefix(rest, joiners); joiner != 0) {
            rest.remove_prefix(joiner);
        } else {
            const bool more = rest.starts_with(others.front());
            if (more) rest.remove_prefix(others.front().size());
            std::size_t digits = 0;
            while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9') ++digits;
            const auto count = Decimal::parse(rest.substr(0, digits));
            const Decimal listed(static_cast<std::int64_t>(items));
            if (items > 1 && count && longest_prefix(rest.substr(digits), counters) != 0 &&
                (more ? *count < listed : *count != listed)) {
                findings.add(text, {std::to_string(items), shown(rest.substr(0, digits + 3))});
                return;
            }
            items = 0;
            rest.remove_prefix(std::max(digits, code_point_length(rest)));
        }
    }
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    if (findings.facts().goal().title) check_titles(*project.goal, findings);
    for (const Indicator& row : project.indicators) {
        if (findings.facts().of(row).name.title) check_titles(*row.level3, findings);
        check_value(row, findings);
    }
}

}  // namespace

constinit const Rule r03_enumeration_miscount{
    .id = "R03",
    .name = "enumeration-miscount",
    .level = Level::warning,
    .dimension = Dimension::relevance,
    .title = {"列举的项数与数量不一致", "A list and its count differ"},
    .message = {"列举了 {} 项，数量为“{}”，应核对",
                "{} things are listed, the count is '{}', expected them to agree"},
    .why = {"列举与数量对不上时，不知道以列举为准还是以数量为准",
            "where a list and its count differ nobody knows which of them holds"},
    .basis = "财预〔2020〕10号 绩效指标明确性",
    .bad = R"(数量指标 | 编制调查评估报告及农村黑臭水体监管清单 | 1份)",
    .good = R"(数量指标 | 编制调查评估报告及农村黑臭水体监管清单 | 2份)",
    .check_project = check,
};

}  // namespace ptcheck
