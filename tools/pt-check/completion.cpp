#include "completion.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "command_line.hpp"
#include "commands.hpp"
#include "streams.hpp"

namespace ptcheck {

namespace {

constexpr std::string_view document_kinds = "docx docm dotx";

std::string joined(std::span<const std::string> words, std::string_view separator) {
    return fmt::format("{}", fmt::join(words, separator));
}

/// Of the commands with a name, a blank between.
std::string command_names(std::span<const CommandHelp> commands) {
    std::vector<std::string> names;
    for (const CommandHelp& each : commands)
        if (!each.name.empty()) names.push_back(each.name);
    return joined(names, " ");
}

/// Ids and names of every rule and note.
std::string rule_words() {
    std::vector<std::string> words;
    for (const auto list : {all_rules(), document_notes()})
        for (const Rule* rule : list)
            for (const std::string_view word : {rule->id, rule->name}) words.emplace_back(word);
    return joined(words, " ");
}

bool takes_rules(const OptionHelp& option) {
    constexpr std::array<std::string_view, 3> names{"--select", "--ignore", "--level"};
    return std::ranges::find(names, option.names.back()) != names.end();
}

bool takes_file(const OptionHelp& option) {
    return option.value == "PATH" || option.value == "FILE" || option.value == "FILE|-" ||
           option.value == "DIR";
}

std::string value_words(const OptionHelp& option) {
    return takes_rules(option) ? rule_words() : joined(option.choices, " ");
}

/// What stands in place of a document: rule ids, shells, or nothing for values.
std::string argument_words(const CommandHelp& command) {
    if (command.arguments == "RULE") return rule_words();
    if (command.arguments == "SHELL") return std::string(completion_names);
    return {};
}

/// Text within single quotes of a shell.
std::string shell_quoted(std::string_view text) {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

/// A description in a spec of zsh's _arguments, which ends at `]` and splits at `:`.
std::string zsh_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (std::string_view("[]:\\").find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

}  // namespace

std::string bash_completion(std::span<const CommandHelp> commands) {
    std::string values;
    std::string options;
    std::string arguments;
    for (const CommandHelp& command : commands) {
        const std::string name = command.name.empty() ? "none" : command.name;
        std::vector<std::string> names;
        for (const OptionHelp& option : command.options) {
            names.insert(names.end(), option.names.begin(), option.names.end());
            if (option.value.empty()) continue;
            std::vector<std::string> patterns;
            for (const std::string& each : option.names) patterns.push_back(name + ":" + each);
            values += fmt::format("        {}) {} ;;\n", joined(patterns, " | "),
                                  takes_file(option)
                                      ? std::string("_pt_check_files; return")
                                      : fmt::format("words='{}' known=yes", value_words(option)));
        }
        options +=
            fmt::format("        {}:-*) words='{}' known=yes ;;\n", name, joined(names, " "));
        if (const std::string words = argument_words(command); !words.empty())
            arguments += fmt::format("        {}:*) words='{}' known=yes ;;\n", name, words);
    }
    std::string documents;
    for (std::string_view rest = document_kinds; !rest.empty();) {
        const std::string_view kind = rest.substr(0, rest.find(' '));
        documents += fmt::format("\n        compgen -f -X '!*.{}' -- \"$cur\"", kind);
        rest.remove_prefix(std::min(kind.size() + 1, rest.size()));
    }
    return fmt::format(R"(# bash completion for pt-check(1)
_pt_check_files() {{
    compopt -o filenames 2>/dev/null
    local IFS=$'\n'
    COMPREPLY=($(compgen -f -- "$cur"))
}}
_pt_check_documents() {{
    compopt -o filenames 2>/dev/null
    local IFS=$'\n'
    COMPREPLY+=($(
        compgen -d -- "$cur"{documents}
    ))
}}
_pt_check() {{
    local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD - 1]}} command=none
    local words= known= each
    COMPREPLY=()
    # --option=value is three words
    [ "$cur" = = ] && cur=
    [ "$prev" = = ] && prev=${{COMP_WORDS[COMP_CWORD - 2]}}
    if [ "$COMP_CWORD" -gt 1 ]; then
        for each in {commands}; do
            [ "${{COMP_WORDS[1]}}" = "$each" ] && command=$each
        done
    fi
    case $command:$prev in
{values}    esac
    [ -n "$known" ] || case $command:$cur in
{options}{arguments}    esac
    if [ -n "$known" ]; then
        COMPREPLY=($(compgen -W "$words" -- "$cur"))
        return
    fi
    [ "$COMP_CWORD" -eq 1 ] && COMPREPLY=($(compgen -W '{commands}' -- "$cur"))
    _pt_check_documents
}}
complete -F _pt_check pt-check
)",
                       fmt::arg("documents", documents),
                       fmt::arg("commands", command_names(commands)), fmt::arg("values", values),
                       fmt::arg("options", options), fmt::arg("arguments", arguments));
}

