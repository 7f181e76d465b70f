// What the rules say of projects that were read.
#pragma once

#include <chrono>
#include <functional>
#include <vector>

#include "ptcheck/check.hpp"
#include "ptcheck/config.hpp"

namespace ptcheck {

/// Reads the forms of a document as `config` says.
Forms forms_of(const Document& document, const Config& config);

/// Holds the projects to the profile that `config` names, if it names one, and asks the rules.
/// `times` and `before_each` as for run_rules.
std::vector<Finding> judge(std::vector<Project>& projects, const Config& config,
                           std::vector<std::chrono::nanoseconds>* times = nullptr,
                           const std::function<void()>& before_each = {});

}  // namespace ptcheck
