// Declares every rule of rules.def, so that a rule's file defines an object the registry can see.
// Each rule's file includes this header: a rule missing from the list is then an unused constant,
// and the compiler says so.
#pragma once

#include "ptcheck/rule.hpp"

namespace ptcheck {

#define RULE(object) extern const Rule object;
#include "rules/rules.def"
#undef RULE

}  // namespace ptcheck
