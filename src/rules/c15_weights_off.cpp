// Where a form weighs its indicators, the weights add up: under each level 1 to the points its label
// states (产出指标(50分)), and all together to what the form states, or to 100, or to 90 beside 10
// for spending the budget.
//
// Sources: entry checks of the integrated budget-management system, and practice. Other splits are in
// use, so that a form which states its own points is held to them alone. Rows without a weight leave
// open what is missing; then only a sum that is too large is wrong.
// Yields to nobody.
#include <algorithm>
#include <string>
#include <vector>

#include "form/labels.hpp"
#include "form/points.hpp"
#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/coverage.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

/// The rows of one level 1, or of all of them.
struct Sum {
    const Text* label = nullptr;
    std::string key;
    Decimal points;
    bool open = false;  ///< a row that is used has no weight
    bool execution = false;

    [[nodiscard]] bool differs(const Decimal& expected) const {
        return open ? points > expected : points != expected;
    }
};

struct Sums {
    std::vector<Sum> groups;
    Sum all;
    bool readable = true;  ///< every weight is a number
    bool any = false;

    void add(const Indicator& row, const Place* counted) {
        std::string key = without_blanks(cell_text(row.level1));
        if (groups.empty() || groups.back().key != key) {
            const auto known = std::ranges::find(groups, key, &Sum::key);
            if (known == groups.end()) {
                groups.push_back({row.level1 ? &*row.level1 : nullptr, std::move(key), {}});
                groups.back().execution =
                    row.level1 && form::find_label(row.level1->raw).label == form::Label::execution;
            } else {
                std::rotate(known, known + 1, groups.end());
            }
        }
        Sum& group = groups.back();
        const std::string_view weight = cell_text(row.weight);
        if (weight.empty() || is_placeholder(weight)) {
            const bool used = states_something(row);
            group.open = group.open || used;
            all.open = all.open || used;
            return;
        }
        const bool merged = counted != nullptr && *counted == row.weight->place;
        const auto group_sum = row.points ? group.points.plus(*row.points) : std::nullopt;
        const auto whole_sum = row.points ? all.points.plus(*row.points) : std::nullopt;
        readable = readable && group_sum && whole_sum;
        if (!readable || merged) return;
        group.points = *group_sum;
        all.points = *whole_sum;
        any = true;
    }
};

Sums add_up(const Project& project) {
    Sums sums;
    const Place* counted = nullptr;
    for (const Indicator& row : project.indicators) {
        // Beside a mid-term target the one column of weights is that of the annual target.
        if (!row.weight || row.block == Block::mid) continue;
        sums.add(row, counted);
        counted = &row.weight->place;
    }
    return sums;
}

/// Reports every level 1 whose rows do not make up its points. True when all of them state points.
bool check_groups(const Sums& sums, Findings& findings, bool& found) {
    bool all_stated = true;
    for (const Sum& group : sums.groups) {
        const auto stated =
            group.label != nullptr ? form::points_of_label(group.label->raw) : std::nullopt;
        all_stated = all_stated && stated;
        if (!stated || !group.differs(*stated)) continue;
        found = true;
        findings.add(*group.label, {shown(group.label->trimmed()), group.points.to_string(),
                                    stated->to_string()});
    }
    return all_stated;
}

/// What the weights of all rows may add up to; the first is the one to name.
std::vector<Decimal> expected_sums(const Project& project, const Sums& sums) {
    const bool with_execution = std::ranges::any_of(sums.groups, &Sum::execution);
    if (project.indicator_points && !with_execution) return {*project.indicator_points};
    std::vector<Decimal> expected{100, 90, 1};
    if (project.indicator_points) expected.push_back(*project.indicator_points);
    const auto rest =
        project.execution_points ? Decimal(100).minus(*project.execution_points) : std::nullopt;
    if (rest) expected.push_back(*rest);
    if (const auto most = Decimal::make(9, -1)) expected.push_back(*most);
    return expected;
}

void check(const Project& project, const Config&, Findings& findings) {
    const Sums sums = add_up(project);
    if (!sums.readable || !sums.any) return;
    bool found = false;
    const bool all_stated = check_groups(sums, findings, found);
    if (found || all_stated) return;
    const std::vector<Decimal> expected = expected_sums(project, sums);
    if (sums.all.open) {
        if (sums.all.points <= std::ranges::max(expected)) return;
    } else if (std::ranges::find(expected, sums.all.points) != expected.end()) {
        return;
    }
    findings.add(project.whole,
                 {"全部指标", sums.all.points.to_string(), expected.front().to_string()});
}

}  // namespace

constinit const Rule c15_weights_off{
    .id = "C15",
    .name = "weights-off",
    .level = Level::error,
    .dimension = Dimension::completeness,
    .title = {"指标分值合计不符", "The weights do not add up"},
    .message = {"{}的分值（权重）合计 {}，应为 {}", "the weights of {} add up to {}, not to {}"},
    .why = {"权重合计不等于规定分值时，自评得分无法计算",
            "where weights do not add up the score of a self-evaluation cannot be computed"},
    .basis = "预算管理一体化系统录入校验；填报实务",
    .bad = R"(产出指标(50分) / 数量指标 | 维修站房数量 | ≥3座 | 分值 30
产出指标(50分) / 质量指标 | 验收合格率 | 100% | 分值 15)",
    .good = R"(产出指标(50分) / 数量指标 | 维修站房数量 | ≥3座 | 分值 30
产出指标(50分) / 质量指标 | 验收合格率 | 100% | 分值 20)",
    .check_project = check,
};

}  // namespace ptcheck
