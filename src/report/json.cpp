// `json`: one object; `ndjson`: one record a line. Both always carry every level.
#include "report/records.hpp"
#include "report/reports.hpp"

namespace ptcheck {

namespace {

class Ndjson : public Report {
public:
    Ndjson(Sink& sink, const Config& config, const ReportOptions& options)
        : sink_(sink), config_(config), options_(options) {}

    void begin() override {
        line("run", [&] {
            run_members(json_, config_, options_);
            if (!options_.rows) return;
            json_.key("rows");
            json_.boolean(true);
        });
        flush();
    }

    void file(const FileResult& file) override {
        if (options_.rows) rows(file);
        across(file);
        line("file", [&] { file_members(json_, file, config_); });
        flush();
    }

    void across(const FileResult& findings) override {
        for (const Finding& finding : findings.findings) {
            line("finding", [&] { finding_members(json_, finding, findings, config_); });
        }
        flush();
    }

    void end(const Summary& summary) override {
        line("summary", [&] { summary_members(json_, summary); });
        flush();
    }

protected:
    template <typename Members>
    void line(std::string_view type, Members members) {
        json_.begin_object();
        json_.member("type", type);
        members();
        json_.end_object();
        json_.end_line();
    }

    void rows(const FileResult& file) {
        for (const Project& project : file.projects) {
            line("project", [&] { project_members(json_, project, file); });
            for (const Indicator& row : project.indicators) {
                line("row", [&] { row_members(json_, row, project, file); });
            }
        }
    }

    void flush() {
        sink_.write(out_);
        out_.clear();
    }

    Sink& sink_;
    const Config& config_;
    ReportOptions options_;
    std::string out_;
    JsonWriter json_{out_};
};

/// The rows read instead of the findings; it has no run record.
class ExtractNdjson final : public Ndjson {
public:
    using Ndjson::Ndjson;

    void begin() override {}

    void file(const FileResult& file) override {
        rows(file);
        line("file", [&] { file_members(json_, file, config_); });
        flush();
    }
};

/// One object, written piece by piece; findings across files stand behind the files: the commas between files are ours, the rest the library's.
class Json : public Report {
public:
    Json(Sink& sink, const Config& config, const ReportOptions& options)
        : sink_(sink), config_(config), options_(options) {}

    void begin() override {
        sink_.write(
            "{\"run\":" + object([&](JsonWriter& json) { run_members(json, config_, options_); }) +
            ",\n\"files\":[");
    }

    void file(const FileResult& file) override {
        sink_.write(first_ ? "\n" : ",\n");
        first_ = false;
        sink_.write(object([&](JsonWriter& json) {
            file_members(json, file, config_);
            add_content(json, file);
        }));
    }

    void across(const FileResult& findings) override {
        for (const Finding& finding : findings.findings) {
            across_ += across_.empty() ? "\n" : ",\n";
            across_ += object(
                [&](JsonWriter& json) { finding_members(json, finding, findings, config_); });
        }
    }

    void end(const Summary& summary) override {
        if (findings_) sink_.write("],\n\"findings\":[" + across_);
        sink_.write("],\n\"summary\":" +
                    object([&](JsonWriter& json) { summary_members(json, summary); }) + "}\n");
    }

protected:
    virtual void add_content(JsonWriter& json, const FileResult& file) const {
        json.key("findings");
        json.begin_array();
        for (const Finding& finding : file.findings) {
            json.begin_object();
            finding_members(json, finding, file, config_);
            json.end_object();
        }
        json.end_array();
    }

    template <typename Members>
    static std::string object(Members members) {
        std::string out;
        JsonWriter json(out);
        json.begin_object();
        members(json);
        json.end_object();
        return out;
    }

    Sink& sink_;
    const Config& config_;
    ReportOptions options_;
    bool findings_ = true;

private:
    bool first_ = true;
    std::string across_;
};

class ExtractJson final : public Json {
public:
    ExtractJson(Sink& sink, const Config& config, const ReportOptions& options)
        : Json(sink, config, options) {
        findings_ = false;
    }

protected:
    void add_content(JsonWriter& json, const FileResult& file) const override {
        json.key("forms");
        json.begin_array();
        for (const Project& project : file.projects) {
            json.begin_object();
            project_members(json, project, file);
            json.key("rows");
            json.begin_array();
            for (const Indicator& row : project.indicators) {
                json.begin_object();
                row_members(json, row, project, file);
                json.end_object();
            }
            json.end_array();
            json.end_object();
        }
        json.end_array();
    }
};

}  // namespace

std::unique_ptr<Report> make_ndjson(Sink& sink, const Config& config,
                                    const ReportOptions& options) {
    return std::make_unique<Ndjson>(sink, config, options);
}
std::unique_ptr<Report> make_extract_ndjson(Sink& sink, const Config& config,
                                            const ReportOptions& options) {
    return std::make_unique<ExtractNdjson>(sink, config, options);
}
std::unique_ptr<Report> make_json(Sink& sink, const Config& config, const ReportOptions& options) {
    return std::make_unique<Json>(sink, config, options);
}
std::unique_ptr<Report> make_extract_json(Sink& sink, const Config& config,
                                          const ReportOptions& options) {
    return std::make_unique<ExtractJson>(sink, config, options);
}

}  // namespace ptcheck
