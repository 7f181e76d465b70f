// Amounts that stand in prose: `不少于2000人次`, `约1500个地块`, `达到90%以上`.
#pragma once

#include <string_view>
#include <vector>

#include "ptcheck/value.hpp"

namespace ptcheck {

/// Pieces, shares, lengths, areas and weights that somebody means to reach. Money, time, years,
/// ordinals, 《titles》, codes (PM2.5, 1+4), places (16个区 is one, 环城4区 is none), what is done anew
/// in every period (每季度1次), and what there is already (现有12条, 12条入海河流) are left out.
struct StatedAmount {
    Value value;            ///< of `text`
    std::string_view text;  ///< with what limits it: `约1500个`
    std::string_view core;  ///< number and unit alone: `1500个`
    /// What is counted: what follows the unit, or where nothing does, what stands before the number;
    /// at most ten characters, up to a mark.
    std::string_view thing;
};

/// In the order of the text, which the views point into.
std::vector<StatedAmount> stated_amounts(std::string_view prose);

}  // namespace ptcheck
