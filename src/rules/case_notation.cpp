#include "rules/case_notation.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

#include "form/goal_items.hpp"
#include "form/labels.hpp"
#include "form/points.hpp"
#include "ptcheck/digest.hpp"
namespace ptcheck {

namespace {

struct Line {
    std::uint32_t number = 0;
    std::vector<std::string> fields;
};

[[noreturn]] void fail(std::uint32_t line, std::string_view what) {
    throw CaseError("line " + std::to_string(line) + ": " + std::string(what));
}

/// Divides at `|`, trims, and only then resolves the escapes: `\s` survives the trimming.
std::vector<std::string> split_fields(std::string_view text, std::uint32_t line) {
    std::vector<std::string> fields;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] == '\\') {
            if (++i >= text.size()) fail(line, "a backslash ends the line");
            continue;
        }
        if (i < text.size() && text[i] != '|') continue;
        std::string field;
        const std::string_view part = trim(text.substr(start, i - start));
        for (std::size_t j = 0; j < part.size(); ++j) {
            if (part[j] != '\\' || j + 1 == part.size()) {
                field += part[j];
                continue;
            }
            constexpr std::string_view escapes = "nts|\\";
            constexpr std::string_view meanings = "\n\t |\\";
            const std::size_t which = escapes.find(part[++j]);
            if (which == std::string_view::npos) fail(line, "unknown escape");
            field += meanings[which];
        }
        fields.push_back(std::move(field));
        start = i + 1;
    }
    return fields;
}

bool is_rule_id(std::string_view text) noexcept {
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() == 3 && text[0] >= 'A' && text[0] <= 'Z' && digit(text[1]) && digit(text[2]);
}

/// Takes every `<- ID message` off the end of `text`.
std::vector<Expectation> take_expectations(std::string_view& text, std::uint32_t line) {
    constexpr std::string_view arrow = "<- ";
    std::vector<Expectation> out;
    for (auto at = text.rfind(arrow); at != std::string_view::npos; at = text.rfind(arrow)) {
        const std::string_view said = trim(text.substr(at + arrow.size()));
        const std::string_view id = said.substr(0, said.find(' '));
        if (!is_rule_id(id)) break;
        Expectation expectation{line, std::string(id), std::nullopt};
        if (const auto message = trim(said.substr(id.size())); !message.empty())
            expectation.message = message;
        out.insert(out.begin(), std::move(expectation));
        text = text.substr(0, at);
    }
    return out;
}

constexpr std::array<std::string_view, 20> head_labels{
    "文件",     "标题",     "项目名称", "单位",     "金额单位", "年度",     "预算数",
    "财政资金", "其他资金", "用途",     "绩效目标", "表式",     "指标分值", "执行率分值",
    "执行数",   "执行率",   "执行得分", "总分",     "合计",     "小计"};

/// Columns of other forms, behind the value: `分值 20`.
struct Column {
    std::string_view label;
    std::optional<Text> Indicator::*cell;
    Field field;
};
constexpr std::array columns{
    Column{"分值", &Indicator::weight, Field::weight},
    Column{"完成值", &Indicator::actual, Field::actual},
    Column{"得分", &Indicator::score, Field::score},
    Column{"偏差原因", &Indicator::reason, Field::reason},
    Column{"符号", &Indicator::sign, Field::sign},
    Column{"计量单位", &Indicator::measure_unit, Field::measure_unit},
    Column{"方向", &Indicator::direction, Field::direction},
};

/// The column that a field of a row names, and what stands behind the label.
const Column* column_of(std::string_view field, std::string_view& text) noexcept {
    for (const Column& column : columns) {
        if (!field.starts_with(column.label)) continue;
        const std::string_view rest = field.substr(column.label.size());
        if (!rest.empty() && rest.front() != ' ') continue;
        text = trim(rest);
        return &column;
    }
    return nullptr;
}

Standard standard_named(std::string_view name, std::uint32_t line) {
    for (const Standard standard : {Standard::unknown, Standard::tianjin_2018,
                                    Standard::central_2021, Standard::self_evaluation}) {
        if (standard_name(standard) == name) return standard;
    }
    fail(line, "表式 is tianjin-2018, central-2021, self-evaluation or unknown");
}

std::string_view level1_label(Level1 type) noexcept {
    constexpr std::array<std::string_view, 5> labels{"", "产出指标", "效益指标", "满意度指标",
                                                     "成本指标"};
    return labels[static_cast<std::size_t>(type)];
}

/// Builds the projects of one block from its lines.
class Builder {
public:
    Builder(Case& out, std::span<const ExtraUnit> units)
        : out_(out), units_(units), texts_(std::make_shared<std::deque<std::string>>()) {
        out_.storage = texts_;
    }

