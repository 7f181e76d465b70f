// A project's form in the HTML report, drawn again from what was read, with its findings.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/check.hpp"

namespace ptcheck {

/// A finding that is shown, and the number it has on the page.
struct Numbered {
    const Finding* finding = nullptr;
    std::size_t number = 0;
};

/// A text of a document: markup escaped, line breaks kept, cut after 2,000 code points.
std::string html_lines(std::string_view text);

/// The head and the rows of a form; cells that a finding speaks of are marked with its number.
void append_form(std::string& out, const Project& project, const std::vector<Numbered>& findings,
                 Language language);

/// The findings as list items that the marks lead to.
void append_findings(std::string& out, const std::vector<Numbered>& findings, Language language);

}  // namespace ptcheck
