// The parts of a package that a copy changes, with what the package says of them: relationships and
// content types (ECMA-376 Part 2, 6.5 and 7.2).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "docx/package.hpp"
#include "docx/part_edit.hpp"
#include "docx/relationships.hpp"
#include "docx/write_package.hpp"

namespace ptcheck::docx {

class PackageEditor {
public:
    /// Both must outlive this.
    PackageEditor(Package& package, const Bounds& bounds) : package_(package), bounds_(bounds) {}

    /// A part to be changed, nullptr when there is none. The same one on every call.
    PartEdit* part(std::string_view name);
    /// Gives a part a whole new content, or makes a new one.
    void write(std::string name, std::string content);
    void remove(std::string name) { edit_.removed.push_back(std::move(name)); }

    /// States the content type of a part.
    void set_content_type(std::string_view part, std::string_view type);
    /// Adds a relationship with an id of its own to `source`.
    void relate(std::string_view source, std::string_view type, std::string_view target);

    /// Digital signatures (ECMA-376 Part 2, 10) hold no longer once a byte of a part differs: leaves
    /// them out with their relationships and content types. False when there are none.
    bool remove_signatures();

    [[nodiscard]] bool changed() const;
    /// The bytes of the copy; those of the package itself where nothing has changed.
    std::string result();

private:
    PartEdit& content_types();
    void forget_content_type(std::string_view part);

    Package& package_;
    const Bounds& bounds_;
    std::map<std::string, PartEdit, std::less<>> parts_;
    PackageEdit edit_;
};

}  // namespace ptcheck::docx
