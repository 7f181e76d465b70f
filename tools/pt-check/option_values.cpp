#include "option_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <string_view>
#include <utility>

#include <unistd.h>

#include "batch/cores.hpp"
#include "ptcheck/text.hpp"
#include "report/records.hpp"
#include "signals.hpp"

namespace ptcheck {

namespace {

template <typename Type, std::size_t n>
Type choose(const Words& words, const std::string& option, const std::string& given,
            const std::array<std::pair<std::string_view, Type>, n>& choices) {
    std::string allowed;
    for (const auto& [text, value] : choices) {
        if (text == given) return value;
        if (!allowed.empty()) allowed += ' ';
        allowed += text;
    }
    words.refuse(option, given, allowed);
}

bool wants_colour(std::string_view when, const RawOptions& raw) {
    if (when == "always" || when == "never") return when == "always";
    const char* no_color = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    const bool refused = (no_color != nullptr && *no_color != '\0') ||
                         (terminal != nullptr && std::string_view(terminal) == "dumb");
    return !refused && raw.output.empty() && ::isatty(STDOUT_FILENO) == 1;
}

/// `allowed` divided by blanks.
Format choose_format(const Words& words, const std::string& given, std::string_view allowed) {
    const std::optional<Format> format = format_named(given);
    const std::string padded = ' ' + std::string(allowed) + ' ';
    if (!format || padded.find(' ' + given + ' ') == std::string::npos)
        words.refuse("--format", given, std::string(allowed));
    return *format;
}

ReportRequest read_report(const Words& words, const std::string& given) {
    const std::size_t equals = given.find('=');
    const std::optional<Format> format = format_named(std::string_view(given).substr(0, equals));
    if (equals == std::string::npos || equals + 1 == given.size() || !format) {
        words.refuse("--report", given,
                     words.pick("FORMAT=PATH，FORMAT 为 ", "FORMAT=PATH, FORMAT one of ") +
                         std::string(format_names));
    }
    std::string path = given.substr(equals + 1);
    if (path == "-") {
        throw UsageError(words.pick("--report 只能写入文件；写到标准输出用 --format",
                                    "--report writes to files; for stdout use --format"));
    }
    return {*format, std::move(path)};
}

void read_reports(const Words& words, const std::vector<std::string>& given, CommandLine& line) {
    // One place is for --output, one for --write-baseline.
    constexpr std::size_t most = most_removed - 2;
    if (given.size() > most) {
        throw UsageError(words.pick("--report 最多 " + std::to_string(most) + " 个",
                                    "at most " + std::to_string(most) + " --report"));
    }
    for (const std::string& each : given) line.reports.push_back(read_report(words, each));
}

/// The format of `check` may come from any layer, those of the other commands from the line alone.
void read_format(const Words& words, const RawOptions& raw, CommandLine& line) {
    if (line.command == Command::check || line.command == Command::merge) {
        const std::string format(value_of(line.configuration.settings, "format"));
        if (!format.empty()) line.format = choose_format(words, format, format_names);
        return;
    }
    if (raw.format.empty()) return;
    switch (line.command) {
        case Command::check:
        case Command::merge:
        case Command::config:
            return;
        case Command::extract:
            line.format = choose_format(words, raw.format, extract_format_names);
            return;
        case Command::rules: {
            constexpr std::array choices{
                std::pair{std::string_view("text"), Listing::text},
                std::pair{std::string_view("json"), Listing::json},
                std::pair{std::string_view("markdown"), Listing::markdown}};
            line.listing = choose(words, "--format", raw.format, choices);
            return;
        }
        case Command::completion:
            return;
        case Command::value:
        case Command::version:
        case Command::help: {
            constexpr std::array choices{std::pair{std::string_view("text"), Listing::text},
                                         std::pair{std::string_view("json"), Listing::json}};
            line.listing = choose(words, "--format", raw.format, choices);
            return;
        }
    }
}

Shard read_shard(const Words& words, const std::string& given) {
    if (const auto shard = shard_named(given)) return *shard;
    words.refuse("--shard", given,
                 words.pick("I/N，I 为 0 到 N-1，如 0/4", "I/N with I from 0 to N-1, as 0/4"));
}

void read_context(const Words& words, const RawOptions& raw, CommandLine& line) {
    if (raw.type.empty() && raw.name.empty() && raw.money_unit.empty()) return;
    if (!raw.money_unit.empty() && raw.money_unit != "元" && raw.money_unit != "万元") {
        words.refuse("--money-unit", raw.money_unit, "元 万元");
    }
    line.context_texts = {raw.type, raw.name, raw.money_unit};
    line.context.level2 = line.context_texts[0];
    line.context.name = line.context_texts[1];
    line.context.money_unit = line.context_texts[2];
}

/// A number that is a valid one of its key.
std::size_t jobs_of(std::string_view given) {
    if (given.empty()) return usable_cores();
    std::size_t jobs = 1;
    std::from_chars(given.data(), given.data() + given.size(), jobs);
    return jobs;
}

Verbosity verbosity_of(const RawOptions& raw) {
    if (raw.quiet >= 2) return Verbosity::silent;
    if (raw.quiet == 1) return Verbosity::quiet;
    return raw.verbose ? Verbosity::verbose : Verbosity::normal;
}

Progress::When progress_of(std::string_view when, Verbosity verbosity) {
    if (when == "never" || verbosity < Verbosity::normal) return Progress::When::never;
    return when == "always" ? Progress::When::always : Progress::When::automatic;
}

/// Whether anything of the run names files or findings by what identifies them: a report, a baseline,
/// or a copy, which is made of the very bytes that were checked.
bool asks_identities(const CommandLine& line) {
    const Format main =
        line.format.value_or(line.command == Command::extract ? Format::ndjson : Format::concise);
    return names_identities(main) || line.baseline || line.write_baseline || line.annotate ||
           line.revise || std::ranges::any_of(line.reports, [](const ReportRequest& each) {
               return names_identities(each.format);
           });
}

}  // namespace

void require_rule(const Words& words, const std::string& label, const std::string& entry,
                  std::span<const Rule* const> local) {
    Selection one;
    one.select = {entry};
    try {
        one.validate(local);
    } catch (const UsageError&) {
        throw UsageError(words.pick((label.empty() ? "" : label + "：") + "没有规则“" + entry +
                                        "”，编号、前缀和名称见 pt-check rules",
                                    (label.empty() ? "" : label + ": ") + "no rule '" + entry +
                                        "', ids, prefixes and names: pt-check rules"));
    }
}

void read_options(const Words& words, RawOptions raw, CommandLine& line) {
    if (raw.output == "-") raw.output.clear();
    if (line.command == Command::config) {
        if (!raw.arguments.empty()) {
            throw UsageError(words.pick("config 不带参数：" + raw.arguments.front(),
                                        "config takes no arguments: " + raw.arguments.front()));
        }
        if (int(raw.show) + int(raw.init) + int(raw.schema) > 1) {
            throw UsageError(words.pick("--show、--init、--schema 只能用一个",
                                        "only one of --show, --init and --schema"));
        }
    }
    if (raw.init) line.config_part = ConfigPart::init;
    if (raw.schema) line.config_part = ConfigPart::schema;
    if (line.command == Command::completion) {
        const std::string given = raw.arguments.size() == 1 ? raw.arguments.front() : "";
        const std::string padded = ' ' + std::string(completion_names) + ' ';
        if (given.empty() || given.find(' ') != std::string::npos ||
            padded.find(' ' + given + ' ') == std::string::npos)
            words.refuse("completion", given, completion_names);
    }
    // These must work whatever a file says: they are how it is put right.
    if (line.command == Command::version || line.command == Command::completion ||
        line.config_part != ConfigPart::show) {
        raw.isolated = true;
        raw.config.clear();
    }
    line.configuration = load_configuration(words, raw, line.command);
    const Settings& settings = line.configuration.settings;
    apply_settings(settings, line.config);
    line.config.suppressions = line.configuration.suppressions;
    line.config.local_rules = line.configuration.rules;
    read_format(words, raw, line);
    read_context(words, raw, line);
    line.colour = wants_colour(value_of(settings, "color"), raw);
    line.colour_in_files = value_of(settings, "color") == "always";
    line.byte_order_mark = value_of(settings, "bom") == "true";
    read_reports(words, raw.reports, line);
    line.sarif_region = value_of(settings, "sarif_profile") == "github";
    line.verbosity = verbosity_of(raw);
    line.config.time_rules = line.verbosity == Verbosity::verbose;
    line.progress = progress_of(value_of(settings, "progress"), line.verbosity);
    line.jobs = jobs_of(value_of(settings, "jobs"));
    if (!raw.shard.empty()) line.shard = read_shard(words, raw.shard);
    line.rows = raw.rows;
    line.nul_separated = raw.nul;
    line.allow_empty = value_of(settings, "allow_empty") == "true";
    line.strict_inputs = value_of(settings, "strict_inputs") == "true";
    line.exit_zero = value_of(settings, "exit_zero") == "true";
    line.statistics = value_of(settings, "statistics") == "true";
    if (const auto path = value_of(settings, "baseline"); !path.empty()) line.baseline = path;
    if (!raw.write_baseline.empty()) line.write_baseline = std::move(raw.write_baseline);
    if (!raw.annotate.empty()) line.annotate = std::move(raw.annotate);
    if (!raw.revise.empty()) line.revise = std::move(raw.revise);
    line.config.identify = asks_identities(line);
    line.stdin_filename = std::move(raw.stdin_filename);
    if (!raw.output.empty()) line.output = std::move(raw.output);
    line.arguments = std::move(raw.arguments);
    line.files_from = std::move(raw.files_from);
    line.filter = {values_of(settings, "include"), values_of(settings, "exclude")};
    if (line.command == Command::rules) {
        std::vector<const Rule*> local;
        for (const auto& rule : line.config.local_rules) local.push_back(&rule->rule);
        for (const std::string& entry : line.arguments) require_rule(words, {}, entry, local);
    }
}

}  // namespace ptcheck
