#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "form/finish.hpp"
#include "form/form_reader.hpp"
#include "form/year.hpp"
#include "ptcheck/project.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck {

namespace {

bool is_direction(std::string_view cell) noexcept {
    return cell.starts_with("正向") || cell.starts_with("反向");
}

// Some forms print 正向 under 指标性质 and 大于等于 under 指标方向: a comparator says more.
Value value_of(const Indicator& indicator, const ParseOptions& options) {
    const std::string_view text = trimmed(indicator.value);
    if (!indicator.sign && !indicator.measure_unit && !indicator.direction)
        return parse_value(text, options);
    ValueFields fields{trimmed(indicator.sign), text, trimmed(indicator.measure_unit),
                       trimmed(indicator.direction)};
    if (is_direction(fields.sign) && !fields.direction.empty() && !is_direction(fields.direction))
        std::swap(fields.sign, fields.direction);
    return parse_value(fields, options);
}

/// The values of a document that were read already. Half the values of a form stand in it again
/// (100%, 合格, ≥90%): copying one costs a tenth of parsing it.
class KnownValues {
public:
    explicit KnownValues(std::span<const ExtraUnit> units) : units_(units) {}

    /// Before context.
    Value read(const Indicator& indicator, std::optional<int> year) {
        const ParseOptions options{year, units_};
        if (indicator.sign || indicator.measure_unit || indicator.direction)
            return value_of(indicator, options);
        if (year != year_) known_.clear();
        year_ = year;
        const std::string_view text = trimmed(indicator.value);
        const auto [at, fresh] = known_.try_emplace(text, nullptr);
        if (at->second == nullptr) {
            last_ = fresh ? &at->second : nullptr;
            return value_of(indicator, options);
        }
        last_ = nullptr;
        Value value = *at->second;
        value.raw = text;
        return value;
    }

    /// `value`, which stays where it is, is what was read last. Numbers are left to their context,
    /// and what has views into its text is read where it stands.
    void keep(const Value& value) {
        if (last_ != nullptr && value.kind != ValueKind::number && value.items.empty() &&
            value.alt.empty())
            *last_ = &value;
        last_ = nullptr;
    }

private:
    std::span<const ExtraUnit> units_;
    std::optional<int> year_;
    std::unordered_map<std::string_view, const Value*> known_;
    const Value** last_ = nullptr;
};

void read_values(Project& project, KnownValues& known) {
    for (Indicator& indicator : project.indicators) {
        indicator.normal = known.read(indicator, project.year);
        known.keep(indicator.normal);
        apply_context(indicator.normal, {trimmed(indicator.level2), trimmed(indicator.level3),
                                         trimmed(indicator.description), project.money_unit_name});
    }
}

// A table around a form is part of it.
std::vector<PassedOver> tables_passed_over(const Document& document,
                                           const std::vector<form::Draft>& drafts) {
    std::vector<bool> used(document.tables.size());
    for (const form::Draft& draft : drafts) {
        for (std::uint32_t t : draft.tables) {
            while (t != no_table && !used[t]) {
                used[t] = true;
                t = document.tables[t].parent;
            }
        }
    }
    std::vector<PassedOver> passed;
    for (std::uint32_t t = 0; t < document.tables.size(); ++t) {
        if (used[t]) continue;
        const Table& table = document.tables[t];
        PassedOver& entry = passed.emplace_back(PassedOver{{t + 1, 0, 0}, {}});
        if (table.rows() == 0 || table.row(0).empty()) continue;
        const Cell& first = table.row(0).front();
        entry = {{t + 1, 1, first.column + 1}, trim(first.text)};
    }
    return passed;
}

}  // namespace

std::string_view standard_name(Standard standard) noexcept {
    switch (standard) {
        case Standard::tianjin_2018:
            return "tianjin-2018";
        case Standard::central_2021:
            return "central-2021";
        case Standard::self_evaluation:
            return "self-evaluation";
        case Standard::unknown:
            break;
    }
    return "unknown";
}

std::string_view block_name(Block block) noexcept {
    switch (block) {
        case Block::mid:
            return "mid";
        case Block::year:
            return "year";
        case Block::none:
            break;
    }
    return {};
}

Forms read_forms(const Document& document, const FormOptions& options) {
    std::vector<form::Draft> drafts = form::FormReader(document).read();
    form::finish_drafts(document, drafts);
    form::set_budget_years(document, drafts, options.year, options.fiscal_year);
    Forms forms;
    forms.passed_over = tables_passed_over(document, drafts);
    forms.projects.reserve(drafts.size());
    KnownValues known(options.units);
    for (form::Draft& draft : drafts) {
        read_values(draft.project, known);
        forms.projects.push_back(std::move(draft.project));
    }
    return forms;
}

}  // namespace ptcheck
