// The few run properties that decide what is text (ECMA-376 Part 1, 17.3.2).
#pragma once

#include <optional>

#include "docx/names.hpp"

namespace ptcheck::docx {

/// What one w:rPr says by itself; nullopt = it says nothing.
struct RunProps {
    std::optional<bool> vanish;
    std::optional<bool> strike;         ///< w:strike
    std::optional<bool> double_strike;  ///< w:dstrike
    bool hidden_otherwise = false;      ///< w:specVanish or w:webHidden
    bool speaks = false;                ///< one of those four is there
    const char* style = nullptr;        ///< w:rStyle
    bool changed = false;               ///< holds w:rPrChange
    bool mark_inserted = false;         ///< of a paragraph mark: w:ins or w:moveTo
    bool mark_deleted = false;          ///< of a paragraph mark: w:del or w:moveFrom
};

/// Looks at the direct children only: w:rPrChange holds the old properties.
RunProps read_run_props(const Names& names, pugi::xml_node props);

}  // namespace ptcheck::docx
