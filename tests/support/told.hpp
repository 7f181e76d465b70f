// What a reading of a document says, as lines that can be compared.
#pragma once

#include <string>
#include <vector>

#include "docx/read_document.hpp"
#include "ptcheck/document.hpp"
#include "ptcheck/error.hpp"

namespace ptcheck::test {

/// Everything a document says, one line each; `I05 …` in Chinese where reading fails.
std::string told(const std::string& bytes, const Limits& limits, docx::Reading reading);
/// `I05 …` in Chinese.
std::string line_of(const InputError& error);
/// Every row of a table as `column+span:text`, merges as `v` (restart) or `^` (goes on).
std::vector<std::string> grid(const Table& table);
/// `D03 T1.R2.C1 [argument]…` of every note.
std::vector<std::string> notes(const Document& document);

}  // namespace ptcheck::test
