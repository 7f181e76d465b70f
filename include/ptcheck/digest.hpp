// What a run remembers of a project when its file is gone: enough for rules that compare files.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ptcheck/check.hpp"
#include "ptcheck/config.hpp"
#include "ptcheck/decimal.hpp"
#include "ptcheck/project.hpp"

namespace ptcheck {

/// Owns its texts; they are as trimmed as the digests of the file record.
struct ProjectDigest {
    std::string file;         ///< as given
    std::uint64_t order = 0;  ///< of the file
    std::uint32_t index = 0;  ///< Project::index
    std::optional<std::uint32_t> number;
    std::string name;
    std::string unit_code;
    std::string unit_name;
    std::string budget;                  ///< the text of the cell
    std::optional<Decimal> budget_yuan;  ///< nullopt: blank, no number, or its unit is not known
    std::string money_unit;              ///< 元 or 万元, empty when not known
    std::optional<int> year;
    Standard standard = Standard::unknown;
    Place name_place;
    Place place;  ///< of the project as a whole
};

/// Adds the digest of each project of `file`.
void add_digests(const FileResult& file, std::vector<ProjectDigest>& digests);

/// Asks the rules that compare files. Every result stands for a file and holds its findings and a
/// project for each of them, nothing else; its texts point into `digests`. In the order of the
/// digests; fingerprints are still to be set.
std::vector<FileResult> check_across_files(std::span<const ProjectDigest> digests,
                                           const Config& config);

}  // namespace ptcheck
