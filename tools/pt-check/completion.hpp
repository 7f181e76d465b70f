// Shell completion and the man page, from the options that --help prints.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/rule.hpp"

namespace ptcheck {

/// An option as --help has it.
struct OptionHelp {
    std::vector<std::string> names;  ///< `-f`, `--format`
    std::string value;               ///< `FORMAT`; empty for a flag
    std::string help;
    std::vector<std::string> choices;  ///< what the value may be, where it is one of a few words
};

struct CommandHelp {
    std::string name;  ///< empty: the options without a command
    std::string summary;
    std::string arguments;  ///< `PATH`; empty when it takes none
    std::vector<OptionHelp> options;
};

std::string bash_completion(std::span<const CommandHelp> commands);
std::string zsh_completion(std::span<const CommandHelp> commands);
std::string fish_completion(std::span<const CommandHelp> commands);
/// pt-check(1) in the macros of man(7).
std::string man_page(std::span<const CommandHelp> commands, Language language);

}  // namespace ptcheck
