// What a text may hold, found in one pass: most rules about wording need look at few texts only.
#pragma once

#include <cstdint>
#include <string_view>

namespace ptcheck {

/// A flag that is set promises nothing; where it is not, the text holds no such thing.
struct Traits {
    std::uint32_t characters = 0;  ///< code points, every invalid byte counted as one
    bool blank = false;            ///< a blank character, at the ends or inside
    bool ascii_mark = false;       ///< `,` `;` `:`
    bool paired_mark = false;      ///< a quotation mark, title mark or bracket
    bool title = false;            ///< 《
    bool prompt = false;           ///< a character that prompts of templates cannot do without
    bool doubled = false;          ///< two characters or more that stand there again within eight
};

Traits traits_of(std::string_view text) noexcept;

}  // namespace ptcheck
