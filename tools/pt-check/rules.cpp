// `rules`: the catalogue as a list, and one rule explained. All words come from the Rule objects.
#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "commands.hpp"
#include "ptcheck/rule.hpp"
#include "report/json_writer.hpp"
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

/// Labels of the explanation, in both languages.
struct Labels {
    Bilingual dimension{"维度", "dimension"};
    Bilingual level{"级别", "level"};
    Bilingual basis{"依据", "basis"};
    Bilingual message{"提示", "message"};
    Bilingual why{"影响", "why it matters"};
    Bilingual bad{"不符合示例", "bad example"};
    Bilingual good{"符合示例", "good example"};
    Bilingual silence{"不检查本规则", "to switch it off"};
};

std::string indented(std::string_view text, std::string_view indent) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        out.append(indent).append(text.substr(0, end)).append("\n");
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return out;
}

std::string explained(const Rule& rule, Language language) {
    constexpr Labels labels;
    const auto label = [&](const Bilingual& words) { return words.in(language); };
    std::string out = fmt::format("{} {}  {}\n\n", rule.id, rule.name, rule.title.in(language));
    const auto line = [&](const Bilingual& name, std::string_view text) {
        out += fmt::format("  {}: {}\n", label(name), text);
    };
    line(labels.dimension, dimension_name(rule.dimension));
    line(labels.level, level_name(rule.level));
    line(labels.basis, rule.basis);
    line(labels.message, rule.message.in(language));
    if (!rule.why.zh.empty()) line(labels.why, rule.why.in(language));
    line(labels.silence, fmt::format("pt-check --ignore {}", rule.id));
    if (!rule.bad.empty()) {
        out += fmt::format("\n  {}:\n{}", label(labels.bad), indented(rule.bad, "    "));
        out += fmt::format("\n  {}:\n{}", label(labels.good), indented(rule.good, "    "));
    }
    return out;
}

std::string markdown(const Rule& rule, Language language) {
    constexpr Labels labels;
    const auto label = [&](const Bilingual& words) { return words.in(language); };
    std::string out =
        fmt::format("## {} {}\n\n{}\n\n", rule.id, rule.name, rule.title.in(language));
    out += fmt::format("- {}: {}\n- {}: {}\n- {}: {}\n- {}: {}\n", label(labels.dimension),
                       dimension_name(rule.dimension), label(labels.level), level_name(rule.level),
                       label(labels.basis), rule.basis, label(labels.message),
                       rule.message.in(language));
    if (!rule.why.zh.empty())
        out += fmt::format("- {}: {}\n", label(labels.why), rule.why.in(language));
    if (!rule.bad.empty()) {
        out += fmt::format("\n{}:\n\n```\n{}\n```\n", label(labels.bad), rule.bad);
        out += fmt::format("\n{}:\n\n```\n{}\n```\n", label(labels.good), rule.good);
    }
    return out;
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
            out += explained(*rule, language);
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
            for (const Rule* rule : rules) {
                if (!out.empty()) out += '\n';
                out += markdown(*rule, line.config.language);
            }
            break;
    }
    standard_output().write(out);
    standard_output().flush();
    return exit_clean;
}

}  // namespace ptcheck
