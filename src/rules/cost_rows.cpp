#include "rules/cost_rows.hpp"

#include <algorithm>
#include <array>

#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr Words total_words{"总投资"sv, "总成本"sv,   "总费用"sv,   "总支出"sv, "总投入"sv,
                            "总额"sv,   "总体投资"sv, "整体支出"sv, "合计"sv,   "总计"sv};

constexpr Words unit_cost_words{"单个"sv, "单站"sv, "单台"sv, "单位成本"sv, "单价"sv,
                                "每"sv,   "人均"sv, "户均"sv, "平均"sv,     "生均"sv,
                                "亩均"sv, "日均"sv, "月均"sv, "单位造价"sv};

// A rate fixed for one piece, whatever the piece is: 生活补助标准, 收费定额.
constexpr std::array<std::string_view, 2> rate_endings{"标准", "定额"};

// Words that name money or a limit, but no piece of work. Sorted by nothing: the longest wins.
constexpr Words generic_words{
    "总投资"sv, "总成本"sv, "总费用"sv, "总支出"sv, "总投入"sv, "总额"sv, "总体"sv, "整体"sv,
    "合计"sv,   "总计"sv,   "总"sv,     "项目"sv,   "本"sv,     "年度"sv, "全年"sv, "年"sv,
    "预算"sv,   "范围"sv,   "内"sv,     "控制"sv,   "在"sv,     "满足"sv, "按照"sv, "按"sv,
    "计划"sv,   "完成"sv,   "执行"sv,   "超过"sv,   "超出"sv,   "不"sv,   "高于"sv, "大于"sv,
    "低于"sv,   "价格"sv,   "采购"sv,   "资金"sv,   "投入"sv,   "配套"sv, "投资"sv, "经费"sv,
    "财政"sv,   "补助"sv,   "专项"sv,   "支出"sv,   "合理"sv,   "成本"sv, "费用"sv, "费"sv,
    "金额"sv,   "额度"sv,   "额"sv,     "数"sv,     "值"sv,     "所需"sv, "使用"sv, "严格"sv,
    "拨款"sv,   "概算"sv,   "万"sv,     "元"sv,     "指标"sv};

std::string_view name_of(const Indicator& row) noexcept {
    return row.level3 ? row.level3->trimmed() : std::string_view{};
}

std::string_view description_of(const Indicator& row) noexcept {
    return row.description ? row.description->trimmed() : std::string_view{};
}

bool in_ten_thousands(const Project& project) noexcept {
    return project.money_unit_name == "万元";
}

/// Nothing is left of the name but money words, digits and signs (one more character is let pass).
bool names_no_work(std::string_view name) {
    std::size_t left = 0;
    while (!name.empty()) {
        if (const std::size_t known = longest_prefix(name, generic_words); known > 0) {
            name.remove_prefix(known);
            continue;
        }
        if (is_han(code_point(name)) && ++left > 1) return false;
        name.remove_prefix(code_point_length(name));
    }
    return true;
}

/// 社会成本 and 生态环境成本 burden others than the budget. A mid-term target speaks of the money of
/// several years.
bool is_cost(const Indicator& row) noexcept {
    static constexpr Words of_others{"社会成本"sv, "生态成本"sv, "环境成本"sv};
    if (row.block == Block::mid) return false;
    if (row.level2 && contains_any(row.level2->raw, of_others)) return false;
    return row.level2_type == Level2::cost || row.level1_type == Level1::cost;
}

bool is_yuan(const Value& value) {
    return value.kind == ValueKind::money && value.unit == "元";
}

std::optional<Decimal> limit(const Value& value) noexcept {
    switch (value.op) {
        case Op::eq:
        case Op::le:
        case Op::lt:
            return value.delta ? std::nullopt : value.hi;
        default:
            return std::nullopt;
    }
}

/// Speaks of money in a way the normal form does not hold.
bool hides_money(const Value& value) {
    switch (value.kind) {
        case ValueKind::money:  // not in 元
        case ValueKind::number:
        case ValueKind::formula:
        case ValueKind::invalid:
            return true;
        default:
            return value.raw.find("元") != std::string_view::npos;
    }
}

bool names_unit_cost(std::string_view name) noexcept {
    return contains_any(name, unit_cost_words) ||
           std::ranges::any_of(rate_endings, [&](auto word) { return name.ends_with(word); });
}

