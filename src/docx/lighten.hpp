// Takes markup that tells the reader nothing out of a part before it is parsed.
#pragma once

#include <cstdint>

#include "docx/storage.hpp"

namespace ptcheck::docx {

/// How a part is parsed: as it is, or shortened before by `lighten`.
enum class Reading : std::uint8_t { whole, light };

/// Shortens a part in place. Most of Word's markup is looks and save marks: empty elements without a
/// Tag, and attributes of paragraphs, runs, rows and cells. What stays gives the reader the same
/// texts, tables and notes, and is as well or ill formed as the whole was; only byte offsets move.
/// What the root's prefix does not stand for Word's namespace in stays whole, and so does all behind
/// a comment, a CDATA section or a declaration of namespaces.
///
/// `part` must be UTF-8; `references` says whether it holds references to characters, which may
/// stand for those of a symbol font. Returns whether declares_at_root_only holds for sure.
bool lighten(Buffer& part, bool references);

}  // namespace ptcheck::docx
