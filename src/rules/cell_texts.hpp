// The texts of a project that people type, for rules about how they are written.
#pragma once

#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"

namespace ptcheck {

/// Calls `visit` with the project's name, purpose and goal, and with the name, description and value
/// of each row; a description that repeats its name is left out, because it has the same faults.
template <typename Visit>
void for_each_text(const Project& project, Visit visit) {
    for (const auto* text : {&project.name, &project.purpose, &project.goal}) {
        if (*text && !(*text)->blank()) visit(**text);
    }
    for (const Indicator& row : project.indicators) {
        if (row.level3 && !row.level3->blank()) visit(*row.level3);
        if (row.description && !row.description->blank() &&
            (!row.level3 || row.level3->raw != row.description->raw))
            visit(*row.description);
        if (row.value && !row.value->blank()) visit(*row.value);
    }
}

}  // namespace ptcheck
