// Findings grouped by file and project, with the row as it stands: for people at a terminal.
#include <iterator>

#include <fmt/format.h>

#include "report/place_text.hpp"
#include "report/reports.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t longest_cell = 120;  ///< code points shown; the other formats have it whole

// SGR sequences (ECMA-48, 8.3.117).
struct Style {
    std::string_view begin;
    std::string_view end = "\033[0m";
};
constexpr Style plain{"", ""};
constexpr Style bold{"\033[1m"};
constexpr Style dim{"\033[2m"};
constexpr Style underlined{"\033[4m"};

constexpr Style level_style(Level level) {
    switch (level) {
        case Level::error:
            return {"\033[1;31m"};
        case Level::warning:
            return {"\033[1;33m"};
        case Level::note:
            return {"\033[1;36m"};
    }
    return plain;
}

class TextReport final : public Report {
public:
    TextReport(Sink& sink, const Config& config, ReportOptions options)
        : sink_(sink), config_(config), colour_(options.colour) {}

    void begin() override {}

    void file(const FileResult& file) override {
        out_.clear();
        bool any = false;
        std::uint32_t project = 0;
        bool grouped = false;
        for (const Finding& finding : file.findings) {
            if (!shown(finding, config_)) continue;
            if (!any) {
                if (printed_) out_ += '\n';
                paint(bold, escape_controls(file.path));
                out_ += '\n';
            }
            any = true;
            if (!grouped || finding.project != project) {
                project = finding.project;
                grouped = true;
                const Project* owner = project_of(finding, file);
                out_ += '\n';
                paint(bold, owner != nullptr ? project_text(*owner) : document_heading());
                out_ += '\n';
            }
            add(finding, file);
        }
        printed_ = printed_ || any;
        sink_.write(out_);
    }

    void across(const FileResult& findings) override { file(findings); }

    void end(const Summary&) override {}

private:
    [[nodiscard]] std::string document_heading() const {
        return config_.language == Language::zh ? "文档" : "document";
    }

    void paint(const Style& style, std::string_view text) {
        const Style& used = colour_ ? style : plain;
        out_.append(used.begin).append(text).append(used.end);
    }

    void add(const Finding& finding, const FileResult& file) {
        out_ += "  ";
        paint(level_style(finding.level), fmt::format("{:<7}", level_name(finding.level)));
        fmt::format_to(std::back_inserter(out_), "  {}  {}", finding.rule->id,
                       escape_controls(message(finding, config_.language)));
        out_ += "  ";
        paint(dim, finding.rule->name);
        out_ += "\n           ";
        paint(dim, place_text(finding.at.place));
        add_evidence(finding, file);
        if (finding.suggestion) {
            out_ += "\n           ";
            out_ += config_.language == Language::zh ? "建议改为：" : "suggested: ";
            out_ += clipped(*finding.suggestion, longest_cell);
        }
        out_ += '\n';
    }

    // The row as it stands: level 2 │ name │ description │ value, the offending cell underlined. A
    // description that repeats the name is left out unless it is the cell spoken of.
    void add_evidence(const Finding& finding, const FileResult& file) {
        const Indicator* row = row_of(finding, file);
        if (row == nullptr) {
            if (finding.at.blank() || finding.at.field == Field::project) return;
            out_ += "  ";
            paint(underlined, clipped(finding.at.trimmed(), longest_cell));
            return;
        }
        std::string_view separator = "  ";
        for (const auto* cell : {&row->level2, &row->level3, &row->description, &row->value}) {
            if (!*cell) continue;
            const bool meant = (*cell)->field == finding.at.field;
            const bool repeats = cell == &row->description && row->level3 &&
                                 row->level3->trimmed() == (*cell)->trimmed();
            if (repeats && !meant) continue;
            out_ += separator;
            separator = " │ ";
            const std::string text = clipped((*cell)->trimmed(), longest_cell);
            if (meant) {
                paint(underlined, text.empty() ? "␣" : text);
            } else {
                out_ += text;
            }
        }
    }

    Sink& sink_;
    const Config& config_;
    bool colour_;
    bool printed_ = false;
    std::string out_;
};

}  // namespace

std::unique_ptr<Report> make_text(Sink& sink, const Config& config, ReportOptions options) {
    return std::make_unique<TextReport>(sink, config, options);
}

}  // namespace ptcheck
