// What several rules ask of one project, worked out once for all of them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/cost_rows.hpp"
#include "rules/coverage.hpp"
#include "rules/goal_amounts.hpp"
#include "rules/text_traits.hpp"

namespace ptcheck {

/// A text that people type, and what it may hold.
struct TypedText {
    const Text* text = nullptr;
    Traits traits;
};

/// Of one indicator row. The traits of a cell that the form does not have are all false.
struct RowFacts {
    Traits name;
    Traits description;
    Traits value;
    bool described = false;        ///< the description is not the name again
    const Text* judged = nullptr;  ///< see judged_value
};

class Facts {
public:
    /// `project` must outlive the facts.
    explicit Facts(const Project& project);

    [[nodiscard]] const RowFacts& of(const Indicator& row) const noexcept {
        return rows_[static_cast<std::size_t>(&row - project_->indicators.data())];
    }
    [[nodiscard]] const Traits& name() const noexcept { return name_; }
    [[nodiscard]] const Traits& purpose() const noexcept { return purpose_; }
    [[nodiscard]] const Traits& goal() const noexcept { return goal_; }

    /// The project's name, purpose and goal, and the name, description and value of each row, blank
    /// ones left out; a description that repeats its name is left out too, because it has the same
    /// faults.
    [[nodiscard]] std::span<const TypedText> texts() const noexcept { return texts_; }

    [[nodiscard]] const Costs& costs();
    [[nodiscard]] const Coverage& coverage();
    [[nodiscard]] std::span<const GoalAmount> goal_amounts();

private:
    void add(const std::optional<Text>& text, Traits traits);

    const Project* project_;
    Traits name_;
    Traits purpose_;
    Traits goal_;
    std::vector<RowFacts> rows_;
    std::vector<TypedText> texts_;
    std::optional<Costs> costs_;
    std::optional<Coverage> coverage_;
    std::optional<std::vector<GoalAmount>> goal_amounts_;
};

/// The value cell of a row that names an indicator, if a rule can judge what stands in it: nullptr
/// for a blank (C06), a prompt of the template (C09), and what is declared out of place (不适用).
inline const Text* judged_value(const Indicator& row, const Findings& findings) {
    return findings.facts().of(row).judged;
}

}  // namespace ptcheck
