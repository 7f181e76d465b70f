// Every key of a configuration: what it may hold, its default, its option, and what it is for. The
// file reader, --show, --init and --schema all go by this one table.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "ptcheck/rule.hpp"

namespace ptcheck {

enum class KeyKind : std::uint8_t {
    flag,
    whole,
    choice,
    limit,  ///< `200MB`, `64K`, or a whole number
    rules,  ///< a list of ids, prefixes and names
    texts,  ///< a list of texts
    level,  ///< of the rule that the last part of the key names: error, warning, note or off
    text,   ///< of any entry of a table
};

struct Key {
    std::string_view name;  ///< `satisfaction.min`; `levels.*` stands for any entry of that table
    KeyKind kind = KeyKind::text;
    std::string_view option;  ///< `--min-level`, also PT_CHECK_MIN_LEVEL; empty when there is none
    std::string_view fallback;  ///< the default as TOML; empty when unset
    std::string_view choices;   ///< of a choice, blanks between
    std::int64_t least = 0;     ///< of a whole number
    std::int64_t most = 0;
    Bilingual help;
    std::string_view example;  ///< of an entry or an unset key: what the init file shows, as TOML
};

std::span<const Key> config_keys() noexcept;
/// The key that `name` is, or is an entry of; nullptr when there is none.
const Key* find_key(std::string_view name) noexcept;
/// `levels` of `levels.*`; empty for a single key.
std::string_view table_of_entries(const Key& key) noexcept;
/// `PT_CHECK_MIN_LEVEL`; empty for a key without an option.
std::string environment_name(const Key& key);

}  // namespace ptcheck
