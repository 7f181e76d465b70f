// The [[rule]] tables of a configuration.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "config/toml.hpp"
#include "ptcheck/config.hpp"

namespace ptcheck {

/// Rules sorted by id. Throws ConfigError.
std::vector<std::shared_ptr<const LocalRule>> read_rules(const ConfigSource& source,
                                                         const TomlNode& list);

/// Runs the examples of every rule: `bad` must fire it, `good` must not. Throws ConfigError.
void try_examples(const ConfigSource& source, const TomlNode& list,
                  const std::vector<std::shared_ptr<const LocalRule>>& rules,
                  std::span<const ExtraUnit> units);

}  // namespace ptcheck