CostRow classify(const Indicator& row) {
    const Value& value = row.normal;
    if (!is_yuan(value))
        return {&row, hides_money(value) ? CostKind::unknown : CostKind::not_amount, std::nullopt};
    const auto yuan = limit(value);
    if (!value.per.empty() || names_unit_cost(name_of(row)) || names_unit_cost(description_of(row)))
        return {&row, CostKind::unit, yuan};
    return {&row, yuan ? CostKind::part : CostKind::unknown, yuan};
}

/// The amounts of all rows that are no unit costs, nullopt when one cannot be added.
std::optional<Decimal> sum_of_all(const std::vector<CostRow>& rows) {
    std::optional<Decimal> sum = Decimal{};
    for (const CostRow& row : rows) {
        if (row.kind != CostKind::part || !sum) continue;
        sum = sum->plus(*row.yuan);
    }
    return sum;
}

enum class Reading : std::uint8_t { total, part, unsure };

/// What a row with a name like 设备采购总费用 is: the total of the project, or the total of a part of
/// it. The budget tells, where there is one.
Reading read_holding(const CostRow& row, const Costs& costs, const Project& project) {
    if (!project.budget.yuan || !row.yuan || *row.yuan >= *project.budget.yuan)
        return Reading::total;
    const auto sum = sum_of_all(costs.rows);
    return sum && *sum <= *project.budget.yuan ? Reading::part : Reading::unsure;
}

/// Finds the total row: by a name that says nothing but `total` (项目总投资), else by the one name
/// that holds such a word.
void find_total(Costs& costs, const Project& project) {
    std::vector<CostRow*> plain;
    std::vector<CostRow*> holding;
    for (CostRow& row : costs.rows) {
        if (row.kind != CostKind::part && row.kind != CostKind::unknown) continue;
        if (!contains_any(name_of(*row.row), total_words)) continue;
        (names_no_work(name_of(*row.row)) ? plain : holding).push_back(&row);
    }
    if (plain.empty() && holding.size() == 1) {
        const Reading reading = read_holding(*holding.front(), costs, project);
        costs.ambiguous = reading == Reading::unsure;
        if (reading == Reading::total) plain = std::move(holding);
    } else if (plain.empty() && holding.size() > 1) {
        costs.ambiguous = true;
    }
    if (plain.empty()) return;
    costs.ambiguous = std::ranges::any_of(
        plain, [&](const CostRow* row) { return row->yuan != plain.front()->yuan; });
    // Totals that agree are one total said twice; the first speaks.
    for (CostRow* row : plain) row->kind = CostKind::total;
}

}  // namespace

const CostRow* Costs::total() const noexcept {
    const auto found =
        std::ranges::find_if(rows, [](const CostRow& row) { return row.kind == CostKind::total; });
    return found == rows.end() || ambiguous ? nullptr : &*found;
}

bool Costs::has(CostKind kind) const noexcept {
    return std::ranges::any_of(rows, [&](const CostRow& row) { return row.kind == kind; });
}

Costs cost_rows(const Project& project) {
    Costs costs;
    const Place* last = nullptr;
    for (const Indicator& row : project.indicators) {
        if (!is_cost(row) || !row.value || row.value->blank()) continue;
        if (row.normal.kind == ValueKind::none) continue;
        // One value cell merged over several rows is one amount.
        if (last != nullptr && *last == row.value->place) continue;
        last = &row.value->place;
        costs.rows.push_back(classify(row));
    }
    if (costs.rows.size() > 1) find_total(costs, project);
    return costs;
}

bool restates(const CostRow& row, const Decimal& whole) {
    return row.kind == CostKind::part && row.yuan == whole && names_no_work(name_of(*row.row));
}

std::string amount_number(const Decimal& yuan, const Project& project) {
    const auto shown = yuan.scaled(in_ten_thousands(project) ? -4 : 0);
    return shown ? shown->to_string() : std::string{};
}

std::string amount_text(const Decimal& yuan, const Project& project) {
    return amount_number(yuan, project) + (in_ten_thousands(project) ? " 万元" : " 元");
}

std::string sum_text(const std::vector<Decimal>& terms, const Decimal& sum,
                     const Project& project) {
    constexpr std::size_t readable = 12;
    std::string out;
    if (terms.size() <= readable) {
        for (const Decimal& term : terms)
            out.append(out.empty() ? "" : "＋").append(amount_number(term, project));
        out += "＝";
    }
    return out + amount_text(sum, project);
}

}  // namespace ptcheck
