// What several rules ask of the texts of an indicator row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ptcheck/project.hpp"

namespace ptcheck {

/// One of the four kinds of benefit.
constexpr bool is_benefit(Level2 level) noexcept {
    return level == Level2::economic || level == Level2::social || level == Level2::ecological ||
           level == Level2::sustainable;
}

/// `天津市` of 天津市生态环境局: the place whose name many texts of a project repeat. Empty when the
/// unit is not known or its name begins with no place.
std::string_view place_of(const Project& project) noexcept;

/// The trimmed text of a cell, empty where the form has no such cell.
inline std::string_view cell_text(const std::optional<Text>& cell) noexcept {
    return cell ? cell->trimmed() : std::string_view{};
}

/// `text` without the blanks, punctuation and percent signs that end it: people close a name with
/// `。`, and put the percent sign of the value behind it.
std::string_view without_end_marks(std::string_view text) noexcept;

/// `text` without any blank: narrow columns break a text anywhere, so comparisons leave blanks out.
std::string without_blanks(std::string_view text);

/// Whether two texts are the same without blanks, and a number that is the same for such texts.
bool same_but_blanks(std::string_view a, std::string_view b) noexcept;
std::uint64_t hash_but_blanks(std::string_view text) noexcept;

/// Whether `text` has that many code points; no more of it is read than needed.
bool at_least(std::string_view text, std::size_t characters) noexcept;

/// `无`, `不适用`, or nothing but strokes and stars: a cell that was filled to be full.
bool is_placeholder(std::string_view trimmed) noexcept;

/// Ends in 率 or 比例 and means a share: not 效率, 频率, 功率 and the like.
bool names_rate(std::string_view text) noexcept;

/// Whether a text speaks of something unwanted (事故发生率, 投诉率): a small number is the good one,
/// and 无 means none.
bool small_is_good(std::string_view text) noexcept;

/// A text as it is quoted in a message: on one line, at most 40 code points.
std::string shown(std::string_view text);

}  // namespace ptcheck
