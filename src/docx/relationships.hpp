// Which part of the package is what: relationships and their targets (ECMA-376 Part 2, 6.5).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "docx/package.hpp"

namespace ptcheck::docx {

/// A relationship to another part of the package; external ones are never followed.
struct Relationship {
    std::string type;    ///< URI
    std::string kind;    ///< its last segment: `officeDocument`, `styles`, `header`
    std::string target;  ///< part name from the package root, without leading `/`
    bool external = false;
};

/// `word/_rels/document.xml.rels` for `word/document.xml`, `_rels/.rels` for the package itself.
std::string relationships_name(std::string_view part);

/// The relationships of a part, of the package itself for an empty name; empty when it has none.
std::vector<Relationship> read_relationships(Package& package, std::string_view part,
                                             const Bounds& bounds);

/// The main part: its name, and whether it had to be guessed because no relationship names it.
struct MainPart {
    std::string name;
    bool guessed = false;
};
/// Throws I02 when the package holds no Word document, I05 when its main part is outside.
MainPart find_main_part(const Package& package, const std::vector<Relationship>& relationships);

/// A Target resolved against the folder of `source` (empty = the package root): percent-decoded,
/// `.` and `..` taken out; nullopt when it leaves the package.
std::optional<std::string> resolve_target(std::string_view source, std::string_view target);

}  // namespace ptcheck::docx
