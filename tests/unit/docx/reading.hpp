// Short ways to read a document made for one test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "docx/read_document.hpp"
#include "ptcheck/document.hpp"
#include "ptcheck/error.hpp"
#include "support/docx_builder.hpp"

namespace ptcheck::test {

/// Everything a document says, one line each; `I05 …` in Chinese where reading fails.
std::string told(const std::string& bytes, const Limits& limits, docx::Reading reading);
/// Both ways of reading must tell the same of whatever a test reads.
Document read(std::string bytes, const Limits& limits = {});
/// A document with this XML in its body.
Document read_body(std::string_view body_xml);
/// The text of the one cell of a table with these blocks in it.
std::string cell_text(std::string_view blocks);
/// The same for what stands inside one w:p.
std::string inline_text(std::string_view paragraph_content);
/// Every row of a table as `column+span:text`, merges as `v` (restart) or `^` (goes on).
std::vector<std::string> grid(const Table& table);
/// `D03 T1.R2.C1 [argument]…` of every note.
std::vector<std::string> notes(const Document& document);
/// The texts of Document::paragraphs.
std::vector<std::string> paragraphs(const Document& document);
/// How reading ended: `I05 …` in Chinese; empty when it succeeded.
std::string problem(std::string bytes, const Limits& limits = {});

}  // namespace ptcheck::test
