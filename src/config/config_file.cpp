#include "config/config_file.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "config/read_rules.hpp"
#include "config/toml_table.hpp"
#include "ptcheck/text.hpp"
#include "text/near.hpp"

namespace ptcheck {

namespace {

Said expected_of(const Key& key) {
    const std::string allowed = allowed_values(key, Language::zh);
    const std::string allowed_en = allowed_values(key, Language::en);
    switch (key.kind) {
        case KeyKind::flag:
            return {"布尔值 true 或 false", "true or false"};
        case KeyKind::whole:
            return {"整数，范围 " + allowed, "a whole number in " + allowed};
        case KeyKind::choice:
        case KeyKind::level:
            return {"字符串，可用：" + allowed, "one of the strings " + allowed};
        case KeyKind::limit:
            return {allowed + "，如 \"100MB\"", allowed_en + ", such as \"100MB\""};
        case KeyKind::rules:
        case KeyKind::texts:
            return {"字符串的数组，如 " + std::string(key.example),
                    "a list of strings, such as " + std::string(key.example)};
        case KeyKind::text:
            break;
    }
    return {"字符串", "a string"};
}

/// Whether a unit's word can be told from the number before it.
bool is_unit(std::string_view word) noexcept {
    if (word.empty() || code_points(word) > 20) return false;
    for (std::string_view rest = word; !rest.empty(); rest.remove_prefix(code_point_length(rest))) {
        constexpr std::u32string_view refused =
            U"0123456789０１２３４５６７８９=<>≥≤＜＞＝.,，。；;|";
        if (blank_prefix(rest) > 0 || refused.find(code_point(rest)) != std::u32string_view::npos) {
            return false;
        }
    }
    return true;
}

class FileReader {
public:
    explicit FileReader(const ConfigSource& source) : source_(source) {}

    ConfigFile read() {
        const TomlNode root = parse_toml(source_);
        for (const Key& key : config_keys()) {
            const std::string_view table = table_of_entries(key);
            known_.push_back(table.empty() ? key.name : table);
        }
        known_.insert(known_.end(), {"suppress", "rule"});
        for (const auto list : {all_rules(), document_notes()}) {
            for (const Rule* rule : list) rule_names_.push_back(rule->name);
        }
        const TomlMember* rules = root.find("rule");
        if (rules != nullptr) {
            file_.rules = read_rules(source_, rules->value);
            for (const auto& rule : file_.rules) {
                local_.push_back(&rule->rule);
                rule_names_.push_back(rule->name);
            }
        }
        table(root, {});
        if (const TomlMember* list = root.find("suppress")) suppressions(list->value);
        if (rules != nullptr) {
            Config config;
            apply_settings(file_.settings, config);
            try_examples(source_, rules->value, file_.rules, config.words.units);
        }
        return std::move(file_);
    }

private:
    void table(const TomlNode& node, const std::string& prefix) {
        for (const TomlMember& member : node.members) {
            const std::string name = prefix + member.key;
            if (prefix.empty() && (name == "suppress" || name == "rule")) continue;
            const auto keys = config_keys();
            const auto single = std::ranges::find(keys, name, &Key::name);
            if (single != keys.end() && table_of_entries(*single).empty()) {
                put(name, *single, member.value);
                continue;
            }
            const auto entries = std::ranges::find(keys, name, table_of_entries);
            const bool group = std::ranges::any_of(
                keys, [&](const Key& key) { return key.name.starts_with(name + "."); });
            if (!group) refuse_unknown(member, name);
            if (member.value.kind != NodeKind::table) {
                refuse_value(source_, member.value.at, name, member.value, {"表", "a table"});
            }
            if (entries == keys.end()) {
                table(member.value, name + ".");
                continue;
            }
            for (const TomlMember& entry : member.value.members) put_entry(name, *entries, entry);
        }
    }

    /// Within a table the last part of a key is what was mistyped.
    [[noreturn]] void refuse_unknown(const TomlMember& member, const std::string& name) {
        TomlMember whole{name, member.at, {}};
        refuse_key(source_, whole, {}, known_);
    }

    void put_entry(const std::string& table, const Key& key, const TomlMember& entry) {
        std::string last = entry.key;
        if (key.kind == KeyKind::level) {
            require_rule(last, entry.at);
            last = rule_entry(last, local_);
        } else if (table == "words.units" && !is_unit(last)) {
            throw ConfigError(source_.where(entry.at),
                              "单位“" + last + "”不能用，应为不含空格、数字和标点的词",
                              "the unit '" + last +
                                  "' cannot be used, expected a word without blanks, digits and "
                                  "punctuation");
        } else if (trim(last).empty()) {
            throw ConfigError(source_.where(entry.at), table + " 的键不能为空",
                              "a key of " + table + " must not be empty");
        }
        put(table + "." + last, key, entry.value);
    }

