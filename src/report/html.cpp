// One self-contained page: figures, charts, and every form that has findings, drawn again.
//
// The figures stand on top and are known last, so the forms are kept as finished markup until the
// end. Nothing is loaded and nothing leads elsewhere; only the page's own script may run.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "report/escape.hpp"
#include "report/html_form.hpp"
#include "report/html_page.hpp"
#include "report/place_text.hpp"
#include "report/reports.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t most_bars = 20;
constexpr std::array levels{Level::error, Level::warning, Level::note};

/// Findings by level.
struct Tally {
    std::array<std::size_t, 3> of{};

    void add(Level level) noexcept { ++of[static_cast<std::size_t>(level)]; }
    [[nodiscard]] std::size_t at(Level level) const noexcept {
        return of[static_cast<std::size_t>(level)];
    }
    [[nodiscard]] std::size_t sum() const noexcept { return of[0] + of[1] + of[2]; }
};

struct Bar {
    std::string label;  ///< markup
    Tally tally;
    bool rest = false;  ///< many together: told in figures, no length to compare with the others
};

class Html final : public Report {
public:
    Html(Sink& sink, const Config& config, bool forms)
        : sink_(sink), config_(config), zh_(config.language == Language::zh), forms_(forms) {}

    void begin() override {}

    void file(const FileResult& file) override {
        ++files_;
        projects_ += file.projects.size();
        if (file.error) {
            problems_ += fmt::format("<tr><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                                     markup_text(file.path), input_code_name(file.error->code),
                                     markup_text(file.error->in(config_.language)));
        }
        section(file, file.path);
    }

    void across(const FileResult& findings) override {
        section(findings, findings.path + (zh_ ? "（跨文件）" : " (across files)"));
    }

    void end(const Summary& summary) override {
        head();
        figures(summary);
        chart("dimensions", zh_ ? "按审核维度" : "By dimension", dimension_bars());
        chart("projects", zh_ ? "按项目" : "By project", project_bars());
        sink_.write(out_);
        out_.clear();
        problems();
        filter();
        sink_.write(out_);
        sink_.write(sections_);
        out_.clear();
        rules();
        out_ += "</main>\n<script>";
        out_ += html_script;
        out_ += "</script>\n</body>\n</html>\n";
        sink_.write(out_);
    }

private:
    void section(const FileResult& file, const std::string& title) {
        std::map<std::uint32_t, std::vector<Numbered>> by_project;  // 0: the document
        for (const Finding& finding : file.findings) {
            if (!shown(finding, config_)) continue;
            const bool drawn = project_of(finding, file) != nullptr;
            by_project[drawn ? finding.project : 0].push_back({&finding, ++number_});
            dimensions_[finding.rule->dimension].add(finding.level);
            rules_[finding.rule->id] = finding.rule;
        }
        if (by_project.empty()) return;
        sections_ += fmt::format("<section>\n<h2>{}</h2>\n", markup_text(title));
        for (const auto& [index, findings] : by_project) {
            const Project* project = index == 0 ? nullptr : &file.projects[index - 1];
            const std::string name =
                project != nullptr ? markup_text(clipped(project_text(*project), longest_name))
                                   : std::string(zh_ ? "文档" : "document");
            const std::size_t id = ++articles_;
            sections_ +=
                fmt::format("<article class=\"project\" id=\"p{}\">\n<h3>{}</h3>\n", id, name);
            if (project != nullptr && forms_)
                append_form(sections_, *project, findings, config_.language);
            append_findings(sections_, findings, config_.language);
            sections_ += "</article>\n";
            Tally tally;
            for (const Numbered& each : findings) tally.add(each.finding->level);
            if (project != nullptr)
                bars_.push_back({fmt::format("<a href=\"#p{}\">{}</a>", id, name), tally});
        }
        if (const std::size_t clean =
                file.projects.size() - (by_project.size() - by_project.contains(0));
            clean > 0 && !file.projects.empty()) {
            sections_ += fmt::format(
                fmt::runtime(zh_ ? "<p class=\"quiet\">本文件另有 {} 个项目没有列出的问题。</p>\n"
                                 : "<p class=\"quiet\">Projects of this file with nothing listed: "
                                   "{}.</p>\n"),
                clean);
        }
        sections_ += "</section>\n";
    }

