#include "form/finish.hpp"

#include <array>
#include <optional>
#include <string_view>

#include "form/goal_items.hpp"
#include "form/heading.hpp"
#include "form/unit_line.hpp"
#include "form/year.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck::form {

namespace {

std::string_view name_of(const Project& project) noexcept {
    return project.name ? project.name->trimmed() : std::string_view{};
}

// Text of a line outside tables, at the table that follows it.
Text line_text(std::string_view raw, std::uint32_t table, Field field) noexcept {
    return {raw, {table + 1, 0, 0}, field, no_indicator};
}

// A contract or a list also states names and amounts; a goal or indicators make it a form.
bool is_form(const Draft& draft) noexcept {
    const Project& project = draft.project;
    if (!project.indicators.empty()) return true;
    const bool titled = project.heading && is_form_title(project.heading->raw);
    const bool named = project.name.has_value() || project.purpose || project.budget.text;
    return (project.goal && (named || draft.has_block)) || (titled && project.name);
}

// `before` is the form read before this one: below it in the same table nothing stands above it.
void set_heading(const Document& document, const Draft* before, Draft& draft) {
    Project& project = draft.project;
    const std::string_view name = name_of(project);
    std::optional<std::uint32_t> chosen;
    if (before == nullptr || before->tables.back() != draft.tables.front()) {
        chosen = choose_heading(document, paragraphs_above(document, draft.tables.front()), name);
    }
    std::string_view automatic;
    bool from_row = draft.title_row.has_value();
    if (chosen) {
        const Paragraph& paragraph = document.paragraphs[*chosen];
        const bool speaks = is_form_title(paragraph.text) ||
                            (!name.empty() && paragraph.text.find(name) != std::string_view::npos);
        from_row = from_row && !speaks;
        if (!from_row) {
            draft.heading_paragraph = *chosen;
            automatic = paragraph.number;
            project.heading = line_text(paragraph.text, paragraph.next_table, Field::heading);
        }
    }
    if (from_row) project.heading = draft.title_row;
    if (project.heading) project.number = heading_number(project.heading->raw, automatic, name);
}

// One heading over several forms: those without one of their own share the one before, unless it
// names the project it stands over.
void share_headings(std::vector<Draft>& drafts) {
    for (std::size_t i = 1; i < drafts.size(); ++i) {
        Project& project = drafts[i].project;
        Project& before = drafts[i - 1].project;
        if (project.heading || !before.heading) continue;
        if (before.heading->place.row != 0) continue;
        const std::string_view name = name_of(before);
        if (!name.empty() && before.heading->raw.find(name) != std::string_view::npos) continue;
        project.heading = before.heading;
        project.number = before.number;
        project.heading_shared = before.heading_shared = true;
        drafts[i].heading_paragraph = drafts[i - 1].heading_paragraph;
    }
}

// Unit and money unit as lines outside tables: those of this form, else the ones last stated, else
// those of the page header.
class UnitLines {
public:
    explicit UnitLines(const Document& document)
        : document_(document), done_(document.tables.size()) {
        for (const std::string_view line : document.header_lines) read(line, 0, true);
        header_ = stated_;
        stated_ = {};
    }

    void complete(Draft& draft) {
        for (const std::uint32_t table : draft.tables) {
            if (done_[table]) continue;
            done_[table] = true;
            const ParagraphRange range = paragraphs_above(document_, table);
            for (std::uint32_t i = range.first; i < range.last; ++i) {
                const Paragraph& paragraph = document_.paragraphs[i];
                if (paragraph.in_toc || i == draft.heading_paragraph) continue;
                read(paragraph.text, paragraph.next_table, false);
                if (!draft.year_line && is_year_line(paragraph.text))
                    draft.year_line = only_year(paragraph.text);
                read_name(draft.project, paragraph);
            }
        }
        Project& project = draft.project;
        if (!project.unit) project.unit = pick(stated_.unit, header_.unit, project);
        if (!project.money_unit && draft.money_label) project.money_unit = draft.money_label;
        if (!project.money_unit) project.money_unit = pick(stated_.money, header_.money, project);
    }

private:
    struct Lines {
        std::optional<Text> unit;
        std::optional<Text> money;
    };

    void read(std::string_view text, std::uint32_t table, bool header) {
        const UnitLine line = split_unit_line(text);
        if (line.money_unit) {
            const std::string_view raw = line.unit.empty() ? text : line.money;
            stated_.money = line_text(raw, table, Field::money_unit);
        }
        // In a page header a bare text beside the money unit may be the document's title.
        const bool beside = line.money_unit && !header;
        const bool stands = line.unit_labelled || beside ||
                            (!split_unit_code(line.unit).code.empty() && !is_form_title(text));
        if (!line.unit.empty() && stands) {
            stated_.unit = line_text(line.unit, table, Field::unit);
        }
    }

