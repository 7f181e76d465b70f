#include "check/judge.hpp"

namespace ptcheck {

namespace {

/// A self-evaluation stays one: that is a kind of form, not a guideline.
void hold_to(const Profile& profile, std::vector<Project>& projects) {
    for (Project& project : projects) {
        if (project.standard != Standard::self_evaluation) project.standard = profile.standard;
    }
}

}  // namespace

Forms forms_of(const Document& document, const Config& config) {
    return read_forms(document, {config.year, config.fiscal_year, config.words.units});
}

std::vector<Finding> judge(std::vector<Project>& projects, const Config& config,
                           std::vector<std::chrono::nanoseconds>* times,
                           const std::function<void()>& before_each) {
    if (config.profile != nullptr) hold_to(*config.profile, projects);
    return run_rules(projects, config, times, before_each);
}

}  // namespace ptcheck
