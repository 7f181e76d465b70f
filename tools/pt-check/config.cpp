// `config --show`: every key with its value and where it comes from, as a file that says the same.
#include <algorithm>

#include <fmt/format.h>

#include "commands.hpp"
#include "config/toml_text.hpp"
#include "config_texts.hpp"
#include "streams.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t remark_column = 44;

std::string origin_of(const Setting& setting, Language language) {
    const bool zh = language == Language::zh;
    switch (setting.layer) {
        case Layer::built_in:
            break;
        case Layer::profile:
            return (zh ? "表式 " : "profile ") + setting.origin;
        case Layer::file:
            return setting.origin;
        case Layer::environment:
            return (zh ? "环境变量 " : "environment ") + setting.origin;
        case Layer::command_line:
            return (zh ? "命令行 " : "command line ") + setting.origin;
    }
    return zh ? "默认" : "default";
}

/// Names of files and entries are the user's: no line of ours may be broken by them.
std::string with_remark(const std::string& line, std::string_view remark) {
    const std::size_t width = code_points(line);
    return line + std::string(width < remark_column ? remark_column - width : 1, ' ') + "# " +
           escape_controls(remark) + "\n";
}

void add_text(std::string& out, std::string_view key, std::string_view text) {
    if (!text.empty()) out += fmt::format("{} = {}\n", key, toml_string(text));
}

std::string shown(const SuppressEntry& entry, std::string_view remark) {
    std::string out = "\n" + with_remark("[[suppress]]", remark);
    add_text(out, "rule", entry.rule);
    // As it holds wherever this is read.
    if (!entry.path.empty()) add_text(out, "path", entry.pattern);
    add_text(out, "project", entry.project);
    add_text(out, "indicator", entry.indicator);
    add_text(out, "reason", entry.reason);
    if (entry.until) out += fmt::format("until = {}\n", to_string(*entry.until));
    return out;
}

std::string shown(const LocalRule& rule) {
    std::string out = "\n" + with_remark("[[rule]]", rule.where);
    add_text(out, "id", rule.id);
    add_text(out, "level", level_name(rule.rule.level));
    add_text(out, "name", rule.name);
    add_text(out, "title", rule.title);
    add_text(out, "when", rule.when);
    add_text(out, "assert", rule.assert);
    add_text(out, "message", rule.message_source);
    add_text(out, "basis", rule.basis);
    add_text(out, "bad", rule.bad);
    add_text(out, "good", rule.good);
    return out;
}

std::string shown(const CommandLine& line) {
    const Language language = line.config.language;
    const bool zh = language == Language::zh;
    const Configuration& all = line.configuration;
    std::string out = all.file ? "# " + escape_controls(*all.file) + "\n\n"
                      : zh     ? "# 没有配置文件\n\n"
                               : "# no configuration file\n\n";
    for (const Key& key : config_keys()) {
        const std::string_view table = table_of_entries(key);
        bool any = false;
        for (const auto& [name, setting] : all.settings) {
            if (find_key(name) != &key) continue;
            any = true;
            out += with_remark(toml_full_key(key, name) + " = " + toml_value(key, setting.values),
                               origin_of(setting, language));
        }
        if (any) continue;
        const std::string name(table.empty() ? key.name : table);
        out += with_remark("#" + name + " =", zh ? "未设置" : "not set");
    }
    for (const SuppressEntry& entry : all.suppressions) out += shown(entry, entry.where);
    for (const SuppressEntry& entry : all.expired) {
        out += "\n# " + escape_controls(entry.where) +
               (zh ? "：对 " + entry.rule + " 的豁免已于 " + to_string(*entry.until) + " 到期\n"
                   : ": the suppression of " + entry.rule + " ended on " + to_string(*entry.until) +
                         "\n");
    }
    for (const auto& rule : all.rules) out += shown(*rule);
    return out;
}

}  // namespace

int run_config(const CommandLine& line) {
    switch (line.config_part) {
        case ConfigPart::show:
            standard_output().write(shown(line));
            break;
        case ConfigPart::init:
            standard_output().write(config_sample(line.config.language));
            break;
        case ConfigPart::schema:
            standard_output().write(config_schema(line.config.language));
            break;
    }
    standard_output().flush();
    return exit_clean;
}

}  // namespace ptcheck
