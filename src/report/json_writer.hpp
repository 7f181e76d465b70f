// JSON out, as a stream of calls; the one place that knows the JSON library.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace ptcheck {

/// Appends compact JSON to a string (RFC 8259). Calls must nest properly: inside an object every
/// value follows its key. Strings may hold any bytes: each invalid byte becomes U+FFFD; nothing but
/// `"`, `\` and control characters is escaped.
class JsonWriter {
public:
    /// `out` must outlive the writer; what it holds already is left alone.
    explicit JsonWriter(std::string& out);
    ~JsonWriter();
    JsonWriter(const JsonWriter&) = delete;
    JsonWriter& operator=(const JsonWriter&) = delete;

    void begin_object();
    void end_object();
    void begin_array();
    void end_array();
    /// `name` holds no character that JSON escapes.
    void key(std::string_view name);
    void string(std::string_view text);
    void integer(std::int64_t number);
    void boolean(bool value);
    void null();
    /// A whole JSON value written elsewhere, taken over unchecked.
    void raw(std::string_view json);
    /// Ends a whole value with a line feed; another may follow (NDJSON).
    void end_line();

    /// `"name": "text"` and so on, for members.
    void member(std::string_view name, std::string_view text);
    void member(std::string_view name, const char* text);
    void member(std::string_view name, std::int64_t number);

private:
    struct Stream;
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace ptcheck
