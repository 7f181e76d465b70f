#include "command_line.hpp"

#include <array>
#include <charconv>
#include <cstdlib>
#include <memory>
#include <span>
#include <utility>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "limits.hpp"
#include "ptcheck/error.hpp"

namespace ptcheck {

namespace {

/// Options as they were written; they are read after the whole line is known.
struct Raw {
    std::vector<std::string> paths;
    std::vector<std::string> files_from;
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
    std::string min_level;
    std::string fail_on;
    bool exit_zero = false;
    std::string lang;
    std::string color;
    int quiet = 0;
    bool verbose = false;
    std::vector<std::string> limits;
    std::string type;
    std::string name;
    std::string money_unit;
    bool version = false;
};

/// The words of one run, in its language.
class Words {
public:
    explicit Words(Language language) : language_(language) {}
    [[nodiscard]] std::string pick(std::string_view zh, std::string_view en) const {
        return std::string(language_ == Language::zh ? zh : en);
    }
    [[noreturn]] void refuse(const std::string& option, const std::string& given,
                             std::string_view allowed) const {
        throw UsageError(
            pick(option + " 的值“" + given + "”无效，可用：" + std::string(allowed),
                 option + ": '" + given + "' is not valid, use " + std::string(allowed)));
    }

private:
    Language language_;
};

Language language_of_environment() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value == nullptr || *value == '\0') continue;
        return std::string_view(value).starts_with("en") ? Language::en : Language::zh;
    }
    return Language::zh;
}

/// Looked for before the line is parsed: errors of the line are to be told in that language.
Language find_language(std::span<char* const> arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        std::string_view given;
        if (argument.starts_with("--lang=")) given = argument.substr(7);
        if (argument == "--lang" && i + 1 < arguments.size()) given = arguments[i + 1];
        if (given == "zh") return Language::zh;
        if (given == "en") return Language::en;
    }
    return language_of_environment();
}

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
    for (const std::string& list : lists) {
        for (std::string& entry : CLI::detail::split(list, ',')) {
            entries.push_back(CLI::detail::trim(entry));
        }
    }
    return entries;
}

std::uint64_t read_number(const Words& words, const std::string& option, const std::string& given) {
    std::uint64_t number = 0;
    const char* end = given.data() + given.size();
    const auto [stop, error] = std::from_chars(given.data(), end, number);
    if (error != std::errc{} || stop != end || number == 0) {
        words.refuse(option, given, words.pick("正整数", "a positive whole number"));
    }
    return number;
}

/// `NAME=VALUE` in two parts; without `=` both are empty.
std::pair<std::string, std::string> split_pair(const std::string& given) {
    const std::size_t equals = given.find('=');
    if (equals == std::string::npos) return {};
    return {given.substr(0, equals), given.substr(equals + 1)};
}

void read_levels(const Words& words, const Raw& raw, Selection& selection) {
    for (const std::string& given : raw.levels) {
        const auto [id, level] = split_pair(given);
        if (id.empty()) words.refuse("--level", given, "ID=error|warning|note|off");
        if (level == "off") {
            selection.levels[id] = std::nullopt;
        } else {
            selection.levels[id] = choose(words, "--level", level, level_choices);
        }
    }
}

void read_limits(const Words& words, const Raw& raw, Limits& limits) {
    for (const std::string& given : raw.limits) {
        const auto [name, value] = split_pair(given);
        std::uint64_t* limit = limit_by_name(limits, name);
        if (limit == nullptr) words.refuse("--limit", given, limit_names());
        *limit = read_number(words, "--limit " + name, value);
    }
}

bool wants_colour(const Words& words, const Raw& raw) {
    enum class When : std::uint8_t { automatic, always, never };
    constexpr std::array choices{std::pair{std::string_view("auto"), When::automatic},
                                 std::pair{std::string_view("always"), When::always},
                                 std::pair{std::string_view("never"), When::never}};
    const When when =
        raw.color.empty() ? When::automatic : choose(words, "--color", raw.color, choices);
    if (when != When::automatic) return when == When::always;
    const char* no_color = std::getenv("NO_COLOR");
    const bool refused = no_color != nullptr && *no_color != '\0';
    return !refused && raw.output.empty() && ::isatty(STDOUT_FILENO) == 1;
}

