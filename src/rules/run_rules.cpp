#include <algorithm>
#include <numeric>
#include <ranges>
#include <utility>

#include "ptcheck/check.hpp"
#include "rules/facts.hpp"
#include "rules/who_speaks.hpp"

namespace ptcheck {

namespace {

using Clock = std::chrono::steady_clock;

/// The same words about the same cell: two rows that share a merged cell.
bool repeats(const Finding& a, const Finding& b) {
    return a.rule == b.rule && a.project == b.project && a.at.place == b.at.place &&
           a.at.field == b.at.field && a.args == b.args;
}

/// An enabled rule, and the level its findings are given in place of their own.
struct Active {
    const Rule* rule = nullptr;
    std::optional<Level> level;
    std::chrono::nanoseconds* time = nullptr;  ///< nullptr: nobody asks
};

/// Calls `check`, and adds how long it took.
template <typename Check>
void timed(const Active& active, Check check) {
    if (active.time == nullptr) return check();
    const Clock::time_point start = Clock::now();
    check();
    *active.time += Clock::now() - start;
}

void check_project(const Active& active, const Project& project, const Config& config,
                   Findings& findings) {
    const Rule& rule = *active.rule;
    if (rule.check_project == nullptr && rule.check_object == nullptr) return;
    findings.speak_for(rule, project.index);
    timed(active, [&] {
        if (rule.check_project != nullptr) rule.check_project(project, config, findings);
        if (rule.check_object != nullptr) rule.check_object->check(project, findings);
    });
}

/// By place, then rule. Findings are large: their order is found first, and each is moved once.
std::vector<Finding> sorted(std::vector<Finding> findings) {
    std::vector<std::size_t> order(findings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t i, std::size_t j) {
        const Finding& a = findings[i];
        const Finding& b = findings[j];
        if (a.at.place != b.at.place) return a.at.place < b.at.place;
        return a.rule->id < b.rule->id;
    });
    std::vector<Finding> result;
    result.reserve(findings.size());
    for (const std::size_t i : order) result.push_back(std::move(findings[i]));
    return result;
}

}  // namespace

std::vector<Finding> run_rules(const std::vector<Project>& projects, const Config& config,
                               std::vector<std::chrono::nanoseconds>* times,
                               const std::function<void()>& before_each) {
    const std::vector<const Rule*> rules = rules_of(config);
    const bool timing = times != nullptr && config.time_rules;
    if (times != nullptr) times->assign(timing ? rules.size() : 0, {});
    std::vector<Active> active;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (config.selection.enabled(*rules[i]))
            active.push_back(
                {rules[i], config.selection.level_of(*rules[i]), timing ? &(*times)[i] : nullptr});
    }

    Findings findings;
    // All rules look at one project before the next: its rows stay in the processor's cache, and
    // what the rules share is forgotten with it.
    for (const Project& project : projects) {
        if (before_each) before_each();
        Facts facts(project);
        findings.look_at(facts);
        for (const Active& each : active) check_project(each, project, config, findings);
    }
    for (const Active& each : active) {
        if (each.rule->check_document == nullptr) continue;
        findings.speak_for(*each.rule, 0);
        timed(each, [&] { each.rule->check_document(projects, config, findings); });
    }

    std::vector<Finding> all = std::move(findings.all());
    let_the_specific_speak(all);
    all = sorted(std::move(all));
    const auto repeated = std::ranges::unique(all, repeats);
    all.erase(repeated.begin(), repeated.end());
    if (config.selection.levels.empty()) return all;
    for (Finding& finding : all) {
        const auto of_rule = std::ranges::find(active, finding.rule, &Active::rule);
        if (of_rule->level) finding.level = *of_rule->level;
    }
    return all;
}

}  // namespace ptcheck
