// Which part of a cell a finding speaks of.
#pragma once

#include <cstddef>
#include <string_view>

#include "ptcheck/finding.hpp"

namespace ptcheck {

/// A part of a text, in bytes.
struct Part {
    std::size_t begin = 0;
    std::size_t size = 0;
};

/// The part of the finding's trimmed text that its message quotes (`“{}”`), where it stands there
/// exactly once; else the whole of it.
Part offending_part(const Finding& finding) noexcept;

/// What a suggestion puts in place of something else: the text between the beginning and the end
/// that both have, a byte position that is within no character. May be empty.
Part changed_part(std::string_view before, std::string_view after) noexcept;

/// `text` cut to `most` code points around `part`, which is moved along; `cut_before` and
/// `cut_behind` tell where something was left out.
struct Excerpt {
    std::string_view text;
    Part part;
    bool cut_before = false;
    bool cut_behind = false;
};
Excerpt excerpt(std::string_view text, Part part, std::size_t most) noexcept;

}  // namespace ptcheck
