// What a rule is, for people: as text and as a page.
#pragma once

#include <span>
#include <string>

#include "ptcheck/rule.hpp"

namespace ptcheck {

/// Everything about one rule, for a terminal.
std::string explained_rule(const Rule& rule, Language language);

/// One section of Markdown a rule.
std::string markdown_of(const Rule& rule, Language language);

/// The head of the whole catalogue: what it is, and the rules by dimension.
std::string markdown_head(std::span<const Rule* const> rules, Language language);

}  // namespace ptcheck
