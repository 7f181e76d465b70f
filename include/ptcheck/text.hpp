// A piece of text of a document together with the place where it stands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ptcheck {

/// Where a cell or a heading stands. All numbers are 1-based as printed (`T16.R32.C5`).
/// Row 0 and column 0 mean a heading or a line outside tables; `table` is then the table that
/// follows, or one past the last table when none does.
struct Place {
    std::uint32_t table = 0;  ///< tables in body order at their start tag, nested ones counted
    std::uint32_t row = 0;  ///< rows of the accepted view (rows deleted by a revision not counted)
    std::uint32_t column = 0;  ///< first grid column of the cell, gridBefore counted

    friend bool operator==(const Place&, const Place&) = default;
    friend auto operator<=>(const Place&, const Place&) = default;
};

/// What a text is in its form; printed as `location.field`.
enum class Field : std::uint8_t {
    heading,
    project_name,
    unit,
    money_unit,
    budget,
    fiscal_funds,
    other_funds,
    purpose,
    goal,
    level1,
    level2,
    level3,
    description,
    value,
    sign,          ///< of the value, in a column of its own
    measure_unit,  ///< the same; `unit` is the organisation
    direction,
    weight,
    actual,
    score,
    reason,
    spent,            ///< 全年执行数
    execution_rate,   ///< 执行率, spent by budget
    execution_score,  ///< what spending the budget scored
    total_score,
    list_total,  ///< of a list of projects: 合计
    project,     ///< the project as a whole, placed at its first cell
};

/// The contract name of a field (`project_name`, `level1`, …).
std::string_view field_name(Field field) noexcept;

/// Index of no indicator.
inline constexpr std::uint32_t no_indicator = 0xFFFF'FFFF;

/// A text as it stands in the document. `raw` is a view into storage owned by the `Document`:
/// UTF-8, paragraphs and line breaks as `\n`, outer blanks kept.
struct Text {
    std::string_view raw;
    Place place;
    Field field = Field::project;
    std::uint32_t indicator = no_indicator;  ///< index in `Project::indicators`

    [[nodiscard]] std::string_view trimmed() const noexcept;
    [[nodiscard]] bool blank() const noexcept { return trimmed().empty(); }
};

/// Text::trimmed of a text that may be missing: empty then.
inline std::string_view trimmed(const std::optional<Text>& text) noexcept {
    return text ? text->trimmed() : std::string_view{};
}

/// '0' to '9'.
constexpr bool ascii_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

namespace text_detail {
/// The same as below for texts whose first byte does not settle it.
std::size_t blank_prefix(std::string_view text) noexcept;
std::size_t code_point_length(std::string_view text) noexcept;
char32_t code_point(std::string_view text) noexcept;

/// A three-byte character behind one of the leads that allow any continuation (RFC 3629): nearly
/// every character of a form that is not ASCII. This and what follows is asked of every character of
/// a document, some of it many times over: too often for a call.
[[gnu::always_inline]] inline bool plain_three_bytes(std::string_view text) noexcept {
    if (text.size() < 3) return false;
    const auto* const bytes = text.data();
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    return byte(0) >= 0xE1 && byte(0) <= 0xEC && (byte(1) & 0xC0U) == 0x80U &&
           (byte(2) & 0xC0U) == 0x80U;
}
/// Of such a character.
[[gnu::always_inline]] inline char32_t code_of_three_bytes(std::string_view text) noexcept {
    const auto* const bytes = text.data();
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
}

constexpr bool ascii_blank(char c) noexcept {
    return c == ' ' || (c >= '\t' && c <= '\r');
}
/// Whether a character that is no blank stands at the start, or at the end, of non-empty `text`, told
/// by its bytes; false where more than a look is needed.
[[gnu::always_inline]] inline bool plain_start(std::string_view text) noexcept {
    const auto lead = static_cast<unsigned char>(text.front());
    return lead < 0x80 ? !ascii_blank(text.front()) : lead >= 0xE4 && lead <= 0xE9;
}
[[gnu::always_inline]] inline bool plain_end(std::string_view text) noexcept {
    const char last = text.back();
    if (static_cast<unsigned char>(last) < 0x80) return !ascii_blank(last);
    if (text.size() < 3) return false;
    const std::string_view end(text.data() + text.size() - 3, 3);
    return plain_three_bytes(end) && plain_start(end);
}
std::string_view trim(std::string_view text) noexcept;
}  // namespace text_detail

