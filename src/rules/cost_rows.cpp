#include "rules/cost_rows.hpp"

#include <algorithm>
#include <array>

#include "rules/words.hpp"

namespace ptcheck {

namespace {

constexpr std::array<std::string_view, 10> total_words{"总投资", "总成本", "总费用",   "总支出",
                                                       "总投入", "总额",   "总体投资", "整体支出",
                                                       "合计",   "总计"};

constexpr std::array<std::string_view, 14> unit_cost_words{
    "单个", "单站", "单台", "单位成本", "单价", "每",   "人均",
    "户均", "平均", "生均", "亩均",     "日均", "月均", "单位造价"};

// A rate fixed for one piece, whatever the piece is: 生活补助标准, 收费定额.
constexpr std::array<std::string_view, 2> rate_endings{"标准", "定额"};

// Words that name money or a limit, but no piece of work. Sorted by nothing: the longest wins.
constexpr std::array<std::string_view, 61> generic_words{
    "总投资", "总成本", "总费用", "总支出", "总投入", "总额", "总体", "整体", "合计",
    "总计",   "总",     "项目",   "本",     "年度",   "全年", "年",   "预算", "范围",
    "内",     "控制",   "在",     "满足",   "按照",   "按",   "计划", "完成", "执行",
    "超过",   "超出",   "不",     "高于",   "大于",   "低于", "价格", "采购", "资金",
    "投入",   "配套",   "投资",   "经费",   "财政",   "补助", "专项", "支出", "合理",
    "成本",   "费用",   "费",     "金额",   "额度",   "额",   "数",   "值",   "所需",
    "使用",   "严格",   "拨款",   "概算",   "万",     "元",   "指标"};

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
    constexpr std::array<std::string_view, 3> of_others{"社会成本", "生态成本", "环境成本"};
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
