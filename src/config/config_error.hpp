// A mistake in a configuration, and where it stands.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "ptcheck/rule.hpp"

namespace ptcheck {

/// A place in a text file, 1-based; columns count characters (code points).
struct Position {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    friend bool operator==(const Position&, const Position&) = default;
    friend auto operator<=>(const Position&, const Position&) = default;
};

/// What was found and what was expected, in both languages, behind `file:line:column: `. Nothing is
/// checked with a configuration that holds one.
class ConfigError : public std::runtime_error {
public:
    ConfigError(const std::string& where, const std::string& zh, const std::string& en)
        : std::runtime_error(where + ": " + en), zh_(where + ": " + zh) {}
    [[nodiscard]] std::string in(Language language) const {
        return language == Language::zh ? zh_ : what();
    }

private:
    std::string zh_;
};

/// The text of one configuration file and what it is called.
struct ConfigSource {
    std::string name;    ///< as printed
    std::string folder;  ///< globs are relative to it; absolute
    std::string text;

    [[nodiscard]] std::string where(Position at) const {
        return name + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
    }
};

}  // namespace ptcheck
