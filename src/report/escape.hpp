// Text of a submitted file, made harmless for the place it is printed in.
#pragma once

#include <string>
#include <string_view>

namespace ptcheck {

/// C0, DEL and C1 controls can drive a terminal; U+2028/2029 break lines in some viewers; the bidi
/// controls let a text pretend to be another (Unicode UAX #9, section 2); XML cannot hold U+FFFE/FFFF.
bool is_control(char32_t c) noexcept;

/// One CSV field (RFC 4180): controls escaped, quoted where needed, and never a formula: a field
/// that begins with `=`, `+`, `-` or `@` gets a leading apostrophe.
std::string csv_field(std::string_view text);

/// The first `most` code points of a text line by line through `escape`, `line_break` between, and `…`
/// where there are more.
std::string escaped_lines(std::string_view text, std::size_t most, std::string_view line_break,
                          std::string (*escape)(std::string_view));

/// Text or an attribute's value in XML 1.0 and HTML: controls escaped, which XML could not hold,
/// and the five characters that mean something there.
std::string markup_text(std::string_view text);

}  // namespace ptcheck
