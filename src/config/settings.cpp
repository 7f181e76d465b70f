#include "config/settings.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "config/limits.hpp"
#include "ptcheck/text.hpp"
#include "text/near.hpp"

namespace ptcheck {

namespace {

std::optional<std::int64_t> whole_number(std::string_view text) noexcept {
    std::int64_t number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (text.empty() || error != std::errc{} || stop != end) return std::nullopt;
    return number;
}

/// The default of a key as it is kept: the TOML text without quotes; a list has no values.
std::vector<std::string> fallback_values(const Key& key) {
    if (key.kind == KeyKind::rules || key.kind == KeyKind::texts) return {};
    std::string_view text = key.fallback;
    if (text.starts_with('"')) text = text.substr(1, text.size() - 2);
    return {std::string(text)};
}

/// Whether an entry of one of the rule lists speaks of all that `other` speaks of.
bool covers(std::string_view entry, std::string_view other) noexcept {
    return other.starts_with(entry);
}

void erase_covered_ignores(Settings& weak, const std::vector<std::string>& selected) {
    const auto covered = [&](std::string_view ignored) {
        return std::ranges::any_of(selected,
                                   [&](const auto& entry) { return covers(ignored, entry); });
    };
    if (const auto ignore = weak.find("ignore"); ignore != weak.end()) {
        std::erase_if(ignore->second.values, covered);
    }
    constexpr std::string_view levels = "levels.";
    std::erase_if(weak, [&](const auto& entry) {
        return entry.first.starts_with(levels) && entry.second.values.front() == "off" &&
               covered(std::string_view(entry.first).substr(levels.size()));
    });
}

std::optional<Level> level_named(std::string_view name) noexcept {
    for (const Level level : {Level::error, Level::warning, Level::note}) {
        if (level_name(level) == name) return level;
    }
    return std::nullopt;
}

std::optional<int> year_of(const Settings& settings, std::string_view key) {
    const auto number = whole_number(value_of(settings, key));
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

ValueKind measure_named(std::string_view name) noexcept {
    for (std::size_t i = 0; i < value_kind_count; ++i) {
        const auto kind = static_cast<ValueKind>(i);
        if (value_kind_name(kind) == name) return kind;
    }
    return ValueKind::quantity;
}

struct NamedThreshold {
    std::string_view key;
    int Thresholds::*member;
};
constexpr NamedThreshold thresholds[] = {
    {"satisfaction.min", &Thresholds::satisfaction_min},
    {"rate.min", &Thresholds::rate_min},
    {"goal.min_length", &Thresholds::goal_min_length},
    {"purpose.min_length", &Thresholds::purpose_min_length},
    {"copied.min_length", &Thresholds::copied_min_length},
    {"reused_name.min_length", &Thresholds::reused_name_min_length},
    {"name.max_length", &Thresholds::name_max_length},
    {"value.max_length", &Thresholds::value_max_length},
};

/// The entries of one table, without its name and the dot.
template <typename Take>
void for_entries(const Settings& settings, std::string_view table, Take take) {
    for (const auto& [key, setting] : settings) {
        if (!key.starts_with(table)) continue;
        take(key.substr(table.size()), setting.values.front());
    }
}

}  // namespace

Settings built_in_settings() {
    Settings settings;
    for (const Key& key : config_keys()) {
        if (!key.fallback.empty()) settings[std::string(key.name)].values = fallback_values(key);
    }
    return settings;
}

Settings profile_settings(const Profile& profile) {
    Settings settings;
    const Setting setting{{}, Layer::profile, std::string(profile.name)};
    Setting& required = settings["satisfaction.required"] = setting;
    required.values = {profile.satisfaction_required ? "true" : "false"};
    return settings;
}

std::optional<std::string> normal_value(const Key& key, std::string_view value) {
    switch (key.kind) {
        case KeyKind::flag:
            if (value == "true" || value == "1") return "true";
            if (value == "false" || value == "0") return "false";
            return std::nullopt;
        case KeyKind::whole: {
            const auto number = whole_number(value);
            if (!number || *number < key.least || *number > key.most) return std::nullopt;
            return std::to_string(*number);
        }
        case KeyKind::choice:
        case KeyKind::level: {
            const auto choices = words_of(key.choices);
            if (std::ranges::find(choices, value) == choices.end()) return std::nullopt;
            return std::string(value);
        }
        case KeyKind::limit: {
            const std::string_view name = key.name.substr(key.name.find('.') + 1);
            return parse_limit(name, value) ? std::optional(std::string(value)) : std::nullopt;
        }
        case KeyKind::rules:
        case KeyKind::texts:
        case KeyKind::text:
            break;
    }
    return std::string(value);
}

std::string allowed_values(const Key& key, Language language) {
    const bool zh = language == Language::zh;
    switch (key.kind) {
        case KeyKind::flag:
            return "true false";
        case KeyKind::whole:
            return std::to_string(key.least) + "–" + std::to_string(key.most);
        case KeyKind::choice:
        case KeyKind::level:
            return std::string(key.choices);
        case KeyKind::limit:
            return zh ? "正整数，可带 K M G" : "a positive whole number, with K M G if need be";
        case KeyKind::rules:
            return zh ? "规则的编号、前缀或名称" : "ids, prefixes or names of rules";
        case KeyKind::texts:
        case KeyKind::text:
            break;
    }
    return zh ? "文字" : "text";
}

std::string rule_entry(std::string_view entry, std::span<const Rule* const> local) {
    for (const auto list : {all_rules(), document_notes(), local}) {
        for (const Rule* rule : list) {
            if (rule->name == entry) return std::string(rule->id);
        }
    }
    return std::string(entry);
}

void lay_over(Settings& weak, const Settings& strong) {
    constexpr std::string_view levels = "levels.";
    for (const auto& [key, setting] : strong) {
        if (key == "select") erase_covered_ignores(weak, setting.values);
        if (!key.starts_with(levels)) continue;
        const std::string_view entry = std::string_view(key).substr(levels.size());
        std::erase_if(weak, [&](const auto& other) {
            return other.first.starts_with(levels) &&
                   covers(entry, std::string_view(other.first).substr(levels.size()));
        });
    }
    for (const auto& [key, setting] : strong) weak[key] = setting;
}

void apply_settings(const Settings& settings, Config& config) {
    config.selection.select = values_of(settings, "select");
    config.selection.ignore = values_of(settings, "ignore");
    config.selection.levels.clear();
    for_entries(settings, "levels.", [&](std::string rule, const std::string& level) {
        config.selection.levels[std::move(rule)] = level_named(level);
    });
    for (const NamedThreshold& each : thresholds) {
        if (const auto number = whole_number(value_of(settings, each.key))) {
            config.thresholds.*each.member = static_cast<int>(*number);
        }
    }
    if (const auto required = value_of(settings, "satisfaction.required"); !required.empty()) {
        config.satisfaction_required = required == "true";
    }
    config.words = {};
    config.words.vague = values_of(settings, "words.vague");
    config.words.doubled = values_of(settings, "words.doubled");
    for_entries(settings, "words.typos.", [&](std::string wrong, const std::string& right) {
        config.words.typos[std::move(wrong)] = right;
    });
    for_entries(settings, "words.units.", [&](std::string unit, const std::string& kind) {
        config.words.units.push_back({std::move(unit), measure_named(kind)});
    });
    config.profile = find_profile(value_of(settings, "profile"));
    config.year = year_of(settings, "year");
    config.fiscal_year = year_of(settings, "fiscal_year");
    if (const auto language = value_of(settings, "lang"); !language.empty()) {
        config.language = language == "en" ? Language::en : Language::zh;
    }
    config.min_level = level_named(value_of(settings, "min_level")).value_or(Level::warning);
    if (const auto most = whole_number(value_of(settings, "max_findings_per_rule")))
        config.max_findings_per_rule = static_cast<int>(*most);
    config.fail_on = level_named(value_of(settings, "fail_on"));
    // What fails the gate is shown.
    if (config.fail_on) config.min_level = std::min(config.min_level, *config.fail_on);
    for_entries(settings, "limits.", [&](const std::string& name, const std::string& value) {
        std::uint64_t* limit = limit_by_name(config.limits, name);
        if (limit != nullptr) *limit = parse_limit(name, value).value_or(*limit);
    });
}

std::string_view value_of(const Settings& settings, std::string_view key) noexcept {
    const auto found = settings.find(key);
    if (found == settings.end() || found->second.values.empty()) return {};
    return found->second.values.front();
}

std::vector<std::string> values_of(const Settings& settings, std::string_view key) {
    const auto found = settings.find(key);
    return found == settings.end() ? std::vector<std::string>{} : found->second.values;
}

}  // namespace ptcheck
