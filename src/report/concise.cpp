// One line a finding, for pipes and grep.
#include <iterator>

#include <fmt/format.h>

#include "report/place_text.hpp"
#include "report/reports.hpp"

namespace ptcheck {

namespace {

class Concise final : public Report {
public:
    Concise(Sink& sink, const Config& config) : sink_(sink), config_(config) {}

    void begin() override {}

    void file(const FileResult& file) override {
        out_.clear();
        const std::string path = escape_controls(file.path);
        for (const Finding& finding : file.findings) {
            if (!shown(finding, config_)) continue;
            fmt::format_to(std::back_inserter(out_), "{}:{}: {} {} {}: {}", path,
                           place_text(finding.at.place), level_name(finding.level),
                           finding.rule->id, finding.rule->name,
                           escape_controls(message(finding, config_.language)));
            if (const Project* project = project_of(finding, file)) {
                out_ += " [";
                out_ += project_text(*project);
                if (const Indicator* row = row_of(finding, file)) {
                    if (const std::string names = row_path(*row); !names.empty()) {
                        out_ += " › ";
                        out_ += names;
                    }
                }
                out_ += ']';
            }
            out_ += '\n';
        }
        sink_.write(out_);
    }

    void across(const FileResult& findings) override { file(findings); }

    void end(const Summary&) override {}

private:
    Sink& sink_;
    const Config& config_;
    std::string out_;
};

}  // namespace

std::unique_ptr<Report> make_concise(Sink& sink, const Config& config) {
    return std::make_unique<Concise>(sink, config);
}

}  // namespace ptcheck
