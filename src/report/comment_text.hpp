// What a Word comment says of a finding.
#pragma once

#include <string>
#include <vector>

#include "ptcheck/finding.hpp"

namespace ptcheck {

/// Its paragraphs: what is wrong, what to write in its place when that is certain, the basis.
std::vector<std::string> comment_text(const Finding& finding, Language language);

}  // namespace ptcheck
