#include "docx/relationships.hpp"

#include "docx/foreign_format.hpp"
#include "docx/names.hpp"
#include "docx/xml_part.hpp"

namespace ptcheck::docx {

namespace {

constexpr std::string_view conventional_main_part = "word/document.xml";

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string percent_decoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
        const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
        if (low < 0) {
            result += text[i];
            continue;
        }
        result += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return result;
}

}  // namespace

std::string relationships_name(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    const std::size_t base = slash == std::string_view::npos ? 0 : slash + 1;
    std::string name(part.substr(0, base));
    return name.append("_rels/").append(part.substr(base)).append(".rels");
}

std::optional<std::string> resolve_target(std::string_view source, std::string_view target) {
    std::string path = percent_decoded(target.substr(0, target.find('#')));
    for (char& c : path) {
        if (c == '\\') c = '/';
    }
    if (!path.starts_with('/')) {
        const std::size_t slash = source.rfind('/');
        if (slash != std::string_view::npos) path.insert(0, source.substr(0, slash + 1));
    }
    std::vector<std::string_view> segments;
    for (std::string_view rest = path; !rest.empty();) {
        const std::size_t end = std::min(rest.find('/'), rest.size());
        const std::string_view segment = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (segment.empty() || segment == ".") continue;
        if (segment != "..") {
            segments.push_back(segment);
        } else if (segments.empty()) {
            return std::nullopt;
        } else {
            segments.pop_back();
        }
    }
    std::string name;
    for (const std::string_view segment : segments) {
        if (!name.empty()) name += '/';
        name += segment;
    }
    return name;
}

std::vector<Relationship> read_relationships(Package& package, std::string_view part,
                                             const Bounds& bounds) {
    const std::string name = relationships_name(part);
    std::optional<Buffer> bytes = package.read(name);
    if (!bytes) return {};
    const XmlPart xml(name, *std::move(bytes), bounds);
    std::vector<Relationship> result;
    const Names names(xml);
    for (const pugi::xml_node node : xml.root()) {
        if (names.property(node) != Tag::relationship) continue;
        // Transitional and strict types differ before their last segment only.
        const std::string_view type = node.attribute("Type").value();
        Relationship relationship{
            std::string(type), std::string(type.substr(type.rfind('/') + 1)), {}, false};
        const std::string_view mode = node.attribute("TargetMode").value();
        relationship.external = mode == "External";
        if (!relationship.external) {
            auto target = resolve_target(part, node.attribute("Target").value());
            if (!target) continue;
            relationship.target = *std::move(target);
        }
        result.push_back(std::move(relationship));
    }
    return result;
}

MainPart find_main_part(const Package& package, const std::vector<Relationship>& relationships) {
    refuse_foreign_package([&](std::string_view name) { return package.contains(name); });
    for (const Relationship& relationship : relationships) {
        if (relationship.kind != "officeDocument") continue;
        if (relationship.external) {
            damaged("主文档指向文件外部，应在 docx 之内",
                    "the main document lies outside the file, expected inside the .docx");
        }
        if (package.contains(relationship.target)) return {relationship.target, false};
    }
    if (package.contains(conventional_main_part))
        return {std::string(conventional_main_part), true};
    if (package.contains("[Content_Types].xml")) {
        damaged("缺少主文档部件 word/document.xml", "the main part word/document.xml is missing");
    }
    not_docx("不含 Word 文档的压缩包", "a zip archive without a Word document", Advice::unpack);
}

}  // namespace ptcheck::docx
