// One project of a performance-target form: its head, its goal and its indicator rows.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ptcheck/decimal.hpp"
#include "ptcheck/document.hpp"
#include "ptcheck/text.hpp"
#include "ptcheck/value.hpp"

namespace ptcheck {

/// Level 1 of the indicator system; `unknown` for a label outside the known set.
enum class Level1 : std::uint8_t { unknown, output, benefit, satisfaction, cost };
enum class Level2 : std::uint8_t {
    unknown,
    quantity,
    quality,
    timeliness,
    cost,
    economic,
    social,
    ecological,
    sustainable,
    satisfaction,
};

/// Which of two columns of targets a row is read from, in forms that set a mid-term and an annual
/// target side by side; `none` in all others.
enum class Block : std::uint8_t { none, mid, year };
/// `mid`, `year`; empty for none.
std::string_view block_name(Block block) noexcept;

/// One indicator row. A member is nullopt when the form has no such cell; a blank cell is its text.
/// Merged or blank continued labels are filled in, with the place of the cell that states them.
struct Indicator {
    std::optional<Text> level1;
    std::optional<Text> level2;
    std::optional<Text> level3;       ///< the indicator's name
    std::optional<Text> description;  ///< 绩效指标描述
    std::optional<Text> value;        ///< 指标值
    std::optional<Text> sign;  ///< 指标性质, 计算符号: `≥`, `大于等于`, `正向`, `定性`
    std::optional<Text> measure_unit;
    std::optional<Text> direction;  ///< 指标方向
    std::optional<Text> weight;     ///< 分值, 权重
    std::optional<Text> actual;     ///< 实际完成值
    std::optional<Text> score;      ///< 得分
    std::optional<Text> reason;     ///< 偏差原因
    std::optional<Decimal> points;  ///< `weight` as a number; nullopt when it is none
    Block block = Block::none;
    Level1 level1_type = Level1::unknown;
    Level2 level2_type = Level2::unknown;
    Value normal;  ///< `value` parsed together with sign, unit and direction, after context
    std::uint32_t table = 0;  ///< 1-based place of the row itself
    std::uint32_t row = 0;
};

/// An amount of the head part.
struct Amount {
    std::optional<Text> text;     ///< nullopt: the form has no such cell
    std::optional<Decimal> yuan;  ///< nullopt: blank, not a number, or the money unit is not known
};

/// One numbered item of the goal; a goal without numbers is one item.
struct GoalItem {
    std::string_view number;  ///< `1.`, `（2）`, `一、`; may be empty
    std::string_view text;    ///< trimmed
};

/// What a self-evaluation tells of spending the budget, in the row of the annual total.
struct Execution {
    std::vector<Text> budgets;  ///< 年初预算数, 全年预算数: the rate may rest on any of them
    std::optional<Text> spent;
    std::optional<Text> rate;
    std::optional<Text> score;
};

/// What a list of projects states below the rows of this project.
struct ListTotal {
    Amount amount;
    bool subtotal = false;  ///< 小计: of the projects since the total before it
};

/// Which guideline the form follows.
enum class Standard : std::uint8_t { unknown, tianjin_2018, central_2021, self_evaluation };
std::string_view standard_name(Standard standard) noexcept;

struct Project {
    std::uint32_t index = 0;              ///< 1-based place among the projects of the document
    std::optional<std::uint32_t> number;  ///< of the heading, typed or automatic
    bool heading_shared = false;          ///< one heading stands over several projects
    std::optional<Text> heading;
    std::optional<Text> name;
    std::optional<Text> unit;    ///< the cell `362101天津市…`
    std::string_view unit_code;  ///< `362101`, empty when none
    std::string_view unit_name;
    std::optional<Text> money_unit;    ///< the cell or line `单位：万元`
    std::string_view money_unit_name;  ///< `元` or `万元`, empty when not known
    Amount budget;
    Amount fiscal_funds;
    Amount other_funds;
    std::optional<Text> purpose;
    std::optional<Text> goal;
    std::vector<GoalItem> goal_items;
    std::vector<Indicator> indicators;  ///< of two blocks side by side: row by row, from the left
    /// What the form says its indicators weigh together: `绩效指标(90分)`, `分值权重(90)`.
    std::optional<Decimal> indicator_points;
    /// What it gives for spending the budget: `执行率分值(10)`, `预算执行情况(10分)`.
    std::optional<Decimal> execution_points;
    Execution execution;
    std::optional<Text> total_score;      ///< of a self-evaluation: its row 总分 or 合计
    std::optional<ListTotal> list_total;  ///< of the last project above a total
    std::optional<int> year;              ///< budget year; never from the clock
    Standard standard = Standard::unknown;
    Text whole;  ///< field `project`: its first cell, for findings on the project as a whole
};

/// A table that is no part of a form.
struct PassedOver {
    Place place;                  ///< of its first cell
    std::string_view first_cell;  ///< trimmed text
};

struct Forms {
    std::vector<Project> projects;
    std::vector<PassedOver> passed_over;
};

/// What the reader of forms is told beside the document.
struct FormOptions {
    std::optional<int> year;         ///< overrides the budget year of every project
    std::optional<int> fiscal_year;  ///< of projects for which the document states none
    std::span<const ExtraUnit> units;
};

/// Reads every form of a document. Never fails: missing fields stay empty. The views of the result
/// point into the document's storage.
Forms read_forms(const Document& document, const FormOptions& options = {});

}  // namespace ptcheck
