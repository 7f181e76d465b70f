// The normal form as JSON: absent members are left out; only a missing unit is printed as null, and
// only where the kind calls for one.
#include "report/value_json.hpp"

#include "ptcheck/report.hpp"
#include "report/json_writer.hpp"

namespace ptcheck {

namespace {

class ValueJson {
public:
    explicit ValueJson(JsonWriter& json) : json_(json) {}

    void write(const Value& value) {
        json_.begin_object();
        json_.member("kind", value_kind_name(value.kind));
        text("op", op_name(value.op));
        number("lo", value.lo);
        number("hi", value.hi);
        flag("lo_open", value.lo_open);
        flag("hi_open", value.hi_open);
        unit(value);
        text("unit_alt", value.unit_alt);
        text("mant", value.mant);
        text("mult", value.mult);
        text("scale", value.scale);
        number("num", value.num);
        number("den", value.den);
        list("per", value.per);
        text("noun", value.noun);
        text("subject", value.subject);
        text("verb", value.verb);
        text("modal", value.modal);
        flag("delta", value.delta);
        text("of", value.of);
        text("when", value.when);
        text("rest", value.rest);
        dates(value);
        text("basis", value.basis);
        text("q", quality_name(value.q));
        text("text", value.text);
        list("refs", value.refs);
        list("std", value.std_refs);
        list("mentions", value.mentions);
        values("items", value.items);
        names("repairs", value.repairs, repair_name);
        text("ambiguous", value.ambiguous);
        if (!value.alt.empty()) {
            json_.key("alt");
            write(value.alt.front());
        }
        names("ctx", value.supplied, supplied_name);
        if (value.kind == ValueKind::invalid) {
            integer("at", static_cast<std::int64_t>(value.invalid_at));
            text("expected", value.invalid_expected);
        }
        json_.end_object();
    }

private:
    void text(std::string_view key, std::string_view value) {
        if (!value.empty()) json_.member(key, value);
    }
    void integer(std::string_view key, std::int64_t value) { json_.member(key, value); }
    void flag(std::string_view key, bool value) {
        if (!value) return;
        json_.key(key);
        json_.boolean(true);
    }
    void number(std::string_view key, const std::optional<Decimal>& value) {
        if (value) json_.member(key, value->to_string());
    }
    void date(std::string_view key, const std::optional<Date>& value) {
        if (value) json_.member(key, to_string(*value));
    }
    void list(std::string_view key, const std::vector<std::string>& values) {
        if (values.empty()) return;
        json_.key(key);
        json_.begin_array();
        for (const std::string& value : values) json_.string(value);
        json_.end_array();
    }
    void values(std::string_view key, const std::vector<Value>& values) {
        if (values.empty()) return;
        json_.key(key);
        json_.begin_array();
        for (const Value& value : values) write(value);
        json_.end_array();
    }
    template <typename Enum>
    void names(std::string_view key, const std::vector<Enum>& values,
               std::string_view (*name)(Enum) noexcept) {
        if (values.empty()) return;
        json_.key(key);
        json_.begin_array();
        for (const Enum value : values) json_.string(name(value));
        json_.end_array();
    }
    void unit(const Value& value) {
        const bool called_for = value.kind == ValueKind::quantity ||
                                value.kind == ValueKind::number || value.kind == ValueKind::formula;
        if (!value.unit && !called_for) return;
        json_.key("unit");
        if (value.unit) {
            json_.string(*value.unit);
        } else {
            json_.null();
        }
    }
    void dates(const Value& value) {
        date("date_from", value.date_from);
        date("date_to", value.date_to);
        date("date_to_strict", value.date_to_strict);
        if (value.month_to != 0) integer("month_to", value.month_to);
        text("grain", grain_name(value.grain));
        text("edge", edge_name(value.edge));
        flag("implied_before", value.implied_before);
        text("recur", value.recur);
        text("anchor", value.anchor);
        if (value.day != 0) integer("day", value.day);
        if (value.day_strict != 0) integer("day_strict", value.day_strict);
        if (value.from_offset_days) integer("from_offset_days", *value.from_offset_days);
        if (value.to_offset_days) integer("to_offset_days", *value.to_offset_days);
    }

    JsonWriter& json_;
};

}  // namespace

void write_value(JsonWriter& json, const Value& value) {
    ValueJson(json).write(value);
}

std::string value_json(const Value& value) {
    std::string out;
    JsonWriter json(out);
    write_value(json, value);
    return out;
}

}  // namespace ptcheck
