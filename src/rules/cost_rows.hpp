// The cost rows of a project, sorted into what may be added up and what may not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ptcheck/project.hpp"

namespace ptcheck {

enum class CostKind : std::uint8_t {
    part,        ///< an amount for some piece of the project
    total,       ///< states the cost of the whole project beside other cost rows
    unit,        ///< per piece (`≤4万元/站`, 单站…费用): in no sum
    not_amount,  ///< a cost row that states no amount of money (控制在合理范围)
    unknown,     ///< an amount that cannot be added up: a range, `≥`, no unit, unreadable
};

struct CostRow {
    const Indicator* row = nullptr;
    CostKind kind = CostKind::unknown;
    /// 元; the limit of `≤` and `<` is taken as the amount. Set for part and unit, and for a total
    /// that can be read.
    std::optional<Decimal> yuan;
};

/// The rows under 成本 whose value says something, in the order of the form.
struct Costs {
    std::vector<CostRow> rows;
    /// The rows do not tell which of them is the total; whoever needs it stays silent.
    bool ambiguous = false;

    [[nodiscard]] const CostRow* total() const noexcept;
    [[nodiscard]] bool has(CostKind kind) const noexcept;
};

/// The rows point into `project`, which must outlive the result.
Costs cost_rows(const Project& project);

/// Whether the row gives the amount of the whole again under a name that names no piece of the
/// work (控制在预算范围内, 项目经费（财政资金）): adding it up would count the money twice.
bool restates(const CostRow& row, const Decimal& whole);

/// `327`, and with its unit `327 万元`: an amount in the money unit of the form.
std::string amount_number(const Decimal& yuan, const Project& project);
std::string amount_text(const Decimal& yuan, const Project& project);

/// `70＋60＝130 万元`; only the sum where the terms are too many to be read.
std::string sum_text(const std::vector<Decimal>& terms, const Decimal& sum, const Project& project);

}  // namespace ptcheck
