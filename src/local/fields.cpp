#include "local/fields.hpp"

#include <algorithm>
#include <array>

#include "ptcheck/rule.hpp"

namespace ptcheck::local {

namespace {

/// All that a field can be, and what each is called in Chinese.
struct Words {
    std::string_view words = {};
    std::string_view gloss = {};
};
constexpr Words level1_words{"output benefit satisfaction cost unknown",
                             "产出 效益 满意度 成本 其他"};
constexpr Words level2_words{
    "quantity quality timeliness cost economic social ecological sustainable satisfaction unknown",
    "数量 质量 时效 成本 经济效益 社会效益 生态效益 可持续影响 服务对象满意度 其他"};
constexpr Words kind_words{
    "quantity money ratio duration frequency length area mass score number deadline period deferred "
    "relative formula qualitative list none invalid",
    "数量 金额 比率 时长 频次 长度 面积 重量 分值 无单位的数 完成期限 时段 待定 相对值 公式 定性 多项 无 "
    "不能识别"};
constexpr Words op_words{"eq ge gt le lt range approx over under better window",
                         "等于 不低于 高于 不超过 低于 区间 约 超过 不足 优于 时间窗口"};
constexpr Words standard_words{"tianjin-2018 central-2021 self-evaluation unknown",
                               "天津2018 中央2021 绩效自评 未知"};

const Text* pointer(const std::optional<Text>& text) noexcept {
    return text ? &*text : nullptr;
}

Datum text_of(const std::optional<Text>& text) noexcept {
    return text ? Datum(text->trimmed()) : Datum();
}

Datum number_of(const std::optional<Decimal>& number) noexcept {
    return number ? Datum(*number) : Datum();
}

Datum word_of(std::string_view word) noexcept {
    return word.empty() ? Datum() : Datum(word);
}

Datum whole(int number) noexcept {
    return Decimal(number);
}

using Cell = std::optional<Text> Indicator::*;
using HeadCell = std::optional<Text> Project::*;
using HeadAmount = Amount Project::*;

// A function for each member that a field is read from.
template <Cell cell>
Datum row_text(const Project&, const Indicator& row) {
    return text_of(row.*cell);
}
template <Cell cell>
const Text* row_cell(const Project&, const Indicator& row) {
    return pointer(row.*cell);
}
template <HeadCell cell>
Datum head_text(const Project& project, const Indicator&) {
    return text_of(project.*cell);
}
template <HeadCell cell>
const Text* head_cell(const Project& project, const Indicator&) {
    return pointer(project.*cell);
}
template <HeadAmount amount>
Datum head_yuan(const Project& project, const Indicator&) {
    return number_of((project.*amount).yuan);
}
template <HeadAmount amount>
const Text* amount_cell(const Project& project, const Indicator&) {
    return pointer((project.*amount).text);
}

Datum level1_type(const Project&, const Indicator& row) {
    constexpr std::array<std::string_view, 5> names{"unknown", "output", "benefit", "satisfaction",
                                                    "cost"};
    return row.level1 ? Datum(names[static_cast<std::size_t>(row.level1_type)]) : Datum();
}

Datum level2_type(const Project&, const Indicator& row) {
    constexpr std::array<std::string_view, 10> names{
        "unknown",  "quantity", "quality",    "timeliness",  "cost",
        "economic", "social",   "ecological", "sustainable", "satisfaction"};
    return row.level2 ? Datum(names[static_cast<std::size_t>(row.level2_type)]) : Datum();
}

Datum value_kind(const Project&, const Indicator& row) {
    return row.value ? Datum(value_kind_name(row.normal.kind)) : Datum();
}
Datum value_op(const Project&, const Indicator& row) {
    return word_of(op_name(row.normal.op));
}
Datum value_lo(const Project&, const Indicator& row) {
    return number_of(row.normal.lo);
}
Datum value_hi(const Project&, const Indicator& row) {
    return number_of(row.normal.hi);
}
Datum value_unit(const Project&, const Indicator& row) {
    return row.normal.unit ? Datum(std::string_view(*row.normal.unit)) : Datum();
}
Datum value_per(const Project&, const Indicator& row) {
    return row.normal.per.empty() ? Datum() : Datum(std::string_view(row.normal.per.front()));
}
Datum value_year(const Project&, const Indicator& row) {
    return row.normal.date_to ? whole(row.normal.date_to->year) : Datum();
}
Datum value_month(const Project&, const Indicator& row) {
    return row.normal.date_to ? whole(row.normal.date_to->month) : Datum();
}
Datum value_day(const Project&, const Indicator& row) {
    return row.normal.date_to ? whole(row.normal.date_to->day) : Datum();
}
Datum row_weight(const Project&, const Indicator& row) {
    return number_of(row.points);
}

Datum project_unit(const Project& project, const Indicator&) {
    return word_of(project.unit_name);
}
Datum project_unit_code(const Project& project, const Indicator&) {
    return word_of(project.unit_code);
}
Datum project_year(const Project& project, const Indicator&) {
    return project.year ? whole(*project.year) : Datum();
}
Datum project_standard(const Project& project, const Indicator&) {
    return standard_name(project.standard);
}
Datum project_rows(const Project& project, const Indicator&) {
    return Decimal(static_cast<std::int64_t>(project.indicators.size()));
}
const Text* project_cell(const Project& project, const Indicator&) {
    return &project.whole;
}

constexpr auto value_cell = row_cell<&Indicator::value>;

constexpr FieldInfo text(std::string_view name, bool of_row, Bilingual help,
                         Datum (*get)(const Project&, const Indicator&),
                         const Text* (*cell)(const Project&, const Indicator&), Words words = {}) {
    return {name, Type::text, of_row, words.words, words.gloss, help, get, cell};
}
constexpr FieldInfo number(std::string_view name, bool of_row, Bilingual help,
                           Datum (*get)(const Project&, const Indicator&),
                           const Text* (*cell)(const Project&, const Indicator&)) {
    return {name, Type::number, of_row, {}, {}, help, get, cell};
}

constexpr std::array all{
    text("level1", true, {"一级指标", "level 1 as printed"}, row_text<&Indicator::level1>,
         row_cell<&Indicator::level1>),
    text("level1.type", true, {"一级指标的类别", "which level 1 it is"}, level1_type,
         row_cell<&Indicator::level1>, level1_words),
    text("level2", true, {"二级指标", "level 2 as printed"}, row_text<&Indicator::level2>,
         row_cell<&Indicator::level2>),
    text("level2.type", true, {"二级指标的类别", "which level 2 it is"}, level2_type,
         row_cell<&Indicator::level2>, level2_words),
    text("level3", true, {"三级指标（指标名称）", "level 3, the indicator's name"},
         row_text<&Indicator::level3>, row_cell<&Indicator::level3>),
    text("description", true, {"绩效指标描述", "description of the indicator"},
         row_text<&Indicator::description>, row_cell<&Indicator::description>),
    text("value.text", true, {"指标值", "the value as printed"}, row_text<&Indicator::value>,
         value_cell),
    text("value.kind", true, {"指标值的种类", "what kind of value it is"}, value_kind, value_cell,
         kind_words),
    text("value.op", true, {"比较符", "comparator: eq =, ge ≥, gt >, le ≤, lt <, range and others"},
         value_op, value_cell, op_words),
    number("value.lo", true,
           {"指标值的下限（金额为元，85% 即 0.85）",
            "lower bound (amounts of money in 元, 85% is 0.85)"},
           value_lo, value_cell),
    number("value.hi", true, {"指标值的上限", "upper bound"}, value_hi, value_cell),
    text("value.unit", true, {"指标值的单位", "unit of the value"}, value_unit, value_cell),
    text("value.per", true, {"“元/人”中斜线之后的“人”", "what stands behind the slash of 元/人"},
         value_per, value_cell),
    number("value.year", true, {"完成期限的年", "year of a deadline"}, value_year, value_cell),
    number("value.month", true, {"完成期限的月", "month of a deadline"}, value_month, value_cell),
    number("value.day", true, {"完成期限的日", "day of a deadline"}, value_day, value_cell),
    text("sign", true, {"单列的计算符号或指标性质", "sign in a column of its own"},
         row_text<&Indicator::sign>, row_cell<&Indicator::sign>),
    text("unit", true, {"单列的计量单位", "unit in a column of its own"},
         row_text<&Indicator::measure_unit>, row_cell<&Indicator::measure_unit>),
    text("direction", true, {"单列的指标方向", "direction in a column of its own"},
         row_text<&Indicator::direction>, row_cell<&Indicator::direction>),
    number("weight", true, {"分值或权重", "weight"}, row_weight, row_cell<&Indicator::weight>),
    text("actual", true, {"实际完成值", "achieved value"}, row_text<&Indicator::actual>,
         row_cell<&Indicator::actual>),
    text("score", true, {"得分", "score"}, row_text<&Indicator::score>,
         row_cell<&Indicator::score>),
    text("reason", true, {"偏差原因", "reason of a deviation"}, row_text<&Indicator::reason>,
         row_cell<&Indicator::reason>),
    text("project.name", false, {"项目名称", "name of the project"}, head_text<&Project::name>,
         head_cell<&Project::name>),
    text("project.unit", false, {"预算单位名称", "name of the unit"}, project_unit,
         head_cell<&Project::unit>),
    text("project.unit_code", false, {"预算单位代码", "code of the unit"}, project_unit_code,
         head_cell<&Project::unit>),
    number("project.budget", false, {"预算数（元）", "budget in 元"}, head_yuan<&Project::budget>,
           amount_cell<&Project::budget>),
    number("project.fiscal_funds", false, {"财政资金（元）", "fiscal funds in 元"},
           head_yuan<&Project::fiscal_funds>, amount_cell<&Project::fiscal_funds>),
    number("project.other_funds", false, {"其他资金（元）", "other funds in 元"},
           head_yuan<&Project::other_funds>, amount_cell<&Project::other_funds>),
    text("project.purpose", false, {"资金用途", "purpose of the funds"},
         head_text<&Project::purpose>, head_cell<&Project::purpose>),
    text("project.goal", false, {"绩效目标", "goal of the project"}, head_text<&Project::goal>,
         head_cell<&Project::goal>),
    number("project.year", false, {"预算年度", "budget year"}, project_year, project_cell),
    text("project.standard", false, {"表式", "guideline of the form"}, project_standard,
         project_cell, standard_words),
    number("project.rows", false, {"指标行数", "number of indicator rows"}, project_rows,
           project_cell),
};

}  // namespace

Bilingual type_name(Type type) noexcept {
    return type == Type::text ? Bilingual{"文字", "text"} : Bilingual{"数", "a number"};
}

std::span<const FieldInfo> fields() noexcept {
    return all;
}

const FieldInfo* find_field(std::string_view name) noexcept {
    const auto found = std::ranges::find(all, name, &FieldInfo::name);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace ptcheck::local
