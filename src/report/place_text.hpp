// How places and paths are printed in every report that people read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ptcheck/check.hpp"

namespace ptcheck {

/// `错误`, `error`: for pages that only people read.
std::string_view level_word(Level level, Language language) noexcept;

/// `T16.R32.C5`.
std::string place_text(const Place& place);

/// The project a finding belongs to, nullptr for one on the document.
const Project* project_of(const Finding& finding, const FileResult& file) noexcept;
/// The indicator row it stands in, nullptr when it stands elsewhere.
const Indicator* row_of(const Finding& finding, const FileResult& file) noexcept;

/// `8 项目名称`, controls escaped; empty for a finding on the document.
std::string project_text(const Project& project);
/// `成本指标 › 项目总投资`, controls escaped, blank names left out.
std::string row_path(const Indicator& row);

/// The first `most` code points of `text`, with `…` where there are more; controls escaped.
std::string clipped(std::string_view text, std::size_t most);

/// What stands before a suggestion: `建议改为：`, or `可直接改为：` where it is certain.
std::string_view suggestion_label(const Finding& finding, Language language) noexcept;

/// Whether a report for people shows it: neither suppressed nor held back, and at or above the
/// minimum level or its rule asked for.
bool shown(const Finding& finding, const Config& config);

}  // namespace ptcheck
