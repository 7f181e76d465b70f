#include <algorithm>
#include <string>

#include "ptcheck/config.hpp"
#include "ptcheck/error.hpp"

namespace ptcheck {

namespace {

bool names(std::string_view entry, const Rule& rule) noexcept {
    return entry == rule.id || entry == rule.name;
}

/// An id, a name, or the beginning of an id. A name has no prefixes: `cost` means nothing.
bool matches(std::string_view entry, const Rule& rule) noexcept {
    return !entry.empty() && (names(entry, rule) || rule.id.starts_with(entry));
}

bool any_matches(const std::vector<std::string>& entries, const Rule& rule) noexcept {
    return std::ranges::any_of(entries, [&](const auto& entry) { return matches(entry, rule); });
}

void require_known(std::string_view entry, std::span<const Rule* const> more) {
    const auto matched = [&](const Rule* rule) { return matches(entry, *rule); };
    for (const auto list : {all_rules(), document_notes(), more}) {
        if (std::ranges::any_of(list, matched)) return;
    }
    throw UsageError("unknown rule id, prefix or name: '" + std::string(entry) + "'");
}

using Levels = std::map<std::string, std::optional<Level>, std::less<>>;

/// The entry that says most precisely what level `rule` has, nullptr when none speaks of it.
const Levels::value_type* closest(const Levels& levels, const Rule& rule) noexcept {
    const Levels::value_type* best = nullptr;
    for (const auto& entry : levels) {
        if (names(entry.first, rule)) return &entry;
        if (!matches(entry.first, rule)) continue;
        if (best == nullptr || entry.first.size() > best->first.size()) best = &entry;
    }
    return best;
}

}  // namespace

void Selection::validate(std::span<const Rule* const> more) const {
    for (const auto* list : {&select, &ignore}) {
        for (const std::string& entry : *list) require_known(entry, more);
    }
    for (const auto& entry : levels) require_known(entry.first, more);
}

bool Selection::enabled(const Rule& rule) const {
    if (any_matches(ignore, rule)) return false;
    if (!select.empty() && !any_matches(select, rule)) return false;
    const auto* entry = closest(levels, rule);
    return entry == nullptr || entry->second.has_value();
}

bool Selection::named(const Rule& rule) const {
    return std::ranges::any_of(select, [&](const auto& entry) { return names(entry, rule); });
}

std::optional<Level> Selection::level_of(const Rule& rule) const {
    const auto* entry = closest(levels, rule);
    return entry == nullptr ? std::nullopt : entry->second;
}

std::vector<const Rule*> rules_of(const Config& config) {
    std::vector<const Rule*> rules(all_rules().begin(), all_rules().end());
    for (const auto& local : config.local_rules) rules.push_back(&local->rule);
    return rules;
}

}  // namespace ptcheck
