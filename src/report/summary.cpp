#include <fmt/format.h>

#include "ptcheck/report.hpp"

namespace ptcheck {

namespace {

/// What the report held back of a count: nothing, all of it or a part.
std::string hidden(std::size_t count, std::size_t not_shown, bool zh) {
    if (not_shown == 0) return {};
    if (not_shown == count) return zh ? "（未显示）" : " (not shown)";
    return zh ? fmt::format("（{} 条未显示）", not_shown)
              : fmt::format(" ({} not shown)", not_shown);
}

std::string in_chinese(const Summary& summary) {
    const bool rows_only = summary.rows_only;
    std::string line = fmt::format("{} {} 份文件", rows_only ? "读取" : "检查", summary.files);
    if (summary.files_failed > 0) {
        line += fmt::format("，{} 份不能{}", summary.files_failed, rows_only ? "读取" : "检查");
    }
    line += fmt::format("；{} 张表（{} 张未识别），{} 行", summary.tables,
                        summary.tables_passed_over, summary.rows);
    if (!rows_only) {
        line += fmt::format("；错误 {}{}，警告 {}{}，提示 {}{}", summary.errors,
                            hidden(summary.errors, summary.errors_hidden, true), summary.warnings,
                            hidden(summary.warnings, summary.warnings_hidden, true), summary.notes,
                            hidden(summary.notes, summary.notes_hidden, true));
        if (summary.suppressed > 0) line += fmt::format("，已豁免 {}", summary.suppressed);
    }
    if (summary.files_not_docx > 0) {
        line += fmt::format("；另有 {} 个文件不是 docx，未{}", summary.files_not_docx,
                            rows_only ? "读取" : "检查");
    }
    return line;
}

std::string in_english(const Summary& summary) {
    const std::string_view done = summary.rows_only ? "read" : "checked";
    std::string line = fmt::format("files {}: {}", done, summary.files);
    if (summary.files_failed > 0) {
        line += fmt::format(", could not be {}: {}", done, summary.files_failed);
    }
    line += fmt::format("; tables: {} (not recognised: {}), rows: {}", summary.tables,
                        summary.tables_passed_over, summary.rows);
    if (!summary.rows_only) {
        line += fmt::format("; errors {}{}, warnings {}{}, notes {}{}", summary.errors,
                            hidden(summary.errors, summary.errors_hidden, false), summary.warnings,
                            hidden(summary.warnings, summary.warnings_hidden, false), summary.notes,
                            hidden(summary.notes, summary.notes_hidden, false));
        if (summary.suppressed > 0) line += fmt::format(", suppressed {}", summary.suppressed);
    }
    if (summary.files_not_docx > 0) {
        line += fmt::format("; files that are no docx, not {}: {}", done, summary.files_not_docx);
    }
    return line;
}

}  // namespace

void Summary::add(const FileResult& file) noexcept {
    ++files;
    if (file.error) ++files_failed;
    tables += file.counts.tables;
    tables_passed_over += file.counts.tables_passed_over;
    rows += file.counts.rows;
    add_findings(file.findings);
}

void Summary::add_findings(const std::vector<Finding>& findings) noexcept {
    for (const Finding& finding : findings) {
        if (finding.suppressed) {
            ++suppressed;
            continue;
        }
        switch (finding.level) {
            case Level::error:
                ++errors;
                break;
            case Level::warning:
                ++warnings;
                break;
            case Level::note:
                ++notes;
                break;
        }
    }
}

std::string summary_line(const Summary& summary, Language language) {
    return language == Language::zh ? in_chinese(summary) : in_english(summary);
}

}  // namespace ptcheck
