#include <fmt/format.h>

#include "ptcheck/report.hpp"

namespace ptcheck {

void Summary::add(const FileResult& file) noexcept {
    ++files;
    if (file.error) ++files_failed;
    tables += file.counts.tables;
    tables_passed_over += file.counts.tables_passed_over;
    rows += file.counts.rows;
    for (const Finding& finding : file.findings) {
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
    const bool zh = language == Language::zh;
    std::string line;
    if (zh) {
        line = fmt::format("检查 {} 份文件", summary.files);
        if (summary.files_failed > 0) line += fmt::format("，{} 份不能检查", summary.files_failed);
        line += fmt::format("；{} 张表（{} 张未识别），{} 行；错误 {}，警告 {}，提示 {}",
                            summary.tables, summary.tables_passed_over, summary.rows,
                            summary.errors, summary.warnings, summary.notes);
        if (!summary.notes_shown && summary.notes > 0) line += "（未显示）";
        if (summary.files_not_docx > 0) {
            line += fmt::format("；另有 {} 个文件不是 docx，未检查", summary.files_not_docx);
        }
        return line;
    }
    line = fmt::format("files checked: {}", summary.files);
    if (summary.files_failed > 0)
        line += fmt::format(", could not be checked: {}", summary.files_failed);
    line +=
        fmt::format("; tables: {} (not recognised: {}), rows: {}; errors {}, warnings {}, notes {}",
                    summary.tables, summary.tables_passed_over, summary.rows, summary.errors,
                    summary.warnings, summary.notes);
    if (!summary.notes_shown && summary.notes > 0) line += " (not shown)";
    if (summary.files_not_docx > 0) {
        line += fmt::format("; files that are no docx, not checked: {}", summary.files_not_docx);
    }
    return line;
}

}  // namespace ptcheck
