#include "command_line.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <utility>

#include <CLI/CLI.hpp>

#include "commands.hpp"
#include "option_values.hpp"
#include "words.hpp"

namespace ptcheck {

namespace {

struct NamedCommand {
    std::string_view name;
    Command command;
    Bilingual summary;
};
constexpr std::array named_commands{
    NamedCommand{
        "check", Command::check, {"检查文件（默认命令）", "check documents (the default)"}},
    NamedCommand{"extract",
                 Command::extract,
                 {"输出表格行及规范化的指标值", "table rows with normalised values"}},
    NamedCommand{"merge",
                 Command::merge,
                 {"把多次检查的 NDJSON 合并为任一格式的报告",
                  "join the NDJSON of many runs into any format"}},
    NamedCommand{"value", Command::value, {"解析指标值", "parse value expressions"}},
    NamedCommand{"rules", Command::rules, {"列出或说明规则", "list or explain rules"}},
    NamedCommand{"config",
                 Command::config,
                 {"显示配置及其来源，或输出配置文件样例",
                  "show the configuration and where it comes from, or print a sample file"}},
    NamedCommand{"completion",
                 Command::completion,
                 {"输出命令行补全脚本（bash、zsh、fish）或手册页（man）",
                  "completion for bash, zsh or fish, or the man page (man)"}},
};

const NamedCommand* find_command(std::string_view word) {
    const auto* found = std::ranges::find(named_commands, word, &NamedCommand::name);
    return found == named_commands.end() ? nullptr : found;
}

Language language_of_environment(bool isolated) {
    if (const char* value = environment("PT_CHECK_LANG"); value != nullptr && !isolated) {
        return std::string_view(value) == "en" ? Language::en : Language::zh;
    }
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value == nullptr || *value == '\0') continue;
        return std::string_view(value).starts_with("en") ? Language::en : Language::zh;
    }
    return Language::zh;
}

/// Looked for before the line is parsed: errors of the line are to be told in that language.
Language find_language(const std::vector<std::string>& arguments) {
    Language language =
        language_of_environment(std::ranges::find(arguments, "--isolated") != arguments.end());
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        std::string_view given;
        if (arguments[i].starts_with("--lang=")) given = std::string_view(arguments[i]).substr(7);
        if (arguments[i] == "--lang" && i + 1 < arguments.size()) given = arguments[i + 1];
        if (given == "zh") language = Language::zh;
        if (given == "en") language = Language::en;
    }
    return language;
}

/// Takes the command's name out of the line. It stands first, or behind --lang: a file or folder
/// further on may well be called `rules`.
const NamedCommand* take_command(std::vector<std::string>& arguments) {
    std::size_t at = 0;
    for (; at < arguments.size(); ++at) {
        if (arguments[at] == "--lang") {
            ++at;
        } else if (!arguments[at].starts_with("--lang=")) {
            break;
        }
    }
    if (at >= arguments.size()) return nullptr;
    const NamedCommand* command = find_command(arguments[at]);
    if (command != nullptr) arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(at));
    return command;
}

/// `a|b|c`, as a help line has them.
std::string choices(std::string_view names) {
    std::string text(names);
    std::ranges::replace(text, ' ', '|');
    return text;
}

/// Adds options to an app with descriptions in the language of the run.
class Options {
public:
    Options(CLI::App& app, RawOptions& raw, const Words& words)
        : app_(app), raw_(raw), words_(words) {}

    void add_for(Command command) {
        switch (command) {
            case Command::extract:
                text("-f,--format", raw_.format, "FORMAT",
                     choices(extract_format_names) + "（默认 ndjson）",
                     choices(extract_format_names) + " (default ndjson)");
                add_shared_settings();
                add_inputs();
                break;
            case Command::merge:
                add_merge();
                break;
            case Command::value:
                add_value();
                break;
            case Command::rules:
                text("-f,--format", raw_.format, "FORMAT", "text|json|markdown",
                     "text|json|markdown");
                break;
            case Command::config:
                flag("--show", raw_.show, "各键的值及其来源（默认）",
                     "each key with its value and where it comes from (the default)");
                flag("--init", raw_.init, "输出带说明的 pt-check.toml",
                     "print a pt-check.toml with comments");
                flag("--schema", raw_.schema, "输出配置文件的 JSON Schema",
                     "print the JSON schema of the file");
                add_settings();
                break;
            case Command::completion:
                break;
            default:
                add_check();
        }
        if (command == Command::completion) return add_language();
        text("--config", raw_.config, "FILE", "配置文件（默认从当前文件夹向上查找 pt-check.toml）",
             "configuration (default: pt-check.toml from the current folder upward)");
        flag("--isolated", raw_.isolated, "不读取配置文件和 PT_CHECK_ 环境变量",
             "read neither a configuration nor PT_CHECK_ variables");
        add_language();
    }

