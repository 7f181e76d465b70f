// The forms a value can take, each tried against the whole text.
#pragma once

#include <optional>
#include <string_view>

#include "value/draft.hpp"

namespace ptcheck::value {

/// Each reads the whole of `text` (blanks between tokens are skipped) or gives nullopt.
std::optional<Draft> match_recurring(std::string_view text);
std::optional<Draft> match_window(std::string_view text);
std::optional<Draft> match_deadline(std::string_view text);
std::optional<Draft> match_plain_date(std::string_view text);
std::optional<Draft> match_period(std::string_view text);
std::optional<Draft> match_formula(std::string_view text);
std::optional<Draft> match_quantity(std::string_view text);
std::optional<Draft> match_doubled(std::string_view text);
std::optional<Draft> match_limit_of(std::string_view text);
std::optional<Draft> match_text_quantity(std::string_view text);
std::optional<Draft> match_subject_quantity(std::string_view text);

/// A unit or a scale and nothing else.
std::optional<Draft> match_lone_measure(std::string_view text);

/// Problems the library's own analysis finds in the grammar (endless loops); 0 in a sound one.
std::size_t grammar_problems();

}  // namespace ptcheck::value
