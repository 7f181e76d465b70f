#include <array>
#include <string_view>

#include "config/keys.hpp"
#include "config_texts.hpp"
#include "report/json_writer.hpp"
#include "text/near.hpp"

namespace ptcheck {

namespace {

class Schema {
public:
    explicit Schema(Language language) : language_(language) {}

    std::string write() {
        json_.begin_object();
        json_.member("$schema", "https://json-schema.org/draft/2020-12/schema");
        json_.member("title", "pt-check.toml");
        json_.member("type", "object");
        json_.key("additionalProperties");
        json_.boolean(false);
        json_.key("properties");
        json_.begin_object();
        group({});
        suppressions();
        rules();
        json_.end_object();
        json_.end_object();
        return out_ + "\n";
    }

private:
    /// The keys below `prefix`, which ends in a dot or is empty. Those of one table stand together
    /// in the list of keys.
    void group(std::string_view prefix) {
        std::string_view last;
        for (const Key& key : config_keys()) {
            if (!key.name.starts_with(prefix)) continue;
            const std::string_view rest = key.name.substr(prefix.size());
            const std::string_view part = rest.substr(0, rest.find('.'));
            if (part == last) continue;
            last = part;
            json_.key(part);
            if (part == rest) {
                json_.begin_object();
                value(key);
                json_.end_object();
                continue;
            }
            const std::string table = std::string(prefix) + std::string(part);
            table_of(key, table);
        }
    }

    void table_of(const Key& key, const std::string& table) {
        json_.begin_object();
        json_.member("type", "object");
        if (table_of_entries(key) == table) {
            json_.member("description", key.help.in(language_));
            json_.key("additionalProperties");
            json_.begin_object();
            type_of(key);
            json_.end_object();
        } else {
            json_.key("additionalProperties");
            json_.boolean(false);
            json_.key("properties");
            json_.begin_object();
            group(table + ".");
            json_.end_object();
        }
        json_.end_object();
    }

    void value(const Key& key) {
        json_.member("description", key.help.in(language_));
        type_of(key);
        if (key.fallback.empty()) return;
        json_.key("default");
        // TOML writes texts, numbers, true, false and an empty list as JSON does.
        json_.raw(key.fallback);
    }

    void type_of(const Key& key) {
        switch (key.kind) {
            case KeyKind::flag:
                json_.member("type", "boolean");
                break;
            case KeyKind::whole:
                json_.member("type", "integer");
                json_.member("minimum", key.least);
                json_.member("maximum", key.most);
                break;
            case KeyKind::choice:
            case KeyKind::level:
                choice(key.choices);
                break;
            case KeyKind::limit:
                json_.key("type");
                json_.begin_array();
                json_.string("integer");
                json_.string("string");
                json_.end_array();
                json_.member("minimum", std::int64_t{1});
                json_.member("pattern", "^[0-9]+([KMG]B?|s)?$");
                break;
            case KeyKind::rules:
            case KeyKind::texts:
                json_.member("type", "array");
                json_.key("items");
                json_.begin_object();
                json_.member("type", "string");
                json_.member("minLength", std::int64_t{1});
                json_.end_object();
                break;
            case KeyKind::text:
                json_.member("type", "string");
                break;
        }
    }

    void choice(std::string_view words) {
        json_.key("enum");
        json_.begin_array();
        for (const std::string_view word : words_of(words)) json_.string(word);
        json_.end_array();
    }

    struct Member {
        std::string_view name;
        bool required = false;
        Bilingual help;
        std::string_view pattern = {};
        std::string_view choices = {};
        bool date = false;
    };

    void tables(std::string_view name, std::span<const Member> members) {
        json_.key(name);
        json_.begin_object();
        json_.member("type", "array");
        json_.key("items");
        json_.begin_object();
        json_.member("type", "object");
        json_.key("additionalProperties");
        json_.boolean(false);
        json_.key("required");
        json_.begin_array();
        for (const Member& member : members) {
            if (member.required && member.choices.empty()) json_.string(member.name);
        }
        json_.end_array();
        json_.key("properties");
        json_.begin_object();
        for (const Member& member : members) {
            json_.key(member.name);
            json_.begin_object();
            json_.member("description", member.help.in(language_));
            if (member.choices.empty()) {
                json_.member("type", "string");
            } else {
                choice(member.choices);
            }
            if (member.required) json_.member("minLength", std::int64_t{1});
            if (!member.pattern.empty()) json_.member("pattern", member.pattern);
            if (member.date) json_.member("format", "date");
            json_.end_object();
        }
        json_.end_object();
        json_.end_object();
        json_.end_object();
    }

    void suppressions() {
        constexpr std::array members{
            Member{"rule", true, {"规则的编号、前缀或名称", "id, prefix or name of a rule"}},
            Member{"path", false, {"文件，相对于配置文件所在文件夹", "files, from this folder on"}},
            Member{"project", false, {"项目名称", "name of the project"}},
            Member{"indicator", false, {"三级指标名称", "name of the indicator"}},
            Member{"reason", true, {"理由", "why it is accepted"}},
            Member{"until", false, {"最后一天", "the last day it holds"}, {}, {}, true},
        };
        tables("suppress", members);
    }

    void rules() {
        constexpr std::array members{
            Member{"id", true, {"编号", "id"}, "^L(0[1-9]|[1-9][0-9])$"},
            Member{"level", true, {"级别", "level"}, {}, "error warning note"},
            Member{"name", false, {"名称", "name"}, "^[a-z0-9]+(-[a-z0-9]+)*$"},
            Member{"title", false, {"标题", "title"}},
            Member{"when", false, {"适用条件", "where it is asked"}},
            Member{"assert", true, {"要求", "what must hold"}},
            Member{"message", true, {"提示", "message"}},
            Member{"basis", false, {"依据", "basis"}},
            Member{"bad", true, {"不符合的示例", "an example that breaks it"}},
            Member{"good", true, {"符合的示例", "an example that keeps it"}},
        };
        tables("rule", members);
    }

    Language language_;
    std::string out_;
    JsonWriter json_{out_};
};

}  // namespace

std::string config_schema(Language language) {
    return Schema(language).write();
}

}  // namespace ptcheck
