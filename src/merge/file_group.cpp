#include "merge/file_group.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "merge/read_value.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t level_count = 3;
constexpr std::size_t standard_count = 4;
constexpr std::size_t code_count = 8;
constexpr std::size_t field_count = static_cast<std::size_t>(Field::project) + 1;
constexpr std::size_t digest_size = 64;

Place read_place(const Record& record) {
    return {record.integer<std::uint32_t>("table"), record.integer<std::uint32_t>("row"), 0};
}

Place read_whole_place(const Record& record) {
    Place place = read_place(record);
    place.column = record.integer<std::uint32_t>("column");
    return place;
}

std::optional<Text> text_of(std::optional<std::string_view> raw, Field field, Place place = {},
                            std::uint32_t indicator = no_indicator) {
    if (!raw) return std::nullopt;
    return Text{*raw, place, field, indicator};
}

[[noreturn]] void refuse_loose(const char* zh, const char* en) {
    throw RecordError(zh, en);
}

std::string_view short_name(SuppressedBy by) {
    return suppressed_by_name(by);
}

}  // namespace

void FileGroup::add_project(const Record& record) {
    if (!rows_ || !findings_.empty())
        refuse_loose("此处不应有 project 记录", "no project record is expected here");
    const std::string_view path = record.text("file");
    if (!projects_.empty() && path != path_)
        Record::refuse("file", {"与前一条记录不同", "differs from the record before"});
    path_ = path;
    Project project;
    project.index = record.integer<std::uint32_t>("index");
    if (project.index != projects_.size() + 1)
        Record::refuse("index", {"应接续前一个项目", "should follow that of the project before"});
    project.number = record.integer_or_null<std::uint32_t>("number");
    project.heading = text_of(record.text_or_null("heading"), Field::heading);
    project.name = text_of(record.text_or_null("name"), Field::project_name);
    project.unit_code = record.text_or_null("unit_code").value_or("");
    project.unit_name = record.text_or_null("unit_name").value_or("");
    project.money_unit_name = record.text_or_null("money_unit").value_or("");
    project.budget.text = text_of(record.text_or_null("budget"), Field::budget);
    project.fiscal_funds.text = text_of(record.text_or_null("fiscal_funds"), Field::fiscal_funds);
    project.other_funds.text = text_of(record.text_or_null("other_funds"), Field::other_funds);
    project.purpose = text_of(record.text_or_null("purpose"), Field::purpose);
    project.goal = text_of(record.text_or_null("goal"), Field::goal);
    project.standard = record.named<Standard>("standard", standard_count, standard_name);
    project.whole.place = read_place(record.object("location"));
    projects_.push_back(std::move(project));
}

void FileGroup::add_row(const Record& record) {
    if (projects_.empty() || !findings_.empty())
        refuse_loose("row 记录应在其 project 记录之后", "a row record should follow its project");
    if (record.text("file") != path_)
        Record::refuse("file", {"与前一条记录不同", "differs from the record before"});
    Project& project = projects_.back();
    if (record.integer<std::uint32_t>("project") != project.index)
        Record::refuse("project", {"不是前面的项目", "is not the project before"});
    const auto number = static_cast<std::uint32_t>(project.indicators.size());
    Indicator row;
    const Record location = record.object("location");
    row.table = location.integer<std::uint32_t>("table");
    row.row = location.integer<std::uint32_t>("row");
    const Place place{row.table, row.row, 0};
    const auto cell = [&](std::string_view key, Field field) {
        return text_of(record.text_or_null(key), field, place, number);
    };
    const auto column = [&](std::string_view key, Field field) {
        return text_of(record.text_if_any(key), field, place, number);
    };
    row.level1 = cell("level1", Field::level1);
    row.level2 = cell("level2", Field::level2);
    row.level3 = cell("level3", Field::level3);
    row.description = cell("description", Field::description);
    row.value = cell("value", Field::value);
    row.sign = column("sign", Field::sign);
    row.measure_unit = column("unit", Field::measure_unit);
    row.direction = column("direction", Field::direction);
    row.weight = column("weight", Field::weight);
    row.actual = column("actual", Field::actual);
    row.score = column("score", Field::score);
    row.reason = column("reason", Field::reason);
    if (record.has("block")) row.block = record.named<Block>("block", 3, block_name);
    if (const auto normal = record.object_or_null("normal")) row.normal = read_value(*normal);
    project.indicators.push_back(std::move(row));
}

