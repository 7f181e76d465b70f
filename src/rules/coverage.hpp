// Which parts of the indicator system a project covers.
#pragma once

#include <cstddef>
#include <string_view>

#include "ptcheck/project.hpp"

namespace ptcheck {

/// The row is an indicator, not an unused line of a template: its value is filled in, or its name
/// with more than a prompt (`指标1：`, `……`).
bool states_something(const Indicator& row);

/// What is known about a project's level 1 parts.
struct Coverage {
    std::size_t rows = 0;  ///< that state something
    bool output = false;
    bool benefit = false;
    bool satisfaction = false;
    bool empty = true;     ///< no row states anything
    bool unknown = false;  ///< a row stands under labels outside the known set
};

/// By the level 1 of each row, else by its level 2. Unused rows cover nothing.
Coverage coverage(const Project& project);

/// A self-evaluation of a few rows: for wages and the like they carry one or two, whatever the name.
bool short_evaluation(const Project& project, const Coverage& found) noexcept;

/// Wages, pensions and debt service: spending whose forms are in places excused from the full set
/// of indicators.
bool excused_spending(const Project& project) noexcept;

}  // namespace ptcheck
