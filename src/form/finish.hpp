// What can be said of a project once all its tables are read.
#pragma once

#include <vector>

#include "form/draft.hpp"
#include "ptcheck/document.hpp"

namespace ptcheck::form {

/// Gives every draft its heading and number, unit, money unit, amounts, goal items and standard,
/// and drops those with too little of a form. Years and values come later.
void finish_drafts(const Document& document, std::vector<Draft>& drafts);

}  // namespace ptcheck::form
