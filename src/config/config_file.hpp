// pt-check.toml → settings, suppressions and local rules.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "config/settings.hpp"

namespace ptcheck {

/// The name that is searched for.
inline constexpr std::string_view config_file_name = "pt-check.toml";

struct ConfigFile {
    Settings settings;
    std::vector<SuppressEntry> suppressions;
    std::vector<std::shared_ptr<const LocalRule>> rules;  ///< sorted by id
};

/// Throws ConfigError for the first mistake of the file, in its order within each part.
ConfigFile read_config_file(const ConfigSource& source);

}  // namespace ptcheck