    void build(std::vector<Line> lines) {
        for (Line& line : lines) {
            line_ = line.number;
            if (line.fields.size() == 2) {
                head(line.fields[0], std::move(line.fields[1]));
            } else if (line.fields.size() >= 3 && line.fields.size() <= 4 + columns.size()) {
                row(std::move(line.fields));
            } else {
                fail(line_, "expected 2, 3 or 4 fields divided by |");
            }
        }
        for (Project& project : out_.projects) finish(project);
    }

private:
    std::string_view keep(std::string text) { return texts_->emplace_back(std::move(text)); }

    Text text(std::string_view raw, Field field, std::uint32_t column) const {
        return {raw, {1, line_, column}, field, no_indicator};
    }

    Project& project() {
        if (out_.projects.empty()) start();
        return out_.projects.back();
    }

    void start() {
        states_standard_ = false;
        Project& fresh = out_.projects.emplace_back();
        const std::size_t before = out_.files.empty() ? 0 : out_.files.back().second;
        fresh.index = static_cast<std::uint32_t>(out_.projects.size() - before);
        fresh.standard = Standard::tianjin_2018;
        fresh.money_unit_name = "万元";
        fresh.whole = text({}, Field::project, 1);
    }

    void head(std::string_view label, std::string value) {
        if (std::ranges::find(head_labels, label) == head_labels.end())
            fail(line_, "unknown label " + std::string(label));
        if (label == "文件") {
            out_.files.emplace_back(std::move(value), out_.projects.size());
            return start();
        }
        if (!out_.projects.empty()) {
            const Project& last = out_.projects.back();
            if ((label == "标题" && (last.heading || last.name)) ||
                (label == "项目名称" && last.name))
                start();
        }
        Project& p = project();
        const std::string_view raw = keep(std::move(value));
        if (label == "标题") {
            p.heading = text(raw, Field::heading, 0);
            std::uint32_t number = 0;
            std::size_t digits = 0;
            while (digits < raw.size() && digits < 6 && raw[digits] >= '0' && raw[digits] <= '9')
                number = number * 10 + static_cast<std::uint32_t>(raw[digits++] - '0');
            if (digits > 0 && raw.substr(digits).starts_with('.')) p.number = number;
        } else if (label == "项目名称") {
            p.name = text(raw, Field::project_name, 2);
        } else if (label == "单位") {
            p.unit = text(raw, Field::unit, 1);
            p.unit_code = raw.substr(0, std::min(raw.find_first_not_of("0123456789"), raw.size()));
            p.unit_name = raw.substr(p.unit_code.size());
        } else if (label == "金额单位") {
            if (raw != "元" && raw != "万元") fail(line_, "金额单位 is 元 or 万元");
            p.money_unit = text(raw, Field::money_unit, 1);
            p.money_unit_name = raw;
        } else if (label == "年度") {
            const auto year = Decimal::parse(raw);
            if (!year || *year < Decimal(1) || *year > Decimal(9999) || raw.size() != 4)
                fail(line_, "年度 is a year of four digits");
            p.year = std::stoi(std::string(raw));
        } else if (label == "预算数") {
            p.budget.text = text(raw, Field::budget, 3);
        } else if (label == "财政资金") {
            p.fiscal_funds.text = text(raw, Field::fiscal_funds, 5);
        } else if (label == "其他资金") {
            p.other_funds.text = text(raw, Field::other_funds, 7);
        } else if (label == "表式") {
            p.standard = standard_named(raw, line_);
            states_standard_ = true;
        } else if (label == "指标分值") {
            p.indicator_points = Decimal::parse(raw);
        } else if (label == "执行率分值") {
            p.execution_points = Decimal::parse(raw);
        } else if (label == "执行数") {
            p.execution.spent = text(raw, Field::spent, 4);
        } else if (label == "执行率") {
            p.execution.rate = text(raw, Field::execution_rate, 5);
        } else if (label == "执行得分") {
            p.execution.score = text(raw, Field::execution_score, 6);
        } else if (label == "总分") {
            p.total_score = text(raw, Field::total_score, 7);
        } else if (label == "合计" || label == "小计") {
            p.list_total = ListTotal{{text(raw, Field::list_total, 3), {}}, label == "小计"};
        } else if (label == "用途") {
            p.purpose = text(raw, Field::purpose, 2);
        } else {
            p.goal = text(raw, Field::goal, 2);
            p.goal_items = form::split_goal(raw);
        }
    }

