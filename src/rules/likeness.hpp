// Texts that are the same but for a word.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace ptcheck {

/// A text made ready to be compared: its letters, digits and Chinese characters, at most 200.
class Wording {
public:
    explicit Wording(std::string_view text);

private:
    friend bool alike(const Wording& a, const Wording& b);
    std::u32string text_;
};

/// Two titles of eight characters and more that differ in one place, by at most three characters on
/// either side, and a sixth of the longer one. Digits, ordinals and letters tell titles apart. Marks
/// and blanks do not count.
bool alike(const Wording& a, const Wording& b);

/// Where `text` repeats a name but for one or two characters more, less or other, between equal
/// parts of at least four characters before and behind: the piece of the name and the piece of the
/// text, each with three characters of the equal parts on both sides. nullopt where the text has the
/// name as it is, or does not have it at all, and where only 和 stands for 与.
std::optional<std::pair<std::string, std::string>> other_wording(std::string_view name,
                                                                 std::string_view text);

}  // namespace ptcheck
