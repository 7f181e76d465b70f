// Which paragraph is the heading of a project, and which number it carries.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ptcheck/document.hpp"

namespace ptcheck::form {

/// Paragraphs [first, last) of a document, by index.
struct ParagraphRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// The paragraphs above `table` that come after the table before it. Tables that hold `table`
/// and begin with it do not count as tables before it.
ParagraphRange paragraphs_above(const Document& document, std::uint32_t table) noexcept;

/// `…绩效目标表`, `…绩效自评表`: what these forms are headed by, wherever it stands.
bool is_form_title(std::string_view text) noexcept;

/// A form title that announces a self-evaluation: `…绩效自评表`, `…绩效目标（自评）表`.
bool is_evaluation_title(std::string_view text) noexcept;

/// Index of the heading: the paragraph that holds `name`; else the nearest one that is a form
/// title, speaks of 绩效目标, or has an outline level; else the nearest that is no prose, no table
/// of contents and no unit line. nullopt when there is none.
std::optional<std::uint32_t> choose_heading(const Document& document, ParagraphRange range,
                                            std::string_view name);

/// The number of a heading, automatic or typed (`8.`, `8、`, `（8）`, `一、`, `8 ` before `name`).
std::optional<std::uint32_t> heading_number(std::string_view text, std::string_view automatic,
                                            std::string_view name) noexcept;

}  // namespace ptcheck::form
