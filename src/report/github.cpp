// GitHub annotations: workflow commands on stdout.
//
// Source: GitHub documentation, "Workflow commands for GitHub Actions". A step may set ten errors and
// ten warnings, the rest is dropped without a word: what is left over is counted in one notice. In
// properties `%`, CR, LF, `:` and `,` are written as %XX, in the message `%`, CR and LF.
#include <array>
#include <string>

#include <fmt/format.h>

#include "report/place_text.hpp"
#include "report/reports.hpp"
#include "report/uri.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t most_annotations = 10;  ///< of one level in a step

/// Controls are escaped our way before: no line of a document can begin with `::`.
std::string encoded(std::string_view text, std::string_view special) {
    std::string out;
    for (const char c : escape_controls(text)) {
        if (special.find(c) == std::string_view::npos) {
            out += c;
        } else {
            out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return out;
}

std::string property(std::string_view text) {
    return encoded(text, "%:,");
}

class Github final : public Report {
public:
    Github(Sink& sink, const Config& config) : sink_(sink), config_(config) {}

    void begin() override {}

    void file(const FileResult& file) override {
        if (file.error) {
            annotate(Level::error, file.path, input_code_name(file.error->code),
                     file.error->in(config_.language));
        }
        across(file);
    }

    void across(const FileResult& findings) override {
        for (const Finding& finding : findings.findings) {
            if (!shown(finding, config_)) continue;
            std::string text =
                place_text(finding.at.place) + " " + message(finding, config_.language);
            if (const Project* project = project_of(finding, findings))
                text += " [" + project_text(*project) + "]";
            annotate(finding.level, findings.path,
                     fmt::format("{} {}", finding.rule->id, finding.rule->name), text);
        }
        sink_.write(out_);
        out_.clear();
    }

    void end(const Summary&) override {
        const auto left = [&](Level level) {
            const std::size_t count = counts_[static_cast<std::size_t>(level)];
            const std::size_t written = level == Level::note ? 0 : most_annotations;
            return count > written ? count - written : 0;
        };
        const std::size_t errors = left(Level::error);
        const std::size_t warnings = left(Level::warning);
        const std::size_t notes = left(Level::note);
        if (errors + warnings + notes == 0) return;
        const std::string text =
            config_.language == Language::zh
                ? fmt::format(
                      "另有错误 {}、警告 {}、提示 {} 未逐条标注，见运行摘要或其他格式的报告",
                      errors, warnings, notes)
                : fmt::format(
                      "not annotated: errors {}, warnings {}, notes {}; see the summary of "
                      "the step or a report in another format",
                      errors, warnings, notes);
        sink_.write("::notice title=pt-check::" + text + "\n");
    }

private:
    void annotate(Level level, const std::string& path, std::string_view title,
                  std::string_view text) {
        const std::size_t number = ++counts_[static_cast<std::size_t>(level)];
        if (level == Level::note || number > most_annotations) return;
        out_ += fmt::format("::{} file={},line=1,title={}::{}\n", level_name(level),
                            property(without_dot(path)), property(title), encoded(text, "%"));
    }

    Sink& sink_;
    const Config& config_;
    std::array<std::size_t, 3> counts_{};  ///< by level
    std::string out_;
};

}  // namespace

std::unique_ptr<Report> make_github(Sink& sink, const Config& config) {
    return std::make_unique<Github>(sink, config);
}

}  // namespace ptcheck
