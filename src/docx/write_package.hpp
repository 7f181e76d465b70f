// A copy of a package in which some parts differ: every other part keeps its compressed bytes.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "docx/package.hpp"

namespace ptcheck::docx {

/// What a copy changes. Names are compared as Package compares them.
struct PackageEdit {
    /// New contents of parts. One that is there stays in its place with its compression method; one
    /// that is not is added behind the last, deflated.
    std::vector<std::pair<std::string, std::string>> parts;
    std::vector<std::string> removed;  ///< parts left out of the copy

    [[nodiscard]] bool empty() const noexcept { return parts.empty() && removed.empty(); }
};

/// The bytes of a copy of `package`. Order, dates, attributes and compressed bytes of what is not in
/// `edit` stay; a new part has the date of the first entry, so that the same call gives the same
/// bytes. Throws I05 when an entry cannot be copied.
std::string write_package(const Package& package, const PackageEdit& edit);

}  // namespace ptcheck::docx
