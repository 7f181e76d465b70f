#include "option_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <string_view>
#include <utility>

#include <unistd.h>

#include "limits.hpp"
#include "ptcheck/text.hpp"

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

constexpr std::array level_choices{std::pair{std::string_view("error"), Level::error},
                                   std::pair{std::string_view("warning"), Level::warning},
                                   std::pair{std::string_view("note"), Level::note}};

std::vector<std::string> split_lists(const std::vector<std::string>& lists) {
    std::vector<std::string> entries;
    for (std::string_view rest : lists) {
        for (;;) {
            const std::size_t comma = rest.find(',');
            entries.emplace_back(trim(rest.substr(0, comma)));
            if (comma == std::string_view::npos) break;
            rest.remove_prefix(comma + 1);
        }
    }
    return entries;
}

/// Digits only, not 0; what follows them is left in `rest`.
std::uint64_t leading_number(std::string_view& rest) {
    std::uint64_t number = 0;
    const auto [stop, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (error != std::errc{}) return 0;
    rest.remove_prefix(static_cast<std::size_t>(stop - rest.data()));
    return number;
}

/// `NAME=VALUE` in two parts; without `=` both are empty.
std::pair<std::string, std::string> split_pair(const std::string& given) {
    const std::size_t equals = given.find('=');
    if (equals == std::string::npos) return {};
    return {given.substr(0, equals), given.substr(equals + 1)};
}

void read_levels(const Words& words, const RawOptions& raw, Selection& selection) {
    for (const std::string& given : raw.levels) {
        const auto [id, level] = split_pair(given);
        if (level == "off") {
            selection.levels[id] = std::nullopt;
            continue;
        }
        const auto known = std::ranges::find(level_choices, level,
                                             [](const auto& choice) { return choice.first; });
        if (id.empty() || known == level_choices.end()) {
            words.refuse("--level", given, "ID=error|warning|note|off");
        }
        selection.levels[id] = known->second;
    }
}

/// `200MB`, `64K`, `1000`, `90s`: the suffixes are powers of 1024; `s` is for the time.
std::uint64_t read_limit(const Words& words, const std::string& name, const std::string& given) {
    std::string_view suffix = given;
    std::uint64_t number = leading_number(suffix);
    unsigned shift = 0;
    if (name == "time" && suffix == "s") suffix = {};
    if (!suffix.empty()) {
        constexpr std::string_view powers = "KMG";
        const std::size_t power = powers.find(suffix.front());
        const bool known =
            power != std::string_view::npos && (suffix.size() == 1 || suffix.substr(1) == "B");
        shift = known ? 10 * (static_cast<unsigned>(power) + 1) : 0;
        if (!known || number > std::numeric_limits<std::uint64_t>::max() >> shift) number = 0;
    }
    if (number == 0) {
        words.refuse(
            "--limit " + name, given,
            words.pick("正整数，可带 K M G", "a positive whole number, with K M G if need be"));
    }
    return number << shift;
}

void read_limits(const Words& words, const RawOptions& raw, Limits& limits) {
    for (const std::string& given : raw.limits) {
        const auto [name, value] = split_pair(given);
        std::uint64_t* limit = limit_by_name(limits, name);
        if (limit == nullptr)
            words.refuse(
                "--limit", given,
                words.pick("NAME=VALUE，NAME 为 ", "NAME=VALUE with NAME one of ") + limit_names());
        *limit = read_limit(words, name, value);
    }
}

/// Every entry is an id, the beginning of an id or a name.
void require_rules(const Words& words, const std::string& option,
                   const std::vector<std::string>& entries) {
    for (const std::string& entry : entries) {
        Selection one;
        one.select = {entry};
        try {
            one.validate();
        } catch (const UsageError&) {
            throw UsageError(words.pick((option.empty() ? "" : option + "：") + "没有规则“" +
                                            entry + "”，编号、前缀和名称见 pt-check rules",
                                        (option.empty() ? "" : option + ": ") + "no rule '" +
                                            entry + "', ids, prefixes and names: pt-check rules"));
        }
    }
}

void read_selection(const Words& words, const RawOptions& raw, Selection& selection) {
    selection.select = split_lists(raw.select);
    selection.ignore = split_lists(raw.ignore);
    read_levels(words, raw, selection);
    require_rules(words, "--select", selection.select);
    require_rules(words, "--ignore", selection.ignore);
    for (const auto& [id, level] : selection.levels) require_rules(words, "--level", {id});
}

void read_year(const Words& words, const RawOptions& raw, Config& config) {
    if (raw.year.empty()) return;
    std::string_view rest = raw.year;
    const std::uint64_t year = leading_number(rest);
    if (!rest.empty() || year < 1949 || year > 2199) words.refuse("--year", raw.year, "1949–2199");
    config.year = static_cast<int>(year);
}

void read_gate(const Words& words, const RawOptions& raw, Config& config) {
    if (!raw.min_level.empty()) {
        config.min_level = choose(words, "--min-level", raw.min_level, level_choices);
    }
    if (raw.fail_on == "never") {
        config.fail_on = std::nullopt;
    } else if (!raw.fail_on.empty()) {
        config.fail_on = choose(words, "--fail-on", raw.fail_on,
                                std::array{level_choices[0], level_choices[1], level_choices[2],
                                           std::pair{std::string_view("never"), Level::error}});
        config.min_level = std::min(config.min_level, *config.fail_on);
    }
}

bool wants_colour(const Words& words, const RawOptions& raw) {
    enum class When : std::uint8_t { automatic, always, never };
    constexpr std::array choices{std::pair{std::string_view("auto"), When::automatic},
                                 std::pair{std::string_view("always"), When::always},
                                 std::pair{std::string_view("never"), When::never}};
    const When when =
        raw.color.empty() ? When::automatic : choose(words, "--color", raw.color, choices);
    if (when != When::automatic) return when == When::always;
    const char* no_color = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    const bool refused = (no_color != nullptr && *no_color != '\0') ||
                         (terminal != nullptr && std::string_view(terminal) == "dumb");
    return !refused && raw.output.empty() && ::isatty(STDOUT_FILENO) == 1;
}

void read_format(const Words& words, const RawOptions& raw, CommandLine& line) {
    if (raw.format.empty()) return;
    switch (line.command) {
        case Command::check: {
            constexpr std::array choices{std::pair{std::string_view("text"), Format::text},
                                         std::pair{std::string_view("concise"), Format::concise},
                                         std::pair{std::string_view("json"), Format::json},
                                         std::pair{std::string_view("ndjson"), Format::ndjson},
                                         std::pair{std::string_view("csv"), Format::csv}};
            line.format = choose(words, "--format", raw.format, choices);
            return;
        }
        case Command::extract: {
            constexpr std::array choices{std::pair{std::string_view("ndjson"), Format::ndjson},
                                         std::pair{std::string_view("json"), Format::json},
                                         std::pair{std::string_view("csv"), Format::csv}};
            line.format = choose(words, "--format", raw.format, choices);
            return;
        }
        case Command::rules: {
            constexpr std::array choices{
                std::pair{std::string_view("text"), Listing::text},
                std::pair{std::string_view("json"), Listing::json},
                std::pair{std::string_view("markdown"), Listing::markdown}};
            line.listing = choose(words, "--format", raw.format, choices);
            return;
        }
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

Verbosity verbosity_of(const RawOptions& raw) {
    if (raw.quiet >= 2) return Verbosity::silent;
    if (raw.quiet == 1) return Verbosity::quiet;
    return raw.verbose ? Verbosity::verbose : Verbosity::normal;
}

}  // namespace

void read_options(const Words& words, RawOptions raw, CommandLine& line) {
    if (!raw.lang.empty() && raw.lang != "zh" && raw.lang != "en") {
        words.refuse("--lang", raw.lang, "zh en");
    }
    if (raw.output == "-") raw.output.clear();
    read_selection(words, raw, line.config.selection);
    read_limits(words, raw, line.config.limits);
    read_year(words, raw, line.config);
    read_gate(words, raw, line.config);
    read_format(words, raw, line);
    read_context(words, raw, line);
    line.colour = wants_colour(words, raw);
    line.verbosity = verbosity_of(raw);
    line.nul_separated = raw.nul;
    line.allow_empty = raw.allow_empty;
    line.strict_inputs = raw.strict_inputs;
    line.exit_zero = raw.exit_zero;
    line.statistics = raw.statistics;
    if (!raw.baseline.empty()) line.baseline = std::move(raw.baseline);
    if (!raw.write_baseline.empty()) line.write_baseline = std::move(raw.write_baseline);
    line.stdin_filename = std::move(raw.stdin_filename);
    if (!raw.output.empty()) line.output = std::move(raw.output);
    line.arguments = std::move(raw.arguments);
    line.files_from = std::move(raw.files_from);
    line.filter = {std::move(raw.include), std::move(raw.exclude)};
    if (line.command == Command::rules) {
        require_rules(words, {}, line.arguments);
    }
}

}  // namespace ptcheck
