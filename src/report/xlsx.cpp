// Excel: a working paper for auditors (`check`) and the rows (`extract`).
//
// Amounts and limits are exact decimals of any length and stand as text, as they were read; only
// counts and places are numbers.
#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "report/place_text.hpp"
#include "report/reports.hpp"
#include "report/workbook.hpp"

namespace ptcheck {

namespace {

CellStyle style_of(Level level) noexcept {
    switch (level) {
        case Level::error:
            return CellStyle::error;
        case Level::warning:
            return CellStyle::warning;
        case Level::note:
            return CellStyle::note;
    }
    return CellStyle::plain;
}

std::vector<SheetColumn> row_columns(bool zh) {
    const auto column = [&](const char* in_chinese, const char* in_english, int width) {
        return SheetColumn{zh ? in_chinese : in_english, width};
    };
    return {column("文件", "file", 24),
            column("项目序号", "project", 6),
            column("项目名称", "project name", 30),
            column("单位代码", "unit code", 10),
            column("单位名称", "unit name", 20),
            column("金额单位", "money unit", 6),
            column("预算数", "budget", 10),
            column("财政资金", "fiscal funds", 10),
            column("其他资金", "other funds", 10),
            column("一级指标", "level 1", 12),
            column("二级指标", "level 2", 14),
            column("三级指标", "level 3", 28),
            column("指标描述", "description", 28),
            column("指标值", "value", 16),
            column("类型", "kind", 11),
            column("关系", "op", 6),
            column("下限", "lo", 12),
            column("上限", "hi", 12),
            column("计量单位", "unit", 8),
            column("表", "table", 5),
            column("行", "row", 5)};
}

void write_rows(SheetTable& rows, const FileResult& file) {
    const auto decimal = [](const std::optional<Decimal>& number) {
        return number ? number->to_string() : std::string();
    };
    for (const Project& project : file.projects) {
        for (const Indicator& row : project.indicators) {
            rows.text(file.path);
            rows.number(project.index);
            rows.text(trimmed(project.name));
            rows.text(project.unit_code);
            rows.text(project.unit_name);
            rows.text(project.money_unit_name);
            for (const Amount* amount :
                 {&project.budget, &project.fiscal_funds, &project.other_funds})
                rows.text(trimmed(amount->text));
            for (const auto* cell :
                 {&row.level1, &row.level2, &row.level3, &row.description, &row.value})
                rows.text(trimmed(*cell));
            rows.text(value_kind_name(row.normal.kind));
            rows.text(op_name(row.normal.op));
            rows.text(decimal(row.normal.lo));
            rows.text(decimal(row.normal.hi));
            rows.text(row.normal.unit.value_or(""));
            rows.number(row.table);
            rows.number(row.row);
            rows.end_row();
        }
    }
}

class ExtractXlsx final : public Report {
public:
    ExtractXlsx(Sink& sink, const Config& config, const ReportOptions& options)
        : sink_(sink),
          zh_(config.language == Language::zh),
          book_(options.temporary_folder, options.created, zh_ ? "绩效指标明细" : "Indicator rows"),
          rows_(book_.add_table(zh_ ? "指标明细" : "rows", row_columns(zh_))) {}

    void begin() override {}
    void file(const FileResult& file) override { write_rows(rows_, file); }
    void across(const FileResult&) override {}
    void end(const Summary&) override { book_.finish(sink_); }

private:
    Sink& sink_;
    bool zh_;
    Workbook book_;
    SheetTable rows_;
};

/// Findings by Level.
using Tally = std::array<std::size_t, 3>;

class Xlsx final : public Report {
public:
    Xlsx(Sink& sink, const Config& config, const ReportOptions& options)
        : sink_(sink),
          config_(config),
          zh_(config.language == Language::zh),
          book_(options.temporary_folder, options.created,
                zh_ ? "绩效目标表检查底稿" : "Performance-target tables: working paper"),
          findings_(add_findings()) {
        if (options.forms) rows_ = book_.add_table(zh_ ? "指标明细" : "rows", row_columns(zh_));
    }

    void begin() override {}

    void file(const FileResult& file) override {
        across(file);
        if (rows_) write_rows(*rows_, file);
        files_.push_back({file.path, file.counts.tables, file.counts.rows,
                          file.error ? fmt::format("{} {}", input_code_name(file.error->code),
                                                   file.error->in(config_.language))
                                     : std::string()});
    }

    void across(const FileResult& findings) override {
        for (const Finding& finding : findings.findings) {
            if (!shown(finding, config_)) continue;
            const Project* project = project_of(finding, findings);
            write(finding, findings, project);
            const auto level = static_cast<std::size_t>(finding.level);
            ++by_rule_[finding.rule->id].first[level];
            by_rule_[finding.rule->id].second = finding.rule;
            if (project == nullptr) continue;
            ProjectCount& count = by_project_[{findings.order, project->index}];
            count.path = findings.path;
            count.name = project_text(*project);
            ++count.tally[level];
        }
    }

    void end(const Summary&) override {
        write_rules();
        write_projects();
        write_files();
        book_.finish(sink_);
    }

private:
    struct ProjectCount {
        std::string path;
        std::string name;
        Tally tally{};
    };
    struct File {
        std::string path;
        std::size_t tables;
        std::size_t rows;
        std::string error;
    };

