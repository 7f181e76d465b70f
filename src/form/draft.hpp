// A project while its tables are being read.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include "form/labels.hpp"
#include "ptcheck/project.hpp"

namespace ptcheck::form {

inline constexpr std::uint32_t none32 = std::numeric_limits<std::uint32_t>::max();

/// What blank cells of the first two columns go on stating.
struct Levels {
    std::optional<Text> level1;
    std::optional<Text> level2;
    Level1 level1_type = Level1::unknown;
    Level2 level2_type = Level2::unknown;
};

struct Draft {
    Project project;
    std::vector<std::uint32_t> tables;         ///< indices of the tables read, ascending
    std::uint32_t heading_paragraph = none32;  ///< index of the paragraph taken as heading
    std::optional<Text> title_row;             ///< a heading within the table
    std::string_view unit_code;                ///< from a cell of its own
    std::optional<int> year_line;              ///< `（2026年度）` below the heading
    bool listed = false;                       ///< its head stands in one row below its labels
    bool has_block = false;                    ///< a header row of indicators was read
    bool states_budget_use = false;            ///< the label of the Tianjin form
    bool states_description = false;  ///< its column 绩效指标描述 beside three levels
    bool states_actual = false;       ///< a column of achieved values
    bool states_central = false;      ///< a label of the central form's head: 年度资金总额
    bool states_weight = false;       ///< a column of weights
    std::array<std::uint8_t, 32> ranks{};  ///< by Label: rank of the field read, plus one
    std::optional<Text> money_label;  ///< a label that states the unit, `预算数（万元）`
    std::vector<Text> more_goals;     ///< further cells beside one goal label

    std::array<Levels, 2> last;  ///< by block
};

}  // namespace ptcheck::form
