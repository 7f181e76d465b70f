#include "config/toml_table.hpp"

#include "config/keys.hpp"
#include "ptcheck/text.hpp"
#include "text/near.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t longest_shown = 40;  ///< code points of a value that a message repeats

std::string short_text(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; !text.empty(); ++i) {
        if (i == longest_shown) return out + "…";
        const std::size_t length = code_point_length(text);
        out += text.substr(0, length);
        text.remove_prefix(length);
    }
    return out;
}

}  // namespace

Said shown_value(const TomlNode& node) {
    const Bilingual kind = node_kind_name(node.kind);
    switch (node.kind) {
        case NodeKind::text:
            return {"字符串“" + short_text(node.text) + "”",
                    "the string '" + short_text(node.text) + "'"};
        case NodeKind::list:
        case NodeKind::table:
            return {std::string(kind.zh), std::string(kind.en)};
        default:
            return {std::string(kind.zh) + " " + short_text(node.text),
                    std::string(kind.en) + " (" + short_text(node.text) + ")"};
    }
}

void refuse_value(const ConfigSource& source, Position at, std::string_view key,
                  const TomlNode& found, const Said& expected) {
    const Said value = shown_value(found);
    const std::string name(key);
    throw ConfigError(source.where(at), name + " 是" + value.zh + "，应为" + expected.zh,
                      name + " is " + value.en + ", expected " + expected.en);
}

void refuse_key(const ConfigSource& source, const TomlMember& member, std::string_view table,
                std::span<const std::string_view> known) {
    const std::string key = member.key;
    std::string zh = (table.empty() ? "" : std::string(table) + " ") + std::string("没有键“") +
                     short_text(key) + "”";
    std::string en =
        "no key '" + short_text(key) + "'" + (table.empty() ? "" : " in " + std::string(table));
    if (const std::string_view meant = nearest(key, known); !meant.empty()) {
        zh.append("，是否指 ").append(meant);
        en.append(", did you mean ").append(meant);
    } else if (table.empty()) {
        zh += "，可用的键见 pt-check config --init";
        en += ", keys: pt-check config --init";
    } else if (find_key(key) != nullptr || find_key(key + ".x") != nullptr) {
        // TOML: what follows the head of a table belongs to it.
        zh += "，该设置应写在所有 [[rule]] 和 [[suppress]] 之前";
        en += ", that setting stands before every [[rule]] and [[suppress]]";
    } else {
        zh += "，可用：";
        en += ", keys:";
        for (std::size_t i = 0; i < known.size(); ++i) {
            if (i > 0) zh += ' ';
            zh += known[i];
            en += ' ';
            en += known[i];
        }
    }
    throw ConfigError(source.where(member.at), zh, en);
}

TomlTable::TomlTable(const ConfigSource& source, const TomlNode& node, std::string_view name,
                     std::span<const std::string_view> known)
    : source_(source), table_(node), name_(name) {
    if (node.kind != NodeKind::table) {
        refuse_value(source, node.at, name, node, {"表", "a table"});
    }
    for (const TomlMember& member : node.members) {
        bool found = false;
        for (const std::string_view key : known) found = found || key == member.key;
        if (!found) refuse_key(source, member, name, known);
    }
}

const TomlNode* TomlTable::node(std::string_view key) const noexcept {
    const TomlMember* member = table_.find(key);
    return member == nullptr ? nullptr : &member->value;
}

std::string TomlTable::text(std::string_view key, bool required) const {
    const TomlNode* found = node(key);
    const std::string table(name_);
    if (found == nullptr) {
        if (!required) return {};
        throw ConfigError(source_.where(table_.at), table + " 缺少 " + std::string(key),
                          table + " has no " + std::string(key));
    }
    if (found->kind != NodeKind::text) {
        refuse_value(source_, found->at, key, *found, {"字符串", "a string"});
    }
    if (required && trim(found->text).empty()) {
        throw ConfigError(source_.where(found->at), std::string(key) + " 不能为空",
                          std::string(key) + " must not be empty");
    }
    return found->text;
}

}  // namespace ptcheck
