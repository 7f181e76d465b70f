// A configuration from a text, for tests.
#pragma once

#include <string>

#include "config/config_file.hpp"

namespace ptcheck::test {

inline ConfigSource source_of(std::string text) {
    return {"pt-check.toml", "/office", std::move(text)};
}

/// What is said of a text that is no configuration; empty when it is one.
inline std::string complaint(const std::string& text, Language language = Language::zh) {
    try {
        static_cast<void>(read_config_file(source_of(text)));
    } catch (const ConfigError& error) {
        return error.in(language);
    }
    return {};
}

inline Config config_of(const std::string& text) {
    const ConfigFile file = read_config_file(source_of(text));
    Settings settings = built_in_settings();
    lay_over(settings, file.settings);
    Config config;
    apply_settings(settings, config);
    config.suppressions = file.suppressions;
    config.local_rules = file.rules;
    return config;
}

}  // namespace ptcheck::test
