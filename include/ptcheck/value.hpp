// The indicator value: what `≤104万元`, `2023年底前` or `有效提升` says, exactly.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/decimal.hpp"

namespace ptcheck {

enum class ValueKind : std::uint8_t {
    quantity,
    money,
    ratio,
    duration,
    frequency,
    length,
    area,
    mass,
    score,
    number,
    deadline,
    period,
    deferred,
    relative,
    formula,
    qualitative,
    list,
    none,
    invalid,
};
inline constexpr std::size_t value_kind_count = 19;
std::string_view value_kind_name(ValueKind kind) noexcept;

/// `over` = 500余 (more than), `under` = 近500 (less than), `better` = 优于, `window` = 月底前五日内.
enum class Op : std::uint8_t {
    absent,
    eq,
    ge,
    gt,
    le,
    lt,
    range,
    approx,
    over,
    under,
    better,
    window
};
enum class Grain : std::uint8_t { absent, year, half, quarter, month, xun, day };
enum class Edge : std::uint8_t { absent, end, before };
enum class Quality : std::uint8_t { absent, level, trend, conform, pass, action, other };
enum class Repair : std::uint8_t { doubled_value, comparator_typo, look_alike_sign, width };
/// What the context step, not the text, supplied.
enum class Supplied : std::uint8_t { year, unit, multiplier, percent, count };

/// A day of the Gregorian calendar; month and day 1-based.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
    friend bool operator==(const Date&, const Date&) = default;
    friend auto operator<=>(const Date&, const Date&) = default;
};
/// `2023-12-31` (RFC 3339 full-date).
std::string to_string(const Date& date);

/// The normal form: one flat record, whose members are absent (empty, nullopt, false, 0) where the
/// kind has no use for them. Amounts of money are in 元, ratios in base 1.
struct Value {
    std::string_view raw;  ///< the text given to parse_value; the caller keeps it alive
    ValueKind kind = ValueKind::qualitative;
    Op op = Op::absent;
    bool explicit_op = false;  ///< a comparator was written

    std::optional<Decimal> lo;  ///< absent side = unbounded
    std::optional<Decimal> hi;
    bool lo_open = false;  ///< of a range only
    bool hi_open = false;
    std::optional<std::string>
        unit;              ///< base unit; nullopt = missing (printed null for quantity, number)
    std::string unit_alt;  ///< 台（套） → 套
    std::string mant;      ///< digits as written, when worth keeping (30.0)
    std::string mult;      ///< `1e4`, …
    std::string scale;     ///< `%`, `‰`, `个百分点`, `成` (tenths)
    std::optional<Decimal> num;  ///< 三分之二 → 2 / 3
    std::optional<Decimal> den;
    std::vector<std::string> per;  ///< 元/个·小时 → 个, 小时
    std::string noun;
    std::string subject;
    std::string verb;
    std::string modal;
    bool delta = false;  ///< 增加2种: a change, not a level
    std::string of;      ///< ≤对应排放限值的70% → 对应排放限值
    std::string when;
    std::string rest;

    std::optional<Date> date_from;
    std::optional<Date> date_to;
    std::optional<Date> date_to_strict;
    int month_to = 0;
    Grain grain = Grain::absent;
    Edge edge = Edge::absent;
    bool implied_before = false;
    std::string recur;   ///< month, quarter, year
    std::string anchor;  ///< month_end, next_month, …
    int day = 0;
    int day_strict = 0;
    std::optional<int> from_offset_days;
    std::optional<int> to_offset_days;

    std::string basis;
    Quality q = Quality::absent;
    std::string text;
    std::vector<std::string> refs;      ///< 《…》
    std::vector<std::string> std_refs;  ///< DB12/524-2020, key `std`
    std::vector<std::string> mentions;  ///< years in prose
    std::vector<Value> items;           ///< of a list

    std::vector<Repair> repairs;
    std::string ambiguous;
    std::vector<Value> alt;          ///< at most one: the other reading
    std::vector<Supplied> supplied;  ///< key `ctx`

    std::size_t invalid_at = 0;         ///< kind invalid: byte offset in `raw`
    std::string_view invalid_expected;  ///< number, range or digits

    [[nodiscard]] bool has(Repair repair) const noexcept;
    [[nodiscard]] bool has(Supplied what) const noexcept;
    /// kind is one of quantity … number: it measures something.
    [[nodiscard]] bool measures() const noexcept { return kind <= ValueKind::number; }
};

/// Total, pure, anchored: reads any bytes, never throws, never reads the clock.
/// `year` fills in dates that state none (recorded as Supplied::year).
Value parse_value(std::string_view text, std::optional<int> year = std::nullopt);

/// A unit an office counts in beside the built-in ones: a word without blanks, digits and signs, as
/// it is written behind a number.
struct ExtraUnit {
    std::string word;
    ValueKind kind = ValueKind::quantity;  ///< one that measures
};

struct ParseOptions {
    std::optional<int> year;
    std::span<const ExtraUnit> units;  ///< looked at beside the built-in units, the longest wins
};
Value parse_value(std::string_view text, const ParseOptions& options);

/// The value as an expression in the usual spelling: `≥95%`, `≤104万元`, `2023年12月底前`. Parsed with
/// the same year it gives the same value but for `repairs`, `ambiguous`, `alt` and `supplied`; of an
/// invalid value it is the text as given.
std::string value_expression(const Value& value);

/// A value that a form keeps in columns of its own. Any of them may be blank; what the number's cell
/// states itself (`≥95%` with the sign and the unit repeated beside it) goes before the others.
struct ValueFields {
    std::string_view sign;       ///< `≥`, `大于等于`, `定性`, also `正向`
    std::string_view number;     ///< the cell of the value
    std::string_view unit;       ///< `%`, `人次`, `万元`
    std::string_view direction;  ///< `正向` or `反向`
};

/// parse_value of a value kept in columns; `raw` is `fields.number`. A unit column may name a unit
/// outside the table: it is taken as written.
Value parse_value(const ValueFields& fields, const ParseOptions& options);
Value parse_value(const ValueFields& fields, std::optional<int> year = std::nullopt);

/// What only the form knows about a value's cell.
struct ValueContext {
    std::string_view level2;       ///< as printed, `服务对象满意度指标`
    std::string_view name;         ///< level 3
    std::string_view description;  ///< empty when the form has none
    std::string_view money_unit;   ///< 元 or 万元; empty = not known
};

/// Supplies what the text leaves to the form (a unit, a multiplier, that a bare 1 is 100 %), and
/// records it in `supplied`; every other value is left unchanged.
void apply_context(Value& value, const ValueContext& context);

std::string_view op_name(Op op) noexcept;
std::string_view grain_name(Grain grain) noexcept;
std::string_view edge_name(Edge edge) noexcept;
std::string_view quality_name(Quality quality) noexcept;
std::string_view repair_name(Repair repair) noexcept;
std::string_view supplied_name(Supplied what) noexcept;

}  // namespace ptcheck
