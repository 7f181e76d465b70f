#include "local/local_rule.hpp"

#include <algorithm>
#include <utility>

#include "ptcheck/finding.hpp"
#include "rules/case_notation.hpp"

namespace ptcheck::local {

namespace {

constexpr std::string_view basis_unless_said = "本地规则";

const FieldInfo* first_of_row(const std::vector<const FieldInfo*>& fields) noexcept {
    const auto found = std::ranges::find_if(fields, &FieldInfo::of_row);
    return found == fields.end() ? nullptr : *found;
}

/// As it stands in the form; an amount with the form's unit.
std::string argument(const FieldInfo& field, const Project& project, const Indicator& row) {
    const Datum value = field.get(project, row);
    if (const auto* text = std::get_if<std::string_view>(&value)) return std::string(*text);
    const auto* number = std::get_if<Decimal>(&value);
    if (number == nullptr) return "—";
    const bool ten_thousands = project.money_unit_name == "万元";
    if (field.of_row || !field.name.starts_with("project.") || !field.cell(project, row) ||
        field.cell(project, row) == &project.whole) {
        return number->to_string();
    }
    const auto amount = number->scaled(ten_thousands ? -4 : 0);
    return (amount ? amount->to_string() : number->to_string()) + (ten_thousands ? " 万元" : " 元");
}

class Check final : public RuleCheck {
public:
    Check(std::optional<Expression> when, Expression assert,
          std::vector<const FieldInfo*> arguments)
        : when_(std::move(when)), assert_(std::move(assert)), arguments_(std::move(arguments)) {
        const std::vector<const FieldInfo*> demanded = fields_of(assert_);
        const std::vector<const FieldInfo*> asked =
            when_ ? fields_of(*when_) : std::vector<const FieldInfo*>{};
        asked_ = asked;
        asked_.insert(asked_.end(), demanded.begin(), demanded.end());
        // The finding stands at the first cell that is demanded something of.
        spot_ = first_of_row(demanded);
        if (spot_ == nullptr) spot_ = first_of_row(asked);
        if (spot_ == nullptr) spot_ = first_of_row(arguments_);
        of_rows_ = spot_ != nullptr;
        if (spot_ == nullptr && !demanded.empty()) spot_ = demanded.front();
    }

    void check(const Project& project, Findings& findings) const override {
        if (of_rows_) {
            for (const Indicator& row : project.indicators) look_at(project, row, findings);
        } else {
            static const Indicator none;
            look_at(project, none, findings);
        }
    }

    /// The fields of its conditions.
    [[nodiscard]] const std::vector<const FieldInfo*>& asked() const noexcept { return asked_; }

private:
    void look_at(const Project& project, const Indicator& row, Findings& findings) const {
        if (when_ && evaluate(*when_, project, row) != Truth::yes) return;
        if (evaluate(assert_, project, row) != Truth::no) return;
        std::vector<std::string> said;
        for (const FieldInfo* field : arguments_) said.push_back(argument(*field, project, row));
        findings.add(place(project, row), std::move(said));
    }

    [[nodiscard]] const Text& place(const Project& project, const Indicator& row) const {
        const Text* cell = spot_ == nullptr ? nullptr : spot_->cell(project, row);
        if (cell == nullptr && row.value) cell = &*row.value;
        if (cell == nullptr && row.level3) cell = &*row.level3;
        return cell == nullptr ? project.whole : *cell;
    }

    std::optional<Expression> when_;
    Expression assert_;
    std::vector<const FieldInfo*> arguments_;
    std::vector<const FieldInfo*> asked_;
    const FieldInfo* spot_ = nullptr;
    bool of_rows_ = false;
};

std::string without_braces(std::string_view text) {
    std::string out;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
        out.append(text.substr(0, open)).append("…");
        text.remove_prefix(std::min(text.find('}', open) + 1, text.size()));
    }
    return out.append(text);
}

}  // namespace

Message parse_message(std::string_view text) {
    Message message;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t brace = std::min(text.find_first_of("{}", at), text.size());
        message.text += text.substr(at, brace - at);
        at = brace;
        if (at == text.size()) break;
        const std::size_t close = text.find('}', at);
        if (text[at] == '}' || close == std::string_view::npos) {
            throw ExpressionError(at, "大括号只用于字段，如 {value.text}",
                                  "braces hold a field, such as {value.text}");
        }
        const std::string_view name = text.substr(at + 1, close - at - 1);
        const FieldInfo* field = find_field(name);
        if (field == nullptr) {
            throw ExpressionError(
                at + 1, "没有字段“" + std::string(name) + "”，可用的字段见 pt-check config --init",
                "no field '" + std::string(name) + "', fields: pt-check config --init");
        }
        message.fields.push_back(field);
        message.text += "{}";
        at = close + 1;
    }
    return message;
}

void complete(LocalRule& rule, Level level, std::optional<Expression> when, Expression assert,
              Message message) {
    if (rule.name.empty()) rule.name = "local-" + rule.id.substr(1);
    if (rule.title.empty()) rule.title = without_braces(rule.message);
    if (rule.basis.empty()) rule.basis = basis_unless_said;
    rule.message_source = std::exchange(rule.message, std::move(message.text));
    rule.check = std::make_unique<const Check>(std::move(when), std::move(assert),
                                               std::move(message.fields));
    rule.rule = Rule{
        .id = rule.id,
        .name = rule.name,
        .level = level,
        .dimension = Dimension::local,
        .title = {rule.title, rule.title},
        .message = {rule.message, rule.message},
        .why = {},
        .basis = rule.basis,
        .bad = rule.bad,
        .good = rule.good,
        .check_object = rule.check.get(),
    };
}

Trial try_example(const LocalRule& rule, std::string_view example,
                  std::span<const ExtraUnit> units) {
    const auto& check = static_cast<const Check&>(*rule.check);
    Trial trial;
    Findings findings;
    std::vector<const FieldInfo*> absent = check.asked();
    const std::vector<Case> cases = parse_cases(example, units);
    for (const Case& block : cases) {
        for (const Project& project : block.projects) {
            findings.speak_for(rule.rule, project.index);
            check.check(project, findings);
            const auto has = [&](const FieldInfo* field) {
                const auto there = [&](const Indicator& row) {
                    return !std::holds_alternative<std::monostate>(field->get(project, row));
                };
                return field->of_row ? std::ranges::any_of(project.indicators, there)
                                     : there(Indicator{});
            };
            std::erase_if(absent, has);
        }
    }
    for (const FieldInfo* field : absent) {
        if (std::ranges::find(trial.absent, field->name) == trial.absent.end())
            trial.absent.push_back(field->name);
    }
    trial.findings = findings.all().size();
    if (trial.findings > 0) {
        const Finding& first = findings.all().front();
        trial.line = first.at.place.row;
        trial.message = ptcheck::message(first, Language::zh);
    }
    return trial;
}

}  // namespace ptcheck::local
