#include "docx/document_parts.hpp"

#include <set>
#include <string_view>

namespace ptcheck::docx {

DocumentParts::DocumentParts(Package& package, const std::string& main_part, const Bounds& bounds)
    : package_(package),
      bounds_(bounds),
      relationships_(read_relationships(package, main_part, bounds)) {}

std::optional<Buffer> DocumentParts::read(std::string_view kind, std::string& name) {
    for (const Relationship& relationship : relationships_) {
        if (relationship.kind != kind || relationship.external) continue;
        name = relationship.target;
        if (auto bytes = package_.read(name)) return bytes;
    }
    return std::nullopt;
}

const Styles& DocumentParts::styles() {
    if (styles_) return *styles_;
    std::string name;
    if (auto bytes = read("styles", name)) {
        return styles_.emplace(XmlPart(name, *std::move(bytes), bounds_));
    }
    return styles_.emplace();
}

Numbering& DocumentParts::numbering() {
    if (numbering_) return *numbering_;
    std::string name;
    if (auto bytes = read("numbering", name)) {
        return numbering_.emplace(XmlPart(name, *std::move(bytes), bounds_), styles());
    }
    return numbering_.emplace();
}

std::vector<std::string> DocumentParts::headers() const {
    std::vector<std::string> names;
    std::set<std::string_view> seen;
    for (const Relationship& relationship : relationships_) {
        if (relationship.kind != "header" || relationship.external) continue;
        if (seen.insert(relationship.target).second) names.push_back(relationship.target);
    }
    return names;
}

}  // namespace ptcheck::docx
