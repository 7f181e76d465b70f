#include <utility>

#include <fmt/format.h>

#include "ptcheck/text.hpp"
#include "ptcheck/value.hpp"

namespace ptcheck {

namespace {

bool holds(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}

/// The row measures a share: it stands under 满意度, or its name or description ends in 率.
bool measures_share(const ValueContext& context) {
    return holds(context.level2, "满意度") || trim(context.name).ends_with("率") ||
           trim(context.description).ends_with("率");
}

/// The unit in the brackets a name ends with: 总支出不超过（万元）. Empty when there is none.
std::string_view bracketed_unit(std::string_view name) {
    name = trim(name);
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"},
                                      std::pair<std::string_view, std::string_view>{"(", ")"}}) {
        const std::size_t at = name.rfind(open);
        if (!name.ends_with(close) || at == std::string_view::npos) continue;
        const std::size_t from = at + open.size();
        return trim(name.substr(from, name.size() - close.size() - from));
    }
    return {};
}

/// The money unit of the row: the one its name carries before the form's.
std::string_view money_unit_of(const ValueContext& context) {
    for (const std::string_view name : {context.name, context.description}) {
        const std::string_view unit = bracketed_unit(name);
        if (unit == "元" || unit == "万元") return unit;
    }
    return context.money_unit;
}

void read_as_share(Value& value) {
    const bool whole = value.lo == Decimal(1);
    value.mant = whole ? "1" : "100";
    if (!whole) value.scale = "%";
    value.kind = ValueKind::ratio;
    value.unit = "1";
    value.lo = value.hi = Decimal(1);
    value.supplied.push_back(Supplied::percent);
}

void read_as_money(Value& value, std::string_view money_unit) {
    if (!value.mult.empty()) {  // 45万: only 元 is missing
        value.kind = ValueKind::money;
        value.unit = "元";
        value.supplied.push_back(Supplied::unit);
        return;
    }
    const int power = money_unit == "万元" ? 4 : 0;
    const auto scale = [&](std::optional<Decimal>& side) {
        if (!side) return true;
        const auto scaled = side->scaled(power);
        if (scaled) side = scaled;
        return scaled.has_value();
    };
    Value money = value;
    if (!scale(value.lo) || !scale(value.hi)) {
        value = std::move(money);
        return;
    }
    if (value.mant.empty()) value.mant = (money.lo ? money.lo : money.hi)->to_string();
    value.kind = ValueKind::money;
    value.unit = "元";
    value.supplied.push_back(Supplied::unit);
    if (power != 0) {
        value.mult = fmt::format("1e{}", power);
        value.supplied.push_back(Supplied::multiplier);
    } else {
        value.mant.clear();
    }
}

}  // namespace

void apply_context(Value& value, const ValueContext& context) {
    if (value.kind != ValueKind::number) return;
    const bool plain = value.op == Op::eq && value.mult.empty();
    if (measures_share(context)) {
        if (plain && (value.lo == Decimal(1) || value.lo == Decimal(100))) read_as_share(value);
        return;
    }
    if (holds(context.level2, "成本")) {
        const std::string_view money_unit = money_unit_of(context);
        if (!money_unit.empty() || !value.mult.empty()) read_as_money(value, money_unit);
        return;
    }
    if (holds(context.level2, "数量") && value.mult.empty()) {
        value.kind = ValueKind::quantity;
        value.supplied.push_back(Supplied::count);
    }
}

}  // namespace ptcheck