    void head() {
        const std::string title = zh_ ? "绩效目标表检查报告" : "Performance-target tables checked";
        out_ += fmt::format(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
            "'unsafe-inline'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'\">\n"
            "<title>{}</title>\n<style>",
            zh_ ? "zh-CN" : "en", html_script_hash, title);
        out_ += html_style;
        out_ += fmt::format(
            "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">{}</a>\n<header>\n"
            "<h1>{}</h1>\n",
            zh_ ? "跳到正文" : "skip to the content", title);
    }

    void figure(std::string_view label, std::size_t number, std::string_view kind = {}) {
        out_ +=
            fmt::format("<div><dt>{}</dt><dd class=\"{}\">{}</dd></div>\n", label, kind, number);
    }

    void figures(const Summary& summary) {
        out_ += fmt::format("<p>{}</p>\n</header>\n<main id=\"main\">\n",
                            markup_text(summary_line(summary, config_.language)));
        out_ += fmt::format(
            "<section aria-labelledby=\"figures\">\n<h2 id=\"figures\">{}</h2>\n<dl "
            "class=\"figures\">\n",
            zh_ ? "总体情况" : "Figures");
        figure(zh_ ? "文件" : "files", files_);
        figure(zh_ ? "项目" : "projects", projects_);
        figure(zh_ ? "指标行" : "rows", summary.rows);
        figure(zh_ ? "错误" : "errors", summary.errors, "error");
        figure(zh_ ? "警告" : "warnings", summary.warnings, "warning");
        figure(zh_ ? "提示" : "notes", summary.notes, "note");
        if (summary.suppressed > 0) figure(zh_ ? "已豁免" : "suppressed", summary.suppressed);
        if (summary.files_failed > 0)
            figure(zh_ ? "不能检查的文件" : "files not checked", summary.files_failed, "error");
        out_ += "</dl>\n</section>\n";
    }

    [[nodiscard]] std::vector<Bar> dimension_bars() const {
        std::vector<Bar> bars;
        for (const auto& [dimension, tally] : dimensions_)
            bars.push_back({std::string(dimension_name(dimension)), tally});
        return bars;
    }

