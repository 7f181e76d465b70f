#include <algorithm>
#include <array>
#include <ranges>

#include "ptcheck/rule.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

constexpr std::array rules{
#define RULE(object) &object,
#include "rules/rules.def"
#undef RULE
};

const Rule* find_among(std::span<const Rule* const> list, std::string_view id_or_name) noexcept {
    const auto found = std::ranges::find_if(
        list, [&](const Rule* rule) { return rule->id == id_or_name || rule->name == id_or_name; });
    return found == list.end() ? nullptr : *found;
}

}  // namespace

std::span<const Rule* const> all_rules() noexcept {
    return rules;
}

const Rule* find_rule(std::string_view id_or_name) noexcept {
    const Rule* rule = find_among(all_rules(), id_or_name);
    return rule != nullptr ? rule : find_among(document_notes(), id_or_name);
}

std::string_view level_name(Level level) noexcept {
    constexpr std::array<std::string_view, 3> names{"note", "warning", "error"};
    const auto at = static_cast<std::size_t>(level);
    return at < names.size() ? names[at] : std::string_view{};
}

std::string_view dimension_name(Dimension dimension) noexcept {
    constexpr std::array<std::string_view, 7> names{"完整性", "相关性",   "适当性",  "可行性",
                                                    "规范性", "文档说明", "本地规则"};
    const auto at = static_cast<std::size_t>(dimension);
    return at < names.size() ? names[at] : std::string_view{};
}

}  // namespace ptcheck
