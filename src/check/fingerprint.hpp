// What identifies a finding from one run to the next.
#pragma once

#include <string_view>
#include <vector>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"

namespace ptcheck {

/// Sets the fingerprint of each finding of one file, in output order. It rests on what the finding
/// speaks of (rule, file, project and indicator names, field, text), never on row numbers, so it
/// survives inserted rows. Findings that agree in all of that are numbered.
void set_fingerprints(std::vector<Finding>& findings, const std::vector<Project>& projects,
                      std::string_view path);

}  // namespace ptcheck
