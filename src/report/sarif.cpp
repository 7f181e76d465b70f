// SARIF 2.1.0 (OASIS Standard, 27 March 2020), for code scanning and result viewers.
//
// One run. A Word document has no lines, so a result has no region unless the GitHub profile asks for
// one; where it stands is told by logical locations: the table, its row, the cell. Inputs that could
// not be read are results on the file and notifications of the invocation.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ptcheck/version.hpp"
#include "report/json_writer.hpp"
#include "report/place_text.hpp"
#include "report/reports.hpp"
#include "report/uri.hpp"

namespace ptcheck {

namespace {

/// What SARIF says of an input problem, as if it were a rule.
struct ProblemRule {
    InputCode code;
    std::string_view name;
    Bilingual text;
};
constexpr std::array problem_rules{
    ProblemRule{
        InputCode::cannot_open, "cannot-open", {"无法打开文件", "The file cannot be opened"}},
    ProblemRule{InputCode::not_docx, "not-docx", {"不是 docx 文件", "The file is not a docx"}},
    ProblemRule{InputCode::legacy_format,
                "legacy-format",
                {"旧版 Word 或 WPS 格式", "An old Word or WPS format"}},
    ProblemRule{InputCode::encrypted, "encrypted", {"文件已加密", "The file is encrypted"}},
    ProblemRule{InputCode::damaged, "damaged", {"文件已损坏", "The file is damaged"}},
    ProblemRule{InputCode::over_limit, "over-limit", {"超出限制", "A limit is exceeded"}},
    ProblemRule{InputCode::timed_out, "timed-out", {"检查超时", "The check took too long"}},
    ProblemRule{
        InputCode::no_form, "no-form", {"没有识别出绩效目标表", "No performance table recognised"}},
};

class Sarif final : public Report {
public:
    Sarif(Sink& sink, const Config& config, bool region)
        : sink_(sink), config_(config), region_(region), rules_(rules_of(config)) {
        rules_.insert(rules_.end(), document_notes().begin(), document_notes().end());
    }

    void begin() override {
        out_ = R"({"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0",)"
               "\"runs\":[{\"tool\":";
        driver();
        out_ += ",\n\"columnKind\":\"unicodeCodePoints\",\"language\":";
        out_ += config_.language == Language::zh ? "\"zh-CN\"" : "\"en\"";
        out_ += ",\n\"results\":[";
        flush();
    }

    void file(const FileResult& file) override {
        if (file.error) problem(file);
        across(file);
    }

    void across(const FileResult& findings) override {
        for (const Finding& finding : findings.findings) {
            if (finding.suppressed || shown(finding, config_)) result(finding, findings);
        }
        flush();
    }

    void end(const Summary& summary) override {
        out_ += "],\n\"invocations\":[";
        JsonWriter json(out_);
        json.begin_object();
        json.key("executionSuccessful");
        json.boolean(summary.files_failed == 0);
        json.member("exitCode", static_cast<std::int64_t>(summary.exit_code));
        json.key("toolExecutionNotifications");
        json.raw("[" + notifications_ + "]");
        json.end_object();
        out_ += "]}]}\n";
        flush();
    }

private:
    void flush() {
        sink_.write(out_);
        out_.clear();
    }

    void driver() {
        JsonWriter json(out_);
        json.begin_object();
        json.key("driver");
        json.begin_object();
        json.member("name", "pt-check");
        json.member("semanticVersion", version());
        json.key("rules");
        json.begin_array();
        for (const Rule* rule : rules_) describe(json, *rule);
        for (const ProblemRule& rule : problem_rules) describe(json, rule);
        json.end_array();
        json.end_object();
        json.end_object();
    }

    static void text_member(JsonWriter& json, std::string_view name, std::string_view text) {
        json.key(name);
        json.begin_object();
        json.member("text", text);
        json.end_object();
    }

    void describe(JsonWriter& json, const Rule& rule) const {
        const Language language = config_.language;
        json.begin_object();
        json.member("id", rule.id);
        json.member("name", rule.name);
        text_member(json, "shortDescription", rule.title.in(language));
        const std::string_view why = rule.why.in(language);
        text_member(json, "fullDescription", why.empty() ? rule.title.in(language) : why);
        text_member(json, "help", help(rule));
        json.key("defaultConfiguration");
        json.begin_object();
        json.member("level", level_name(rule.level));
        json.end_object();
        json.key("properties");
        json.begin_object();
        json.member("dimension", dimension_name(rule.dimension));
        json.member("basis", rule.basis);
        json.end_object();
        json.end_object();
    }

    void describe(JsonWriter& json, const ProblemRule& rule) const {
        json.begin_object();
        json.member("id", input_code_name(rule.code));
        json.member("name", rule.name);
        text_member(json, "shortDescription", rule.text.in(config_.language));
        text_member(json, "fullDescription", rule.text.in(config_.language));
        text_member(json, "help", rule.text.in(config_.language));
        json.key("defaultConfiguration");
        json.begin_object();
        json.member("level", "error");
        json.end_object();
        json.end_object();
    }

