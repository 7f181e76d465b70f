// The layers of a run's configuration: built-in, profile, file, environment, command line.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "config/settings.hpp"
#include "words.hpp"

namespace ptcheck {

enum class Command : std::uint8_t;
struct RawOptions;

/// Everything that the layers come to.
struct Configuration {
    Settings settings;
    std::vector<SuppressEntry> suppressions;  ///< those that hold today
    std::vector<SuppressEntry> expired;
    std::vector<std::shared_ptr<const LocalRule>> rules;
    std::optional<std::string> file;  ///< that was read
};

/// Reads the file that --config or PT_CHECK_CONFIG names, else the first pt-check.toml from the
/// current directory upward; with --isolated neither a file nor the environment. Throws UsageError.
Configuration load_configuration(const Words& words, const RawOptions& raw, Command command);

/// Seconds since 1970-01-01 UTC of SOURCE_DATE_EPOCH (reproducible-builds.org); nullopt when it is not
/// set or no number.
std::optional<std::int64_t> source_date();

/// Today, as suppressions count it: the day of SOURCE_DATE_EPOCH when that is set. The one place
/// that reads the clock.
Date today();

/// The value of an environment variable, nullptr when it is not set or empty.
const char* environment(const char* name);

}  // namespace ptcheck
