#include "report/place_text.hpp"

#include <fmt/format.h>

#include "ptcheck/report.hpp"

namespace ptcheck {

std::string_view level_word(Level level, Language language) noexcept {
    if (language == Language::en) return level_name(level);
    switch (level) {
        case Level::error:
            return "错误";
        case Level::warning:
            return "警告";
        case Level::note:
            return "提示";
    }
    return {};
}

std::string place_text(const Place& place) {
    return fmt::format("T{}.R{}.C{}", place.table, place.row, place.column);
}

const Project* project_of(const Finding& finding, const FileResult& file) noexcept {
    return finding.project == 0 ? nullptr : &file.projects[finding.project - 1];
}

const Indicator* row_of(const Finding& finding, const FileResult& file) noexcept {
    const Project* project = project_of(finding, file);
    if (project == nullptr || finding.at.indicator == no_indicator) return nullptr;
    return &project->indicators[finding.at.indicator];
}

std::string project_text(const Project& project) {
    std::string text = std::to_string(project.index);
    if (project.name && !project.name->blank()) {
        text += ' ';
        text += escape_controls(project.name->trimmed());
    }
    return text;
}

std::string row_path(const Indicator& row) {
    std::string path;
    for (const auto* label : {&row.level2, &row.level3}) {
        if (!*label || (*label)->blank()) continue;
        if (!path.empty()) path += " › ";
        path += escape_controls((*label)->trimmed());
    }
    return path;
}

std::string clipped(std::string_view text, std::size_t most) {
    const std::string_view kept = leading(text, most);
    return escape_controls(kept) + (kept.size() < text.size() ? "…" : "");
}

std::string_view suggestion_label(const Finding& finding, Language language) noexcept {
    if (language == Language::zh) return finding.certain ? "可直接改为：" : "建议改为：";
    return finding.certain ? "change to: " : "suggested: ";
}

bool shown(const Finding& finding, const Config& config) {
    if (finding.suppressed || finding.held_back) return false;
    return finding.level >= config.min_level || config.selection.named(*finding.rule);
}

}  // namespace ptcheck
