// How often each rule spoke in a run.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/finding.hpp"
#include "ptcheck/rule.hpp"

namespace ptcheck {

/// Findings a rule and level; suppressed ones are counted apart.
class Statistics {
public:
    void add(const std::vector<Finding>& findings);
    /// One line a rule and level, by rule id and then the gravest first:
    /// `F03  error    1  parts-exceed-total  分项成本合计超过总额`; empty when nothing was found.
    [[nodiscard]] std::vector<std::string> lines(Language language) const;

private:
    struct Counts {
        const Rule* rule = nullptr;
        std::array<std::size_t, 3> of_level{};
        std::size_t suppressed = 0;
    };
    std::map<std::string_view, Counts> counts_;  ///< by rule id
};

}  // namespace ptcheck