    /// Why it matters, a bad example and a good one.
    [[nodiscard]] std::string help(const Rule& rule) const {
        const bool zh = config_.language == Language::zh;
        std::string text(rule.title.in(config_.language));
        if (const auto why = rule.why.in(config_.language); !why.empty())
            text.append(zh ? "。" : ". ").append(why);
        if (!rule.bad.empty())
            text.append(zh ? "\n\n不符合示例：\n" : "\n\nBad:\n").append(rule.bad);
        if (!rule.good.empty())
            text.append(zh ? "\n\n符合示例：\n" : "\n\nGood:\n").append(rule.good);
        return text;
    }

    void location(JsonWriter& json, const FileResult& file) const {
        json.key("physicalLocation");
        json.begin_object();
        json.key("artifactLocation");
        json.begin_object();
        json.member("uri", uri_of_path(file.path));
        json.end_object();
        if (region_) {
            json.key("region");
            json.begin_object();
            for (const char* edge : {"startLine", "startColumn", "endLine", "endColumn"})
                json.member(edge, std::int64_t{1});
            json.end_object();
        }
        json.end_object();
    }

    static void logical(JsonWriter& json, const std::string& name, const std::string& full,
                        std::string_view kind) {
        json.begin_object();
        json.member("name", name);
        json.member("fullyQualifiedName", full);
        json.member("kind", kind);
        json.end_object();
    }

    /// The table, its row and the cell; a heading has the project and the table that follows.
    static void logical_locations(JsonWriter& json, const Finding& finding,
                                  const FileResult& file) {
        const Place& place = finding.at.place;
        json.key("logicalLocations");
        json.begin_array();
        if (const Project* project = project_of(finding, file)) {
            const std::string text = project_text(*project);
            logical(json, text, text, "project");
        }
        std::string name = "T" + std::to_string(place.table);
        std::string full = name;
        logical(json, name, full, "table");
        if (place.row != 0) {
            name = "R" + std::to_string(place.row);
            full += "." + name;
            logical(json, name, full, "row");
            name = "C" + std::to_string(place.column);
            full += "." + name;
            logical(json, name, full, "cell");
        }
        json.end_array();
    }

    void begin_result(JsonWriter& json, std::string_view rule, std::size_t index,
                      std::string_view level, std::string_view text) {
        json.begin_object();
        json.member("ruleId", rule);
        json.member("ruleIndex", static_cast<std::int64_t>(index));
        json.member("level", level);
        text_member(json, "message", text);
    }

    void result(const Finding& finding, const FileResult& file) {
        separate();
        JsonWriter json(out_);
        begin_result(json, finding.rule->id, index_of(*finding.rule), level_name(finding.level),
                     escape_controls(message(finding, config_.language)));
        json.key("locations");
        json.begin_array();
        json.begin_object();
        location(json, file);
        logical_locations(json, finding, file);
        json.end_object();
        json.end_array();
        if (!finding.fingerprint.empty()) {
            json.key("partialFingerprints");
            json.begin_object();
            json.member("primaryLocationLineHash", finding.fingerprint);
            json.end_object();
        }
        json.key("suppressions");
        json.begin_array();
        if (finding.suppressed) {
            json.begin_object();
            json.member("kind", "external");
            if (!finding.suppressed->reason.empty())
                json.member("justification", finding.suppressed->reason);
            json.end_object();
        }
        json.end_array();
        json.key("properties");
        json.begin_object();
        json.member("text", finding.at.raw);
        if (finding.suggestion) {
            json.member("suggestion", *finding.suggestion);
            json.key("suggestion_certain");
            json.boolean(finding.certain);
        }
        json.end_object();
        json.end_object();
    }

    void problem(const FileResult& file) {
        const auto code = static_cast<std::size_t>(file.error->code);
        const std::string text = escape_controls(file.error->in(config_.language));
        separate();
        JsonWriter json(out_);
        begin_result(json, input_code_name(file.error->code), rules_.size() + code, "error", text);
        json.key("locations");
        json.begin_array();
        json.begin_object();
        location(json, file);
        json.end_object();
        json.end_array();
        json.key("suppressions");
        json.begin_array();
        json.end_array();
        json.end_object();

        if (!notifications_.empty()) notifications_ += ",\n";
        JsonWriter told(notifications_);
        told.begin_object();
        told.member("level", "error");
        text_member(told, "message", text);
        told.key("locations");
        told.begin_array();
        told.begin_object();
        location(told, file);
        told.end_object();
        told.end_array();
        told.key("descriptor");
        told.begin_object();
        told.member("id", input_code_name(file.error->code));
        told.end_object();
        told.end_object();
    }

    void separate() {
        out_ += first_ ? "\n" : ",\n";
        first_ = false;
    }

    [[nodiscard]] std::size_t index_of(const Rule& rule) const {
        return static_cast<std::size_t>(std::ranges::find(rules_, &rule) - rules_.begin());
    }

    Sink& sink_;
    const Config& config_;
    bool region_;
    std::vector<const Rule*> rules_;
    std::string out_;
    std::string notifications_;
    bool first_ = true;
};

}  // namespace

std::unique_ptr<Report> make_sarif(Sink& sink, const Config& config, bool region) {
    return std::make_unique<Sarif>(sink, config, region);
}

}  // namespace ptcheck