void FileGroup::add_finding(const Record& record) {
    Finding finding;
    const std::string_view id = record.text("rule");
    finding.rule = run_.rule(id);
    if (finding.rule == nullptr) {
        throw RecordError("没有规则 " + std::string(id), "no rule " + std::string(id));
    }
    finding.level = record.named<Level>("level", level_count, level_name);
    finding.args = record.texts("args");
    const Record location = record.object("location");
    finding.at.place = read_whole_place(location);
    finding.at.field = location.named<Field>("field", field_count, field_name);
    finding.at.raw = record.text("text");
    finding.project = location.integer_or_null<std::uint32_t>("project").value_or(0);
    if (const auto suggestion = record.text_or_null("suggestion"))
        finding.suggestion = std::string(*suggestion);
    finding.certain =
        finding.suggestion && record.has("suggestion_certain") && record.flag("suggestion_certain");
    if (const auto suppressed = record.object_or_null("suppressed")) {
        finding.suppressed = Suppression{suppressed->named<SuppressedBy>("by", 2, short_name),
                                         std::string(suppressed->text("reason"))};
    }
    Said said;
    said.file = record.text("file");
    said.path = location.text_views("path");
    if (const auto row = record.object_or_null("row")) {
        said.row = row->integer<std::uint32_t>("index") - 1;
        said.levels =
            row->has("levels") ? row->integers("levels") : std::vector<std::int64_t>{1, 2, 3};
        said.description = row->text_if_any("description");
        said.value = row->text_if_any("value");
        if (said.row == no_indicator || finding.project == 0)
            Record::refuse("row", {"不在任何项目中", "is in no project"});
    }
    const auto bad_level = [](std::int64_t level) { return level < 1 || level > 3; };
    if (said.path.size() != said.levels.size() || std::ranges::any_of(said.levels, bad_level))
        Record::refuse("path", {"与“row”不符", "does not fit 'row'"});
    finding.at.indicator = said.row;
    findings_.push_back(std::move(finding));
    said_.push_back(std::move(said));
}

FileResult FileGroup::finish(const Record& record) {
    FileResult file;
    file.path = record.text("path");
    file.order = record.integer<std::uint64_t>("order");
    file.sha256 = record.text_or_null("sha256").value_or("");
    const auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (!file.sha256.empty() &&
        (file.sha256.size() != digest_size || !std::ranges::all_of(file.sha256, hex)))
        Record::refuse("sha256", {"应为 64 位十六进制数", "should be 64 hex digits"});
    file.bytes = record.integer<std::uint64_t>("bytes");
    read_counts(record, file);
    if (const auto error = record.object_or_null("error")) {
        const std::string message(error->text("message"));
        file.error = InputProblem{error->named<InputCode>("code", code_count, input_code_name),
                                  message, message};
    }
    if (!projects_.empty() && path_ != file.path)
        Record::refuse("path", {"与前面的记录不同", "differs from the records before"});
    file.projects = std::move(projects_);
    add_digests(record, file);
    for (std::size_t i = 0; i < findings_.size(); ++i) {
        if (said_[i].file != file.path)
            Record::refuse("path", {"与前面的记录不同", "differs from the records before"});
        place(findings_[i], said_[i], file);
        if (!rows_) file.row_numbers.push_back(said_[i].row + 1);  // no_indicator becomes 0
    }
    file.findings = std::move(findings_);
    file.document.storage = std::exchange(lines_, std::make_shared<std::deque<std::string>>());
    projects_.clear();
    findings_.clear();
    said_.clear();
    return file;
}