    /// For the help alone. Arguments are what the library leaves over of a line: as an option of
    /// its own it would read a folder `[2023]` as a list with one entry, and `{}` as an empty one.
    void describe_arguments(Command command) {
        const auto describe = [&](const char* name, std::string_view zh, std::string_view en) {
            app_.add_option(name, raw_.arguments, words_.pick(zh, en))->type_name("");
        };
        if (command == Command::value) {
            describe("EXPR", "指标值；没有时逐行读取标准输入",
                     "indicator values; lines of stdin when none is given");
        } else if (command == Command::merge) {
            describe("NDJSON", "pt-check -f ndjson 的输出；- 表示标准输入",
                     "what pt-check -f ndjson wrote; - is stdin");
        } else if (command == Command::completion) {
            describe("SHELL", choices(completion_names), choices(completion_names));
        } else if (command == Command::rules) {
            describe("RULE", "规则编号、前缀或名称；写全编号或名称时给出说明",
                     "ids, prefixes or names; a full id or name is explained");
        } else {
            describe("PATH", "文件或文件夹；- 表示从标准输入读取一份 docx",
                     "files or folders; - reads one docx from stdin");
        }
    }

    void add_version(bool& version) {
        flag("--version", version, "版本；-f json 输出 JSON", "version; -f json for JSON");
    }

    void flag(const std::string& name, bool& target, std::string_view zh, std::string_view en) {
        app_.add_flag(name, target, words_.pick(zh, en))
            ->disable_flag_override()
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }

private:
    void add_language() {
        text("--lang", raw_.lang, "LANG", "输出语言：zh|en", "language of the output: zh|en");
    }

    void add_check() {
        add_settings();
        add_reports();
        text("--annotate", raw_.annotate, "DIR", "把各文件的副本写入该文件夹，问题写成 Word 批注",
             "write a copy of each document to a folder, its findings as Word comments");
        text("--revise", raw_.revise, "DIR", "把各文件的副本写入该文件夹，可直接改正的写成修订",
             "write a copy of each document to a folder, certain corrections as tracked changes");
        flag("--rows", raw_.rows, "NDJSON 另含 extract 的项目和指标行记录，供 merge 使用",
             "NDJSON also has the project and row records of extract, for merge");
        add_inputs();
    }

    /// The records say already what was checked and by which rules.
    void add_merge() {
        add_results();
        add_reports();
        add_output();
        add_byte_order_mark();
        add_empty();
        add_quiet();
    }

    void add_reports() {
        list("--report", raw_.reports, "FORMAT=PATH", "另写一份报告，可多次使用",
             "write one more report; may be repeated");
    }
    void add_output() {
        text("-o,--output", raw_.output, "PATH", "写入文件而不是标准输出",
             "write to a file instead of stdout");
    }
    void add_byte_order_mark() {
        flag("--bom", raw_.bom, "CSV 以字节顺序标记开头，供 Excel 打开",
             "CSV begins with a byte order mark, for Excel");
    }
    void add_empty() {
        flag("--allow-empty", raw_.allow_empty, "没有文件不算错误", "no input is no error");
        flag("--strict-inputs", raw_.strict_inputs, "文件夹中有其他办公文件时按错误处理",
             "other office files in folders are an error");
    }
    void add_quiet() {
        app_.add_flag("-q,--quiet", raw_.quiet,
                      words_.pick("不输出汇总行；-qq 不输出任何诊断",
                                  "no summary line; -qq no diagnostics"))
            ->disable_flag_override();
    }

