#include "docx/package_editor.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace ptcheck::docx {

namespace {

constexpr std::string_view content_types_name = "[Content_Types].xml";
constexpr std::string_view no_relationships =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)"
    "\n"
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>)";

Buffer buffer_of(std::string_view text) {
    Buffer buffer{make_bytes(text.size()), text.size()};
    text.copy(buffer.data.get(), text.size());
    return buffer;
}

// The prefix of an element with its colon: what is put beside it is named alike.
std::string prefix_of(pugi::xml_node element) {
    const std::string_view name = element.name();
    const std::size_t colon = name.find(':');
    return std::string(name.substr(0, colon == std::string_view::npos ? 0 : colon + 1));
}

bool equal_names(std::string_view a, std::string_view b) {
    const auto folded = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    return std::ranges::equal(a, b, {}, folded, folded);
}

}  // namespace

PartEdit* PackageEditor::part(std::string_view name) {
    if (const auto known = parts_.find(name); known != parts_.end()) return &known->second;
    std::optional<Buffer> bytes = package_.read(name);
    if (!bytes) return nullptr;
    const auto [made, added] =
        parts_.try_emplace(std::string(name), std::string(name), *std::move(bytes), bounds_);
    return &made->second;
}

void PackageEditor::write(std::string name, std::string content) {
    edit_.parts.emplace_back(std::move(name), std::move(content));
}

PartEdit& PackageEditor::content_types() {
    PartEdit* types = part(content_types_name);
    if (types == nullptr) {
        damaged("缺少部件 [Content_Types].xml", "the part [Content_Types].xml is missing");
    }
    return *types;
}

void PackageEditor::set_content_type(std::string_view part, std::string_view type) {
    PartEdit& types = content_types();
    forget_content_type(part);
    types.append(fmt::format(R"(<{}Override PartName="/{}" ContentType="{}"/>)",
                             prefix_of(types.root()), xml_escaped(part), type));
}

void PackageEditor::forget_content_type(std::string_view part) {
    PartEdit& types = content_types();
    const Names names(types.tree());
    for (const pugi::xml_node node : types.root()) {
        if (!names.is(node, Ns::content_types, "Override")) continue;
        const std::string_view name = node.attribute("PartName").value();
        if (name.starts_with('/') && equal_names(name.substr(1), part)) types.remove(node);
    }
}

void PackageEditor::relate(std::string_view source, std::string_view type,
                           std::string_view target) {
    const std::string name = relationships_name(source);
    PartEdit* relationships = part(name);
    if (relationships == nullptr) {
        const auto [made, added] =
            parts_.try_emplace(name, name, buffer_of(no_relationships), bounds_);
        relationships = &made->second;
    }
    std::set<std::string_view> taken;
    for (const pugi::xml_node node : relationships->root()) {
        taken.insert(node.attribute("Id").value());
    }
    std::string id;
    for (std::size_t number = taken.size() + 1; id.empty() || taken.contains(id); ++number) {
        id = "rId" + std::to_string(number);
    }
    relationships->append(fmt::format(R"(<{}Relationship Id="{}" Type="{}" Target="{}"/>)",
                                      prefix_of(relationships->root()), id, type,
                                      xml_escaped(target)));
}

bool PackageEditor::remove_signatures() {
    std::set<std::string> signature_parts;
    for (const Relationship& to_origin : read_relationships(package_, "", bounds_)) {
        if (!to_origin.external && to_origin.type.ends_with("/digital-signature/origin")) {
            signature_parts.insert(to_origin.target);
        }
    }
    if (signature_parts.empty()) return false;
    // The origin leads to the signatures, and they to their certificates.
    std::vector<std::string> open(signature_parts.begin(), signature_parts.end());
    while (!open.empty()) {
        const std::string source = std::move(open.back());
        open.pop_back();
        for (const Relationship& next : read_relationships(package_, source, bounds_)) {
            if (next.external || next.type.find("/digital-signature/") == std::string::npos) {
                continue;
            }
            if (signature_parts.insert(next.target).second) open.push_back(next.target);
        }
    }
    for (const std::string& name : signature_parts) {
        if (name.empty()) continue;
        forget_content_type(name);
        remove(name);
        remove(relationships_name(name));
    }
    if (PartEdit* relationships = part(relationships_name(""))) {
        const Names names(relationships->tree());
        for (const pugi::xml_node node : relationships->root()) {
            if (names.property(node) != Tag::relationship) continue;
            const std::string_view type = node.attribute("Type").value();
            if (type.ends_with("/digital-signature/origin")) relationships->remove(node);
        }
    }
    PartEdit& types = content_types();
    const Names names(types.tree());
    for (const pugi::xml_node node : types.root()) {
        if (!names.is(node, Ns::content_types, "Default")) continue;
        const std::string_view type = node.attribute("ContentType").value();
        if (type.find("digital-signature-") != std::string_view::npos) types.remove(node);
    }
    return true;
}

bool PackageEditor::changed() const {
    return !edit_.empty() ||
           std::ranges::any_of(parts_, [](const auto& each) { return each.second.changed(); });
}

std::string PackageEditor::result() {
    PackageEdit edit = edit_;
    for (const auto& [name, each] : parts_) {
        if (each.changed()) edit.parts.emplace_back(name, each.result());
    }
    if (edit.empty()) return std::string(package_.bytes());
    for (const auto& [name, content] : edit.parts) {
        if (content.size() > bounds_.limits().part) {
            over_size(
                {fmt::format("部件 {} 写入后", name), fmt::format("part {}, written, is", name)},
                bounds_.limits().part, "part");
        }
    }
    return write_package(package_, edit);
}

}  // namespace ptcheck::docx
