// Ids for new revisions (ECMA-376 Part 1, 17.13.4: w:id of an annotation is unique).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ptcheck::docx {

class RevisionIds {
public:
    /// Looks through a part for ids in use: revisions, comments and bookmarks alike.
    explicit RevisionIds(std::string_view xml);

    /// One that nothing uses: above all that are there, and below them when that is too much.
    std::string next();

private:
    std::vector<std::uint32_t> used_;  ///< sorted
    std::uint32_t next_ = 0;
};

}  // namespace ptcheck::docx
