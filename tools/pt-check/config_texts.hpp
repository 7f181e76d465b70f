// What `config --init` and `config --schema` print.
#pragma once

#include <string>

#include "ptcheck/rule.hpp"

namespace ptcheck {

/// A pt-check.toml in which every key is explained and commented out: `#` before a setting, `# ` before
/// words. Without the first `#` of its settings it says what holds without it, but for examples.
std::string config_sample(Language language);

/// The JSON Schema (draft 2020-12) of pt-check.toml; dates are strings of that form.
std::string config_schema(Language language);

}  // namespace ptcheck
