// The same indicator twice in one table: one of the two rows was copied and not changed, and where
// their values differ, nobody can tell which one holds. The same name with different descriptions is
// a common and right way to divide an indicator.
//
// Source: the logic of the form. Yields to nobody.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/template_prompt.hpp"

namespace ptcheck {

namespace {

/// A hash (FNV-1a) of the texts that tell rows apart, blanks left out as in `same_texts`.
std::uint64_t hash_of(const Indicator& row) noexcept {
    std::uint64_t hash = 0xCBF2'9CE4'8422'2325ULL;
    const auto add = [&](unsigned char byte) { hash = (hash ^ byte) * 0x100'0000'01B3ULL; };
    add(static_cast<unsigned char>(row.block));
    for (unsigned shift = 0; shift < 32; shift += 8)
        add(static_cast<unsigned char>(row.table >> shift & 0xFFU));
    for (const auto* cell : {&row.level1, &row.level2, &row.level3, &row.description}) {
        std::string_view text = cell_text(*cell);
        while (!text.empty()) {
            const std::size_t blank = blank_prefix(text);
            if (blank == 0) add(static_cast<unsigned char>(text.front()));
            text.remove_prefix(blank != 0 ? blank : 1);
        }
        add(0);
    }
    return hash;
}

/// One table, one block, one level 2, one name, one description.
bool same_texts(const Indicator& a, const Indicator& b) {
    if (a.table != b.table || a.block != b.block) return false;
    constexpr std::array cells{&Indicator::level1, &Indicator::level2, &Indicator::level3,
                               &Indicator::description};
    return std::ranges::all_of(cells, [&](const auto cell) {
        return without_blanks(cell_text(a.*cell)) == without_blanks(cell_text(b.*cell));
    });
}

/// Cells merged down, or two blocks of columns side by side, show one name several times.
bool same_cell(const Indicator& first, const Indicator& row, const Text& name) {
    return first.row == row.row || (first.level3 && first.level3->place == name.place);
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    std::unordered_map<std::uint64_t, const Indicator*> seen;
    for (const Indicator& row : project.indicators) {
        if (!row.level3) continue;
        const Text& name = *row.level3;
        const std::string_view text = name.trimmed();
        if (text.empty() || is_placeholder(text) || template_prompt(text, true)) continue;
        const auto [at, fresh] = seen.try_emplace(hash_of(row), &row);
        const Indicator& first = *at->second;
        if (fresh || same_cell(first, row, name) || !same_texts(first, row)) continue;
        findings.add(name, {std::to_string(first.row), shown(cell_text(first.value)),
                            shown(cell_text(row.value))});
    }
}

}  // namespace

constinit const Rule r08_duplicate_row{
    .id = "R08",
    .name = "duplicate-row",
    .level = Level::error,
    .dimension = Dimension::relevance,
    .title = {"指标重复", "An indicator stands twice"},
    .message = {"与第 {} 行的指标重复，两行指标值分别为“{}”和“{}”，同一指标应只列一行",
                "repeats the indicator of row {}, their values are '{}' and '{}', expected one row "
                "an indicator"},
    .why =
        {"同一指标重复填报会重复计分，数值不一致时无从考核",
         "an indicator stated twice counts twice, and where the values differ nobody knows which holds"},
    .basis = "表式逻辑",
    .bad = R"(数量指标 | 开展技术培训 | 培训农技人员 | ≥200人次
数量指标 | 开展技术培训 | 培训农技人员 | ≥50人次)",
    .good = R"(数量指标 | 开展技术培训 | 培训农技人员 | ≥200人次
数量指标 | 开展技术培训 | 培训种植大户 | ≥50人次)",
    .check_project = check,
};

}  // namespace ptcheck
