// What has to be deleted and inserted to make one text of another.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ptcheck {

/// The bytes [begin, end) of a text are replaced by `inserted`: begin == end only inserts.
struct TextEdit {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string inserted;

    friend bool operator==(const TextEdit&, const TextEdit&) = default;
};

/// How many bytes two texts have in common at both ends: whole code points, none counted twice.
struct CommonEnds {
    std::size_t before = 0;
    std::size_t behind = 0;
};
CommonEnds common_ends(std::string_view a, std::string_view b) noexcept;

/// The edits that turn `before` into `after`, both valid UTF-8: in order, none touching the next,
/// whole code points, and as few of them as there can be. Where long texts differ all over, one
/// edit from the first difference to the last.
std::vector<TextEdit> edits_between(std::string_view before, std::string_view after);

/// `text` with such edits made.
std::string edited(std::string_view text, const std::vector<TextEdit>& edits);

}  // namespace ptcheck
