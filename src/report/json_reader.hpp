// JSON in, one value at a time; beside json_writer.cpp the one place that knows the JSON library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/rule.hpp"

namespace ptcheck {

enum class JsonType : std::uint8_t { null, boolean, integer, text, array, object };

/// One value of a document, in the order in which it is written: the children of an array or an
/// object follow it.
struct JsonNode {
    JsonType type = JsonType::null;
    bool boolean = false;
    std::uint32_t end = 0;     ///< index behind its last descendant
    std::int64_t integer = 0;  ///< of a whole number
    std::string_view key;      ///< of a member of an object
    std::string_view text;     ///< valid UTF-8; may hold NUL
};

/// What is wrong with a text that is no JSON, or none that is taken here.
struct JsonFault {
    std::size_t at = 0;  ///< 0-based byte
    Bilingual what;
};

/// Reads whole values (RFC 8259) of any bytes. Refused beyond that: bytes that are not UTF-8, lone
/// surrogates, a key twice in one object, numbers that are not whole or outside int64, more than 32
/// levels and more than two million values. Neither the stack nor memory grow beyond that.
class JsonReader {
public:
    static constexpr std::size_t most_levels = 32;
    static constexpr std::size_t most_nodes = 2'000'000;

    /// Reads `line` in place: the texts of the nodes are views into it, which is changed. The nodes
    /// hold until the next call. Returns false and sets `fault` for what it refuses.
    bool read(std::string& line, JsonFault& fault);
    [[nodiscard]] std::span<const JsonNode> nodes() const noexcept { return nodes_; }

private:
    std::vector<JsonNode> nodes_;
};

}  // namespace ptcheck
