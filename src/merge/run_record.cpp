#include "merge/run_record.hpp"

#include <algorithm>

#include "ptcheck/finding.hpp"
#include "report/records.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t level_count = 3;
constexpr int least_year = 1949;  // as --year has them
constexpr int last_year = 2199;

std::shared_ptr<const LocalRule> read_local_rule(const Record& record) {
    auto local = std::make_shared<LocalRule>();
    local->id = record.text("id");
    local->name = record.text("name");
    local->title = record.text("title");
    local->message = record.text("message");
    local->basis = record.text("basis");
    local->bad = record.text("bad");
    local->good = record.text("good");
    if (find_rule(local->id) != nullptr)
        Record::refuse("id", {"是内置规则的编号", "is the id of a built-in rule"});
    local->rule = Rule{
        .id = local->id,
        .name = local->name,
        .level = record.named<Level>("level", level_count, level_name),
        .dimension = Dimension::local,
        .title = {local->title, local->title},
        .message = {local->message, local->message},
        .why = {},
        .basis = local->basis,
        .bad = local->bad,
        .good = local->good,
    };
    return local;
}

std::string joined(const std::vector<std::string>& list) {
    std::string text;
    for (const std::string& each : list) text.append(text.empty() ? "" : ",").append(each);
    return text;
}

}  // namespace

const Rule* RunRecord::rule(std::string_view id) const noexcept {
    for (const auto& local : local_rules) {
        if (local->id == id) return &local->rule;
    }
    const Rule* rule = find_rule(id);
    return rule != nullptr && rule->id == id ? rule : nullptr;
}

RunRecord read_run_head(const Record& record) {
    RunRecord run;
    run.schema_version = record.integer<std::int64_t>("schema_version");
    run.rule_set = record.text("rule_set");
    return run;
}

RunRecord read_run(const Record& record) {
    RunRecord run = read_run_head(record);
    run.selection.select = record.texts("select");
    run.selection.ignore = record.texts("ignore");
    std::string levels;
    for (const JsonNode* member : record.object("levels").members()) {
        if (member->type != JsonType::text)
            Record::refuse("levels", {"的取值应为字符串", "should hold strings"});
        std::optional<Level> level;
        if (member->text != "off")
            level = Record::value_named<Level>("levels", member->text, level_count, level_name);
        run.selection.levels.emplace(member->key, level);
        levels.append(levels.empty() ? "" : ",")
            .append(member->key)
            .append("=")
            .append(member->text);
    }
    std::string locals;
    for (const Record& each : record.objects("local_rules")) {
        const auto local = read_local_rule(each);
        if (run.rule(local->id) != nullptr)
            Record::refuse("id", {"出现两次", "stands there twice"});
        for (const std::string* text : {&local->id, &local->name, &local->title, &local->message,
                                        &local->basis, &local->bad, &local->good})
            locals.append(*text).push_back('\0');
        locals += level_name(local->rule.level);
        run.local_rules.push_back(local);
    }
    const std::string_view profile = record.text("profile");
    run.profile = profile == "auto" ? nullptr : find_profile(profile);
    if (profile != "auto" && run.profile == nullptr)
        Record::refuse("profile", {"没有这样的取值", "has no such value"});
    run.year = record.integer_or_null<int>("year");
    if (run.year && (*run.year < least_year || *run.year > last_year))
        Record::refuse("year", {"超出范围", "is out of range"});
    if (const auto shard = record.text_if_any("shard")) {
        run.shard = shard_named(*shard);
        if (!run.shard)
            Record::refuse("shard", {"应为 I/N，I 小于 N", "should be I/N with I below N"});
    }
    run.rows = record.flag("rows");
    run.settings = {{"select", joined(run.selection.select)},
                    {"ignore", joined(run.selection.ignore)},
                    {"levels", levels},
                    {"local_rules", locals},
                    {"profile", std::string(profile)},
                    {"year", run.year ? std::to_string(*run.year) : "null"}};
    return run;
}

SummaryRecord read_summary(const Record& record) {
    SummaryRecord summary;
    summary.files = record.integer<std::uint32_t>("files");
    summary.files_not_docx = record.integer<std::uint32_t>("files_not_docx");
    for (const char* key : {"errors", "warnings", "notes", "suppressed"})
        summary.findings += record.integer<std::uint32_t>(key);
    return summary;
}

}  // namespace ptcheck
