#include "report/json_reader.hpp"

#include <algorithm>
#include <utility>

#include <rapidjson/error/error.h>
#include <rapidjson/reader.h>

#include "ptcheck/text.hpp"

namespace ptcheck {

namespace {

constexpr Bilingual deep{"嵌套过深", "nested too deeply"};
constexpr Bilingual many{"值过多", "too many values"};
constexpr Bilingual not_whole{"应为整数", "expected a whole number"};
constexpr Bilingual twice{"同一键出现两次", "a key stands there twice"};
constexpr Bilingual not_utf8{"不是有效的 UTF-8", "not valid UTF-8"};
constexpr Bilingual nul{"含有 NUL 字节", "holds a NUL byte"};

/// Takes the library's events. An event that is refused ends the reading.
class Handler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Handler> {
public:
    explicit Handler(std::vector<JsonNode>& nodes) : nodes_(nodes) {}

    [[nodiscard]] const Bilingual* refusal() const noexcept { return refusal_; }

    // The names are the library's.
    bool Null() { return add(JsonType::null) != nullptr; }
    bool Bool(bool value) {
        JsonNode* node = add(JsonType::boolean);
        if (node != nullptr) node->boolean = value;
        return node != nullptr;
    }
    bool Int(int value) { return Int64(value); }
    bool Uint(unsigned value) { return Int64(value); }
    bool Int64(std::int64_t value) {
        JsonNode* node = add(JsonType::integer);
        if (node != nullptr) node->integer = value;
        return node != nullptr;
    }
    bool Uint64(std::uint64_t value) {
        return std::in_range<std::int64_t>(value) ? Int64(static_cast<std::int64_t>(value))
                                                  : refuse(not_whole);
    }
    bool Default() { return refuse(not_whole); }
    bool String(const char* text, rapidjson::SizeType size, bool) {
        const std::string_view view(text, size);
        if (invalid_utf8(view) != std::string_view::npos) return refuse(not_utf8);
        JsonNode* node = add(JsonType::text);
        if (node != nullptr) node->text = view;
        return node != nullptr;
    }
    bool Key(const char* text, rapidjson::SizeType size, bool) {
        key_ = {text, size};
        return invalid_utf8(key_) == std::string_view::npos || refuse(not_utf8);
    }
    bool StartObject() { return open(JsonType::object); }
    bool StartArray() { return open(JsonType::array); }
    bool EndArray(rapidjson::SizeType) {
        close();
        return true;
    }
    bool EndObject(rapidjson::SizeType) {
        const std::size_t object = close();
        keys_.clear();
        for (std::size_t i = object + 1; i < nodes_.size(); i = nodes_[i].end)
            keys_.push_back(nodes_[i].key);
        std::ranges::sort(keys_);
        return std::ranges::adjacent_find(keys_) == keys_.end() || refuse(twice);
    }

private:
    bool refuse(const Bilingual& why) {
        refusal_ = &why;
        return false;
    }
    JsonNode* add(JsonType type) {
        if (nodes_.size() >= JsonReader::most_nodes) {
            refuse(many);
            return nullptr;
        }
        JsonNode& node = nodes_.emplace_back();
        node.type = type;
        node.end = static_cast<std::uint32_t>(nodes_.size());
        node.key = key_;
        key_ = {};
        return &node;
    }
    bool open(JsonType type) {
        if (open_.size() >= JsonReader::most_levels) return refuse(deep);
        if (add(type) == nullptr) return false;
        open_.push_back(nodes_.size() - 1);
        return true;
    }
    std::size_t close() {
        const std::size_t closed = open_.back();
        open_.pop_back();
        nodes_[closed].end = static_cast<std::uint32_t>(nodes_.size());
        return closed;
    }

    std::vector<JsonNode>& nodes_;
    std::vector<std::size_t> open_;
    std::vector<std::string_view> keys_;
    std::string_view key_;
    const Bilingual* refusal_ = nullptr;
};

Bilingual words_of(rapidjson::ParseErrorCode code) noexcept {
    switch (code) {
        case rapidjson::kParseErrorDocumentEmpty:
            return {"空行", "an empty line"};
        case rapidjson::kParseErrorDocumentRootNotSingular:
            return {"值之后还有其他内容", "something follows the value"};
        case rapidjson::kParseErrorObjectMissName:
            return {"应为键名", "expected a key"};
        case rapidjson::kParseErrorObjectMissColon:
            return {"应为冒号", "expected a colon"};
        case rapidjson::kParseErrorObjectMissCommaOrCurlyBracket:
            return {"应为逗号或 }", "expected a comma or }"};
        case rapidjson::kParseErrorArrayMissCommaOrSquareBracket:
            return {"应为逗号或 ]", "expected a comma or ]"};
        case rapidjson::kParseErrorStringUnicodeEscapeInvalidHex:
        case rapidjson::kParseErrorStringUnicodeSurrogateInvalid:
        case rapidjson::kParseErrorStringEscapeInvalid:
            return {"转义序列无效", "an invalid escape"};
        case rapidjson::kParseErrorStringMissQuotationMark:
            return {"字符串没有结束", "a string does not end"};
        case rapidjson::kParseErrorNumberTooBig:
        case rapidjson::kParseErrorNumberMissFraction:
        case rapidjson::kParseErrorNumberMissExponent:
            return not_whole;
        default:
            return {"不是 JSON 值", "not a JSON value"};
    }
}

}  // namespace

bool JsonReader::read(std::string& line, JsonFault& fault) {
    nodes_.clear();
    // The library takes a NUL for the end.
    if (const std::size_t at = line.find('\0'); at != std::string::npos) {
        fault = {at, nul};
        return false;
    }
    Handler handler(nodes_);
    rapidjson::InsituStringStream stream(line.data());
    rapidjson::Reader reader;
    // Iterative: what is nested deeply must not reach the end of the stack. Texts are looked at for
    // UTF-8 by the handler: the library's own check reads over the end where a character is cut off.
    constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag;
    const rapidjson::ParseResult result = reader.Parse<flags>(stream, handler);
    if (!result.IsError()) return true;
    fault.at = std::min(result.Offset(), line.size());
    fault.what = handler.refusal() != nullptr ? *handler.refusal() : words_of(result.Code());
    return false;
}

}  // namespace ptcheck