/// Byte length of the blank character at the start of `text`, 0 when it starts with none.
/// Blank: ASCII white space, U+0085, U+00A0, U+1680, U+2000–U+200B, U+2028, U+2029, U+202F,
/// U+205F, U+3000, U+FEFF (Unicode White_Space plus the two zero-width blanks Word users paste).
[[gnu::always_inline]] inline std::size_t blank_prefix(std::string_view text) noexcept {
    if (text.empty()) return 0;
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0xC2) return text_detail::ascii_blank(text.front()) ? 1 : 0;
    // Every other blank begins with one of these bytes; nearly all text begins with none of them.
    const bool possible =
        lead == 0xC2 || lead == 0xE1 || lead == 0xE2 || lead == 0xE3 || lead == 0xEF;
    return possible ? text_detail::blank_prefix(text) : 0;
}

/// `text` without blank characters at both ends.
[[gnu::always_inline]] inline std::string_view trim(std::string_view text) noexcept {
    // Nearly every cell begins and ends with what can be no blank.
    if (text.empty() || (text_detail::plain_start(text) && text_detail::plain_end(text)))
        return text;
    return text_detail::trim(text);
}

/// Whether `text` begins with `word`. The last byte is looked at first: Chinese words of one table
/// mostly share their first byte, hardly ever their last.
[[gnu::always_inline]] constexpr bool begins_with(std::string_view text,
                                                  std::string_view word) noexcept {
    if (word.empty()) return true;
    return text.size() >= word.size() && text[word.size() - 1] == word.back() &&
           text.starts_with(word);
}

/// Number of code points; every invalid byte counts as one.
std::size_t code_points(std::string_view text) noexcept;

/// Columns that `text`, without line ends, takes on a terminal: 2 for wide and full-width characters
/// (Unicode UAX #11), 0 for combining ones, 1 for the others.
std::size_t display_width(std::string_view text) noexcept;

/// Byte length (1–4) of the code point at the start of non-empty `text`; 1 for an invalid byte.
[[gnu::always_inline]] inline std::size_t code_point_length(std::string_view text) noexcept {
    if (static_cast<unsigned char>(text.front()) < 0x80) return 1;
    return text_detail::plain_three_bytes(text) ? 3 : text_detail::code_point_length(text);
}

/// The first `count` code points of `text`, or all of it.
std::string_view leading(std::string_view text, std::size_t count) noexcept;

/// The code point at the start of non-empty `text`; U+FFFD for an invalid byte.
[[gnu::always_inline]] inline char32_t code_point(std::string_view text) noexcept {
    const auto first = static_cast<unsigned char>(text.front());
    if (first < 0x80) return first;
    return text_detail::plain_three_bytes(text) ? text_detail::code_of_three_bytes(text)
                                                : text_detail::code_point(text);
}

/// The code point at the start of non-empty `text`, which is taken off.
[[gnu::always_inline]] inline char32_t take_code_point(std::string_view& text) noexcept {
    if (text_detail::plain_three_bytes(text)) {
        const char32_t c = text_detail::code_of_three_bytes(text);
        text.remove_prefix(3);
        return c;
    }
    const char32_t c = code_point(text);
    text.remove_prefix(code_point_length(text));
    return c;
}

/// Appends a code point in UTF-8 (RFC 3629).
void append_utf8(std::string& text, char32_t code);

/// Byte position of the first byte that is not valid UTF-8 (RFC 3629), npos when all is valid.
std::size_t invalid_utf8(std::string_view text) noexcept;

}  // namespace ptcheck
