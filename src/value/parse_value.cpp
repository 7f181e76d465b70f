// The order in which the forms of a value are tried.
#include <algorithm>
#include <array>
#include <utility>

#include "ptcheck/text.hpp"
#include "ptcheck/value.hpp"
#include "value/assemble.hpp"
#include "value/fold.hpp"
#include "value/grammar.hpp"
#include "value/qualitative.hpp"

namespace ptcheck {

namespace value {
namespace {

/// A text longer than this is prose, whatever stands in it; it also keeps the parser linear.
constexpr std::size_t longest_quantity = 200;

using Year = std::optional<int>;

std::optional<Value> date_of(std::string_view text, Year year) {
    if (const auto draft = match_recurring(text)) return recurring_of(*draft);
    if (const auto draft = match_window(text)) return window_of(*draft);
    if (const auto draft = match_deadline(text)) {
        if (auto value = deadline_of(*draft, year)) return value;
    }
    if (const auto draft = match_plain_date(text)) {
        if (auto value = deadline_of(*draft, year)) return value;
    }
    if (const auto draft = match_period(text)) return period_of(*draft, year);
    return std::nullopt;
}

std::optional<Value> plain_quantity(std::string_view text, Year year) {
    const auto draft = match_quantity(text);
    return draft ? quantity_of(*draft, text, year) : std::nullopt;
}

std::optional<Value> limit_of(std::string_view text) {
    auto draft = match_limit_of(text);
    if (!draft) return std::nullopt;
    auto value = quantity_of(*draft, text, std::nullopt);
    if (!value || value->kind == ValueKind::invalid) return std::nullopt;
    std::string_view of = draft->subject;
    if (constexpr std::string_view particle = "的"; of.ends_with(particle)) {
        of.remove_suffix(particle.size());
    }
    value->of = trim(of);
    return value;
}

/// Two characters at least, the last one Chinese or a closing bracket (4+5 and 2：1 have none), and
/// no amount of its own: of `1份2份` neither is the subject of the other.
bool can_be_subject(std::string_view subject) {
    std::size_t last = subject.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(subject[last]) & 0xC0U) == 0x80U) --last;
    const char32_t c = code_point(subject.substr(last));
    constexpr std::u32string_view closing = U"）》”)";
    const bool named = (c >= 0x3400 && c <= 0x9FFF) || closing.find(c) != std::u32string_view::npos;
    return named && last > 0 && !match_quantity(subject);
}

std::optional<Value> subject_quantity(std::string_view text) {
    const auto draft = match_subject_quantity(text);
    if (!draft) return std::nullopt;
    if (!can_be_subject(draft->subject)) return std::nullopt;
    auto value = quantity_of(*draft, text, std::nullopt);
    if (value) value->subject = draft->subject;
    return value;
}

std::optional<Value> measured(std::string_view text, Year year) {
    if (auto value = plain_quantity(text, year)) return value;
    if (const auto draft = match_doubled(text)) {
        if (auto value = doubled_of(*draft, text)) return value;
    }
    if (auto value = limit_of(text)) return value;
    if (const auto draft = match_text_quantity(text)) {
        if (auto value = quantity_of(*draft, text, year)) return value;
    }
    return subject_quantity(text);
}

/// A sign, a unit or a percent sign that waits for its number.
std::optional<Value> missing_number(std::string_view text) {
    const Comparator* first = entry_at(comparators, text);
    const bool sign = first != nullptr && first->sign;
    const std::size_t at = first != nullptr ? first->word.size() : 0;
    const std::string_view after = trim(text.substr(at));
    // A sign with anything but a number behind it (≥通过验收), or a unit and nothing else.
    const bool digit_follows = !after.empty() && after[0] >= '0' && after[0] <= '9';
    const bool lone_unit = first == nullptr && match_lone_measure(text);
    if (!lone_unit && (!sign || digit_follows)) return std::nullopt;
    Value value;
    value.kind = ValueKind::invalid;
    value.invalid_at = at;
    value.invalid_expected = "number";
    return value;
}

/// Splits at ， and ； outside brackets.
std::vector<std::string_view> items_of(std::string_view text) {
    constexpr std::array<std::string_view, 3> separators{"，", "；", ";"};
    std::vector<std::string_view> items;
    std::size_t from = 0;
    int depth = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("（") || rest[0] == '(') ++depth;
        if ((rest.starts_with("）") || rest[0] == ')') && depth > 0) --depth;
        const std::size_t length = code_point_length(rest);
        for (const std::string_view separator : separators) {
            if (depth > 0 || !rest.starts_with(separator)) continue;
            items.push_back(trim(text.substr(from, at - from)));
            from = at + separator.size();
            break;
        }
        at += length;
    }
    items.push_back(trim(text.substr(from)));
    return items;
}

std::optional<Value> list_of(std::string_view text) {
    const std::vector<std::string_view> parts = items_of(text);
    if (parts.size() < 2) return std::nullopt;
    Value list;
    list.kind = ValueKind::list;
    bool measures = false;
    for (const std::string_view part : parts) {
        if (part.empty()) return std::nullopt;
        std::optional<Value> item = plain_quantity(part, std::nullopt);
        if (!item) item = subject_quantity(part);
        if (item && item->kind == ValueKind::invalid) item.reset();
        measures = measures || item.has_value();
        list.items.push_back(item ? *std::move(item) : qualitative_of(part));
    }
    if (!measures) return std::nullopt;
    return list;
}

Value read(std::string_view text, Year year) {
    if (text == "无") {
        Value none;
        none.kind = ValueKind::none;
        return none;
    }
    if (text.empty()) return qualitative_of(text);
    std::string buffer;
    const std::string_view folded = fold_width(text, buffer);
    if (auto value = date_of(folded, year)) return *std::move(value);
    if (code_points(folded) > longest_quantity) return qualitative_of(text);
    if (const auto draft = match_formula(folded)) return *formula_of(*draft, folded);
    if (auto value = measured(folded, year)) return *std::move(value);
    if (auto value = deferred_of(folded)) return *std::move(value);
    if (auto value = relative_of(folded)) return *std::move(value);
    if (auto value = list_of(folded)) return *std::move(value);
    if (auto value = missing_number(folded)) return *std::move(value);
    return qualitative_of(text);
}

}  // namespace
}  // namespace value

Value parse_value(std::string_view text, std::optional<int> year) {
    Value result = value::read(trim(text), year);
    result.raw = text;
    if (result.kind == ValueKind::invalid) {
        result.invalid_at += static_cast<std::size_t>(trim(text).data() - text.data());
    }
    return result;
}

}  // namespace ptcheck
