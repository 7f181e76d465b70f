// `rules`: the catalogue as a list, and one rule explained. All words come from the Rule objects.
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "commands.hpp"
#include "ptcheck/rule.hpp"
#include "report/json_writer.hpp"
#include "rule_pages.hpp"
#include "streams.hpp"

namespace ptcheck {

namespace {

bool exactly(const CommandLine& line, const Rule& rule) {
    return std::ranges::any_of(line.arguments, [&](const std::string& argument) {
        return argument == rule.id || argument == rule.name;
    });
}

/// read_command_line has refused arguments that are no rule.
std::vector<const Rule*> chosen(const CommandLine& line) {
    Selection selection;
    selection.select = line.arguments;
    std::vector<const Rule*> rules;
    const std::vector<const Rule*> checks = rules_of(line.config);
    for (const auto list : {std::span<const Rule* const>(checks), document_notes()}) {
        std::ranges::copy_if(list, std::back_inserter(rules),
                             [&](const Rule* rule) { return selection.enabled(*rule); });
    }
    return rules;
}

/// What a local rule has beyond the others: its conditions, and where it is written.
std::string conditions(const CommandLine& line, const Rule& rule) {
    const bool zh = line.config.language == Language::zh;
    for (const auto& local : line.config.local_rules) {
        if (&local->rule != &rule) continue;
        std::string out = "\n";
        if (!local->when.empty())
            out += fmt::format("  {}: {}\n", zh ? "适用条件" : "when", local->when);
        out += fmt::format("  {}: {}\n", zh ? "要求" : "assert", local->assert);
        return out + fmt::format("  {}: {}\n", zh ? "出处" : "written in", local->where);
    }
    return {};
}

std::string json(const std::vector<const Rule*>& rules, Language language) {
    std::string out;
    JsonWriter json(out);
    json.begin_array();
    for (const Rule* rule : rules) {
        json.begin_object();
        json.member("id", rule->id);
        json.member("name", rule->name);
        json.member("level", level_name(rule->level));
        json.member("dimension", dimension_name(rule->dimension));
        json.member("title", rule->title.in(language));
        json.member("message", rule->message.in(language));
        json.member("why", rule->why.in(language));
        json.member("basis", rule->basis);
        json.member("bad", rule->bad);
        json.member("good", rule->good);
        json.end_object();
    }
    json.end_array();
    return out + "\n";
}

std::string text(const CommandLine& line, const std::vector<const Rule*>& rules) {
    const Language language = line.config.language;
    std::size_t widest = 0;
    for (const Rule* rule : rules) widest = std::max(widest, rule->name.size());
    std::string out;
    for (const Rule* rule : rules) {
        if (exactly(line, *rule)) {
            if (!out.empty()) out += '\n';
            out += explained_rule(*rule, language) + conditions(line, *rule);
        } else {
            out += fmt::format("{}  {:<7}  {:<{}}  {}\n", rule->id, level_name(rule->level),
                               rule->name, widest, rule->title.in(language));
        }
    }
    return out;
}

}  // namespace

int run_rules_command(const CommandLine& line) {
    const std::vector<const Rule*> rules = chosen(line);
    std::string out;
    switch (line.listing) {
        case Listing::text:
            out = text(line, rules);
            break;
        case Listing::json:
            out = json(rules, line.config.language);
            break;
        case Listing::markdown:
            if (line.arguments.empty()) out = markdown_head(rules, line.config.language);
            for (const Rule* rule : rules) {
                out += markdown_of(*rule, line.config.language);
                if (rule != rules.back()) out += '\n';
            }
            break;
    }
    standard_output().write(out);
    standard_output().flush();
    return exit_clean;
}

}  // namespace ptcheck
