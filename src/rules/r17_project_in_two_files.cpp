// One project stands in two files of the same run with different budgets: one of the files is out of
// date, or the project was submitted twice.
//
// Told at the second file. Silent where the projects are of two units (both known), of two budget
// years, or one of them is a self-evaluation, whose budget was adjusted since.
//
// Source: the logic of the form. Yields to nobody.
#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/digest.hpp"
#include "ptcheck/finding.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

bool differ(std::string_view a, std::string_view b) noexcept {
    return !a.empty() && !b.empty() && a != b;
}

bool same_project(const ProjectDigest& a, const ProjectDigest& b) noexcept {
    if (a.order == b.order || a.standard != b.standard || a.year != b.year) return false;
    return !differ(a.unit_code, b.unit_code) && !differ(a.unit_name, b.unit_name);
}

std::string budget(const ProjectDigest& digest) {
    return digest.budget + (digest.money_unit == "元" ? " 元" : " 万元");
}

void check(std::span<const ProjectDigest> digests, const Config& /*config*/, Findings& findings) {
    std::vector<std::size_t> order(digests.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(
        order, [&](std::size_t i) { return digests[i].name.empty() || !digests[i].budget_yuan; });
    std::ranges::stable_sort(order, {},
                             [&](std::size_t i) { return std::string_view(digests[i].name); });
    // Within one name each project is held against the first that is the same as it.
    constexpr std::size_t most_compared = 64;
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from + 1;
        while (to < order.size() && digests[order[to]].name == digests[order[from]].name) ++to;
        for (std::size_t i = from + 1; i < to; ++i) {
            const ProjectDigest& project = digests[order[i]];
            const std::size_t last = std::min(i, from + most_compared);
            for (std::size_t j = from; j < last; ++j) {
                const ProjectDigest& before = digests[order[j]];
                if (!same_project(before, project)) continue;
                if (before.budget_yuan == project.budget_yuan) break;
                findings.add({project.name, project.name_place, Field::project_name},
                             {budget(project), before.file, budget(before)},
                             {.project = static_cast<std::uint32_t>(order[i] + 1)});
                break;
            }
        }
        from = to;
    }
}

}  // namespace

constinit const Rule r17_project_in_two_files{
    .id = "R17",
    .name = "project-in-two-files",
    .level = Level::warning,
    .dimension = Dimension::relevance,
    .title = {"同一项目在两份文件中预算数不同", "One project with two budgets in two files"},
    .message = {"本文件中预算数 {}，{} 中同名项目预算数 {}，应核对并保留一份",
                "the budget is {} here, in {} the project of the same name has {}, expected one of "
                "them"},
    .why = {"同一项目出现两个预算数，批复时无法确定以哪份为准",
            "with two budgets for one project nobody knows which of them is approved"},
    .basis = "表式逻辑",
    .bad = R"(文件 | 甲.docx
单位 | 900101示例中心
项目名称 | 社区阅读推广项目
预算数 | 60.00
文件 | 乙.docx
单位 | 900101示例中心
项目名称 | 社区阅读推广项目
预算数 | 58.00)",
    .good = R"(文件 | 甲.docx
单位 | 900101示例中心
项目名称 | 社区阅读推广项目
预算数 | 60.00
文件 | 乙.docx
单位 | 900101示例中心
项目名称 | 社区阅读推广项目
预算数 | 60.00)",
    .check_run = check,
};

}  // namespace ptcheck
