// What a form's template leaves behind when nobody overwrites it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/text_traits.hpp"

namespace ptcheck {

struct TemplatePrompt {
    std::string_view said;                 ///< the prompt as it stands in the text
    std::optional<std::string> corrected;  ///< the text without it, where nothing else is lost
};

/// The first prompt of a template in `text`. `hints_in_brackets`: in a name, `项目总成本(≤**万元)` is
/// how some forms tell what to fill in, and no residue.
std::optional<TemplatePrompt> template_prompt(std::string_view text, bool hints_in_brackets);
/// The same where the traits of the text are known.
std::optional<TemplatePrompt> template_prompt(std::string_view text, bool hints_in_brackets,
                                              const Traits& traits);

}  // namespace ptcheck
