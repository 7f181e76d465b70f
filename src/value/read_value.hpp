// The door to the grammar.
#pragma once

#include <string_view>
#include <vector>

#include "value/draft.hpp"

namespace ptcheck {

enum class Reading : std::uint8_t {
    whole,      ///< any value but a list and a qualitative text
    item,       ///< one part of a list
    dates_only  ///< what a text too long for anything else may be
};

/// Reads draft.text whole into draft.result; false when it is no such value.
bool read_value(Draft& draft, Reading reading);

/// Whether a text can name what is counted: one statement without signs, digits and controls.
bool plain_words(std::string_view text);

enum class Division : std::uint8_t {
    numbers,     ///< by their numbers: 1、…；2、…
    statements,  ///< by commas, semicolons and line breaks
    pauses       ///< by 、, which mostly joins mere words
};

/// The parts of a text divided outside brackets; empty when nothing divides it.
std::vector<std::string_view> list_parts(std::string_view text, Division division);

/// Problems the library's own analysis finds in the grammar (endless loops); 0 in a sound one.
std::size_t grammar_problems();

}  // namespace ptcheck
