#include "merge/record.hpp"

namespace ptcheck {

namespace {

constexpr Bilingual a_text{"应为字符串", "should be a string"};
constexpr Bilingual text_or_nothing{"应为字符串或 null", "should be a string or null"};
constexpr Bilingual a_number{"应为整数", "should be a whole number"};
constexpr Bilingual out_of_range{"超出范围", "is out of range"};
constexpr Bilingual an_object{"应为对象", "should be an object"};
constexpr Bilingual object_or_nothing{"应为对象或 null", "should be an object or null"};
constexpr Bilingual a_truth{"应为 true 或 false", "should be true or false"};

}  // namespace

Record::Record(std::span<const JsonNode> nodes, std::size_t at) : nodes_(nodes), at_(at) {
    if (nodes[at].type != JsonType::object)
        throw RecordError("记录应为 JSON 对象", "a record should be a JSON object");
}

void Record::refuse(std::string_view key, const Bilingual& why) {
    throw RecordError("“" + std::string(key) + "”" + std::string(why.zh),
                      "'" + std::string(key) + "' " + std::string(why.en));
}

const JsonNode* Record::find(std::string_view key) const noexcept {
    for (std::size_t i = at_ + 1; i < nodes_[at_].end; i = nodes_[i].end) {
        if (nodes_[i].key == key) return &nodes_[i];
    }
    return nullptr;
}

const JsonNode& Record::get(std::string_view key) const {
    const JsonNode* node = find(key);
    if (node == nullptr) {
        throw RecordError("缺少“" + std::string(key) + "”",
                          "'" + std::string(key) + "' is missing");
    }
    return *node;
}

bool Record::is_null(std::string_view key) const {
    return get(key).type == JsonType::null;
}

std::string_view Record::text(std::string_view key) const {
    const JsonNode& node = get(key);
    if (node.type != JsonType::text) refuse(key, a_text);
    return node.text;
}

std::optional<std::string_view> Record::text_or_null(std::string_view key) const {
    const JsonNode& node = get(key);
    if (node.type == JsonType::null) return std::nullopt;
    if (node.type != JsonType::text) refuse(key, text_or_nothing);
    return node.text;
}

std::optional<std::string_view> Record::text_if_any(std::string_view key) const {
    return has(key) ? std::optional(text(key)) : std::nullopt;
}

std::int64_t Record::whole_number(std::string_view key, std::int64_t least,
                                  std::int64_t most) const {
    const JsonNode& node = get(key);
    if (node.type != JsonType::integer) refuse(key, a_number);
    if (node.integer < least || node.integer > most) refuse(key, out_of_range);
    return node.integer;
}

bool Record::flag(std::string_view key) const {
    const JsonNode* node = find(key);
    if (node != nullptr && node->type != JsonType::boolean) refuse(key, a_truth);
    return node != nullptr && node->boolean;
}

Record Record::object(std::string_view key) const {
    const JsonNode& node = get(key);
    if (node.type != JsonType::object) refuse(key, an_object);
    return Record(nodes_, static_cast<std::size_t>(&node - nodes_.data()));
}

std::optional<Record> Record::object_or_null(std::string_view key) const {
    const JsonNode& node = get(key);
    if (node.type == JsonType::null) return std::nullopt;
    if (node.type != JsonType::object) refuse(key, object_or_nothing);
    return object(key);
}

std::vector<std::size_t> Record::elements(std::string_view key, JsonType type,
                                          const Bilingual& what) const {
    const JsonNode& node = get(key);
    const auto array = static_cast<std::size_t>(&node - nodes_.data());
    std::vector<std::size_t> found;
    if (node.type != JsonType::array) refuse(key, what);
    for (std::size_t i = array + 1; i < node.end; i = nodes_[i].end) {
        if (nodes_[i].type != type) refuse(key, what);
        found.push_back(i);
    }
    return found;
}

std::vector<Record> Record::objects(std::string_view key) const {
    std::vector<Record> all;
    for (const std::size_t i :
         elements(key, JsonType::object, {"应为对象数组", "should be an array of objects"}))
        all.emplace_back(nodes_, i);
    return all;
}

std::vector<Record> Record::objects_if_any(std::string_view key) const {
    return has(key) ? objects(key) : std::vector<Record>{};
}

std::vector<std::string_view> Record::text_views(std::string_view key) const {
    std::vector<std::string_view> all;
    for (const std::size_t i :
         elements(key, JsonType::text, {"应为字符串数组", "should be an array of strings"}))
        all.push_back(nodes_[i].text);
    return all;
}

std::vector<std::string> Record::texts(std::string_view key) const {
    const std::vector<std::string_view> views = text_views(key);
    return {views.begin(), views.end()};
}

std::vector<std::int64_t> Record::integers(std::string_view key) const {
    std::vector<std::int64_t> all;
    for (const std::size_t i :
         elements(key, JsonType::integer, {"应为整数数组", "should be an array of whole numbers"}))
        all.push_back(nodes_[i].integer);
    return all;
}

std::vector<const JsonNode*> Record::members() const {
    std::vector<const JsonNode*> all;
    for (std::size_t i = at_ + 1; i < nodes_[at_].end; i = nodes_[i].end) all.push_back(&nodes_[i]);
    return all;
}

}  // namespace ptcheck
