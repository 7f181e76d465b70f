#include "report/html_form.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "report/escape.hpp"
#include "report/place_text.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t longest_text = 2'000;  ///< code points of a cell; JSON has it whole

/// A column of the indicator rows.
struct Column {
    std::optional<Text> Indicator::*cell;
    Bilingual label;
    bool always = false;  ///< drawn even where no row has such a cell
    bool merged = false;  ///< equal labels of neighbours are one cell, as in the form
};
constexpr std::array columns{
    Column{&Indicator::level1, {"一级指标", "level 1"}, true, true},
    Column{&Indicator::level2, {"二级指标", "level 2"}, true, true},
    Column{&Indicator::level3, {"三级指标", "indicator"}, true},
    Column{&Indicator::description, {"指标描述", "description"}},
    Column{&Indicator::sign, {"符号", "sign"}},
    Column{&Indicator::value, {"指标值", "value"}, true},
    Column{&Indicator::measure_unit, {"计量单位", "unit"}},
    Column{&Indicator::direction, {"指标方向", "direction"}},
    Column{&Indicator::weight, {"分值", "weight"}},
    Column{&Indicator::actual, {"实际完成值", "achieved"}},
    Column{&Indicator::score, {"得分", "score"}},
    Column{&Indicator::reason, {"偏差原因", "reason"}},
};

class Form {
public:
    Form(std::string& out, const Project& project, const std::vector<Numbered>& findings,
         Language language)
        : out_(out), project_(project), findings_(findings), language_(language) {}

    void head() {
        out_ += "<table class=\"head\">\n";
        line({"项目名称", "project"}, project_.name);
        const std::string unit = unit_text();
        stated({"单位", "unit"}, unit, Field::unit);
        stated({"金额单位", "money unit"}, project_.money_unit_name, Field::money_unit);
        line({"预算数", "budget"}, project_.budget.text);
        line({"财政资金", "fiscal funds"}, project_.fiscal_funds.text);
        line({"其他资金", "other funds"}, project_.other_funds.text);
        line({"资金用途", "purpose"}, project_.purpose);
        line({"绩效目标", "goal"}, project_.goal);
        out_ += "</table>\n";
    }

    void rows() {
        if (project_.indicators.empty()) return;
        std::vector<const Column*> drawn;
        for (const Column& column : columns)
            if (column.always || used(column)) drawn.push_back(&column);
        out_ += "<div class=\"scroll\" tabindex=\"0\"><table class=\"rows\">\n<thead><tr>";
        for (const Column* column : drawn)
            out_ += fmt::format("<th scope=\"col\">{}</th>", column->label.in(language_));
        out_ += "</tr></thead>\n<tbody>\n";
        const auto& all = project_.indicators;
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            out_ += "<tr>";
            for (const Column* column : drawn) {
                const std::uint32_t end = column->merged ? end_of_run(*column, i) : i + 1;
                if (column->merged && i > 0 && end_of_run(*column, i - 1) > i) continue;
                cell(all[i].*column->cell, i, end);
            }
            out_ += "</tr>\n";
        }
        out_ += "</tbody></table></div>\n";
    }

