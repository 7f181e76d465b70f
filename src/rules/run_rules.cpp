#include <algorithm>
#include <ranges>
#include <utility>

#include "ptcheck/check.hpp"
#include "rules/who_speaks.hpp"

namespace ptcheck {

namespace {

/// The same words about the same cell: two rows that share a merged cell.
bool repeats(const Finding& a, const Finding& b) {
    return a.rule == b.rule && a.project == b.project && a.at.place == b.at.place &&
           a.at.field == b.at.field && a.args == b.args;
}

void run_rule(const Rule& rule, const std::vector<Project>& projects, const Config& config,
              Findings& findings) {
    if (rule.check_project != nullptr) {
        for (const Project& project : projects) {
            findings.speak_for(rule, project.index);
            rule.check_project(project, config, findings);
        }
    }
    if (rule.check_object != nullptr) {
        for (const Project& project : projects) {
            findings.speak_for(rule, project.index);
            rule.check_object->check(project, findings);
        }
    }
    if (rule.check_document != nullptr) {
        findings.speak_for(rule, 0);
        rule.check_document(projects, config, findings);
    }
}

}  // namespace

std::vector<Finding> run_rules(const std::vector<Project>& projects, const Config& config,
                               std::vector<std::chrono::nanoseconds>* times) {
    using Clock = std::chrono::steady_clock;
    Findings findings;
    if (times != nullptr) times->clear();
    for (const Rule* rule : rules_of(config)) {
        const Clock::time_point start = Clock::now();
        if (config.selection.enabled(*rule)) run_rule(*rule, projects, config, findings);
        if (times != nullptr) times->push_back(Clock::now() - start);
    }

    std::vector<Finding> all = std::move(findings.all());
    let_the_specific_speak(all);
    for (Finding& finding : all) {
        // Enabled rules only: what --level switches off never ran.
        if (const auto level = config.selection.level_of(*finding.rule)) finding.level = *level;
    }
    std::ranges::stable_sort(all, [](const Finding& a, const Finding& b) {
        if (a.at.place != b.at.place) return a.at.place < b.at.place;
        return a.rule->id < b.rule->id;
    });
    const auto repeated = std::ranges::unique(all, repeats);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

}  // namespace ptcheck
