#include "merge/read_value.hpp"

#include <charconv>

namespace ptcheck {

namespace {

constexpr Bilingual no_decimal{"应为十进制数", "should be a decimal number"};
constexpr Bilingual no_date{"应为日期，如 2023-12-31", "should be a date such as 2023-12-31"};

// Printed without an exponent, zeros at the end may be more digits than are kept.
std::optional<Decimal> decimal_of(std::string_view text) {
    if (const auto plain = Decimal::parse(text)) return plain;
    constexpr std::size_t most_zeros = 100;
    const std::size_t last = text.find_last_not_of('0');
    if (text.find('.') != std::string_view::npos || last == std::string_view::npos) return {};
    const std::size_t zeros = text.size() - last - 1;
    const auto digits = Decimal::parse(text.substr(0, last + 1));
    if (!digits || zeros > most_zeros) return std::nullopt;
    return digits->scaled(static_cast<int>(zeros));
}

class ValueReader {
public:
    explicit ValueReader(const Record& record) : record_(record) {}

    Value read() const {
        Value value;
        value.kind = record_.named<ValueKind>("kind", value_kind_count, value_kind_name);
        value.op = name<Op>("op", 12, op_name);
        value.lo = decimal("lo");
        value.hi = decimal("hi");
        value.lo_open = record_.flag("lo_open");
        value.hi_open = record_.flag("hi_open");
        if (record_.has("unit")) {
            if (const auto unit = record_.text_or_null("unit")) value.unit = *unit;
        }
        text("unit_alt", value.unit_alt);
        text("mant", value.mant);
        text("mult", value.mult);
        text("scale", value.scale);
        value.num = decimal("num");
        value.den = decimal("den");
        texts("per", value.per);
        text("noun", value.noun);
        text("subject", value.subject);
        text("verb", value.verb);
        text("modal", value.modal);
        value.delta = record_.flag("delta");
        text("of", value.of);
        text("when", value.when);
        text("rest", value.rest);
        dates(value);
        text("basis", value.basis);
        value.q = name<Quality>("q", 7, quality_name);
        text("text", value.text);
        texts("refs", value.refs);
        texts("std", value.std_refs);
        texts("mentions", value.mentions);
        for (const Record& item : record_.objects_if_any("items"))
            value.items.push_back(read_value(item));
        names("repairs", value.repairs, 4, repair_name);
        text("ambiguous", value.ambiguous);
        if (record_.has("alt")) value.alt.push_back(read_value(record_.object("alt")));
        names("ctx", value.supplied, 5, supplied_name);
        if (value.kind == ValueKind::invalid) {
            value.invalid_at = record_.integer<std::size_t>("at");
            value.invalid_expected = record_.text_if_any("expected").value_or("");
        }
        return value;
    }

private:
    void dates(Value& value) const {
        value.date_from = date("date_from");
        value.date_to = date("date_to");
        value.date_to_strict = date("date_to_strict");
        value.month_to = integer("month_to").value_or(0);
        value.grain = name<Grain>("grain", 7, grain_name);
        value.edge = name<Edge>("edge", 3, edge_name);
        value.implied_before = record_.flag("implied_before");
        text("recur", value.recur);
        text("anchor", value.anchor);
        value.day = integer("day").value_or(0);
        value.day_strict = integer("day_strict").value_or(0);
        value.from_offset_days = integer("from_offset_days");
        value.to_offset_days = integer("to_offset_days");
    }
    void text(std::string_view key, std::string& target) const {
        if (const auto given = record_.text_if_any(key)) target = *given;
    }
    void texts(std::string_view key, std::vector<std::string>& target) const {
        if (record_.has(key)) target = record_.texts(key);
    }
    [[nodiscard]] std::optional<int> integer(std::string_view key) const {
        return record_.has(key) ? std::optional(record_.integer<int>(key)) : std::nullopt;
    }
    [[nodiscard]] std::optional<Decimal> decimal(std::string_view key) const {
        const auto given = record_.text_if_any(key);
        return given ? std::optional(read_decimal(key, *given)) : std::nullopt;
    }
    [[nodiscard]] std::optional<Date> date(std::string_view key) const {
        const auto given = record_.text_if_any(key);
        if (!given) return std::nullopt;
        Date date;
        const char* at = given->data();
        const char* end = at + given->size();
        for (int* part : {&date.year, &date.month, &date.day}) {
            if (part != &date.year && (at == end || *at++ != '-')) Record::refuse(key, no_date);
            const auto [next, error] = std::from_chars(at, end, *part);
            if (error != std::errc{} || *part < 0) Record::refuse(key, no_date);
            at = next;
        }
        if (at != end) Record::refuse(key, no_date);
        return date;
    }
    template <typename Enum, typename NameOf>
    [[nodiscard]] Enum name(std::string_view key, std::size_t count, NameOf name_of) const {
        return record_.has(key) ? record_.named<Enum>(key, count, name_of) : Enum{};
    }
    template <typename Enum, typename NameOf>
    void names(std::string_view key, std::vector<Enum>& target, std::size_t count,
               NameOf name_of) const {
        if (!record_.has(key)) return;
        for (const std::string_view each : record_.text_views(key))
            target.push_back(Record::value_named<Enum>(key, each, count, name_of));
    }

    const Record& record_;
};

}  // namespace

Decimal read_decimal(std::string_view key, std::string_view text) {
    const std::optional<Decimal> number = decimal_of(text);
    if (!number) Record::refuse(key, no_decimal);
    return *number;
}

Value read_value(const Record& record) {
    return ValueReader(record).read();
}

}  // namespace ptcheck
