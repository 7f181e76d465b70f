// Full-width digits, signs and Latin letters as half-width ones.
#pragma once

#include <string>
#include <string_view>

namespace ptcheck::value {

/// Folds ０-９ ％ ＞ ＜ ＝ ＋ － ． ／ and full-width Latin letters, and nothing else: punctuation
/// keeps its width (，；：（）。 structure a text), and never NFKC (㎡ would become m2).
/// Gives `text` itself when there is nothing to fold; else the folded text in `buffer`.
std::string_view fold_width(std::string_view text, std::string& buffer);

}  // namespace ptcheck::value