    /// Those with the most errors first; what is beyond twenty is one bar.
    [[nodiscard]] std::vector<Bar> project_bars() {
        std::ranges::stable_sort(bars_, [](const Bar& a, const Bar& b) {
            const auto key = [](const Bar& bar) {
                return std::array{bar.tally.at(Level::error), bar.tally.at(Level::warning),
                                  bar.tally.at(Level::note)};
            };
            return key(a) > key(b);
        });
        std::vector<Bar> shown(bars_.begin(), bars_.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                  bars_.size(), most_bars)));
        if (bars_.size() > most_bars) {
            const std::size_t count = bars_.size() - most_bars;
            Bar rest{fmt::format(fmt::runtime(zh_ ? "其余 {} 个项目" : "{} more projects"), count),
                     {},
                     true};
            for (std::size_t i = most_bars; i < bars_.size(); ++i)
                for (const Level level : levels)
                    rest.tally.of[static_cast<std::size_t>(level)] += bars_[i].tally.at(level);
            shown.push_back(rest);
        }
        return shown;
    }

    void chart(std::string_view id, std::string_view title, const std::vector<Bar>& bars) {
        if (bars.empty()) return;
        std::size_t most = 1;
        for (const Bar& bar : bars)
            if (!bar.rest) most = std::max(most, bar.tally.sum());
        out_ += fmt::format(
            "<section aria-labelledby=\"{0}\">\n<h2 id=\"{0}\">{1}</h2>\n<table class=\"bars\">\n",
            id, title);
        for (const Bar& bar : bars) {
            std::string parts;
            std::string counts;
            for (const Level level : levels) {
                const std::size_t count = bar.tally.at(level);
                if (count == 0) continue;
                const std::size_t permille = count * 1'000 / most;
                if (!bar.rest)
                    parts += fmt::format("<span class=\"{}\" style=\"width:{}.{}%\"></span>",
                                         level_name(level), permille / 10, permille % 10);
                counts += fmt::format("{}{} {}",
                                      counts.empty() ? ""
                                      : zh_          ? "，"
                                                     : ", ",
                                      level_word(level, config_.language), count);
            }
            out_ += fmt::format(
                "<tr><th scope=\"row\">{}</th><td class=\"count\">{}</td><td><div class=\"bar\">{}"
                "</div></td></tr>\n",
                bar.label, counts, parts);
        }
        out_ += "</table>\n</section>\n";
    }

    void problems() {
        if (problems_.empty()) return;
        out_ += fmt::format(
            "<section>\n<h2>{}</h2>\n<table><thead><tr><th scope=\"col\">{}</th><th "
            "scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n<tbody>\n",
            zh_ ? "不能检查的文件" : "Files that could not be checked", zh_ ? "文件" : "file",
            zh_ ? "代码" : "code", zh_ ? "原因" : "why");
        out_ += problems_ + "</tbody></table>\n</section>\n";
    }

    void filter() {
        if (number_ == 0) {
            out_ += fmt::format("<p>{}</p>\n", zh_ ? "没有列出的问题。" : "Nothing is listed.");
        }
        out_ += fmt::format(
            "<form class=\"filter\" aria-label=\"{0}\" hidden>\n<fieldset><legend>{1}</legend>",
            zh_ ? "筛选" : "filter", zh_ ? "级别" : "level");
        for (const Level level : levels) {
            out_ += fmt::format(
                "<label><input type=\"checkbox\" name=\"level\" value=\"{}\" checked> {}</label> ",
                level_name(level), level_word(level, config_.language));
        }
        out_ += fmt::format(
            "</fieldset>\n<label><span class=\"quiet\">{}</span> <select name=\"dimension\"><option "
            "value=\"\">{}</option>",
            zh_ ? "维度" : "dimension", zh_ ? "全部" : "all");
        for (const auto& [dimension, tally] : dimensions_)
            out_ += fmt::format("<option>{}</option>", dimension_name(dimension));
        out_ += fmt::format(
            "</select></label>\n<label><span class=\"quiet\">{}</span> <select "
            "name=\"project\"><option value=\"\">{}</option></select></label>\n"
            "<label><span class=\"quiet\">{}</span> <input type=\"search\" name=\"text\"></label>\n"
            "<output aria-live=\"polite\"></output>\n</form>\n",
            zh_ ? "项目" : "project", zh_ ? "全部" : "all", zh_ ? "文字" : "text");
    }

    void rules() {
        if (rules_.empty()) return;
        out_ += fmt::format(
            "<section>\n<h2>{}</h2>\n<div class=\"scroll\" tabindex=\"0\"><table><thead><tr><th "
            "scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th></tr></thead>\n"
            "<tbody>\n",
            zh_ ? "所用规则" : "Rules that spoke", zh_ ? "规则" : "rule", zh_ ? "说明" : "why",
            zh_ ? "依据" : "basis");
        for (const auto& [id, rule] : rules_) {
            out_ += fmt::format(
                "<tr id=\"r-{}\"><th scope=\"row\">{} {}</th><td>{}</td><td>{}</td></tr>\n", id, id,
                markup_text(rule->title.in(config_.language)),
                markup_text(rule->why.in(config_.language)), markup_text(rule->basis));
        }
        out_ += "</tbody></table></div>\n</section>\n";
    }

    static constexpr std::size_t longest_name = 80;  ///< code points

    Sink& sink_;
    const Config& config_;
    bool zh_;
    bool forms_;
    std::string out_;
    std::string sections_;
    std::string problems_;
    std::size_t files_ = 0;
    std::size_t projects_ = 0;
    std::size_t number_ = 0;    ///< of the last finding
    std::size_t articles_ = 0;  ///< and of the last form
    std::map<Dimension, Tally> dimensions_;
    std::vector<Bar> bars_;
    std::map<std::string_view, const Rule*> rules_;
};

}  // namespace

std::unique_ptr<Report> make_html(Sink& sink, const Config& config, const ReportOptions& options) {
    return std::make_unique<Html>(sink, config, options.forms);
}

}  // namespace ptcheck
