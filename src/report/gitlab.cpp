// The code quality report of GitLab: one JSON array, an object an issue.
//
// Source: GitLab documentation, "Code Quality report format": description, check_name, fingerprint,
// severity, location.path (relative, without `./`) and location.lines.begin. A Word document has no
// lines, so every issue is on line 1 and the description begins with its place.
#include <string>

#include "report/json_writer.hpp"
#include "report/place_text.hpp"
#include "report/reports.hpp"
#include "report/uri.hpp"

namespace ptcheck {

namespace {

/// GitLab's five severities are finer than our levels.
std::string_view severity_of(Level level) noexcept {
    switch (level) {
        case Level::error:
            return "major";
        case Level::warning:
            return "minor";
        case Level::note:
            return "info";
    }
    return "info";
}

class Gitlab final : public Report {
public:
    Gitlab(Sink& sink, const Config& config) : sink_(sink), config_(config) {}

    void begin() override { sink_.write("["); }

    void file(const FileResult& file) override {
        if (file.error) {
            // A file has one such problem at most, so its path is as unique as a hash of it.
            const std::string id(input_code_name(file.error->code));
            issue(file, file.error->in(config_.language), id, id + ":" + file.path, Level::error);
        }
        across(file);
    }

    void across(const FileResult& findings) override {
        for (const Finding& finding : findings.findings) {
            if (!shown(finding, config_)) continue;
            issue(findings, place_text(finding.at.place) + " " + message(finding, config_.language),
                  finding.rule->id, finding.fingerprint, finding.level);
        }
        sink_.write(out_);
        out_.clear();
    }

    void end(const Summary&) override { sink_.write("]\n"); }

private:
    void issue(const FileResult& file, const std::string& text, std::string_view check,
               std::string_view fingerprint, Level level) {
        out_ += first_ ? "\n" : ",\n";
        first_ = false;
        JsonWriter json(out_);
        json.begin_object();
        json.member("description", escape_controls(text));
        json.member("check_name", check);
        json.member("fingerprint", fingerprint);
        json.member("severity", severity_of(level));
        json.key("location");
        json.begin_object();
        json.member("path", without_dot(file.path));
        json.key("lines");
        json.begin_object();
        json.member("begin", std::int64_t{1});
        json.end_object();
        json.end_object();
        json.end_object();
    }

    Sink& sink_;
    const Config& config_;
    std::string out_;
    bool first_ = true;
};

}  // namespace

std::unique_ptr<Report> make_gitlab(Sink& sink, const Config& config) {
    return std::make_unique<Gitlab>(sink, config);
}

}  // namespace ptcheck
