// What identifies a finding from one run to the next.
#pragma once

#include <cstdint>
#include <unordered_map>

namespace ptcheck {

struct FileResult;

/// Gives every finding of `file` the fingerprint it has when it is the first of its kind. Looks at
/// this file alone, so that several can be done at a time.
void set_own_fingerprints(FileResult& file);

/// Gives findings their fingerprints, file by file in the order of the report. A fingerprint rests on
/// what the finding speaks of (rule, base name of the file, project and indicator names, field,
/// text), never on row numbers, so it survives inserted rows. Findings that agree in all of that are
/// numbered over the whole run, so that no two findings of a report have the same one.
class Fingerprints {
public:
    /// Those that set_own_fingerprints has not given are made here.
    void set(FileResult& file);

private:
    std::unordered_map<std::uint64_t, std::uint32_t> seen_;  ///< by the fingerprint of number 0
};

}  // namespace ptcheck
