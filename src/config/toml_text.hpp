// TOML out: texts and keys as they must be written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/keys.hpp"

namespace ptcheck {

/// A basic string in quotes, everything but printable text escaped.
std::string toml_string(std::string_view text);
/// A key: bare where TOML allows it, else in quotes.
std::string toml_key(std::string_view key);
/// `levels.F03`, `words.typos."帐户"`: the full key of an entry or a single key.
std::string toml_full_key(const Key& key, std::string_view name);
/// The value of a setting of that key.
std::string toml_value(const Key& key, const std::vector<std::string>& values);

}  // namespace ptcheck
