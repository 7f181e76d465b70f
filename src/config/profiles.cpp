#include <algorithm>
#include <array>

#include "ptcheck/config.hpp"

namespace ptcheck {

namespace {

// What the guidelines differ in beyond the labels of their forms; the rules see the labels
// themselves (成本指标 as a level 1, weights) in each form.
constexpr std::array all{
    Profile{"tianjin",
            Standard::tianjin_2018,
            true,
            {"成本指标在产出指标下，须有满意度指标",
             "成本指标 under 产出指标, satisfaction is required"}},
    // 财预〔2021〕101号: the satisfaction part is set where it applies.
    Profile{"central-2021",
            Standard::central_2021,
            false,
            {"成本指标为一级指标，有分值，满意度指标视项目设置",
             "成本指标 as a level 1, weights, satisfaction where it applies"}},
};

// Not to be named: forms that carry over what a declaration has set.
constexpr Profile evaluation{"self-evaluation", Standard::self_evaluation, false, {}};

}  // namespace

std::span<const Profile> profiles() noexcept {
    return all;
}

const Profile* find_profile(std::string_view name) noexcept {
    const auto found = std::ranges::find(all, name, &Profile::name);
    return found == all.end() ? nullptr : &*found;
}

const Profile& profile_of(Standard standard) noexcept {
    if (standard == Standard::self_evaluation) return evaluation;
    const auto found = std::ranges::find(all, standard, &Profile::standard);
    return found == all.end() ? all.front() : *found;
}

}  // namespace ptcheck