    // `项目名称：某项目` above a table that does not say it itself.
    static void read_name(Project& project, const Paragraph& paragraph) {
        if (project.name) return;
        const auto found = find_inline_label(paragraph.text);
        if (!found || found->match.label != Label::project_name) return;
        project.name = line_text(found->rest, paragraph.next_table, Field::project_name);
    }

    static std::optional<Text> pick(const std::optional<Text>& stated,
                                    const std::optional<Text>& header, const Project& project) {
        if (stated) return stated;
        std::optional<Text> text = header;
        if (text) text->place = {project.whole.place.table, 0, 0};
        return text;
    }

    const Document& document_;
    std::vector<bool> done_;  ///< tables above which the paragraphs were read
    Lines stated_;
    Lines header_;
};

// `409001`: digits, and not too many of them to be a code.
bool is_unit_code(std::string_view text) noexcept {
    return text.size() >= 3 && text.size() <= 12 &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

void set_units_and_amounts(Draft& draft) {
    Project& project = draft.project;
    if (project.unit) {
        const CodedUnit unit = split_unit_code(project.unit->raw);
        project.unit_code = unit.code;
        project.unit_name = unit.name;
    }
    if (project.unit_code.empty() && is_unit_code(draft.unit_code))
        project.unit_code = draft.unit_code;
    MoneyUnit money;
    if (project.money_unit) {
        const std::string_view raw = project.money_unit->raw;
        money = money_unit_named(raw);
        if (!money) money = split_unit_line(raw).money_unit;
        if (!money) money = money_unit_of_label(raw);
        // 千元 and 亿元 are counted right, but no form prints them beside an indicator.
        if (money.name == "元" || money.name == "万元") project.money_unit_name = money.name;
    }
    for (Amount* amount : {&project.budget, &project.fiscal_funds, &project.other_funds}) {
        if (amount->text) amount->yuan = amount_in_yuan(amount->text->raw, money);
    }
    if (project.list_total) {
        Amount& total = project.list_total->amount;
        total.yuan = amount_in_yuan(total.text->raw, money);
    }
}

void set_goal_items(Draft& draft) {
    Project& project = draft.project;
    if (!project.goal) return;
    project.goal_items = split_goal(project.goal->raw);
    for (const Text& more : draft.more_goals) {
        for (const GoalItem& item : split_goal(more.raw)) project.goal_items.push_back(item);
    }
}

// 财预〔2021〕101号 sets 成本指标 as a level 1, or divides it by who bears the cost. A form of the
// central pattern that weighs its indicators follows it as well.
bool follows_central(const Draft& draft) noexcept {
    constexpr std::array<std::string_view, 3> divided{"经济成本", "社会成本", "环境成本"};
    for (const Indicator& indicator : draft.project.indicators) {
        if (indicator.level1_type == Level1::cost) return true;
        if (!indicator.level2) continue;
        for (const std::string_view word : divided) {
            if (indicator.level2->raw.find(word) != std::string_view::npos) return true;
        }
    }
    return draft.states_central && draft.states_weight;
}

Standard standard_of(const Draft& draft) noexcept {
    const auto& heading = draft.project.heading;
    const bool evaluates = heading && is_evaluation_title(heading->raw);
    if (draft.states_actual || evaluates) return Standard::self_evaluation;
    if (follows_central(draft)) return Standard::central_2021;
    const bool tianjin = draft.states_budget_use || draft.states_description;
    return tianjin ? Standard::tianjin_2018 : Standard::unknown;
}

// Projects listed in one table fill in one form, whichever of its levels each of them uses.
void share_standards(std::vector<Draft>& drafts) {
    const auto share = [](const Draft& from, Draft& to) {
        if (from.tables.back() != to.tables.front() && to.tables.back() != from.tables.front())
            return;
        if (from.project.standard == Standard::central_2021 &&
            to.project.standard == Standard::unknown)
            to.project.standard = Standard::central_2021;
    };
    for (std::size_t i = 1; i < drafts.size(); ++i) share(drafts[i - 1], drafts[i]);
    for (std::size_t i = drafts.size(); i-- > 1;) share(drafts[i], drafts[i - 1]);
}

}  // namespace

void finish_drafts(const Document& document, std::vector<Draft>& drafts) {
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        set_heading(document, i == 0 ? nullptr : &drafts[i - 1], drafts[i]);
    }
    std::erase_if(drafts, [](const Draft& draft) { return !is_form(draft); });
    share_headings(drafts);
    UnitLines lines(document);
    std::uint32_t index = 0;
    for (Draft& draft : drafts) {
        lines.complete(draft);
        set_units_and_amounts(draft);
        set_goal_items(draft);
        draft.project.standard = standard_of(draft);
        draft.project.index = ++index;
    }
    share_standards(drafts);
}

}  // namespace ptcheck::form
