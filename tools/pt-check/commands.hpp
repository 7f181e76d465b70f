// The subcommands. Each returns the exit code.
#pragma once

#include <array>

#include "command_line.hpp"

namespace ptcheck {

/// Exit codes; where several hold, internal beats usage beats input beats findings.
inline constexpr int exit_clean = 0;
inline constexpr int exit_findings = 1;
inline constexpr int exit_usage = 2;
inline constexpr int exit_input = 3;
inline constexpr int exit_internal = 4;

/// What each means, by number.
inline constexpr std::array<Bilingual, 5> exit_code_texts{
    Bilingual{"没有问题", "clean"},
    Bilingual{"有问题", "findings"},
    Bilingual{"用法有误", "usage"},
    Bilingual{"有文件不能检查", "an input could not be checked"},
    Bilingual{"内部错误或不能写出", "internal error or nothing could be written"},
};

int run_check(const CommandLine& line);  ///< also `extract`: the same way, another report
int run_merge(const CommandLine& line);
int run_value(const CommandLine& line);
int run_rules_command(const CommandLine& line);
int run_config(const CommandLine& line);
int run_version(const CommandLine& line);
int run_help(const CommandLine& line);
int run_completion(const CommandLine& line);

}  // namespace ptcheck
