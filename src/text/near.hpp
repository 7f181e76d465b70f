// What was meant by a word that is not known.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ptcheck {

/// The known word that `word` most likely stands for (a letter or two lost, added or exchanged, or
/// another case), empty when none is near.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

/// The words of a list that is written with blanks between.
std::vector<std::string_view> words_of(std::string_view list);

}  // namespace ptcheck
