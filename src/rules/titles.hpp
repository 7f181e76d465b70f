// 《Titles》 of documents.
#pragma once

#include <string_view>
#include <vector>

namespace ptcheck {

/// What stands between 《 and 》, trimmed, in the order of the text; the innermost where they nest.
std::vector<std::string_view> titles_in(std::string_view text);

/// Whether a text is the name of one document: ends in 报告, 方案, 清单 and the like.
bool names_document(std::string_view text) noexcept;

}  // namespace ptcheck
