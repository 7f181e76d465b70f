// Options as they are written → what they mean.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "command_line.hpp"
#include "words.hpp"

namespace ptcheck {

/// Options as they were written; they are read after the whole line is known.
struct RawOptions {
    std::vector<std::string> arguments;
    std::vector<std::string> files_from;
    std::vector<std::string> include;
    std::vector<std::string> exclude;
    bool nul = false;
    std::string stdin_filename;
    bool allow_empty = false;
    bool strict_inputs = false;
    std::vector<std::string> select;
    std::vector<std::string> ignore;
    std::vector<std::string> levels;
    std::string year;
    std::string format;
    std::string output;
    std::vector<std::string> reports;
    std::string annotate;
    std::string revise;
    bool bom = false;
    std::string max_findings_per_rule;
    std::string min_level;
    std::string fail_on;
    bool exit_zero = false;
    std::string shard;
    bool rows = false;
    std::string baseline;
    std::string write_baseline;
    bool statistics = false;
    std::string lang;
    std::string color;
    std::string progress;
    std::string sarif_profile;
    int quiet = 0;
    bool verbose = false;
    std::string jobs;
    std::vector<std::string> limits;
    std::string profile;
    std::string config;
    bool isolated = false;
    bool show = false;
    bool init = false;
    bool schema = false;
    std::string type;
    std::string name;
    std::string money_unit;
};

/// Throws UsageError unless `entry` is an id, the beginning of an id or a name; `label` is the
/// option or variable it stands behind.
void require_rule(const Words& words, const std::string& label, const std::string& entry,
                  std::span<const Rule* const> local);

/// Fills `line`, whose command is known. Throws UsageError naming the option and what is allowed.
void read_options(const Words& words, RawOptions raw, CommandLine& line);

}  // namespace ptcheck