private:
    /// A description that says what the name says is not drawn again.
    [[nodiscard]] bool used(const Column& column) const {
        return std::ranges::any_of(project_.indicators, [&](const Indicator& row) {
            const auto& text = row.*column.cell;
            if (!text || text->blank()) return false;
            return column.cell != &Indicator::description || !row.level3 ||
                   row.level3->trimmed() != text->trimmed();
        });
    }

    /// One past the last row of the cells drawn as one with that of row `i`: equal labels below
    /// equal labels. Records of rows (`merge`) tell texts, not which cells were merged.
    [[nodiscard]] std::uint32_t end_of_run(const Column& column, std::uint32_t i) const {
        const auto& all = project_.indicators;
        const auto same = [&](auto cell, std::uint32_t a, std::uint32_t b) {
            const auto& one = all[a].*cell;
            const auto& other = all[b].*cell;
            return one && other ? one->trimmed() == other->trimmed() : !one && !other;
        };
        std::uint32_t end = i + 1;
        while (all[i].*column.cell && end < all.size() && same(column.cell, i, end) &&
               (column.cell == &Indicator::level1 || same(&Indicator::level1, i, end)))
            ++end;
        return end;
    }

    [[nodiscard]] std::string unit_text() const {
        std::string text(project_.unit_code);
        if (!text.empty() && !project_.unit_name.empty()) text += ' ';
        return text.append(project_.unit_name);
    }

    /// What the head part was understood to say; drawn though empty where a finding speaks of it.
    void stated(const Bilingual& label, std::string_view text, Field field) {
        const bool spoken_of = std::ranges::any_of(
            findings_, [&](const Numbered& each) { return each.finding->at.field == field; });
        if (!text.empty() || spoken_of) line(label, Text{text, {}, field});
    }

    void line(const Bilingual& label, const std::optional<Text>& text) {
        if (!text) return;
        out_ += fmt::format("<tr><th scope=\"row\">{}</th>", label.in(language_));
        cell(text, no_indicator, no_indicator);
        out_ += "</tr>\n";
    }

    /// A cell of the rows `begin` to `end`, or of the head.
    void cell(const std::optional<Text>& text, std::uint32_t begin, std::uint32_t end) {
        std::string marks;
        std::optional<Level> level;
        for (const Numbered& each : findings_) {
            const Text& at = each.finding->at;
            if (!text || at.field != text->field || at.field == Field::project) continue;
            const bool here = begin == no_indicator ? at.indicator == no_indicator
                                                    : at.indicator >= begin && at.indicator < end;
            if (!here) continue;
            level = std::max(level.value_or(each.finding->level), each.finding->level);
            marks += fmt::format(" <a class=\"mark\" href=\"#f{0}\">[{0}]</a>", each.number);
        }
        out_ += "<td";
        if (level) out_ += fmt::format(" class=\"{}\"", level_name(*level));
        if (end - begin > 1) out_ += fmt::format(" rowspan=\"{}\"", end - begin);
        out_ += '>';
        if (text) out_ += html_lines(text->trimmed());
        out_ += marks + "</td>";
    }

    std::string& out_;
    const Project& project_;
    const std::vector<Numbered>& findings_;
    Language language_;
};

}  // namespace

std::string html_lines(std::string_view text) {
    return escaped_lines(text, longest_text, "<br>", markup_text);
}

void append_form(std::string& out, const Project& project, const std::vector<Numbered>& findings,
                 Language language) {
    Form form(out, project, findings, language);
    out += "<div>\n";
    form.head();
    form.rows();
    out += "</div>\n";
}

void append_findings(std::string& out, const std::vector<Numbered>& findings, Language language) {
    out += "<ul class=\"findings\">\n";
    for (const auto& [finding, number] : findings) {
        const std::string_view level = level_name(finding->level);
        const Rule& rule = *finding->rule;
        out += fmt::format(
            "<li id=\"f{}\" class=\"{}\" data-level=\"{}\" data-dimension=\"{}\">"
            "<span class=\"badge {}\">{}</span> <strong>[{}]</strong> <a href=\"#r-{}\">{} {}</a>"
            "<p>{}</p>",
            number, level, level, dimension_name(rule.dimension), level,
            level_word(finding->level, language), number, rule.id, rule.id,
            markup_text(rule.title.in(language)), markup_text(message(*finding, language)));
        if (finding->suggestion) {
            out += fmt::format("<p>{}<ins>{}</ins></p>", suggestion_label(*finding, language),
                               html_lines(*finding->suggestion));
        }
        out += fmt::format("<p class=\"quiet\">{}</p></li>\n", place_text(finding->at.place));
    }
    out += "</ul>\n";
}

}  // namespace ptcheck