void read_format(const Words& words, const Raw& raw, CommandLine& line) {
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

void read_config(const Words& words, const Raw& raw, Config& config) {
    config.selection.select = split_lists(raw.select);
    config.selection.ignore = split_lists(raw.ignore);
    read_levels(words, raw, config.selection);
    try {
        config.selection.validate();
    } catch (const UsageError& error) {
        throw UsageError(words.pick("没有这个规则编号、前缀或名称：", "") + error.what());
    }
    read_limits(words, raw, config.limits);
    if (!raw.year.empty()) {
        const std::uint64_t year = read_number(words, "--year", raw.year);
        if (year < 1949 || year > 2199) words.refuse("--year", raw.year, "1949–2199");
        config.year = static_cast<int>(year);
    }
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

void read_context(const Words& words, const Raw& raw, CommandLine& line) {
    if (raw.type.empty() && raw.name.empty() && raw.money_unit.empty()) return;
    if (!raw.money_unit.empty() && raw.money_unit != "元" && raw.money_unit != "万元") {
        words.refuse("--money-unit", raw.money_unit, "元 万元");
    }
    line.context_texts = {raw.type, raw.name, raw.money_unit};
    line.context.level2 = line.context_texts[0];
    line.context.name = line.context_texts[1];
    line.context.money_unit = line.context_texts[2];
}

/// Adds options to an app with descriptions in the language of the run.
class Options {
public:
    Options(Raw& raw, const Words& words) : raw_(raw), words_(words) {}

    void add_common(CLI::App& app) {
        add(app, "--lang", raw_.lang, "zh|en", "输出语言", "language of the output");
    }

    void add_inputs(CLI::App& app) {
        app.add_option("PATH", raw_.paths,
                       words_.pick("文件或文件夹；- 表示从标准输入读取一份 docx",
                                   "files or folders; - reads one docx from stdin"))
            ->type_name("");
        add_list(app, "--files-from", raw_.files_from, "FILE|-", "从清单读取路径，每行一个",
                 "read paths from a list, one a line");
        flag(app, "-0,--null", raw_.nul, "清单以 NUL 分隔", "the list is NUL-separated");
        add(app, "--stdin-filename", raw_.stdin_filename, "NAME", "标准输入的文件名",
            "name of the file on stdin");
        flag(app, "--allow-empty", raw_.allow_empty, "没有文件不算错误", "no input is no error");
        flag(app, "--strict-inputs", raw_.strict_inputs, "文件夹中有其他办公文件时按错误处理",
             "other office files in folders are an error");
        add_list(app, "--limit", raw_.limits, "NAME=VALUE", "调整读取上限",
                 "change a reading limit");
        add(app, "-o,--output", raw_.output, "PATH", "写入文件而不是标准输出",
            "write to a file instead of stdout");
        flag_count(app);
        flag(app, "-v,--verbose", raw_.verbose, "列出未识别的表", "name the tables passed over");
        add(app, "--year", raw_.year, "Y", "预算年度", "budget year");
    }

    void add_check(CLI::App& app) {
        add_inputs(app);
        add_list(app, "--select", raw_.select, "LIST",
                 "只检查这些规则（编号、前缀或名称，逗号分隔）",
                 "check only these rules (ids, prefixes or names, comma separated)");
        add_list(app, "--ignore", raw_.ignore, "LIST", "不检查这些规则", "leave these rules out");
        add_list(app, "--level", raw_.levels, "ID=LEVEL", "改变规则级别：error|warning|note|off",
                 "change a rule's level: error|warning|note|off");
        add(app, "-f,--format", raw_.format, "FORMAT", "text|concise|json|ndjson|csv",
            "text|concise|json|ndjson|csv");
        add(app, "--min-level", raw_.min_level, "LEVEL", "显示的最低级别（默认 warning）",
            "lowest level shown (default warning)");
        add(app, "--fail-on", raw_.fail_on, "LEVEL",
            "达到该级别即返回 1：error|warning|note|never（默认 error）",
            "exit 1 from this level on: error|warning|note|never (default error)");
        flag(app, "--exit-zero", raw_.exit_zero, "有问题时也返回 0", "exit 0 in place of 1");
        add(app, "--color", raw_.color, "WHEN", "auto|always|never", "auto|always|never");
        add_common(app);
    }

    void add_extract(CLI::App& app) {
        add_inputs(app);
        add(app, "-f,--format", raw_.format, "FORMAT", "ndjson|json|csv（默认 ndjson）",
            "ndjson|json|csv (default ndjson)");
        add_common(app);
    }

    void add_value(CLI::App& app) {
        app.add_option("EXPR", raw_.paths,
                       words_.pick("指标值；没有时逐行读取标准输入",
                                   "indicator values; lines of stdin when none is given"))
            ->type_name("");
        add(app, "-f,--format", raw_.format, "FORMAT", "text|json", "text|json");
        add(app, "--type", raw_.type, "LEVEL2", "二级指标，如 数量指标", "level 2 label");
        add(app, "--name", raw_.name, "LEVEL3", "三级指标名称", "indicator name");
        add(app, "--year", raw_.year, "Y", "预算年度", "budget year");
        add(app, "--money-unit", raw_.money_unit, "UNIT", "金额单位：元 或 万元",
            "money unit: 元 or 万元");
        add_common(app);
    }

    void add_rules(CLI::App& app) {
        app.add_option("RULE", raw_.paths,
                       words_.pick("规则编号、前缀或名称；写全编号或名称时给出说明",
                                   "ids, prefixes or names; a full id or name is explained"))
            ->type_name("");
        add(app, "-f,--format", raw_.format, "FORMAT", "text|json|markdown", "text|json|markdown");
        add_common(app);
    }

private:
    void add(CLI::App& app, const std::string& name, std::string& target, const std::string& type,
             std::string_view zh, std::string_view en) {
        app.add_option(name, target, words_.pick(zh, en))->type_name(type);
    }
    void add_list(CLI::App& app, const std::string& name, std::vector<std::string>& target,
                  const std::string& type, std::string_view zh, std::string_view en) {
        // One value each: `--select F03 file.docx` must not swallow the file.
        app.add_option(name, target, words_.pick(zh, en))
            ->type_name(type)
            ->allow_extra_args(false);
    }
    void flag(CLI::App& app, const std::string& name, bool& target, std::string_view zh,
              std::string_view en) {
        app.add_flag(name, target, words_.pick(zh, en));
    }
    void flag_count(CLI::App& app) {
        app.add_flag(
            "-q,--quiet", raw_.quiet,
            words_.pick("不输出汇总行；-qq 不输出任何诊断", "no summary line; -qq no diagnostics"));
    }

    Raw& raw_;
    const Words& words_;
};

/// Subcommands take the formatter, the help flag and the group of options over from the app.
void name_sections(CLI::App& app, const Words& words) {
    app.option_defaults()->group(words.pick("选项", "Options"));
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->column_width(34);
    formatter->label("Usage", words.pick("用法", "Usage"));
    formatter->label("OPTIONS", words.pick("选项", "OPTIONS"));
    formatter->label("Positionals", words.pick("参数", "Arguments"));
    formatter->label("SUBCOMMAND", words.pick("命令", "COMMAND"));
    app.formatter(formatter);
    app.set_help_flag("-h,--help", words.pick("显示本说明", "print this help"));
    app.footer(words.pick(
        "返回值：0 没有问题；1 有问题；2 用法有误；3 有文件不能检查；4 内部错误或不能写出",
        "exit code: 0 clean, 1 findings, 2 usage, 3 an input could not be checked, "
        "4 internal error or nothing could be written"));
}

[[noreturn]] void refuse_line(const Words& words, const CLI::ParseError& error) {
    const std::string hint = words.pick("；用法见 pt-check --help", "; see pt-check --help");
    // CLI11 says what is wrong in English only; the argument it means is all that is needed of it.
    if (const auto* extra = dynamic_cast<const CLI::ExtrasError*>(&error)) {
        std::string what = extra->what();
        what.erase(0, what.rfind(": ") == std::string::npos ? 0 : what.rfind(": ") + 2);
        throw UsageError(words.pick("未知的选项或参数：", "unknown option or argument: ") + what +
                         hint);
    }
    throw UsageError(words.pick("命令行有误：", "command line: ") + error.what() + hint);
}

Verbosity verbosity_of(const Raw& raw) {
    if (raw.quiet >= 2) return Verbosity::silent;
    if (raw.quiet == 1) return Verbosity::quiet;
    return raw.verbose ? Verbosity::verbose : Verbosity::normal;
}

}  // namespace

CommandLine read_command_line(int argc, char** argv) {
    CommandLine line;
    line.config.language =
        find_language(std::span<char* const>(argv, static_cast<std::size_t>(argc)));
    const Words words(line.config.language);
    Raw raw;
    Options options(raw, words);

    CLI::App app(
        words.pick("检查预算绩效目标表（.docx），把问题写到标准输出",
                   "checks budget performance-target tables (.docx), violations to stdout"),
        "pt-check");
    name_sections(app, words);
    CLI::App* check = app.add_subcommand(
        "check", words.pick("检查文件（默认命令）", "check documents (the default)"));
    CLI::App* extract = app.add_subcommand(
        "extract", words.pick("输出表格行及规范化的指标值", "table rows with normalised values"));
    CLI::App* value =
        app.add_subcommand("value", words.pick("解析指标值", "parse value expressions"));
    CLI::App* rules =
        app.add_subcommand("rules", words.pick("列出或说明规则", "list or explain rules"));
    app.require_subcommand(0, 1);
    for (CLI::App* sub : {check, extract, value, rules}) {
        sub->group(words.pick("命令", "Commands"));
        sub->set_help_flag("-h,--help", words.pick("显示本说明", "print this help"));
    }
    options.add_check(app);
    options.add_check(*check);
    options.add_extract(*extract);
    options.add_value(*value);
    options.add_rules(*rules);
    app.add_flag("--version", raw.version,
                 words.pick("版本；-f json 输出 JSON", "version; -f json for JSON"));

    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        line.command = Command::help;
        line.help = app.help();
        return line;
    } catch (const CLI::ParseError& error) {
        refuse_line(words, error);
    }

    if (raw.version) line.command = Command::version;
    if (extract->parsed()) line.command = Command::extract;
    if (value->parsed()) line.command = Command::value;
    if (rules->parsed()) line.command = Command::rules;
    if (!raw.lang.empty() && raw.lang != "zh" && raw.lang != "en")
        words.refuse("--lang", raw.lang, "zh en");
    read_config(words, raw, line.config);
    read_format(words, raw, line);
    read_context(words, raw, line);
    line.arguments = std::move(raw.paths);
    line.files_from = std::move(raw.files_from);
    line.nul_separated = raw.nul;
    line.stdin_filename = std::move(raw.stdin_filename);
    line.allow_empty = raw.allow_empty;
    line.strict_inputs = raw.strict_inputs;
    if (!raw.output.empty()) line.output = std::move(raw.output);
    line.colour = wants_colour(words, raw);
    line.exit_zero = raw.exit_zero;
    line.verbosity = verbosity_of(raw);
    const bool reads_files = line.command == Command::check || line.command == Command::extract;
    if (reads_files && line.arguments.empty() && line.files_from.empty()) {
        throw UsageError(words.pick("没有给出文件；用法见 pt-check --help",
                                    "no file was given; see pt-check --help"));
    }
    return line;
}

}  // namespace ptcheck
