// What identifies a finding from one run to the next.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

namespace ptcheck {

struct FileResult;

/// Gives findings their fingerprints, file by file in the order of the report. A fingerprint rests on
/// what the finding speaks of (rule, base name of the file, project and indicator names, field,
/// text), never on row numbers, so it survives inserted rows. Findings that agree in all of that are
/// numbered over the whole run, so that no two findings of a report have the same one.
class Fingerprints {
public:
    void set(FileResult& file);

private:
    std::unordered_map<std::string, std::uint32_t> seen_;  ///< by the fingerprint of number 0
};

}  // namespace ptcheck
