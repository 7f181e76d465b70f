// A TOML tree held against a JSON Schema: the words of draft 2020-12 that ours uses, no more.
#pragma once

#include <algorithm>
#include <string>

#include <rapidjson/document.h>

#include "config/toml.hpp"
#include "local/pattern.hpp"

namespace ptcheck::test {

class SchemaChecker {
public:
    /// The first fault, as `path: word`; empty when there is none. A word of the schema that is not
    /// known here is a fault too: nothing is taken as checked that is not.
    [[nodiscard]] std::string check(const TomlNode& node, const rapidjson::Value& schema,
                                    const std::string& path = "") const {
        for (const auto& word : schema.GetObject()) {
            const std::string name = word.name.GetString();
            if (!holds(name, word.value, node)) return path + ": " + name;
            if (name == "items") {
                for (const TomlNode& item : node.items) {
                    if (auto fault = check(item, word.value, path + "[]"); !fault.empty())
                        return fault;
                }
            }
        }
        if (node.kind != NodeKind::table) return {};
        for (const TomlMember& member : node.members) {
            const std::string inner = path + "/" + member.key;
            const rapidjson::Value* wanted = nullptr;
            if (schema.HasMember("properties") &&
                schema["properties"].HasMember(member.key.c_str())) {
                wanted = &schema["properties"][member.key.c_str()];
            } else if (schema.HasMember("additionalProperties")) {
                wanted = &schema["additionalProperties"];
                if (wanted->IsBool() && !wanted->GetBool()) return inner + ": additionalProperties";
            }
            if (wanted == nullptr || !wanted->IsObject()) continue;
            if (auto fault = check(member.value, *wanted, inner); !fault.empty()) return fault;
        }
        return {};
    }

private:
    static std::string type_of(const TomlNode& node) {
        switch (node.kind) {
            case NodeKind::table:
                return "object";
            case NodeKind::list:
                return "array";
            case NodeKind::flag:
                return "boolean";
            case NodeKind::whole:
                return "integer";
            case NodeKind::real:
                return "number";
            default:
                return "string";
        }
    }

    static bool holds(const std::string& word, const rapidjson::Value& value,
                      const TomlNode& node) {
        const bool text = type_of(node) == "string";
        if (word == "type") {
            if (value.IsString()) return type_of(node) == value.GetString();
            return std::ranges::any_of(value.GetArray(), [&](const auto& each) {
                return type_of(node) == each.GetString();
            });
        }
        if (word == "enum") {
            return std::ranges::any_of(value.GetArray(), [&](const auto& each) {
                return text && node.text == each.GetString();
            });
        }
        if (word == "minimum") {
            return node.kind != NodeKind::whole || node.whole >= value.GetInt64();
        }
        if (word == "maximum") {
            return node.kind != NodeKind::whole || node.whole <= value.GetInt64();
        }
        if (word == "minLength") return !text || node.text.size() >= value.GetUint64();
        if (word == "pattern") {
            std::string error;
            const auto pattern = local::Pattern::compile(value.GetString(), error);
            return !text || (pattern != nullptr && pattern->found_in(node.text));
        }
        if (word == "format") return node.kind == NodeKind::date;
        if (word == "required") {
            return std::ranges::all_of(value.GetArray(), [&](const auto& each) {
                return node.find(each.GetString()) != nullptr;
            });
        }
        return word == "$schema" || word == "title" || word == "description" || word == "default" ||
               word == "properties" || word == "additionalProperties" || word == "items";
    }
};

}  // namespace ptcheck::test
