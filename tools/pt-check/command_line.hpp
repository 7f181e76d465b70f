// What the command line asks for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "batch/inputs.hpp"
#include "completion.hpp"
#include "configuration.hpp"
#include "progress.hpp"
#include "ptcheck/config.hpp"
#include "ptcheck/report.hpp"

namespace ptcheck {

enum class Command : std::uint8_t {
    check,
    extract,
    merge,
    value,
    rules,
    config,
    completion,
    version,
    help
};

/// `rules` prints text, json or markdown; `value` and `--version` text or json.
enum class Listing : std::uint8_t { text, json, markdown };

/// What `config` prints.
enum class ConfigPart : std::uint8_t { show, init, schema };

enum class Verbosity : std::uint8_t { silent, quiet, normal, verbose };

/// `--report FORMAT=PATH`.
struct ReportRequest {
    Format format{};
    std::string path;
};

struct CommandLine {
    Command command = Command::check;
    std::vector<std::string> arguments;  ///< paths, expressions or rule ids
    std::vector<std::string> files_from;
    InputFilter filter;
    bool nul_separated = false;
    std::string stdin_filename;
    bool allow_empty = false;
    bool strict_inputs = false;
    Config config;
    Configuration configuration;  ///< what `config` came from
    ConfigPart config_part = ConfigPart::show;
    std::optional<Format> format;
    Listing listing = Listing::text;
    std::optional<std::string> output;
    std::vector<ReportRequest> reports;   ///< beside the main one
    std::optional<std::string> annotate;  ///< folder for copies with Word comments
    std::optional<std::string> revise;    ///< folder for copies with tracked changes
    bool colour = false;
    bool colour_in_files = false;  ///< of the reports beside the main one
    bool byte_order_mark = false;
    bool sarif_region = false;
    std::optional<Shard> shard;  ///< of the files, the part that is checked here
    bool rows = false;           ///< NDJSON with the records of `extract` too
    bool forms = true;           ///< the reports know the forms and their rows (ReportOptions)
    bool exit_zero = false;
    std::optional<std::string> baseline;        ///< findings in it are suppressed
    std::optional<std::string> write_baseline;  ///< where to write a new one
    bool statistics = false;
    Progress::When progress = Progress::When::automatic;
    Verbosity verbosity = Verbosity::normal;
    std::size_t jobs = 1;                    ///< files checked at a time
    ValueContext context;                    ///< of `value`; its views point into `context_texts`
    std::vector<std::string> context_texts;  ///< level 2, name, money unit
    std::string help;
};

/// What `completion` prints.
inline constexpr std::string_view completion_names = "bash zsh fish man";

/// Every command with the options that its --help prints; first those without a command.
std::vector<CommandHelp> describe_commands(Language language);

/// Throws UsageError, in the language of the run, for anything it cannot take.
CommandLine read_command_line(int argc, char** argv);

}  // namespace ptcheck
