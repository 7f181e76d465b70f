// What every kind of copy does around its own writing.
#pragma once

#include <functional>
#include <string>

#include "docx/docx_copy.hpp"
#include "ptcheck/copy.hpp"

namespace ptcheck {

using CopyWriter = std::function<void(docx::DocxCopy& docx, DocumentCopy& copy)>;

/// Refuses what cannot or must not be copied, lets `write` make its changes, and gives the bytes.
/// Never throws for what the bytes hold.
DocumentCopy make_copy(std::string bytes, const FileResult& result, const Config& config,
                       const CopyWriter& write);

/// Findings as comments, see annotate.
void write_comments(docx::DocxCopy& docx, const FileResult& result, const Config& config,
                    const CopyOptions& options, DocumentCopy& copy);
/// Certain corrections as tracked changes, see revise.
void write_revisions(docx::DocxCopy& docx, const FileResult& result, const Config& config,
                     const CopyOptions& options, DocumentCopy& copy);

}  // namespace ptcheck
