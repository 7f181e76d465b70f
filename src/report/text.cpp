// Findings grouped by file and project, with the row as it stands: for people at a terminal.
#include <iterator>

#include <fmt/format.h>

#include "report/evidence.hpp"
#include "report/place_text.hpp"
#include "report/reports.hpp"

namespace ptcheck {

namespace {

// Code points shown; the other formats have each text whole.
constexpr std::size_t longest_cell = 60;
constexpr std::size_t longest_neighbour = 24;
constexpr std::size_t indent = 11;  ///< columns before a line that goes on about a finding

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
        begin_line();
        const std::string place = place_text(finding.at.place);
        paint(dim, place);
        column_ += display_width(place);
        add_evidence(finding, file);
        add_marks();
        if (finding.suggestion) {
            begin_line();
            out_ += suggestion_label(finding, config_.language);
            const Part part = changed_part(finding.at.trimmed(), *finding.suggestion);
            const Excerpt cut = excerpt(*finding.suggestion, part, longest_cell);
            out_ += (cut.cut_before ? "…" : "") + escape_controls(cut.text) +
                    (cut.cut_behind ? "…" : "");
        }
        out_ += '\n';
    }

    void begin_line() {
        out_ += '\n';
        out_.append(indent, ' ');
        column_ = indent;
    }

    void say(std::string_view text) {
        out_ += text;
        column_ += display_width(text);
    }

    // The row as it stands: level 2 │ name │ description │ value, the offending part marked. A
    // description that repeats the name is left out unless it is the cell spoken of.
    void add_evidence(const Finding& finding, const FileResult& file) {
        marked_ = 0;
        const Indicator* row = row_of(finding, file);
        if (row == nullptr) {
            if (finding.at.blank() || finding.at.field == Field::project) return;
            say("  ");
            add_offending(finding);
            // Nothing to tell it from.
            if (offending_part(finding).size == finding.at.trimmed().size()) marked_ = 0;
            return;
        }
        std::string_view separator = "  ";
        bool spoken_of = false;
        for (const auto* cell : {&row->level2, &row->level3, &row->description, &row->value}) {
            if (!*cell) continue;
            const bool meant = (*cell)->field == finding.at.field;
            const bool repeats = cell == &row->description && row->level3 &&
                                 row->level3->trimmed() == (*cell)->trimmed();
            if (repeats && !meant) continue;
            say(separator);
            separator = " │ ";
            spoken_of = spoken_of || meant;
            if (meant) {
                add_offending(finding);
            } else {
                say(clipped((*cell)->trimmed(), longest_neighbour));
            }
        }
        // A sign, a unit or a weight: in a column of its own.
        if (!spoken_of && !finding.at.blank()) {
            say(separator);
            add_offending(finding);
        }
    }

    void add_offending(const Finding& finding) {
        const std::string_view text = finding.at.trimmed();
        const Excerpt cut = excerpt(text, offending_part(finding), longest_cell);
        const std::size_t end = cut.part.begin + cut.part.size;
        if (cut.cut_before) say("…");
        say(escape_controls(cut.text.substr(0, cut.part.begin)));
        const std::string part =
            text.empty() ? "␣" : escape_controls(cut.text.substr(cut.part.begin, cut.part.size));
        marks_at_ = column_;
        marked_ = display_width(part);
        paint(underlined, part);
        column_ += marked_;
        say(escape_controls(cut.text.substr(end)));
        if (cut.cut_behind) say("…");
    }

    // Without colours nothing can be underlined: signs below the part tell where it is.
    void add_marks() {
        if (colour_ || marked_ == 0) return;
        out_ += '\n';
        out_.append(marks_at_, ' ').append(marked_, '^');
    }

    Sink& sink_;
    const Config& config_;
    bool colour_;
    bool printed_ = false;
    std::string out_;
    std::size_t column_ = 0;    ///< 0-based, of the line that is being written
    std::size_t marks_at_ = 0;  ///< where the offending part begins
    std::size_t marked_ = 0;    ///< its width; 0 where no part is shown
};

}  // namespace

std::unique_ptr<Report> make_text(Sink& sink, const Config& config, ReportOptions options) {
    return std::make_unique<TextReport>(sink, config, options);
}

}  // namespace ptcheck
