#include "rules/scores.hpp"

#include <string_view>

#include "form/points.hpp"
#include "rules/row_words.hpp"

namespace ptcheck {

namespace {

/// Nothing stands beside the number or date that could change what it says.
bool plain(const Value& value) {
    return value.subject.empty() && value.noun.empty() && value.rest.empty() && value.of.empty() &&
           value.when.empty() && value.alt.empty() && value.items.empty() && !value.delta;
}

Value achieved(const Indicator& row, const Project& project) {
    const std::string_view text = cell_text(row.actual);
    const ValueFields fields{{}, text, cell_text(row.measure_unit), {}};
    Value value =
        fields.unit.empty() ? parse_value(text, project.year) : parse_value(fields, project.year);
    apply_context(value, {cell_text(row.level2), cell_text(row.level3), cell_text(row.description),
                          project.money_unit_name});
    return value;
}

}  // namespace

std::optional<Decimal> points_in(const std::optional<Text>& cell) {
    if (!cell || cell->blank()) return std::nullopt;
    return form::points_of_cell(cell->trimmed());
}

std::optional<bool> missed_target(const Indicator& row, const Project& project) {
    if (!row.actual || row.actual->blank() || !plain(row.normal)) return std::nullopt;
    const Value& target = row.normal;
    const Value actual = achieved(row, project);
    if (!plain(actual) || actual.kind != target.kind) return std::nullopt;
    if (target.kind == ValueKind::deadline) {
        if (!target.date_to || !actual.date_to) return std::nullopt;
        return *actual.date_to > *target.date_to;
    }
    if (!target.measures() || actual.unit != target.unit || actual.per != target.per)
        return std::nullopt;
    // What was achieved is one number; `≥95%` there only repeats the target.
    if (actual.op != Op::eq || !actual.lo || actual.lo != actual.hi) return std::nullopt;
    if (target.op == Op::ge || target.op == Op::gt) return *actual.lo < *target.lo;
    if (target.op == Op::le || target.op == Op::lt) return *actual.lo > *target.hi;
    // Of an exact target more may be as good: only less of something wanted is a miss.
    if (target.op != Op::eq || !target.lo || target.kind == ValueKind::money) return std::nullopt;
    if (target.kind == ValueKind::duration || small_is_good(cell_text(row.level3)))
        return std::nullopt;
    return *actual.lo < *target.lo;
}

}  // namespace ptcheck
