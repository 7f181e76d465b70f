// Findings that the configuration accepts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/config.hpp"
#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"

namespace ptcheck {

/// Marks every finding of the file at `path` that an entry of the configuration speaks of.
void apply_suppressions(std::vector<Finding>& findings, const std::vector<Project>& projects,
                        const std::string& path, const Config& config);

/// Whether `text` is `pattern`, in which `*` stands for any characters and `?` for any one.
bool matches_wildcards(std::string_view text, std::string_view pattern) noexcept;

}  // namespace ptcheck
