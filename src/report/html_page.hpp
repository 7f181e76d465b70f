// The fixed parts of the HTML report: its style and its script.
#pragma once

#include <string_view>

namespace ptcheck {

extern const std::string_view html_style;
/// Shows the filter, which is hidden without script, and makes it work.
extern const std::string_view html_script;
/// SHA-256 of `html_script` in base64: nothing else may run (Content Security Policy Level 3,
/// 6.7.3.2). tests/formats/html compares it.
extern const std::string_view html_script_hash;

}  // namespace ptcheck
