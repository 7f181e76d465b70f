#include "config/suppress.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "ptcheck/text.hpp"

namespace ptcheck {

namespace {

std::string absolute_path(const std::string& path) {
    std::error_code error;
    const auto absolute = std::filesystem::absolute(path, error);
    return error ? path : absolute.lexically_normal().string();
}

bool speaks_of_text(std::string_view pattern, const std::optional<Text>& text) noexcept {
    return pattern.empty() || (text && matches_wildcards(text->trimmed(), pattern));
}

bool speaks_of(const SuppressEntry& entry, const Finding& finding,
               const std::vector<Project>& projects) noexcept {
    const Rule& rule = *finding.rule;
    if (!rule.id.starts_with(entry.rule) && rule.name != entry.rule) return false;
    if (entry.project.empty() && entry.indicator.empty()) return true;
    if (finding.project == 0) return false;
    const Project& project = projects[finding.project - 1];
    if (!speaks_of_text(entry.project, project.name)) return false;
    if (entry.indicator.empty()) return true;
    return finding.at.indicator != no_indicator &&
           speaks_of_text(entry.indicator, project.indicators[finding.at.indicator].level3);
}

}  // namespace

bool matches_wildcards(std::string_view text, std::string_view pattern) noexcept {
    // Behind a `*` the shortest stretch is tried first; only the last `*` is ever gone back to.
    std::string_view text_again;
    std::string_view pattern_again;
    bool again = false;
    while (!text.empty() || !pattern.empty()) {
        if (pattern.starts_with('*')) {
            pattern.remove_prefix(1);
            text_again = text;
            pattern_again = pattern;
            again = true;
            continue;
        }
        if (!text.empty() && !pattern.empty()) {
            const std::size_t length = code_point_length(text);
            const bool any = pattern.front() == '?';
            if (any || pattern.starts_with(text.substr(0, length))) {
                pattern.remove_prefix(any ? 1 : length);
                text.remove_prefix(length);
                continue;
            }
        }
        if (!again || text_again.empty()) return false;
        text_again.remove_prefix(code_point_length(text_again));
        text = text_again;
        pattern = pattern_again;
    }
    return true;
}

void apply_suppressions(std::vector<Finding>& findings, const std::vector<Project>& projects,
                        const std::string& path, const Config& config) {
    if (config.suppressions.empty() || findings.empty()) return;
    const std::string absolute = absolute_path(path);
    for (const SuppressEntry& entry : config.suppressions) {
        if (!entry.path.empty() && !matches_wildcards(absolute, entry.pattern)) continue;
        for (Finding& finding : findings) {
            if (finding.suppressed || !speaks_of(entry, finding, projects)) continue;
            finding.suppressed = Suppression{SuppressedBy::config, entry.reason};
        }
    }
}

}  // namespace ptcheck
