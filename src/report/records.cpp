#include "report/records.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "ptcheck/version.hpp"
#include "report/place_text.hpp"
#include "report/value_json.hpp"

namespace ptcheck {

namespace {

void number(JsonWriter& json, std::string_view name, std::size_t value) {
    json.member(name, static_cast<std::int64_t>(value));
}

void text_or_null(JsonWriter& json, std::string_view name, const std::optional<Text>& text) {
    json.key(name);
    if (text) {
        json.string(text->raw);
    } else {
        json.null();
    }
}

// A column that only some forms have.
void text_if_any(JsonWriter& json, std::string_view name, const std::optional<Text>& text) {
    if (text) json.member(name, text->raw);
}

void nonempty_or_null(JsonWriter& json, std::string_view name, std::string_view text) {
    json.key(name);
    if (text.empty()) {
        json.null();
    } else {
        json.string(text);
    }
}

void strings(JsonWriter& json, std::string_view name, const std::vector<std::string>& list) {
    json.key(name);
    json.begin_array();
    for (const std::string& text : list) json.string(text);
    json.end_array();
}

void number_or_null(JsonWriter& json, std::string_view name,
                    const std::optional<std::uint32_t>& value) {
    json.key(name);
    if (value) {
        json.integer(*value);
    } else {
        json.null();
    }
}

void place_members(JsonWriter& json, const Place& place) {
    number(json, "table", place.table);
    number(json, "row", place.row);
}

void place_with_column(JsonWriter& json, const Place& place) {
    place_members(json, place);
    number(json, "column", place.column);
}

std::string shard_text(const Shard& shard) {
    return std::to_string(shard.index) + "/" + std::to_string(shard.count);
}

void project_digest(JsonWriter& json, const Project& project) {
    json.begin_object();
    number_or_null(json, "number", project.number);
    number(json, "index", project.index);
    nonempty_or_null(json, "name", trimmed(project.name));
    nonempty_or_null(json, "unit_code", project.unit_code);
    nonempty_or_null(json, "unit_name", project.unit_name);
    text_or_null(json, "budget", project.budget.text);
    nonempty_or_null(json, "budget_yuan",
                     project.budget.yuan ? project.budget.yuan->to_string() : std::string());
    nonempty_or_null(json, "money_unit", project.money_unit_name);
    json.key("year");
    if (project.year) {
        json.integer(*project.year);
    } else {
        json.null();
    }
    json.member("standard", standard_name(project.standard));
    json.key("location");
    json.begin_object();
    place_members(json, project.whole.place);
    json.end_object();
    json.key("name_location");
    if (project.name) {
        json.begin_object();
        place_with_column(json, project.name->place);
        json.end_object();
    } else {
        json.null();
    }
    json.end_object();
}

/// What text reports show of a finding's row, and which one it is: without it, `merge` could write
/// neither them nor the fingerprint.
void row_of_finding(JsonWriter& json, const Finding& finding, const Indicator& row,
                    const FileResult& file) {
    json.begin_object();
    const auto place = static_cast<std::size_t>(&finding - file.findings.data());
    number(
        json, "index",
        file.row_numbers.empty() ? finding.at.indicator + std::size_t{1} : file.row_numbers[place]);
    const auto levels = {&row.level1, &row.level2, &row.level3};
    if (!std::ranges::all_of(levels, [](const auto* level) { return level->has_value(); })) {
        json.key("levels");
        json.begin_array();
        std::int64_t number = 0;
        for (const auto* level : levels) {
            ++number;
            if (*level) json.integer(number);
        }
        json.end_array();
    }
    if (row.description) json.member("description", row.description->trimmed());
    if (row.value) json.member("value", row.value->trimmed());
    json.end_object();
}

void location(JsonWriter& json, const Finding& finding, const FileResult& file) {
    const Project* project = project_of(finding, file);
    const Indicator* row = row_of(finding, file);
    json.key("location");
    json.begin_object();
    place_with_column(json, finding.at.place);
    number_or_null(json, "project",
                   project != nullptr ? std::optional(project->index) : std::nullopt);
    nonempty_or_null(json, "project_name",
                     project != nullptr ? trimmed(project->name) : std::string_view{});
    json.key("path");
    json.begin_array();
    if (row != nullptr) {
        for (const auto* label : {&row->level1, &row->level2, &row->level3}) {
            if (*label) json.string((*label)->trimmed());
        }
    }
    json.end_array();
    json.member("field", field_name(finding.at.field));
    json.end_object();
}

}  // namespace

std::optional<Shard> shard_named(std::string_view text) noexcept {
    Shard shard;
    const char* end = text.data() + text.size();
    const auto [slash, bad] = std::from_chars(text.data(), end, shard.index);
    if (bad != std::errc{} || slash == end || *slash != '/') return std::nullopt;
    const auto [rest, also_bad] = std::from_chars(slash + 1, end, shard.count);
    if (also_bad != std::errc{} || rest != end || shard.index >= shard.count) return std::nullopt;
    return shard;
}

void run_members(JsonWriter& json, const Config& config, const ReportOptions& options) {
    number(json, "schema_version", schema_version);
    json.member("tool", "pt-check");
    json.member("version", version());
    json.member("rule_set", rule_set_version());
    json.member("lang", config.language == Language::zh ? "zh" : "en");
    strings(json, "select", config.selection.select);
    strings(json, "ignore", config.selection.ignore);
    json.key("levels");
    json.begin_object();
    for (const auto& [id, level] : config.selection.levels) {
        json.member(id, level ? level_name(*level) : std::string_view("off"));
    }
    json.end_object();
    json.key("local_rules");
    json.begin_array();
    for (const auto& local : config.local_rules) {
        const Rule& rule = local->rule;
        json.begin_object();
        json.member("id", rule.id);
        json.member("name", rule.name);
        json.member("level", level_name(rule.level));
        json.member("dimension", dimension_name(rule.dimension));
        json.member("title", rule.title.in(config.language));
        json.member("message", rule.message.in(config.language));
        json.member("basis", rule.basis);
        json.member("bad", rule.bad);
        json.member("good", rule.good);
        json.end_object();
    }
    json.end_array();
    json.member("profile",
                config.profile == nullptr ? std::string_view("auto") : config.profile->name);
    json.key("year");
    if (config.year) {
        json.integer(*config.year);
    } else {
        json.null();
    }
    json.member("fail_on", config.fail_on ? level_name(*config.fail_on) : "never");
    if (options.shard) json.member("shard", shard_text(*options.shard));
}

void finding_members(JsonWriter& json, const Finding& finding, const FileResult& file,
                     const Config& config) {
    json.member("file", file.path);
    json.member("rule", finding.rule->id);
    json.member("name", finding.rule->name);
    json.member("level", level_name(finding.level));
    json.member("dimension", dimension_name(finding.rule->dimension));
    json.member("message", message(finding, config.language));
    strings(json, "args", finding.args);
    location(json, finding, file);
    json.member("text", finding.at.raw);
    json.key("suggestion");
    if (finding.suggestion) {
        json.string(*finding.suggestion);
    } else {
        json.null();
    }
    json.member("fingerprint", finding.fingerprint);
    json.key("suppressed");
    if (finding.suppressed) {
        json.begin_object();
        json.member("by", suppressed_by_name(finding.suppressed->by));
        json.member("reason", finding.suppressed->reason);
        json.end_object();
    } else {
        json.null();
    }
    // Keys that came later stand behind those of the contract.
    json.key("suggestion_certain");
    json.boolean(finding.certain);
    json.key("row");
    if (const Indicator* row = row_of(finding, file)) {
        row_of_finding(json, finding, *row, file);
    } else {
        json.null();
    }
}

void file_members(JsonWriter& json, const FileResult& file, const Config& config) {
    json.member("path", file.path);
    json.member("order", static_cast<std::int64_t>(file.order));
    nonempty_or_null(json, "sha256", file.sha256);
    json.member("bytes", static_cast<std::int64_t>(file.bytes));
    number(json, "tables", file.counts.tables);
    number(json, "tables_passed_over", file.counts.tables_passed_over);
    number(json, "rows", file.counts.rows);
    json.key("values");
    json.begin_object();
    for (std::size_t kind = 0; kind < value_kind_count; ++kind) {
        if (file.counts.values[kind] == 0) continue;
        number(json, value_kind_name(static_cast<ValueKind>(kind)), file.counts.values[kind]);
    }
    json.end_object();
    number(json, "values_not_understood", file.counts.values_not_understood);
    number(json, "qualitative_with_digit", file.counts.qualitative_with_digit);
    json.key("projects");
    json.begin_array();
    for (const Project& project : file.projects) project_digest(json, project);
    json.end_array();
    json.key("error");
    if (file.error) {
        json.begin_object();
        json.member("code", input_code_name(file.error->code));
        json.member("message", file.error->in(config.language));
        json.end_object();
    } else {
        json.null();
    }
}

void project_members(JsonWriter& json, const Project& project, const FileResult& file) {
    json.member("file", file.path);
    number_or_null(json, "number", project.number);
    number(json, "index", project.index);
    text_or_null(json, "heading", project.heading);
    text_or_null(json, "name", project.name);
    nonempty_or_null(json, "unit_code", project.unit_code);
    nonempty_or_null(json, "unit_name", project.unit_name);
    nonempty_or_null(json, "money_unit", project.money_unit_name);
    text_or_null(json, "budget", project.budget.text);
    text_or_null(json, "fiscal_funds", project.fiscal_funds.text);
    text_or_null(json, "other_funds", project.other_funds.text);
    text_or_null(json, "purpose", project.purpose);
    text_or_null(json, "goal", project.goal);
    json.member("standard", standard_name(project.standard));
    json.key("location");
    json.begin_object();
    place_members(json, project.whole.place);
    json.end_object();
}

void row_members(JsonWriter& json, const Indicator& row, const Project& project,
                 const FileResult& file) {
    json.member("file", file.path);
    number(json, "project", project.index);
    text_or_null(json, "level1", row.level1);
    text_or_null(json, "level2", row.level2);
    text_or_null(json, "level3", row.level3);
    text_or_null(json, "description", row.description);
    text_or_null(json, "value", row.value);
    text_if_any(json, "sign", row.sign);
    text_if_any(json, "unit", row.measure_unit);
    text_if_any(json, "direction", row.direction);
    text_if_any(json, "weight", row.weight);
    text_if_any(json, "actual", row.actual);
    text_if_any(json, "score", row.score);
    text_if_any(json, "reason", row.reason);
    if (row.block != Block::none) json.member("block", block_name(row.block));
    json.key("normal");
    if (row.value) {
        write_value(json, row.normal);
    } else {
        json.null();
    }
    json.key("location");
    json.begin_object();
    number(json, "table", row.table);
    number(json, "row", row.row);
    json.end_object();
}

void summary_members(JsonWriter& json, const Summary& summary) {
    number(json, "files", summary.files);
    number(json, "files_failed", summary.files_failed);
    number(json, "files_not_docx", summary.files_not_docx);
    number(json, "tables", summary.tables);
    number(json, "tables_passed_over", summary.tables_passed_over);
    number(json, "rows", summary.rows);
    number(json, "errors", summary.errors);
    number(json, "warnings", summary.warnings);
    number(json, "notes", summary.notes);
    number(json, "suppressed", summary.suppressed);
    json.member("exit_code", static_cast<std::int64_t>(summary.exit_code));
    json.member("reason", summary.reason);
}

}  // namespace ptcheck
