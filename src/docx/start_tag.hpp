// One start tag of a part as it stands, read without a tree and without a copy.
//
// The text ends with a zero byte, which ends every loop here. Rare spellings (names of other letters
// than those of ASCII, blanks around `=`) are not taken: the XML library reads what is not read here.
// Source: XML 1.0, 2.3 Common Syntactic Constructs and 3.1 Start-Tags, End-Tags, and Empty-Element Tags.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ptcheck::docx {

namespace markup {

// Which characters a name may hold, and which may end the value of an attribute or must not stand in it.
enum Class : std::uint8_t { none = 0, inside = 1, start = 2, stops_value = 4 };

consteval std::array<std::uint8_t, 256> make_classes() {
    std::array<std::uint8_t, 256> classes{};
    for (std::size_t c = 'a'; c <= 'z'; ++c) classes[c] = inside | start;
    for (std::size_t c = 'A'; c <= 'Z'; ++c) classes[c] = inside | start;
    for (std::size_t c = '0'; c <= '9'; ++c) classes[c] = inside;
    for (const char c : {'_', ':'}) classes[static_cast<std::size_t>(c)] = inside | start;
    for (const char c : {'-', '.'}) classes[static_cast<std::size_t>(c)] = inside;
    for (const char c : {'"', '\'', '<', '\0'}) classes[static_cast<std::size_t>(c)] = stops_value;
    return classes;
}

inline constexpr std::array<std::uint8_t, 256> classes = make_classes();

inline bool is(const char* at, Class which) noexcept {
    return (classes[static_cast<unsigned char>(*at)] & which) != 0;
}

/// White space (S).
inline bool blank(char c) noexcept {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// Whether a name begins at `at`.
inline bool name_starts(const char* at) noexcept {
    return is(at, start);
}

/// Behind the name that begins at `at`.
inline const char* name_end(const char* at) noexcept {
    while (is(at, inside)) ++at;
    return at;
}

/// The quote that ends the value which begins at `at`; nullptr where `<` or the end comes first.
inline const char* value_end(const char* at, char quote) noexcept {
    for (;; ++at) {
        while (!is(at, stops_value)) ++at;
        if (*at == quote) return at;
        if (*at == '<' || *at == '\0') return nullptr;
    }
}

}  // namespace markup

/// A start tag or an empty element.
struct StartTag {
    const char* attributes = nullptr;  ///< behind the name
    const char* close = nullptr;       ///< at `>` or `/>`
    const char* end = nullptr;         ///< behind it
    bool empty = false;                ///< `/>`

    /// Reads the tag whose name ends at `after_name`. `take(name, value)` gets each attribute, as
    /// written. False where it returns false and where the tag is not one of those read here; the
    /// members are of no meaning then.
    template <class Take>
    bool read(const char* after_name, Take take) {
        attributes = after_name;
        const char* p = after_name;
        for (;;) {
            const char* const before = p;
            while (markup::blank(*p)) ++p;
            if (*p == '>' || *p == '/') break;
            if (p == before || !markup::name_starts(p)) return false;
            const char* const attribute = p;
            p = markup::name_end(p);
            const char* const attribute_end = p;
            if (*p != '=') return false;
            const char quote = *++p;
            if (quote != '"' && quote != '\'') return false;
            const char* const value = p + 1;
            p = markup::value_end(value, quote);
            if (p == nullptr) return false;
            if (!take(std::string_view(attribute, attribute_end), std::string_view(value, p)))
                return false;
            ++p;
        }
        close = p;
        empty = *p == '/';
        if (empty && *++p != '>') return false;
        end = p + 1;
        return true;
    }
};

}  // namespace ptcheck::docx
