// --max-findings-per-rule: what a run has shown enough of.
#pragma once

#include <map>
#include <string_view>

#include "ptcheck/check.hpp"

namespace ptcheck {

/// Counts the shown findings of each rule over a run, in output order, and marks those beyond
/// Config::max_findings_per_rule as held back.
class HeldBack {
public:
    void mark(FileResult& file, const Config& config);

private:
    std::map<std::string_view, int> shown_;  ///< by rule id
};

}  // namespace ptcheck