    void put(const std::string& name, const Key& key, const TomlNode& node) {
        Setting setting;
        setting.layer = Layer::file;
        setting.origin = source_.name + ":" + std::to_string(node.at.line);
        const auto refuse = [&](const TomlNode& found) {
            refuse_value(source_, found.at, name, found, expected_of(key));
        };
        if (key.kind == KeyKind::rules || key.kind == KeyKind::texts) {
            if (node.kind != NodeKind::list) refuse(node);
            for (const TomlNode& item : node.items) {
                if (item.kind != NodeKind::text) refuse(item);
                setting.values.push_back(list_entry(key, name, item));
            }
        } else {
            const bool whole_too = key.kind == KeyKind::whole || key.kind == KeyKind::limit;
            const bool fits =
                key.kind == KeyKind::flag ? node.kind == NodeKind::flag
                : key.kind == KeyKind::whole
                    ? node.kind == NodeKind::whole
                    : node.kind == NodeKind::text || (whole_too && node.kind == NodeKind::whole);
            if (!fits) refuse(node);
            const std::string written = node.kind == NodeKind::flag ? (node.flag ? "true" : "false")
                                        : node.kind == NodeKind::whole ? std::to_string(node.whole)
                                                                       : node.text;
            const auto value = normal_value(key, written);
            if (!value) refuse_near(key, name, node);
            // A file that a configuration names lies beside it.
            setting.values.push_back(name == "baseline" ? beside(*value) : *value);
        }
        file_.settings[name] = std::move(setting);
    }

    [[noreturn]] void refuse_near(const Key& key, const std::string& name, const TomlNode& node) {
        Said expected = expected_of(key);
        const auto choices = words_of(key.choices);
        const std::string_view meant =
            node.kind == NodeKind::text ? nearest(node.text, choices) : std::string_view{};
        if (!meant.empty()) {
            expected.zh.append("，是否指 ").append(meant);
            expected.en.append(", did you mean ").append(meant);
        }
        refuse_value(source_, node.at, name, node, expected);
    }

    std::string list_entry(const Key& key, const std::string& name, const TomlNode& item) {
        if (trim(item.text).empty()) {
            throw ConfigError(source_.where(item.at), name + " 中有空的字符串",
                              name + " holds an empty string");
        }
        if (key.kind == KeyKind::rules) {
            require_rule(item.text, item.at);
            return rule_entry(item.text, local_);
        }
        // A glob with a folder in it is meant from the folder of the file on.
        const bool glob = name == "include" || name == "exclude";
        if (glob && item.text.find('/') != std::string::npos && item.text.front() != '/') {
            return beside(item.text);
        }
        return item.text;
    }

    void require_rule(const std::string& entry, Position at) {
        const auto known = [&](const Rule* rule) {
            return rule->id.starts_with(entry) || rule->name == entry;
        };
        for (const auto list :
             {all_rules(), document_notes(), std::span<const Rule* const>(local_)}) {
            if (!entry.empty() && std::ranges::any_of(list, known)) return;
        }
        std::string zh = "没有规则“" + entry + "”";
        std::string en = "no rule '" + entry + "'";
        // One id is as near to a wrong one as the next: only names can be guessed.
        if (const std::string_view meant = nearest(entry, rule_names_); !meant.empty()) {
            zh.append("，是否指 ").append(meant);
            en.append(", did you mean ").append(meant);
        } else {
            zh += "，编号、前缀和名称见 pt-check rules";
            en += ", ids, prefixes and names: pt-check rules";
        }
        throw ConfigError(source_.where(at), zh, en);
    }

    /// A path or glob from the folder of the file on, `..` resolved.
    [[nodiscard]] std::string beside(const std::string& path) const {
        if (path.starts_with('/')) return path;
        return std::filesystem::path(source_.folder + "/" + path).lexically_normal().string();
    }

    void suppressions(const TomlNode& list) {
        if (list.kind != NodeKind::list) {
            refuse_value(source_, list.at, "suppress", list,
                         {"用 [[suppress]] 写的表", "tables that begin with [[suppress]]"});
        }
        constexpr std::array<std::string_view, 6> keys{"rule",      "path",   "project",
                                                       "indicator", "reason", "until"};
        for (const TomlNode& item : list.items) {
            const TomlTable table(source_, item, "[[suppress]]", keys);
            SuppressEntry entry;
            entry.rule = table.text("rule", true);
            require_rule(entry.rule, table.node("rule")->at);
            entry.rule = rule_entry(entry.rule, local_);
            entry.reason = table.text("reason", true);
            entry.path = table.text("path");
            entry.pattern = beside(entry.path);
            entry.project = trim(table.text("project"));
            entry.indicator = trim(table.text("indicator"));
            entry.where = source_.name + ":" + std::to_string(item.at.line);
            if (const TomlNode* until = table.node("until")) {
                if (until->kind != NodeKind::date) {
                    refuse_value(source_, until->at, "until", *until,
                                 {"不加引号的日期，如 2025-12-31",
                                  "a date without quotes, such as 2025-12-31"});
                }
                entry.until = until->date;
            }
            file_.suppressions.push_back(std::move(entry));
        }
    }

    const ConfigSource& source_;
    ConfigFile file_;
    std::vector<std::string_view> known_;
    std::vector<std::string_view> rule_names_;
    std::vector<const Rule*> local_;
};

}  // namespace

ConfigFile read_config_file(const ConfigSource& source) {
    return FileReader(source).read();
}

}  // namespace ptcheck
