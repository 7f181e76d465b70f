// Short ways to read a document made for one test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "docx/read_document.hpp"
#include "ptcheck/document.hpp"
#include "ptcheck/error.hpp"
#include "support/docx_builder.hpp"
#include "support/told.hpp"

namespace ptcheck::test {

/// Both ways of reading must tell the same of whatever a test reads.
Document read(std::string bytes, const Limits& limits = {});
/// A document with this XML in its body.
Document read_body(std::string_view body_xml);
/// The text of the one cell of a table with these blocks in it.
std::string cell_text(std::string_view blocks);
/// The same for what stands inside one w:p.
std::string inline_text(std::string_view paragraph_content);
/// The texts of Document::paragraphs.
std::vector<std::string> paragraphs(const Document& document);
/// How reading ended: `I05 …` in Chinese; empty when it succeeded.
std::string problem(std::string bytes, const Limits& limits = {});

}  // namespace ptcheck::test
