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
#include "rules/facts.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/template_prompt.hpp"

namespace ptcheck {

namespace {

/// A hash of the texts that tell rows apart, blanks left out as in `same_texts`.
class RowHash {
public:
    std::uint64_t of(const Indicator& row, bool described) noexcept {
        const std::uint64_t name = hash_but_blanks(cell_text(row.level3));
        // Most descriptions are the name again.
        const bool same = row.description && !described;
        const std::uint64_t description = same ? name : hash_but_blanks(cell_text(row.description));
        const std::uint64_t place =
            std::uint64_t{row.table} << 8U | static_cast<std::uint64_t>(row.block);
        return both(both(place, labels_of(row)), both(name, description));
    }

private:
    static std::uint64_t both(std::uint64_t a, std::uint64_t b) noexcept {
        return (a ^ a >> 31U) * 0x9E37'79B9'7F4A'7C15ULL + b;
    }

    /// Rows under one label share its cell.
    std::uint64_t labels_of(const Indicator& row) noexcept {
        const std::string_view level1 = cell_text(row.level1);
        const std::string_view level2 = cell_text(row.level2);
        if (!same_view(level1, level1_) || !same_view(level2, level2_)) {
            level1_ = level1;
            level2_ = level2;
            labels_ = both(hash_but_blanks(level1), hash_but_blanks(level2));
        }
        return labels_;
    }

    static bool same_view(std::string_view a, std::string_view b) noexcept {
        return a.data() == b.data() && a.size() == b.size();
    }

    std::string_view level1_;
    std::string_view level2_;
    std::uint64_t labels_ = both(hash_but_blanks({}), hash_but_blanks({}));
};

/// One table, one block, one level 2, one name, one description.
bool same_texts(const Indicator& a, const Indicator& b) {
    if (a.table != b.table || a.block != b.block) return false;
    constexpr std::array cells{&Indicator::level1, &Indicator::level2, &Indicator::level3,
                               &Indicator::description};
    return std::ranges::all_of(cells, [&](const auto cell) {
        return same_but_blanks(cell_text(a.*cell), cell_text(b.*cell));
    });
}

/// Cells merged down, or two blocks of columns side by side, show one name several times.
bool same_cell(const Indicator& first, const Indicator& row, const Text& name) {
    return first.row == row.row || (first.level3 && first.level3->place == name.place);
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    std::unordered_map<std::uint64_t, const Indicator*> seen;
    seen.reserve(project.indicators.size());
    RowHash hash;
    for (const Indicator& row : project.indicators) {
        if (!row.level3) continue;
        const Text& name = *row.level3;
        const std::string_view text = name.trimmed();
        if (text.empty() || is_placeholder(text)) continue;
        const RowFacts& facts = findings.facts().of(row);
        if (template_prompt(text, true, facts.name)) continue;
        const auto [at, fresh] = seen.try_emplace(hash.of(row, facts.described), &row);
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
