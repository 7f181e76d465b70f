// Markdown for comments on merge requests and for summaries of a CI run: GitHub Flavored Markdown,
// tables included.
//
// The totals stand on top and are known last, so the tables are kept until the end.
#include <array>
#include <string>

#include <fmt/format.h>

#include "report/place_text.hpp"
#include "report/reports.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t longest_suggestion = 120;  ///< code points
constexpr std::size_t longest_name = 80;
constexpr std::size_t kept_for_totals = 2'000;  ///< bytes of the most a report may have

bool is_word(char c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Text in a heading or a cell of a table, where only these characters mean anything: `:` begins
/// emoji and links. A word joiner keeps `@name` and `#1` from becoming mentions and `www.` a link,
/// which GitHub looks for after it has undone the backslashes.
std::string inline_text(std::string_view text) {
    constexpr std::string_view word_joiner = "\u2060";
    const std::string plain = escape_controls(text);
    std::string out;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const char c = plain[i];
        const bool before_word = i + 1 < plain.size() && is_word(plain[i + 1]);
        if (c == '.' && i > 0 && (plain[i - 1] == 'w' || plain[i - 1] == 'W')) out += word_joiner;
        if (std::string_view("\\`*_[]<>&|~:$#@").find(c) != std::string_view::npos) out += '\\';
        out += c;
        if ((c == '@' || c == '#') && before_word) out += word_joiner;
    }
    return out;
}

class Markdown final : public Report {
public:
    Markdown(Sink& sink, const Config& config, std::size_t most_bytes)
        : sink_(sink),
          config_(config),
          most_bytes_(most_bytes),
          zh_(config.language == Language::zh) {}

    void begin() override {}

    void file(const FileResult& file) override {
        if (file.error) {
            problems_ += fmt::format("| {} | {} | {} |\n", inline_text(file.path),
                                     input_code_name(file.error->code),
                                     inline_text(file.error->in(config_.language)));
        }
        across(file);
    }

    void across(const FileResult& findings) override {
        bool first = true;
        for (const Finding& finding : findings.findings) {
            if (!shown(finding, config_)) continue;
            std::string text;
            if (first) text = heading(findings);
            text += row(finding, findings);
            if (most_bytes_ != 0 &&
                tables_.size() + problems_.size() + text.size() + kept_for_totals > most_bytes_) {
                ++left_out_;
                continue;
            }
            first = false;
            tables_ += text;
        }
    }

    void end(const Summary& summary) override {
        sink_.write(zh_ ? "## 绩效目标表检查结果\n\n" : "## Performance-target tables\n\n");
        sink_.write(inline_text(summary_line(summary, config_.language)) + "\n");
        if (!problems_.empty()) {
            sink_.write(zh_ ? "\n### 不能检查的文件\n\n| 文件 | 代码 | 原因 |\n"
                            : "\n### Files that could not be checked\n\n| file | code | why |\n");
            sink_.write("|---|---|---|\n");
            sink_.write(problems_);
        }
        sink_.write(tables_);
        if (left_out_ == 0) return;
        const auto told = fmt::runtime(zh_ ? "\n另有 {} 个问题因篇幅所限未列出。\n"
                                           : "\nLeft out for their length: {} findings.\n");
        sink_.write(fmt::format(told, left_out_));
    }

private:
    [[nodiscard]] std::string heading(const FileResult& file) const {
        return fmt::format("\n### {}\n\n{}\n|---|---|---|---|---|\n", inline_text(file.path),
                           zh_ ? "| 级别 | 规则 | 位置 | 项目和指标 | 问题 |"
                               : "| level | rule | place | project and indicator | finding |");
    }

    [[nodiscard]] std::string row(const Finding& finding, const FileResult& file) const {
        std::string owner;
        if (const Project* project = project_of(finding, file)) {
            owner = clipped(project_text(*project), longest_name);
            if (const Indicator* row = row_of(finding, file)) {
                if (const std::string path = row_path(*row); !path.empty())
                    owner += " › " + clipped(path, longest_name);
            }
        }
        std::string text = inline_text(message(finding, config_.language));
        if (finding.suggestion) {
            text += zh_ ? "；" : "; ";
            text += suggestion_label(finding, config_.language);
            text += inline_text(clipped(*finding.suggestion, longest_suggestion));
        }
        return fmt::format("| {} | {} | {} | {} | {} |\n", level_name(finding.level),
                           finding.rule->id, place_text(finding.at.place), inline_text(owner),
                           text);
    }

    Sink& sink_;
    const Config& config_;
    std::size_t most_bytes_;
    bool zh_;
    std::string problems_;
    std::string tables_;
    std::size_t left_out_ = 0;
};

}  // namespace

std::unique_ptr<Report> make_markdown(Sink& sink, const Config& config, std::size_t most_bytes) {
    return std::make_unique<Markdown>(sink, config, most_bytes);
}

}  // namespace ptcheck
