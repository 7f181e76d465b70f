#include "report/json_writer.hpp"

#include <cstdint>
#include <iterator>

#include <fmt/format.h>
#include <rapidjson/writer.h>

#include "ptcheck/text.hpp"
#include "report/escape.hpp"

namespace ptcheck {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

rapidjson::SizeType size_of(std::string_view text) {
    return static_cast<rapidjson::SizeType>(text.size());
}

// The library wants a pointer even for an empty text.
const char* data_of(std::string_view text) {
    return text.empty() ? "" : text.data();
}

// Whether valid UTF-8 can stand in JSON as it is: only three lead bytes begin a control character.
bool plain(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x20 || c == '"' || c == '\\' || c == 0x7F) return false;
        if ((c == 0xC2 || c == 0xE2 || c == 0xEF) && is_control(code_point(text.substr(i)))) {
            return false;
        }
    }
    return true;
}

std::string valid_utf8(std::string_view text, std::size_t bad) {
    std::string result;
    result.reserve(text.size() + 16);
    for (; bad != std::string_view::npos; bad = invalid_utf8(text)) {
        result.append(text.substr(0, bad)).append(replacement);
        text.remove_prefix(bad + 1);
    }
    return result.append(text);
}

}  // namespace

// The library's output stream over a std::string.
struct JsonWriter::Stream {
    using Ch = char;
    std::string& out;
    void Put(char c) { out.push_back(c); }
    void Flush() {}
};

struct JsonWriter::Impl {
    explicit Impl(std::string& out) : stream{out}, writer(stream) {}
    /// The comma or colon before a text that needs no escape, and the text: the library would look
    /// at every character of it.
    void plain_string(std::string_view text) {
        writer.RawValue("", 0, rapidjson::kStringType);
        stream.out.push_back('"');
        stream.out.append(text);
        stream.out.push_back('"');
    }
    /// JSON wants only C0 escaped (RFC 8259, 7), which the library does; the other characters that
    /// steer a terminal or turn a text round follow here.
    void escaped_string(std::string_view text) {
        const std::size_t begin = stream.out.size();
        writer.String(data_of(text), size_of(text));
        const std::string written = stream.out.substr(begin);
        stream.out.resize(begin);
        for (std::string_view rest = written; !rest.empty();) {
            const std::string_view one = rest.substr(0, code_point_length(rest));
            const char32_t c = code_point(rest);
            rest.remove_prefix(one.size());
            if (is_control(c)) {
                fmt::format_to(std::back_inserter(stream.out), "\\u{:04x}",
                               static_cast<std::uint32_t>(c));
            } else {
                stream.out.append(one);
            }
        }
    }
    Stream stream;
    rapidjson::Writer<Stream> writer;
};

JsonWriter::JsonWriter(std::string& out) : impl_(std::make_unique<Impl>(out)) {}
JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object() {
    impl_->writer.StartObject();
}

void JsonWriter::end_object() {
    impl_->writer.EndObject();
}

void JsonWriter::begin_array() {
    impl_->writer.StartArray();
}

void JsonWriter::end_array() {
    impl_->writer.EndArray();
}

void JsonWriter::key(std::string_view name) {
    impl_->plain_string(name);
}

void JsonWriter::string(std::string_view text) {
    const std::size_t bad = invalid_utf8(text);
    if (bad == std::string_view::npos && plain(text)) {
        impl_->plain_string(text);
        return;
    }
    if (bad == std::string_view::npos) {
        impl_->escaped_string(text);
    } else {
        impl_->escaped_string(valid_utf8(text, bad));
    }
}

void JsonWriter::integer(std::int64_t number) {
    impl_->writer.Int64(number);
}

void JsonWriter::boolean(bool value) {
    impl_->writer.Bool(value);
}

void JsonWriter::null() {
    impl_->writer.Null();
}

void JsonWriter::raw(std::string_view json) {
    // The type is of use to the library's debug checks only.
    impl_->writer.RawValue(data_of(json), json.size(), rapidjson::kObjectType);
}

void JsonWriter::end_line() {
    impl_->stream.Put('\n');
    impl_->writer.Reset(impl_->stream);
}

void JsonWriter::member(std::string_view name, std::string_view text) {
    key(name);
    string(text);
}

void JsonWriter::member(std::string_view name, const char* text) {
    member(name, std::string_view(text));
}

void JsonWriter::member(std::string_view name, std::int64_t number) {
    key(name);
    integer(number);
}

}  // namespace ptcheck
