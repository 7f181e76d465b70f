#include "rules/facts.hpp"

#include "rules/row_words.hpp"
#include "rules/template_prompt.hpp"

namespace ptcheck {

namespace {

Traits traits(const std::optional<Text>& text) noexcept {
    return text ? traits_of(text->raw) : Traits{};
}

const Text* judged(const Indicator& row, const Traits& traits) {
    const std::string_view name = cell_text(row.level3);
    if (name.empty() || is_placeholder(name) || !row.value) return nullptr;
    const std::string_view value = row.value->trimmed();
    const bool judged = !value.empty() && value.find("不适用") == std::string_view::npos &&
                        !template_prompt(value, false, traits);
    return judged ? &*row.value : nullptr;
}

}  // namespace

Facts::Facts(const Project& project)
    : project_(&project),
      name_(traits(project.name)),
      purpose_(traits(project.purpose)),
      goal_(traits(project.goal)) {
    rows_.reserve(project.indicators.size());
    texts_.reserve(3 + 3 * project.indicators.size());
    add(project.name, name_);
    add(project.purpose, purpose_);
    add(project.goal, goal_);
    for (const Indicator& row : project.indicators) {
        RowFacts& facts = rows_.emplace_back();
        facts.name = traits(row.level3);
        facts.described =
            row.description && (!row.level3 || row.level3->raw != row.description->raw);
        facts.description = facts.described   ? traits(row.description)
                            : row.description ? facts.name
                                              : Traits{};
        facts.value = traits(row.value);
        facts.judged = judged(row, facts.value);
        add(row.level3, facts.name);
        if (facts.described) add(row.description, facts.description);
        add(row.value, facts.value);
    }
}

void Facts::add(const std::optional<Text>& text, Traits traits) {
    if (text && !text->blank()) texts_.push_back({&*text, traits});
}

const Costs& Facts::costs() {
    if (!costs_) costs_ = cost_rows(*project_);
    return *costs_;
}

const Coverage& Facts::coverage() {
    if (!coverage_) coverage_ = ptcheck::coverage(*project_);
    return *coverage_;
}

std::span<const GoalAmount> Facts::goal_amounts() {
    if (!goal_amounts_) goal_amounts_ = ptcheck::goal_amounts(*project_);
    return *goal_amounts_;
}

}  // namespace ptcheck
