// CSV (RFC 4180): findings for `check`, one line a row with its project for `extract`.
#include <initializer_list>

#include "report/escape.hpp"
#include "report/place_text.hpp"
#include "report/reports.hpp"

namespace ptcheck {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view raw(const std::optional<Text>& text) {
    return text ? text->raw : std::string_view{};
}

std::string_view certainty(const Finding& finding) noexcept {
    if (!finding.suggestion) return {};
    return finding.certain ? "true" : "false";
}

void add_line(std::string& out, std::initializer_list<std::string_view> fields) {
    std::string_view separator;
    for (const std::string_view field : fields) {
        out.append(separator).append(csv_field(field));
        separator = ",";
    }
    out += "\r\n";
}

class Csv final : public Report {
public:
    Csv(Sink& sink, const Config& config, bool with_mark)
        : sink_(sink), config_(config), with_mark_(with_mark) {}

    void begin() override {
        if (with_mark_) sink_.write(byte_order_mark);
        sink_.write(
            "file,level,rule,name,dimension,table,row,column,project,project_name,level1,level2,"
            "level3,field,text,message,suggestion,fingerprint,suggestion_certain\r\n");
    }

    void file(const FileResult& file) override {
        std::string out;
        const Indicator nowhere;
        for (const Finding& finding : file.findings) {
            if (!shown(finding, config_)) continue;
            const Project* project = project_of(finding, file);
            const Indicator* found = row_of(finding, file);
            const Indicator& row = found != nullptr ? *found : nowhere;
            const Place& place = finding.at.place;
            add_line(
                out,
                {file.path, level_name(finding.level), finding.rule->id, finding.rule->name,
                 dimension_name(finding.rule->dimension), std::to_string(place.table),
                 std::to_string(place.row), std::to_string(place.column),
                 project != nullptr ? std::to_string(project->index) : std::string(),
                 project != nullptr ? trimmed(project->name) : std::string_view{},
                 trimmed(row.level1), trimmed(row.level2), trimmed(row.level3),
                 field_name(finding.at.field), finding.at.raw, message(finding, config_.language),
                 finding.suggestion.value_or(""), finding.fingerprint, certainty(finding)});
        }
        sink_.write(out);
    }

    void across(const FileResult& findings) override { file(findings); }

    void end(const Summary&) override {}

private:
    Sink& sink_;
    const Config& config_;
    bool with_mark_;
};

class ExtractCsv final : public Report {
public:
    ExtractCsv(Sink& sink, bool with_mark) : sink_(sink), with_mark_(with_mark) {}

    void begin() override {
        if (with_mark_) sink_.write(byte_order_mark);
        sink_.write(
            "file,project,project_name,unit_code,unit_name,money_unit,budget,fiscal_funds,"
            "other_funds,level1,level2,level3,description,value,kind,op,lo,hi,unit,table,row\r\n");
    }

    void file(const FileResult& file) override {
        std::string out;
        const auto decimal = [](const std::optional<Decimal>& number) {
            return number ? number->to_string() : std::string();
        };
        for (const Project& project : file.projects) {
            for (const Indicator& row : project.indicators) {
                const Value& value = row.normal;
                add_line(out, {file.path,
                               std::to_string(project.index),
                               raw(project.name),
                               project.unit_code,
                               project.unit_name,
                               project.money_unit_name,
                               raw(project.budget.text),
                               raw(project.fiscal_funds.text),
                               raw(project.other_funds.text),
                               raw(row.level1),
                               raw(row.level2),
                               raw(row.level3),
                               raw(row.description),
                               raw(row.value),
                               value_kind_name(value.kind),
                               op_name(value.op),
                               decimal(value.lo),
                               decimal(value.hi),
                               value.unit.value_or(""),
                               std::to_string(row.table),
                               std::to_string(row.row)});
            }
        }
        sink_.write(out);
    }

    void across(const FileResult&) override {}

    void end(const Summary&) override {}

private:
    Sink& sink_;
    bool with_mark_;
};

}  // namespace

std::unique_ptr<Report> make_csv(Sink& sink, const Config& config, bool with_mark) {
    return std::make_unique<Csv>(sink, config, with_mark);
}
std::unique_ptr<Report> make_extract_csv(Sink& sink, bool with_mark) {
    return std::make_unique<ExtractCsv>(sink, with_mark);
}

}  // namespace ptcheck
