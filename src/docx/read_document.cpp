#include "docx/read_document.hpp"

#include <optional>

#include "docx/encoding.hpp"
#include "docx/package.hpp"
#include "docx/relationships.hpp"
#include "docx/story.hpp"

namespace ptcheck::docx {

namespace {

void require_document(const XmlPart& part) {
    const Names names(part);
    if (names.tag(part.root().name()) == Tag::document) return;
    part.fail(part.offset(part.root().name()), "根元素不是 Word 的 document",
              "the root element is not Word's document");
}

// dc:title of the core properties (ECMA-376 Part 2, 8.3), empty when there is none.
std::string_view read_title(Package& package, const std::vector<Relationship>& relationships,
                            const Bounds& bounds, Arena& arena) {
    for (const Relationship& relationship : relationships) {
        if (relationship.kind != "core-properties" || relationship.external) continue;
        auto bytes = package.read(relationship.target);
        if (!bytes) continue;
        const XmlPart part(relationship.target, *std::move(bytes), bounds);
        const Names names(part);
        for (const pugi::xml_node node : part.root()) {
            if (names.property(node) != Tag::core_title) continue;
            const std::string_view title = node.child_value();
            if (const std::size_t bad = check_text(title).invalid; bad != title.npos) {
                part.fail(part.offset(title.data() + bad), "UTF-8 编码错误", "invalid UTF-8");
            }
            return arena.copy(title);
        }
    }
    return {};
}

// Before the XML library writes into the buffer.
Buffer keep_source(const std::string& name, Buffer bytes, Sources& sources) {
    sources.part = name;
    sources.utf16 = is_utf16(bytes.view());
    Buffer text = in_utf8(name, std::move(bytes));
    sources.xml = text.view();
    return text;
}

Document read(Package& package, const Bounds& bounds, Reading reading, Sources* sources) {
    const std::vector<Relationship> relationships = read_relationships(package, "", bounds);
    const MainPart main = find_main_part(package, relationships);

    Document document;
    auto storage = std::make_shared<Storage>();
    document.storage = storage;
    if (main.guessed) {
        document.notes.push_back({NoteCode::unusual_package, {1, 0, 0}, {main.name}});
    }
    DocumentParts parts(package, main.name, bounds);
    std::optional<SourceRecorder> recorder;
    if (sources != nullptr) recorder.emplace(*sources);
    StoryWalker walker(document, *storage, parts, bounds, recorder ? &*recorder : nullptr);
    const auto walk = [&](const std::string& name, auto visit) {
        auto part_bytes = package.read(name);
        if (!part_bytes) return;
        if (sources != nullptr && name == main.name) {
            part_bytes = keep_source(name, *std::move(part_bytes), *sources);
        }
        XmlPart part(name, *std::move(part_bytes), bounds, reading);
        visit(part);
        storage->parts.push_back(part.release());
    };
    walk(main.name, [&](const XmlPart& part) {
        require_document(part);
        walker.read_body(part);
    });
    for (const std::string& name : parts.headers()) {
        walk(name, [&](const XmlPart& part) { walker.read_header(part); });
    }
    document.title = read_title(package, relationships, bounds, storage->arena);
    walker.finish();
    return document;
}

}  // namespace

Document read_document(std::string bytes, const Limits& limits) {
    return read_document(std::move(bytes), limits, Reading::light);
}

Document read_document(std::string bytes, const Limits& limits, Reading reading) {
    const Bounds bounds(limits);
    if (reading == Reading::light) return read_document(std::move(bytes), bounds);
    Package package(std::move(bytes), bounds);
    return read(package, bounds, reading, nullptr);
}

Document read_document(std::string bytes, const Bounds& bounds) {
    Package package(std::move(bytes), bounds);
    try {
        return read(package, bounds, Reading::light, nullptr);
    } catch (const Relook&) {
        // The whole part tells where it is broken.
        package.forget_parts();
        return read(package, bounds, Reading::whole, nullptr);
    }
}

Document read_document(Package& package, const Bounds& bounds, Sources& sources) {
    return read(package, bounds, Reading::whole, &sources);
}

}  // namespace ptcheck::docx