    void row(std::vector<std::string> fields) {
        Project& p = project();
        const auto at = static_cast<std::uint32_t>(p.indicators.size());
        const auto cell = [&](std::string_view raw, Field field, std::uint32_t column) {
            Text made = text(raw, field, column);
            made.indicator = at;
            return made;
        };
        std::vector<std::pair<const Column*, std::string_view>> more;
        for (std::string_view said; fields.size() > 3; fields.pop_back()) {
            const std::string_view kept = keep(fields.back());
            const Column* column = column_of(kept, said);
            if (column == nullptr) break;
            more.emplace_back(column, said);
        }
        if (fields.size() > 4) fail(line_, "expected 2, 3 or 4 fields divided by |");
        std::string_view labels = keep(std::move(fields[0]));
        std::string_view label1;
        if (const auto slash = labels.find(" / "); slash != std::string_view::npos) {
            label1 = trim(labels.substr(0, slash));
            labels = trim(labels.substr(slash + 3));
        } else {
            label1 = level1_label(form::level1_of(form::find_level2(labels)));
        }
        Indicator& made = p.indicators.emplace_back();
        made.table = 1;
        made.row = line_;
        if (!label1.empty()) made.level1 = cell(label1, Field::level1, 1);
        made.level2 = cell(labels, Field::level2, 2);
        made.level1_type = form::find_level1(label1);
        made.level2_type = form::find_level2(labels);
        const std::string_view name = keep(std::move(fields[1]));
        made.level3 = cell(name, Field::level3, 3);
        made.description =
            cell(fields.size() == 4 ? keep(std::move(fields[2])) : name, Field::description, 4);
        made.value = cell(keep(std::move(fields.back())), Field::value, 5);
        for (const auto& [column, said] : more) made.*column->cell = cell(said, column->field, 6);
        if (made.weight) made.points = form::points_of_cell(made.weight->raw);
        if (made.level1_type == Level1::cost && !states_standard_)
            p.standard = Standard::central_2021;
    }

    /// What depends on lines that may follow: the money unit and the year.
    void finish(Project& p) const {
        Amount* total = p.list_total ? &p.list_total->amount : nullptr;
        for (Amount* amount : {&p.budget, &p.fiscal_funds, &p.other_funds, total}) {
            if (amount == nullptr || !amount->text) continue;
            const auto written = Decimal::parse(amount->text->trimmed());
            if (written) amount->yuan = written->scaled(p.money_unit_name == "万元" ? 4 : 0);
        }
        if (p.budget.text && (p.execution.spent || p.execution.rate))
            p.execution.budgets.push_back(*p.budget.text);
        for (Indicator& row : p.indicators) {
            const auto column = [](const std::optional<Text>& cell) {
                return cell ? cell->trimmed() : std::string_view{};
            };
            const ParseOptions options{p.year, units_};
            if (row.sign || row.measure_unit || row.direction) {
                row.normal =
                    parse_value(ValueFields{column(row.sign), row.value->trimmed(),
                                            column(row.measure_unit), column(row.direction)},
                                options);
            } else {
                row.normal = parse_value(row.value->raw, options);
            }
            apply_context(row.normal, {row.level2->trimmed(), row.level3->trimmed(),
                                       row.description->trimmed(), p.money_unit_name});
        }
    }

    Case& out_;
    std::span<const ExtraUnit> units_;
    std::shared_ptr<std::deque<std::string>> texts_;
    std::uint32_t line_ = 0;
    bool states_standard_ = false;
};

}  // namespace

std::vector<Case> parse_cases(std::string_view text, std::span<const ExtraUnit> units) {
    std::vector<Case> cases;
    std::vector<Line> lines;
    const auto close = [&] {
        if (!cases.empty()) Builder(cases.back(), units).build(std::move(lines));
        lines.clear();
    };
    std::uint32_t number = 0;
    while (!text.empty()) {
        ++number;
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view rest = trim(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (rest.empty() || rest.starts_with('#')) continue;
        if (rest.starts_with("==")) {
            close();
            cases.emplace_back();
            cases.back().title = trim(rest.substr(2));
            cases.back().line = number;
            continue;
        }
        if (cases.empty()) cases.emplace_back();
        auto expected = take_expectations(rest, number);
        std::ranges::move(expected, std::back_inserter(cases.back().expected));
        lines.push_back({number, split_fields(rest, number)});
    }
    close();
    return cases;
}

std::vector<Finding> case_findings(const Case& block, const Config& config) {
    if (block.files.empty()) return run_rules(block.projects, config);
    std::vector<Finding> out;
    std::vector<ProjectDigest> digests;
    for (std::size_t i = 0; i < block.files.size(); ++i) {
        const auto at = [&](std::size_t file) {
            const std::size_t first =
                file < block.files.size() ? block.files[file].second : block.projects.size();
            return block.projects.begin() + static_cast<std::ptrdiff_t>(first);
        };
        FileResult file;
        file.path = block.files[i].first;
        file.order = i;
        file.projects.assign(at(i), at(i + 1));
        for (Finding& finding : run_rules(file.projects, config)) out.push_back(std::move(finding));
        add_digests(file, digests);
    }
    for (FileResult& file : check_across_files(digests, config)) {
        for (Finding& finding : file.findings) {
            finding.at.raw = {};  // ends with the digests
            out.push_back(std::move(finding));
        }
    }
    return out;
}

}  // namespace ptcheck
