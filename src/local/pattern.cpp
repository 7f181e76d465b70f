#include "local/pattern.hpp"

#include <cstdint>

#include <re2/re2.h>

namespace ptcheck::local {

namespace {

constexpr std::int64_t most_memory = 1 << 20;

RE2::Options options() {
    RE2::Options chosen;
    chosen.set_log_errors(false);
    chosen.set_max_mem(most_memory);
    return chosen;
}

class Compiled final : public Pattern {
public:
    explicit Compiled(std::string_view text)
        : expression_(re2::StringPiece(text.data(), text.size()), options()) {}
    [[nodiscard]] bool found_in(std::string_view text) const override {
        return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), expression_);
    }
    [[nodiscard]] const RE2& expression() const noexcept { return expression_; }

private:
    RE2 expression_;
};

}  // namespace

std::shared_ptr<const Pattern> Pattern::compile(std::string_view text, std::string& error) {
    auto made = std::make_shared<const Compiled>(text);
    if (made->expression().ok()) return made;
    error = made->expression().error();
    return nullptr;
}

}  // namespace ptcheck::local