    /// What a configuration can also say, of `check`.
    void add_settings() {
        list("--select", raw_.select, "LIST", "只检查这些规则（编号、前缀或名称，逗号分隔）",
             "check only these rules (ids, prefixes or names, comma separated)");
        list("--ignore", raw_.ignore, "LIST", "不检查这些规则", "leave these rules out");
        list("--level", raw_.levels, "ID=LEVEL", "改变规则级别：error|warning|note|off",
             "change a rule's level: error|warning|note|off");
        add_results();
        text("--profile", raw_.profile, "NAME",
             "表式：auto|tianjin|central-2021（默认 auto，按表格判断）",
             "guideline: auto|tianjin|central-2021 (default auto, by the form)");
        add_shared_settings();
    }

    /// What is made of the findings.
    void add_results() {
        text("-f,--format", raw_.format, "FORMAT",
             choices(format_names) + "（终端默认 text，否则 concise）",
             choices(format_names) + " (default text on a terminal, else concise)");
        text("--max-findings-per-rule", raw_.max_findings_per_rule, "N",
             "每条规则最多显示 N 个问题（json 和 ndjson 不受限）",
             "show at most N findings a rule (json and ndjson carry all)");
        text("--sarif-profile", raw_.sarif_profile, "NAME",
             "SARIF 的用途：strict|github（默认 strict）",
             "what SARIF is for: strict|github (default strict)");
        text("--min-level", raw_.min_level, "LEVEL",
             "显示的最低级别：error|warning|note（默认 warning）",
             "lowest level shown: error|warning|note (default warning)");
        text("--fail-on", raw_.fail_on, "LEVEL",
             "达到该级别即返回 1：error|warning|note|never（默认 error）",
             "exit 1 from this level on: error|warning|note|never (default error)");
        flag("--exit-zero", raw_.exit_zero, "有问题时也返回 0", "exit 0 in place of 1");
        text("--baseline", raw_.baseline, "FILE", "不再报告基线文件中已列的问题",
             "leave out the findings listed in a baseline");
        text("--write-baseline", raw_.write_baseline, "FILE", "把本次全部问题写入基线文件",
             "write the findings of this run as a baseline");
        flag("--statistics", raw_.statistics, "汇总前列出各规则的问题数（标准错误）",
             "findings a rule before the summary (on stderr)");
        text("--color", raw_.color, "WHEN", "颜色：auto|always|never",
             "colours: auto|always|never");
    }

    /// The same for `extract` too.
    void add_shared_settings() {
        text("--progress", raw_.progress, "WHEN",
             "进度（标准错误）：auto|always|never（默认 auto，仅在终端显示）",
             "progress on stderr: auto|always|never (default auto: on a terminal)");
        add_byte_order_mark();
        text("--year", raw_.year, "Y", "预算年度，如 2023", "budget year, such as 2023");
        list("--include", raw_.include, "GLOB", "文件夹中只取相符的文件",
             "of a folder only the files that match");
        list("--exclude", raw_.exclude, "GLOB", "文件夹中不取相符的文件和文件夹",
             "of a folder neither files nor folders that match");
        add_empty();
        text("-j,--jobs", raw_.jobs, "N", "同时检查的文件数（默认为可用的处理器核数）",
             "files checked at a time (default: the cores that may be used)");
        list("--limit", raw_.limits, "NAME=VALUE", "调整读取上限，如 file=200MB",
             "change a reading limit, such as file=200MB");
    }

    void add_inputs() {
        add_output();
        list("--files-from", raw_.files_from, "FILE|-", "从清单读取路径，每行一个",
             "read paths from a list, one a line");
        flag("-0,--null", raw_.nul, "清单以 NUL 分隔", "the list is NUL-separated");
        text("--stdin-filename", raw_.stdin_filename, "NAME", "标准输入的文件名",
             "name of the file on stdin");
        text("--shard", raw_.shard, "I/N",
             "只处理文件清单 N 份中的第 I 份（从 0 起，按路径散列划分）",
             "only part I (0-based) of N of the files, divided by a hash of their paths");
        add_quiet();
        flag("-v,--verbose", raw_.verbose, "另列出未识别的表和各规则用时",
             "also the tables passed over and each rule's time");
    }

