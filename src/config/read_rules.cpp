#include "config/read_rules.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "config/toml_table.hpp"
#include "local/local_rule.hpp"
#include "ptcheck/text.hpp"
#include "rules/case_notation.hpp"
#include "text/near.hpp"

namespace ptcheck {

namespace {

constexpr std::string_view table_name = "[[rule]]";
constexpr std::array<std::string_view, 10> rule_keys{"id",     "level",   "name",  "title", "when",
                                                     "assert", "message", "basis", "bad",   "good"};

bool is_local_id(std::string_view id) noexcept {
    return id.size() == 3 && id[0] == 'L' && id[1] >= '0' && id[1] <= '9' && id[2] >= '0' &&
           id[2] <= '9' && id != "L00";
}

bool is_kebab_case(std::string_view name) noexcept {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    };
    return std::ranges::all_of(name, fits) && name.front() != '-' && name.back() != '-' &&
           name.find("--") == std::string_view::npos;
}

Level level_in(const TomlTable& table) {
    const std::string given = table.text("level", true);
    for (const Level level : {Level::error, Level::warning, Level::note}) {
        if (level_name(level) == given) return level;
    }
    const TomlNode& node = *table.node("level");
    refuse_value(table.source(), node.at, "level", node,
                 {"字符串，可用：error warning note", "one of the strings error warning note"});
}

/// Parses one text of a rule and tells its mistakes at their place in the file.
template <typename Parse>
auto parsed(const TomlTable& table, std::string_view key, Parse parse) {
    const TomlNode& node = *table.node(key);
    try {
        return parse(node.text);
    } catch (const local::ExpressionError& error) {
        const Position at = position_within(table.source(), node, error.at());
        throw ConfigError(table.source().where(at), std::string(key) + "：" + error.zh(),
                          std::string(key) + ": " + error.what());
    }
}

class RuleReader {
public:
    RuleReader(const ConfigSource& source, const TomlNode& node)
        : table_(source, node, table_name, rule_keys) {}

    std::shared_ptr<LocalRule> read() {
        auto rule = std::make_shared<LocalRule>();
        rule->id = table_.text("id", true);
        if (!is_local_id(rule->id)) {
            refuse("id", {"L01 至 L99", "L01 to L99"});
        }
        const Level level = level_in(table_);
        rule->name = table_.text("name");
        if (!rule->name.empty() && !is_kebab_case(rule->name)) {
            refuse("name", {"小写字母、数字和连字符，如 low-satisfaction",
                            "small letters, digits and dashes, such as low-satisfaction"});
        }
        rule->title = one_line("title", false);
        rule->message = one_line("message", true);
        rule->basis = one_line("basis", false);
        rule->when = table_.text("when");
        rule->assert = table_.text("assert", true);
        rule->bad = table_.text("bad", true);
        rule->good = table_.text("good", true);
        rule->where = table_.source().name + ":" + std::to_string(table_.at().line);
        std::optional<local::Expression> when;
        if (!trim(rule->when).empty()) when = parsed(table_, "when", local::parse_expression);
        local::Expression assert = parsed(table_, "assert", local::parse_expression);
        local::Message message = parsed(table_, "message", local::parse_message);
        local::complete(*rule, level, std::move(when), std::move(assert), std::move(message));
        return rule;
    }

private:
    /// What stands in the one line of a finding.
    [[nodiscard]] std::string one_line(std::string_view key, bool required) const {
        std::string text(trim(table_.text(key, required)));
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (static_cast<unsigned char>(text[i]) >= 0x20) continue;
            refuse(key, {"一行文字", "one line"});
        }
        return text;
    }

    [[noreturn]] void refuse(std::string_view key, const Said& expected) const {
        const TomlNode& node = *table_.node(key);
        refuse_value(table_.source(), node.at, key, node, expected);
    }

    TomlTable table_;
};

void require_unique(const ConfigSource& source, const TomlNode& item, const LocalRule& rule,
                    const std::vector<std::shared_ptr<const LocalRule>>& others) {
    const auto refuse = [&](std::string_view key, const std::string& value) {
        const TomlMember* member = item.find(key);
        const Position at = member == nullptr ? item.at : member->value.at;
        const std::string name(key);
        throw ConfigError(source.where(at), name + "“" + value + "”已用于另一条规则",
                          name + " '" + value + "' is that of another rule");
    };
    for (const auto& other : others) {
        if (other->id == rule.id) refuse("id", rule.id);
        if (other->name == rule.name) refuse("name", rule.name);
    }
    if (find_rule(rule.name) != nullptr) refuse("name", rule.name);
}

/// Of a CaseError, whose text begins with `line 3: `.
Said said_of(const CaseError& error) {
    const std::string what = error.what();
    const std::size_t colon = what.find(": ");
    const std::string number = what.substr(5, colon == std::string::npos ? colon : colon - 5);
    return {"示例第 " + number +
                " 行写法有误，每行为“标签 | 内容”或“二级指标 | 三级指标 | 指标值”（" +
                what.substr(colon + 2) + "）",
            "example, " + what};
}

/// Why a bad example may not fire: what it does not say cannot be judged.
Said silence(const std::string& id, const local::Trial& trial) {
    Said said{id + " 对不符合示例没有提出问题", id + " finds nothing wrong with its bad example"};
    if (trial.absent.empty()) {
        said.zh += "，条件和示例不一致";
        return said;
    }
    said.zh += "：示例中没有";
    said.en += ", which does not say";
    for (const std::string_view field : trial.absent) {
        said.zh.append(" ").append(field);
        said.en.append(" ").append(field);
    }
    return said;
}

}  // namespace

std::vector<std::shared_ptr<const LocalRule>> read_rules(const ConfigSource& source,
                                                         const TomlNode& list) {
    if (list.kind != NodeKind::list) {
        refuse_value(source, list.at, "rule", list,
                     {"用 [[rule]] 写的表", "tables that begin with [[rule]]"});
    }
    std::vector<std::shared_ptr<const LocalRule>> rules;
    for (const TomlNode& item : list.items) {
        auto rule = RuleReader(source, item).read();
        require_unique(source, item, *rule, rules);
        rules.push_back(std::move(rule));
    }
    std::ranges::sort(rules, {}, [](const auto& rule) { return std::string_view(rule->id); });
    return rules;
}

void try_examples(const ConfigSource& source, const TomlNode& list,
                  const std::vector<std::shared_ptr<const LocalRule>>& rules,
                  std::span<const ExtraUnit> units) {
    for (const TomlNode& item : list.items) {
        const std::string& id = item.find("id")->value.text;
        const LocalRule& rule =
            **std::ranges::find(rules, id, [](const auto& each) { return each->id; });
        for (const std::string_view key : {"bad", "good"}) {
            const TomlNode& example = item.find(key)->value;
            const auto tell = [&](const Said& said) {
                throw ConfigError(source.where(example.at), std::string(key) + "：" + said.zh,
                                  std::string(key) + ": " + said.en);
            };
            local::Trial trial;
            try {
                trial = local::try_example(rule, example.text, units);
            } catch (const CaseError& error) {
                tell(said_of(error));
            }
            if (key == "bad" && trial.findings == 0) tell(silence(id, trial));
            if (key == "good" && trial.findings > 0) {
                const std::string line = std::to_string(trial.line);
                tell({id + " 对符合示例第 " + line + " 行提出了问题：" + trial.message,
                      id + " finds fault with line " + line +
                          " of its good example: " + trial.message});
            }
        }
    }
}

}  // namespace ptcheck
