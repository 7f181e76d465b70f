// Package → Document: the accepted view of every table and paragraph.
#pragma once

#include <string>

#include "docx/lighten.hpp"
#include "docx/package.hpp"
#include "docx/sources.hpp"
#include "ptcheck/config.hpp"
#include "ptcheck/document.hpp"

namespace ptcheck::docx {

/// Reads the bytes of one file. Throws InputError (I02–I07) when it is no readable .docx.
/// The texts of the result live in its own storage; `bytes` is not referred to afterwards.
Document read_document(std::string bytes, const Limits& limits);
/// The same; `reading` changes nothing but the time it takes.
Document read_document(std::string bytes, const Limits& limits, Reading reading);
/// The same, light, on a clock that runs already.
Document read_document(std::string bytes, const Bounds& bounds);

/// The same of an opened package, read whole; `sources` is filled with where cells and paragraphs
/// stand.
Document read_document(Package& package, const Bounds& bounds, Sources& sources);

}  // namespace ptcheck::docx
