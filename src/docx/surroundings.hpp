// What stands around a run, as far as it matters to who would change the run.
#pragma once

#include "docx/names.hpp"

namespace ptcheck::docx {

struct Surroundings {
    /// No change can be tracked there: in text that was moved, in what is shown in place of something
    /// else, in a content control that Word fills or that holds no free text.
    bool fixed = false;
    bool within_insertion = false;  ///< of a revision
    pugi::xml_node insertion;       ///< the w:ins that is its parent
};

/// Of a run whose parents `names` has entered.
Surroundings surroundings(pugi::xml_node run, const Names& names);

}  // namespace ptcheck::docx
