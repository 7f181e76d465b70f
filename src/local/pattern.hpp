// Regular expressions of local rules: linear in the text, whatever the pattern. The one place that
// knows the library.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace ptcheck::local {

class Pattern {
public:
    /// nullptr, and what is wrong (in the library's words), for what is no pattern.
    static std::shared_ptr<const Pattern> compile(std::string_view text, std::string& error);

    virtual ~Pattern() = default;
    /// Whether it occurs anywhere in `text`; `^` and `$` bind it to the ends.
    [[nodiscard]] virtual bool found_in(std::string_view text) const = 0;
};

}  // namespace ptcheck::local