std::string zsh_completion(std::span<const CommandHelp> commands) {
    std::string cases;
    std::string described;
    for (const CommandHelp& command : commands) {
        if (!command.name.empty())
            described += " " + shell_quoted(command.name + ":" + zsh_text(command.summary));
        cases += fmt::format("        {})\n            _arguments -s",
                             command.name.empty() ? "none" : command.name);
        for (const OptionHelp& option : command.options) {
            std::string value;
            if (!option.value.empty()) {
                const std::string words = value_words(option);
                value = fmt::format(":{}:{}", zsh_text(option.value),
                                    takes_file(option) ? "_files"
                                    : words.empty()    ? " "
                                                       : "(" + words + ")");
            }
            for (const std::string& name : option.names) {
                cases += " \\\n                " +
                         shell_quoted("*" + name + "[" + zsh_text(option.help) + "]" + value);
            }
        }
        const std::string words = argument_words(command);
        const std::string rest = !words.empty()                ? "(" + words + ")"
                                 : command.arguments == "PATH" ? "_pt_check_documents"
                                                               : "";
        if (!rest.empty())
            cases += " \\\n                " + shell_quoted("*:" + command.arguments + ":" + rest);
        cases += "\n            ;;\n";
    }
    return fmt::format(R"(#compdef pt-check
# zsh completion for pt-check(1)
_pt_check_documents() {{
    _files -g '*.({kinds})(-.)'
}}
_pt_check() {{
    local command=none
    local -a names
    names=({described})
    if (( CURRENT > 2 )) && [[ -n ${{(M)names:#${{words[2]}}:*}} ]]; then
        command=${{words[2]}}
        shift words
        (( CURRENT-- ))
    elif (( CURRENT == 2 )); then
        _describe -t commands command names
    fi
    case $command in
{cases}    esac
}}
_pt_check "$@"
)",
                       fmt::arg("kinds", "docx|docm|dotx"), fmt::arg("described", described),
                       fmt::arg("cases", cases));
}

std::string fish_completion(std::span<const CommandHelp> commands) {
    const std::string names = command_names(commands);
    std::string out = "# fish completion for pt-check(1)\n";
    for (const CommandHelp& command : commands) {
        const std::string when = command.name.empty()
                                     ? "not __fish_seen_subcommand_from " + names
                                     : "__fish_seen_subcommand_from " + command.name;
        if (!command.name.empty()) {
            out += fmt::format("complete -c pt-check -n {} -a {} -d {}\n",
                               shell_quoted("__fish_is_first_arg"), command.name,
                               shell_quoted(command.summary));
        }
        for (const OptionHelp& option : command.options) {
            out += "complete -c pt-check -n " + shell_quoted(when);
            for (const std::string& name : option.names)
                out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
            if (!option.value.empty()) {
                const std::string words = value_words(option);
                out += takes_file(option) ? " -r -F"
                       : words.empty()    ? " -x"
                                          : " -x -a " + shell_quoted(words);
            }
            out += " -d " + shell_quoted(option.help) + "\n";
        }
        if (const std::string words = argument_words(command); !words.empty())
            out += fmt::format("complete -c pt-check -n {} -f -a {}\n", shell_quoted(when),
                               shell_quoted(words));
    }
    return out;
}

int run_completion(const CommandLine& line) {
    const std::vector<CommandHelp> commands = describe_commands(line.config.language);
    FileSink& out = standard_output();
    const std::string& wanted = line.arguments.front();
    if (wanted == "bash") out.write(bash_completion(commands));
    if (wanted == "zsh") out.write(zsh_completion(commands));
    if (wanted == "fish") out.write(fish_completion(commands));
    if (wanted == "man") out.write(man_page(commands, line.config.language));
    out.flush();
    return exit_clean;
}

}  // namespace ptcheck
