// What a value's text loses before it is read: outer blanks, blanks between tokens, full width.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ptcheck {

/// `text` without the stops and commas at its end.
std::string_view without_end_punctuation(std::string_view text) noexcept;

/// The trimmed text as the grammar sees it. Only digits, signs and Latin letters are narrowed and
/// only blanks that divide no two numbers or Latin words are dropped: any further folding (NFKC)
/// would turn ㎡ into m2. Texts kept in a value are cut from the original.
class FoldedText {
public:
    /// `text` must outlive the object.
    explicit FoldedText(std::string_view text);
    FoldedText(const FoldedText&) = delete;
    FoldedText& operator=(const FoldedText&) = delete;

    /// For the grammar: without the stop, comma or semicolon some values end with.
    [[nodiscard]] std::string_view view() const noexcept {
        return (changed_ ? std::string_view(folded_) : trimmed_).substr(0, view_length_);
    }
    /// As written, without outer blanks.
    [[nodiscard]] std::string_view trimmed() const noexcept { return trimmed_; }
    /// As written, for a piece of view().
    [[nodiscard]] std::string_view original(std::string_view piece) const noexcept;
    /// Byte offset in the text given, for a place in view() (its end included).
    [[nodiscard]] std::size_t offset(const char* at) const noexcept;
    /// Byte offset in the text given right behind what stands before a place in view().
    [[nodiscard]] std::size_t offset_behind(const char* at) const noexcept;
    /// A digit, letter, dash, point or slash was narrowed: without that the text reads otherwise.
    [[nodiscard]] bool narrowed() const noexcept { return narrowed_; }
    /// Holds an ASCII digit or a Chinese numeral.
    [[nodiscard]] bool has_number() const noexcept { return has_number_; }
    /// Holds an ASCII digit.
    [[nodiscard]] bool has_digit() const noexcept { return has_digit_; }
    /// Holds one of ≥ ≤ > < = or a sign that stands for one of them.
    [[nodiscard]] bool has_sign() const noexcept { return has_sign_; }
    /// Holds the bar between columns.
    [[nodiscard]] bool has_bar() const noexcept { return has_bar_; }
    /// Holds a character without which there is no date: 年 月 日 号 季 旬 前 底 末, or a point, dash
    /// or slash behind four digits.
    [[nodiscard]] bool has_date_mark() const noexcept { return has_date_mark_; }

private:
    void note(char32_t c) noexcept;
    [[nodiscard]] bool groups_thousands(std::size_t at) const noexcept;
    std::size_t first_to_fold() noexcept;
    void fold(std::size_t from);
    void drop_end_punctuation() noexcept;

    std::string_view trimmed_;
    std::size_t trimmed_offset_ = 0;
    std::string folded_;
    std::vector<std::uint32_t> starts_;  ///< of each byte of folded_: its place in trimmed_
    std::size_t view_length_ = 0;
    bool changed_ = false;
    bool narrowed_ = false;
    bool has_number_ = false;
    bool has_digit_ = false;
    bool has_sign_ = false;
    bool has_bar_ = false;
    bool has_date_mark_ = false;
    std::uint8_t digits_ = 0;  ///< ASCII digits right before the character looked at, up to 4
};

}  // namespace ptcheck
