// What the expressions of local rules can speak of.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <variant>

#include "ptcheck/decimal.hpp"
#include "ptcheck/project.hpp"
#include "ptcheck/rule.hpp"

namespace ptcheck::local {

enum class Type : std::uint8_t { text, number };
Bilingual type_name(Type type) noexcept;

/// What a field holds in one row; monostate: the form has no such cell, or its value no such part.
using Datum = std::variant<std::monostate, std::string_view, Decimal>;

struct FieldInfo {
    std::string_view name;  ///< `value.lo`
    Type type = Type::text;
    bool of_row = true;      ///< of an indicator row, else of the project
    std::string_view words;  ///< all it can be, blanks between; empty = anything
    std::string_view gloss;  ///< the same in Chinese, in that order
    Bilingual help;
    Datum (*get)(const Project&, const Indicator&) = nullptr;
    /// The cell it stands in, nullptr when there is none.
    const Text* (*cell)(const Project&, const Indicator&) = nullptr;
};

std::span<const FieldInfo> fields() noexcept;
const FieldInfo* find_field(std::string_view name) noexcept;

}  // namespace ptcheck::local
