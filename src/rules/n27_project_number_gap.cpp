// The numbers of the projects of a document have a gap, or one of them stands twice.
//
// A list may begin anywhere, and begin again with 1 (another unit). Silent where a heading stands over
// several projects, and where half of the steps are gaps: an extract of a longer list.
//
// Source: the logic of the form. Yields to nobody.
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

struct Step {
    const Project* project = nullptr;
    std::uint32_t before = 0;
    [[nodiscard]] bool right() const noexcept {
        return *project->number == before + 1 || *project->number == 1;
    }
};

void check(std::span<const Project> projects, const Config& /*config*/, Findings& findings) {
    std::vector<Step> steps;
    const Project* last = nullptr;
    for (const Project& project : projects) {
        const bool numbered = project.number && project.heading && !project.heading_shared;
        if (numbered && last != nullptr) steps.push_back({&project, *last->number});
        last = numbered ? &project : nullptr;
    }
    std::size_t wrong = 0;
    for (const Step& step : steps) {
        if (!step.right()) ++wrong;
    }
    if (wrong * 2 > steps.size()) return;
    for (const Step& step : steps) {
        if (step.right()) continue;
        findings.add(*step.project->heading,
                     {std::to_string(*step.project->number), std::to_string(step.before)},
                     {.project = step.project->index});
    }
}

}  // namespace

constinit const Rule n27_project_number_gap{
    .id = "N27",
    .name = "project-number-gap",
    .level = Level::note,
    .dimension = Dimension::normativity,
    .title = {"项目序号不连续", "Project numbers are not in sequence"},
    .message = {"项目序号为 {}，上一项目为 {}，应连续编号",
                "project number {} follows {}, expected consecutive numbers"},
    .why = {"序号断号或重号，说明可能漏附或重复附了项目",
            "a gap or a repeat may mean that a project is missing or was attached twice"},
    .basis = "表式逻辑",
    .bad = R"(标题 | 1.教学楼维修项目绩效目标表
标题 | 3.图书购置项目绩效目标表
标题 | 4.操场改造项目绩效目标表)",
    .good = R"(标题 | 1.教学楼维修项目绩效目标表
标题 | 2.图书购置项目绩效目标表
标题 | 3.操场改造项目绩效目标表)",
    .check_document = check,
};

}  // namespace ptcheck