    void add_value() {
        text("-f,--format", raw_.format, "FORMAT", "text|json", "text|json");
        text("--type", raw_.type, "LEVEL2", "二级指标，如 数量指标", "level 2, such as 数量指标");
        text("--name", raw_.name, "LEVEL3", "三级指标名称", "indicator name");
        text("--year", raw_.year, "Y", "预算年度，如 2023", "budget year, such as 2023");
        text("--money-unit", raw_.money_unit, "UNIT", "金额单位：元 或 万元",
             "money unit: 元 or 万元");
    }

    /// May be given more than once, one value each: `--select F03 file.docx` is one entry and a
    /// file.
    void list(const std::string& name, std::vector<std::string>& target, const std::string& type,
              std::string_view zh, std::string_view en) {
        app_.add_option(name, target, words_.pick(zh, en))
            ->type_name(type)
            ->allow_extra_args(false);
    }
    /// Given twice, the last one counts: a line may end what an alias begins.
    void text(const std::string& name, std::string& target, const std::string& type,
              std::string_view zh, std::string_view en) {
        app_.add_option(name, target, words_.pick(zh, en))
            ->type_name(type)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }
    CLI::App& app_;
    RawOptions& raw_;
    const Words& words_;
};

std::string footer(const Words& words, bool of_program) {
    std::string text;
    if (of_program) {
        text = words.pick("命令：", "Commands:");
        for (const NamedCommand& each : named_commands) {
            text += "\n  " + std::string(each.name);
            text.append(32 - each.name.size(), ' ').append(each.summary.in(words.language()));
        }
        text += words.pick("\n  各命令的说明：pt-check extract --help\n\n",
                           "\n  more on each: pt-check extract --help\n\n");
    }
    text += words.pick("返回值：", "Exit code: ");
    for (std::size_t code = 0; code < exit_code_texts.size(); ++code) {
        if (code > 0) text += words.pick("；", ", ");
        text +=
            std::to_string(code) + " " + std::string(exit_code_texts[code].in(words.language()));
    }
    return text;
}

/// The words of a list `a|b|c` in a help text.
std::vector<std::string> choices_in(const std::string& help) {
    constexpr std::string_view characters = "abcdefghijklmnopqrstuvwxyz0123456789-";
    const std::size_t bar = help.find('|');
    if (bar == std::string::npos) return {};
    std::size_t at = help.find_last_not_of(characters, bar - 1) + 1;
    std::vector<std::string> words;
    for (;;) {
        const std::size_t end = std::min(help.find_first_not_of(characters, at), help.size());
        words.push_back(help.substr(at, end - at));
        if (end == help.size() || help[end] != '|') return words;
        at = end + 1;
    }
}

OptionHelp describe_option(const CLI::Option& option) {
    OptionHelp help;
    for (const std::string& name : option.get_snames()) help.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) help.names.push_back("--" + name);
    if (option.get_items_expected_max() > 0) help.value = option.get_type_name();
    help.help = option.get_description();
    // `ID=LEVEL` is no word of the list.
    if (help.value.find('=') == std::string::npos && !help.value.empty())
        help.choices = choices_in(help.help);
    return help;
}

void lay_out_help(CLI::App& app, const Words& words) {
    app.option_defaults()->group(words.pick("选项", "Options"));
    const auto formatter = std::make_shared<CLI::Formatter>();
    formatter->column_width(34);
    formatter->label("Usage", words.pick("用法", "Usage"));
    formatter->label("OPTIONS", words.pick("选项", "OPTIONS"));
    formatter->label("Positionals", words.pick("参数", "Arguments"));
    app.formatter(formatter);
    app.set_help_flag("-h,--help", words.pick("显示本说明", "print this help"));
}

// The library says what is wrong in English, and not what is allowed: only the option it speaks of
// is taken over.
[[noreturn]] void refuse_line(const Words& words, const CLI::App& app,
                              const CLI::ParseError& error) {
    const std::string what = error.what();
    for (const CLI::Option* option : app.get_options()) {
        const std::string name = option->get_name();
        if (!what.starts_with(name + ":") && !what.starts_with(name.substr(2) + " ")) continue;
        if (option->get_items_expected_max() == 0) {
            throw UsageError(words.pick(name + " 后面不能有值", name + " takes no value"));
        }
        const std::string& meant = option->get_description();
        throw UsageError(
            words.pick(name + " 后面缺少值：" + meant, name + " needs a value: " + meant));
    }
    const std::string help = app.get_name() + " --help";
    throw UsageError(words.pick("命令行有误：" + what + "；用法见 " + help,
                                "command line: " + what + "; see " + help));
}

