// TOML 1.0 as a tree that knows where everything stands. The one place that knows the TOML library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "config/config_error.hpp"
#include "ptcheck/value.hpp"

namespace ptcheck {

enum class NodeKind : std::uint8_t { text, whole, real, flag, date, time, list, table };
/// What a node is, in words: `字符串`, `a string`.
Bilingual node_kind_name(NodeKind kind) noexcept;

struct TomlMember;

struct TomlNode {
    NodeKind kind = NodeKind::table;
    Position at;
    std::string text;  ///< of a text; of any other single value as it stands in the file
    std::int64_t whole = 0;
    bool flag = false;
    Date date;
    std::vector<TomlNode> items;      ///< of a list
    std::vector<TomlMember> members;  ///< of a table, in the order of the file

    [[nodiscard]] const TomlMember* find(std::string_view key) const noexcept;
};

struct TomlMember {
    std::string key;
    Position at;
    TomlNode value;
};

/// Throws ConfigError where the text is no TOML.
TomlNode parse_toml(const ConfigSource& source);

/// Where byte `offset` of the text of a string node stands in the file, escapes and line breaks of
/// the four kinds of TOML strings counted.
Position position_within(const ConfigSource& source, const TomlNode& string, std::size_t offset);

}  // namespace ptcheck
