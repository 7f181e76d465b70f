// Settings on their way from built-in values, files, the environment and the command line into one
// Config. A setting is kept as text, so that every layer and --show speak of it alike.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/config_error.hpp"
#include "config/keys.hpp"
#include "ptcheck/config.hpp"

namespace ptcheck {

/// From weak to strong.
enum class Layer : std::uint8_t { built_in, profile, file, environment, command_line };

struct Setting {
    std::vector<std::string> values;  ///< one, but for lists
    Layer layer = Layer::built_in;
    std::string origin;  ///< `pt-check.toml:3`, `PT_CHECK_FORMAT`, `--format`, `central-2021`
};

/// By full key: `satisfaction.min`, `levels.F03`.
using Settings = std::map<std::string, Setting, std::less<>>;

Settings built_in_settings();
/// What a profile sets.
Settings profile_settings(const Profile& profile);

/// `value` as it is kept, nullopt when the key cannot hold it.
std::optional<std::string> normal_value(const Key& key, std::string_view value);
/// What the key can hold: `error warning note`, `1949–2199`.
std::string allowed_values(const Key& key, Language language);

/// The id of a rule given by its full name; anything else as it is.
std::string rule_entry(std::string_view entry, std::span<const Rule* const> local);

/// Puts the stronger layer over the weaker one: a list takes the place of a list, entries of
/// `levels` and the word tables stand beside each other. What a stronger layer says of a rule beats
/// what a weaker one says of it or of its prefix: `--select N15` is shown though the file ignores it.
void lay_over(Settings& weak, const Settings& strong);

/// Sets what the library itself acts on; the rest is the program's.
void apply_settings(const Settings& settings, Config& config);

/// The one value, or the fallback text when unset.
std::string_view value_of(const Settings& settings, std::string_view key) noexcept;
std::vector<std::string> values_of(const Settings& settings, std::string_view key);

}  // namespace ptcheck
