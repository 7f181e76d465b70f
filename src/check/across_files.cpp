#include <algorithm>
#include <utility>

#include "config/suppress.hpp"
#include "ptcheck/digest.hpp"
#include "ptcheck/finding.hpp"

namespace ptcheck {

namespace {

Text name_of(const ProjectDigest& digest) {
    return {digest.name, digest.name_place, Field::project_name};
}

/// The project a report shows beside a finding.
Project project_of(const ProjectDigest& digest) {
    Project project;
    project.index = digest.index;
    project.number = digest.number;
    project.name = name_of(digest);
    project.whole.place = digest.place;
    return project;
}

}  // namespace

void add_digests(const FileResult& file, std::vector<ProjectDigest>& digests) {
    for (const Project& project : file.projects) {
        ProjectDigest& digest = digests.emplace_back();
        digest.file = file.path;
        digest.order = file.order;
        digest.index = project.index;
        digest.number = project.number;
        digest.name = trimmed(project.name);
        digest.unit_code = project.unit_code;
        digest.unit_name = project.unit_name;
        digest.budget = trimmed(project.budget.text);
        digest.budget_yuan = project.budget.yuan;
        digest.money_unit = project.money_unit_name;
        digest.year = project.year;
        digest.standard = project.standard;
        digest.name_place = project.name ? project.name->place : project.whole.place;
        digest.place = project.whole.place;
    }
}

std::vector<FileResult> check_across_files(std::span<const ProjectDigest> digests,
                                           const Config& config) {
    Findings findings;
    for (const Rule* rule : all_rules()) {
        if (rule->check_run == nullptr || !config.selection.enabled(*rule)) continue;
        findings.speak_for(*rule, 0);
        rule->check_run(digests, config, findings);
    }
    std::vector<Finding> all = std::move(findings.all());
    // A check of a run says which digest it speaks of in place of the project.
    std::ranges::stable_sort(all, {}, &Finding::project);

    std::vector<FileResult> files;
    for (Finding& finding : all) {
        const ProjectDigest& digest = digests[finding.project - 1];
        if (files.empty() || files.back().order != digest.order) {
            files.emplace_back().path = digest.file;
            files.back().order = digest.order;
        }
        FileResult& file = files.back();
        file.projects.push_back(project_of(digest));
        finding.project = static_cast<std::uint32_t>(file.projects.size());
        if (const auto level = config.selection.level_of(*finding.rule)) finding.level = *level;
        file.findings.push_back(std::move(finding));
    }
    for (FileResult& file : files) {
        apply_suppressions(file.findings, file.projects, file.path, config);
    }
    return files;
}

}  // namespace ptcheck
