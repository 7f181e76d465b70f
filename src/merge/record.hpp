// One NDJSON record, read by key. Nothing of it is trusted: every key states what it must hold.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/json_reader.hpp"

namespace ptcheck {

/// What is wrong with a record; whoever knows the file and the line says where.
class RecordError : public std::runtime_error {
public:
    RecordError(std::string zh, const std::string& en)
        : std::runtime_error(en), zh_(std::move(zh)) {}
    [[nodiscard]] std::string_view in(Language language) const noexcept {
        return language == Language::zh ? std::string_view(zh_) : what();
    }

private:
    std::string zh_;
};

/// An object among the nodes of a line. Keys that are not asked for are passed over: later versions
/// may add some. Everything throws RecordError when a key is missing or holds something else.
class Record {
public:
    /// Throws unless the node at `at` is an object.
    explicit Record(std::span<const JsonNode> nodes, std::size_t at = 0);

    [[nodiscard]] bool has(std::string_view key) const noexcept { return find(key) != nullptr; }
    [[nodiscard]] std::string_view text(std::string_view key) const;
    [[nodiscard]] std::optional<std::string_view> text_or_null(std::string_view key) const;
    /// nullopt when there is no such key.
    [[nodiscard]] std::optional<std::string_view> text_if_any(std::string_view key) const;
    template <typename Integer>
    [[nodiscard]] Integer integer(std::string_view key) const {
        using Range = std::numeric_limits<Integer>;
        constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
        constexpr std::int64_t most = std::cmp_less(Range::max(), highest)
                                          ? static_cast<std::int64_t>(Range::max())
                                          : highest;
        constexpr auto least = static_cast<std::int64_t>(Range::min());
        return static_cast<Integer>(whole_number(key, least, most));
    }
    template <typename Integer>
    [[nodiscard]] std::optional<Integer> integer_or_null(std::string_view key) const {
        return is_null(key) ? std::nullopt : std::optional(integer<Integer>(key));
    }
    /// false when there is no such key.
    [[nodiscard]] bool flag(std::string_view key) const;
    [[nodiscard]] Record object(std::string_view key) const;
    [[nodiscard]] std::optional<Record> object_or_null(std::string_view key) const;
    /// Empty when there is no such key.
    [[nodiscard]] std::vector<Record> objects_if_any(std::string_view key) const;
    [[nodiscard]] std::vector<Record> objects(std::string_view key) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
    /// The same as views into the line.
    [[nodiscard]] std::vector<std::string_view> text_views(std::string_view key) const;
    [[nodiscard]] std::vector<std::int64_t> integers(std::string_view key) const;

    /// Every member of an object, in order.
    [[nodiscard]] std::vector<const JsonNode*> members() const;

    /// The value whose name `name_of` gives for the text of `key`; `count` values from 0 on.
    template <typename Enum, typename NameOf>
    [[nodiscard]] Enum named(std::string_view key, std::size_t count, NameOf name_of) const {
        return value_named<Enum>(key, text(key), count, name_of);
    }
    template <typename Enum, typename NameOf>
    [[nodiscard]] static Enum value_named(std::string_view key, std::string_view text,
                                          std::size_t count, NameOf name_of) {
        for (std::size_t i = 0; i < count; ++i) {
            if (name_of(static_cast<Enum>(i)) == text) return static_cast<Enum>(i);
        }
        refuse(key, {"没有这样的取值", "has no such value"});
    }
    [[noreturn]] static void refuse(std::string_view key, const Bilingual& why);

private:
    [[nodiscard]] const JsonNode* find(std::string_view key) const noexcept;
    [[nodiscard]] const JsonNode& get(std::string_view key) const;
    [[nodiscard]] bool is_null(std::string_view key) const;
    [[nodiscard]] std::int64_t whole_number(std::string_view key, std::int64_t least,
                                            std::int64_t most) const;
    /// Indices of the elements of an array, which must all be of one type.
    [[nodiscard]] std::vector<std::size_t> elements(std::string_view key, JsonType type,
                                                    const Bilingual& what) const;

    std::span<const JsonNode> nodes_;
    std::size_t at_;
};

}  // namespace ptcheck