/// What the library left over: up to `--` what begins with `-` was meant as an option.
std::vector<std::string> arguments_of(const Words& words, const CLI::App& app) {
    std::vector<std::string> arguments;
    bool options_ended = false;
    for (std::string& rest : app.remaining()) {
        if (!options_ended && rest == "--") {
            options_ended = true;
        } else if (!options_ended && rest.size() > 1 && rest.starts_with('-')) {
            const std::string& name = app.get_name();
            throw UsageError(words.pick(
                "没有选项 " + rest + "；用法见 " + name + " --help，以 - 开头的参数写在 -- 之后",
                "no option " + rest + "; see " + name +
                    " --help; arguments that begin with - stand behind --"));
        } else {
            arguments.push_back(std::move(rest));
        }
    }
    return arguments;
}

/// `pt-check -q rules`: the command was meant, unless there is a file of that name.
void refuse_late_command(const Words& words, const RawOptions& raw) {
    for (const std::string& argument : raw.arguments) {
        std::error_code ignored;
        if (find_command(argument) == nullptr || std::filesystem::exists(argument, ignored)) {
            continue;
        }
        throw UsageError(words.pick("命令 " + argument + " 应写在最前：pt-check " + argument + " …",
                                    "the command stands first: pt-check " + argument + " …"));
    }
}

}  // namespace

std::vector<CommandHelp> describe_commands(Language language) {
    const Words words(language);
    std::vector<CommandHelp> all;
    const auto describe = [&](const NamedCommand* named) {
        CommandHelp help;
        help.summary = named != nullptr ? std::string(named->summary.in(language)) : "";
        help.name = named != nullptr ? std::string(named->name) : "";
        RawOptions raw;
        bool version = false;
        CLI::App app;
        lay_out_help(app, words);
        Options options(app, raw, words);
        options.add_for(named != nullptr ? named->command : Command::check);
        if (named == nullptr) options.add_version(version);
        for (const CLI::Option* option : app.get_options())
            help.options.push_back(describe_option(*option));
        if (named == nullptr || named->command != Command::config) {
            options.describe_arguments(named != nullptr ? named->command : Command::check);
            help.arguments = app.get_options().back()->get_name();
        }
        all.push_back(std::move(help));
    };
    describe(nullptr);
    for (const NamedCommand& each : named_commands) describe(&each);
    return all;
}

CommandLine read_command_line(int argc, char** argv) {
    std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
    CommandLine line;
    line.config.language = find_language(arguments);
    const Words words(line.config.language);
    const NamedCommand* command = take_command(arguments);
    if (command != nullptr) line.command = command->command;

    RawOptions raw;
    bool version = false;
    CLI::App app(
        command != nullptr
            ? std::string(command->summary.in(words.language()))
            : words.pick("检查预算绩效目标表（.docx），把问题写到标准输出",
                         "checks budget performance-target tables (.docx), violations to stdout"),
        command != nullptr ? "pt-check " + std::string(command->name) : "pt-check");
    lay_out_help(app, words);
    app.allow_extras();
    Options options(app, raw, words);
    options.add_for(line.command);
    if (command == nullptr) options.add_version(version);
    app.footer(footer(words, command == nullptr));

    try {
        std::ranges::reverse(arguments);  // as the library wants them
        app.parse(std::move(arguments));
        raw.arguments = arguments_of(words, app);
    } catch (const CLI::CallForHelp&) {
        options.describe_arguments(line.command);
        line.command = Command::help;
        line.help = app.help();
        return line;
    } catch (const CLI::ParseError& error) {
        refuse_line(words, app, error);
    }
    if (version) line.command = Command::version;
    const bool reads_files = line.command == Command::check || line.command == Command::extract ||
                             line.command == Command::merge;
    if (reads_files) refuse_late_command(words, raw);
    if (reads_files && raw.arguments.empty() && raw.files_from.empty()) {
        throw UsageError(words.pick("没有给出文件；用法见 pt-check --help",
                                    "no file was given; see pt-check --help"));
    }
    read_options(words, std::move(raw), line);
    return line;
}

}  // namespace ptcheck
