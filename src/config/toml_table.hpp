// What the parts of a configuration have in common: tables with known keys, and how a mistake in
// them is told.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "config/toml.hpp"

namespace ptcheck {

/// A text in both languages that was made up at run time.
struct Said {
    std::string zh;
    std::string en;
};

/// `level 是“high”，应为…`: throws ConfigError.
[[noreturn]] void refuse_value(const ConfigSource& source, Position at, std::string_view key,
                               const TomlNode& found, const Said& expected);
/// No such key; the known one that was probably meant is named. `table` is `[[rule]]` or empty.
[[noreturn]] void refuse_key(const ConfigSource& source, const TomlMember& member,
                             std::string_view table, std::span<const std::string_view> known);
/// The node's value as it is shown in a message: `“high”`, a list or table by its kind.
Said shown_value(const TomlNode& node);

/// The entries of one `[[table]]`.
class TomlTable {
public:
    /// Throws ConfigError for a key that is not among `known`.
    TomlTable(const ConfigSource& source, const TomlNode& node, std::string_view name,
              std::span<const std::string_view> known);

    /// The text of a key; empty when it is left out. Throws ConfigError when it is no text, or is
    /// required and left out or blank.
    [[nodiscard]] std::string text(std::string_view key, bool required = false) const;
    /// The node of a key, nullptr when it is left out.
    [[nodiscard]] const TomlNode* node(std::string_view key) const noexcept;
    [[nodiscard]] Position at() const noexcept { return table_.at; }
    [[nodiscard]] std::string_view name() const noexcept { return name_; }
    [[nodiscard]] const ConfigSource& source() const noexcept { return source_; }

private:
    const ConfigSource& source_;
    const TomlNode& table_;
    std::string_view name_;
};

}  // namespace ptcheck
