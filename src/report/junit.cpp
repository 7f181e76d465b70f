// JUnit XML: a suite a file, a case a rule, so that what was checked and found right is seen as well.
//
// The format has no standard. What is written satisfies the two schemas in use, that of Ant's JUnit
// task, which demands every attribute of a suite, its properties and its outputs in that order, and
// that of the Jenkins xUnit plugin: tests/formats holds what both demand. A case can fail only once,
// so all its findings stand in one failure. Nothing is timed: times are 0, the time stamp is fixed.
#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "report/escape.hpp"
#include "report/place_text.hpp"
#include "report/reports.hpp"

namespace ptcheck {

namespace {

class Junit final : public Report {
public:
    Junit(Sink& sink, const Config& config) : sink_(sink), config_(config) {
        for (const Rule* rule : rules_of(config))
            if (config.selection.enabled(*rule)) rules_.push_back(rule);
    }

    void begin() override {
        sink_.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
    }

    void file(const FileResult& file) override {
        if (file.error) return unreadable(file);
        std::vector<const Rule*> asked;
        for (const Rule* rule : rules_)
            if (rule->check_run == nullptr) asked.push_back(rule);
        suite(file, file.path, asked);
    }

    void across(const FileResult& findings) override {
        std::vector<const Rule*> asked;
        for (const Rule* rule : rules_)
            if (rule->check_run != nullptr) asked.push_back(rule);
        suite(findings,
              findings.path + (config_.language == Language::zh ? "（跨文件）" : " (across files)"),
              asked);
    }

    void end(const Summary&) override { sink_.write("</testsuites>\n"); }

private:
    [[nodiscard]] bool fails(const Finding& finding) const {
        return config_.fail_on && finding.level >= *config_.fail_on;
    }

    /// Notes on the document have no check; what one finds is a case of its own.
    void suite(const FileResult& file, const std::string& name, std::vector<const Rule*> cases) {
        std::map<const Rule*, std::vector<const Finding*>> failed;
        std::string below;
        for (const Finding& finding : file.findings) {
            if (!shown(finding, config_)) continue;
            if (std::ranges::find(cases, finding.rule) == cases.end())
                cases.push_back(finding.rule);
            if (fails(finding)) {
                failed[finding.rule].push_back(&finding);
            } else {
                below += line(finding, file) + '\n';
            }
        }
        open_suite(name, cases.size(), failed.size(), 0);
        for (const Rule* rule : cases) {
            open_case(fmt::format("{} {}", rule->id, rule->name), dimension_name(rule->dimension));
            const auto found = failed.find(rule);
            if (found == failed.end()) {
                out_ += "/>\n";
                continue;
            }
            out_ += ">\n";
            failure(found->second, file);
            out_ += "</testcase>\n";
        }
        close_suite(below);
    }

    void unreadable(const FileResult& file) {
        const std::string_view code = input_code_name(file.error->code);
        const std::string why = markup_text(file.error->in(config_.language));
        open_suite(file.path, 1, 0, 1);
        open_case(code, "input");
        out_ += fmt::format(">\n<error message=\"{0}\" type=\"{1}\">{0}</error>\n</testcase>\n",
                            why, code);
        close_suite({});
    }

    void failure(const std::vector<const Finding*>& findings, const FileResult& file) {
        std::string first = message(*findings.front(), config_.language);
        if (findings.size() > 1) {
            first += fmt::format(fmt::runtime(config_.language == Language::zh ? "（另有 {} 处）"
                                                                               : " (and {} more)"),
                                 findings.size() - 1);
        }
        out_ += fmt::format("<failure message=\"{}\" type=\"{}\">", markup_text(first),
                            level_name(findings.front()->level));
        for (const Finding* finding : findings) out_ += line(*finding, file) + '\n';
        out_ += "</failure>\n";
    }

    /// As `concise` has it, without the file: that is the suite's name.
    [[nodiscard]] std::string line(const Finding& finding, const FileResult& file) const {
        std::string text =
            fmt::format("{}: {} {} {}: {}", place_text(finding.at.place), level_name(finding.level),
                        finding.rule->id, finding.rule->name, message(finding, config_.language));
        if (const Project* project = project_of(finding, file))
            text += " [" + project_text(*project) + "]";
        return markup_text(text);
    }

    void open_suite(const std::string& name, std::size_t tests, std::size_t failures,
                    std::size_t errors) {
        out_ += fmt::format(
            "<testsuite name=\"{}\" package=\"pt-check\" id=\"{}\" tests=\"{}\" failures=\"{}\" "
            "errors=\"{}\" skipped=\"0\" time=\"0\" timestamp=\"1970-01-01T00:00:00\" "
            "hostname=\"localhost\">\n<properties/>\n",
            markup_text(name), suites_++, tests, failures, errors);
    }

    void open_case(std::string_view name, std::string_view group) {
        out_ += fmt::format("<testcase name=\"{}\" classname=\"{}\" time=\"0\"", markup_text(name),
                            markup_text(group));
    }

    void close_suite(std::string_view text) {
        out_ += fmt::format("<system-out>{}</system-out>\n<system-err/>\n</testsuite>\n", text);
        sink_.write(out_);
        out_.clear();
    }

    Sink& sink_;
    const Config& config_;
    std::vector<const Rule*> rules_;
    std::size_t suites_ = 0;
    std::string out_;
};

}  // namespace

std::unique_ptr<Report> make_junit(Sink& sink, const Config& config) {
    return std::make_unique<Junit>(sink, config);
}

}  // namespace ptcheck
