// Years as headings and project names state them, and the budget year of each project.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ptcheck/document.hpp"

namespace ptcheck::form {

struct Draft;

/// Years that stand alone (`2023年`, `2023年度`, `（2023）`, `二〇二三年`), each once, in order. Spans
/// (`2019-2021年度`) and years within 《》 name a period or a publication and are left out.
std::vector<int> single_years(std::string_view text);

/// The year of `text` when it states exactly one.
std::optional<int> only_year(std::string_view text);

/// A line that says nothing but a year: `（2026年度）`, `2026年`.
bool is_year_line(std::string_view text);

/// Sets `year` of every project: `given`, else the year of its heading or name, else of the
/// document's title, of its first heading outside a project, or of a page header, else the one
/// most names state, else `otherwise`.
void set_budget_years(const Document& document, std::span<Draft> drafts, std::optional<int> given,
                      std::optional<int> otherwise = std::nullopt);

}  // namespace ptcheck::form