void FileGroup::read_counts(const Record& record, FileResult& file) {
    Counts& counts = file.counts;
    counts.tables = record.integer<std::uint32_t>("tables");
    counts.tables_passed_over = record.integer<std::uint32_t>("tables_passed_over");
    counts.rows = record.integer<std::uint32_t>("rows");
    const Record values = record.object("values");
    for (const JsonNode* member : values.members()) {
        const auto kind = Record::value_named<ValueKind>("values", member->key, value_kind_count,
                                                         value_kind_name);
        counts.values[static_cast<std::size_t>(kind)] = values.integer<std::uint32_t>(member->key);
    }
    counts.values_not_understood = record.integer<std::uint32_t>("values_not_understood");
    counts.qualitative_with_digit = record.integer<std::uint32_t>("qualitative_with_digit");
}

// The digests stand for the projects where there are no records of rows, and complete them where
// there are.
void FileGroup::add_digests(const Record& record, FileResult& file) const {
    const std::vector<Record> digests = record.objects("projects");
    if (rows_ && digests.size() != file.projects.size())
        Record::refuse("projects", {"与 project 记录不符", "do not fit the project records"});
    file.projects.resize(digests.size());
    for (std::size_t i = 0; i < digests.size(); ++i) {
        const Record& digest = digests[i];
        Project& project = file.projects[i];
        if (digest.integer<std::uint32_t>("index") != i + 1)
            Record::refuse("projects", {"应从 1 起编号", "should be numbered from 1"});
        if (!rows_) {
            project.index = static_cast<std::uint32_t>(i + 1);
            project.number = digest.integer_or_null<std::uint32_t>("number");
            project.unit_code = digest.text_or_null("unit_code").value_or("");
            project.unit_name = digest.text_or_null("unit_name").value_or("");
            project.budget.text = text_of(digest.text_or_null("budget"), Field::budget);
            project.money_unit_name = digest.text_or_null("money_unit").value_or("");
            project.standard = digest.named<Standard>("standard", standard_count, standard_name);
            project.whole.place = read_place(digest.object("location"));
        }
        if (const auto yuan = digest.text_or_null("budget_yuan"))
            project.budget.yuan = read_decimal("budget_yuan", *yuan);
        project.year = digest.integer_or_null<int>("year");
        const auto at = digest.object_or_null("name_location");
        const auto name = digest.text_or_null("name");
        if (rows_ && project.name.has_value() != at.has_value())
            Record::refuse("name_location", {"与“name”不符", "does not fit 'name'"});
        if (!rows_ && at) project.name = Text{name.value_or(""), {}, Field::project_name};
        if (at) project.name->place = read_whole_place(*at);
    }
}

Indicator FileGroup::pseudo_row(const Finding& finding, const Said& said) {
    Indicator row;
    const std::array labels{std::pair{&Indicator::level1, Field::level1},
                            std::pair{&Indicator::level2, Field::level2},
                            std::pair{&Indicator::level3, Field::level3}};
    for (std::size_t i = 0; i < said.path.size(); ++i) {
        const auto& [cell, field] = labels[static_cast<std::size_t>(said.levels[i] - 1)];
        row.*cell = text_of(said.path[i], field);
    }
    row.description = text_of(said.description, Field::description);
    row.value = text_of(said.value, Field::value);
    row.table = finding.at.place.table;
    row.row = finding.at.place.row;
    return row;
}

void FileGroup::place(Finding& finding, const Said& said, FileResult& file) const {
    if (finding.project > file.projects.size())
        Record::refuse("project", {"没有这个项目", "is no project of the file"});
    if (said.row == no_indicator) return;
    Project& project = file.projects[finding.project - 1];
    if (rows_) {
        if (said.row >= project.indicators.size())
            Record::refuse("row", {"没有这一行", "is no row of the project"});
        return;
    }
    finding.at.indicator = static_cast<std::uint32_t>(project.indicators.size());
    project.indicators.push_back(pseudo_row(finding, said));
}

std::vector<std::pair<std::string, Finding>> FileGroup::take_across() {
    const bool all_across = std::ranges::all_of(
        findings_, [](const Finding& finding) { return finding.rule->check_run != nullptr; });
    if (!projects_.empty() || !all_across)
        refuse_loose("前面的记录没有 file 记录", "the records before have no file record");
    std::vector<std::pair<std::string, Finding>> all;
    for (std::size_t i = 0; i < findings_.size(); ++i)
        all.emplace_back(said_[i].file, std::move(findings_[i]));
    findings_.clear();
    said_.clear();
    return all;
}

}  // namespace ptcheck
