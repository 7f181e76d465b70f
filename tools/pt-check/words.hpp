// The words of one run, in its language.
#pragma once

#include <string>
#include <string_view>

#include "ptcheck/error.hpp"
#include "ptcheck/rule.hpp"

namespace ptcheck {

class Words {
public:
    explicit Words(Language language) : language_(language) {}

    [[nodiscard]] Language language() const noexcept { return language_; }
    [[nodiscard]] std::string pick(std::string_view zh, std::string_view en) const {
        return std::string(language_ == Language::zh ? zh : en);
    }
    /// Throws UsageError: the option, what was given, what is allowed.
    [[noreturn]] void refuse(const std::string& option, const std::string& given,
                             std::string_view allowed) const {
        throw UsageError(
            pick(option + " 的值“" + given + "”无效，可用：" + std::string(allowed),
                 option + ": '" + given + "' is not valid, use " + std::string(allowed)));
    }

private:
    Language language_;
};

}  // namespace ptcheck
