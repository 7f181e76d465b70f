// Package → Document: the accepted view of every table and paragraph.
#pragma once

#include <string>

#include "docx/lighten.hpp"
#include "ptcheck/config.hpp"
#include "ptcheck/document.hpp"

namespace ptcheck::docx {

/// Reads the bytes of one file. Throws InputError (I02–I07) when it is no readable .docx.
/// The texts of the result live in its own storage; `bytes` is not referred to afterwards.
Document read_document(std::string bytes, const Limits& limits);
/// The same; `reading` changes nothing but the time it takes.
Document read_document(std::string bytes, const Limits& limits, Reading reading);

}  // namespace ptcheck::docx