    [[nodiscard]] SheetColumn column(const char* zh, const char* en, int width) const {
        return {zh_ ? zh : en, width};
    }

    SheetTable add_findings() {
        SheetColumn judged = column("核实意见", "judged", 10);
        judged.choice = true;
        return book_.add_table(zh_ ? "问题" : "findings",
                               {column("文件", "file", 24),
                                column("级别", "level", 9),
                                column("规则", "rule", 7),
                                column("规则名称", "title", 22),
                                column("维度", "dimension", 9),
                                column("项目序号", "project", 8),
                                column("项目名称", "project name", 28),
                                column("一级指标", "level 1", 12),
                                column("二级指标", "level 2", 14),
                                column("三级指标", "level 3", 24),
                                column("原文", "text", 30),
                                column("问题", "finding", 46),
                                column("建议改为", "suggested", 24),
                                column("可直接改", "certain", 9),
                                column("依据", "basis", 20),
                                column("表", "table", 6),
                                column("行", "row", 6),
                                column("列", "column", 7),
                                std::move(judged),
                                column("备注", "remark", 20)},
                               zh_ ? std::vector<std::string>{"属实", "不属实", "待核实", "已整改"}
                                   : std::vector<std::string>{"right", "wrong", "open", "mended"});
    }

    void write(const Finding& finding, const FileResult& file, const Project* project) {
        const Indicator nowhere;
        const Indicator* found = row_of(finding, file);
        const Indicator& row = found != nullptr ? *found : nowhere;
        const Rule& rule = *finding.rule;
        findings_.text(file.path);
        findings_.text(level_word(finding.level, config_.language), style_of(finding.level));
        findings_.text(rule.id);
        findings_.text(rule.title.in(config_.language));
        findings_.text(dimension_name(rule.dimension));
        if (project != nullptr) {
            findings_.number(project->index);
        } else {
            findings_.blank();
        }
        findings_.text(project != nullptr ? trimmed(project->name) : std::string_view{});
        for (const auto* cell : {&row.level1, &row.level2, &row.level3})
            findings_.text(trimmed(*cell));
        findings_.text(finding.at.trimmed());
        findings_.text(message(finding, config_.language));
        findings_.text(finding.suggestion.value_or(""));
        findings_.text(!finding.certain ? "" : zh_ ? "是" : "yes");
        findings_.text(rule.basis);
        findings_.number(finding.at.place.table);
        findings_.number(finding.at.place.row);
        findings_.number(finding.at.place.column);
        findings_.blank();
        findings_.blank();
        findings_.end_row();
    }

    void write_counts(SheetTable& table, const Tally& tally) {
        for (const Level level : {Level::error, Level::warning, Level::note})
            table.number(tally[static_cast<std::size_t>(level)]);
        table.end_row();
    }

    void write_rules() {
        SheetTable table =
            book_.add_table(zh_ ? "按规则汇总" : "by rule",
                            {column("规则", "rule", 7), column("规则名称", "title", 40),
                             column("维度", "dimension", 10), column("依据", "basis", 50),
                             column("错误", "errors", 8), column("警告", "warnings", 9),
                             column("提示", "notes", 8)});
        for (const auto& [id, counted] : by_rule_) {
            const Rule& rule = *counted.second;
            table.text(id);
            table.text(rule.title.in(config_.language));
            table.text(dimension_name(rule.dimension));
            table.text(rule.basis);
            write_counts(table, counted.first);
        }
    }

    void write_projects() {
        SheetTable table = book_.add_table(
            zh_ ? "按项目汇总" : "by project",
            {column("文件", "file", 40), column("项目", "project", 60), column("错误", "errors", 8),
             column("警告", "warnings", 9), column("提示", "notes", 8)});
        for (const auto& [key, count] : by_project_) {
            table.text(count.path);
            table.text(count.name);
            write_counts(table, count.tally);
        }
    }

    void write_files() {
        SheetTable table = book_.add_table(
            zh_ ? "文件" : "files",
            {column("文件", "file", 50), column("表数", "tables", 8), column("指标行数", "rows", 9),
             column("不能检查的原因", "not checked because", 50)});
        for (const File& file : files_) {
            table.text(file.path);
            table.number(file.tables);
            table.number(file.rows);
            table.text(file.error, file.error.empty() ? CellStyle::plain : CellStyle::error);
            table.end_row();
        }
    }

    Sink& sink_;
    const Config& config_;
    bool zh_;
    Workbook book_;
    SheetTable findings_;
    std::optional<SheetTable> rows_;
    std::map<std::string_view, std::pair<Tally, const Rule*>> by_rule_;
    /// By place of the file in the run and project.
    std::map<std::pair<std::uint64_t, std::uint32_t>, ProjectCount> by_project_;
    std::vector<File> files_;
};

}  // namespace

std::unique_ptr<Report> make_xlsx(Sink& sink, const Config& config, const ReportOptions& options) {
    return std::make_unique<Xlsx>(sink, config, options);
}
std::unique_ptr<Report> make_extract_xlsx(Sink& sink, const Config& config,
                                          const ReportOptions& options) {
    return std::make_unique<ExtractXlsx>(sink, config, options);
}

}  // namespace ptcheck
