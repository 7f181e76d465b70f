// The statements of a text that numbers them: 1、报告3份；2、培训2次.
#pragma once

#include <string_view>
#include <vector>

namespace ptcheck {

/// The statements without their numbers and the marks between them. Empty unless the text begins with
/// the first number and the others follow in order, in one style: `1、` `1.` `1．` `1)` `1）` `(1)` `（1）` `①`
/// `一、`.
std::vector<std::string_view> numbered_parts(std::string_view text);

}  // namespace ptcheck
