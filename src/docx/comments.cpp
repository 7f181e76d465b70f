#include "docx/comments.hpp"

#include <algorithm>
#include <charconv>
#include <deque>
#include <utility>

#include <fmt/format.h>

namespace ptcheck::docx {

namespace {

constexpr std::string_view content_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
constexpr std::string_view transitional_relation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
constexpr std::string_view strict_relation =
    "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";
constexpr std::string_view strict_namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/// How elements and attributes of WordprocessingML are written beside an element of it. Attributes
/// need a prefix: where the namespace is the default one, each new element declares its own.
struct Writing {
    std::string prefix;
    std::string declaration;

    Writing(std::string_view neighbour, std::string_view name_space) {
        const std::size_t colon = neighbour.find(':');
        if (colon != std::string_view::npos) {
            prefix = neighbour.substr(0, colon + 1);
        } else {
            prefix = "w:";
            declaration = fmt::format(R"( xmlns:w="{}")", name_space);
        }
    }
};

std::string start_mark(const Writing& w, std::uint64_t id) {
    return fmt::format(R"(<{0}commentRangeStart{1} {0}id="{2}"/>)", w.prefix, w.declaration, id);
}

std::string end_mark(const Writing& w, std::uint64_t id) {
    return fmt::format(R"(<{0}commentRangeEnd{1} {0}id="{2}"/>)"
                       R"(<{0}r{1}><{0}commentReference {0}id="{2}"/></{0}r>)",
                       w.prefix, w.declaration, id);
}

std::string comment_xml(const Writing& w, std::uint64_t id, const std::string& date,
                        const std::vector<std::string>& lines) {
    std::string xml =
        fmt::format(R"(<{0}comment{1} {0}id="{2}" {0}author="{3}" {0}date="{4}" {0}initials="pt">)",
                    w.prefix, w.declaration, id, comment_author, date);
    const std::string text_end = fmt::format("</{}t>", w.prefix);
    const std::string text_begin = fmt::format(R"(<{}t xml:space="preserve">)", w.prefix);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        xml += fmt::format("<{}p>", w.prefix);
        if (i == 0) xml += fmt::format("<{0}r><{0}annotationRef/></{0}r>", w.prefix);
        xml += fmt::format("<{}r>", w.prefix) + text_begin;
        std::string_view rest = lines[i];
        for (std::size_t end = rest.find('\n'); end != rest.npos; end = rest.find('\n')) {
            xml += xml_escaped(rest.substr(0, end)) + text_end;
            xml += fmt::format("<{}br/>", w.prefix) + text_begin;
            rest.remove_prefix(end + 1);
        }
        xml += xml_escaped(rest) + text_end + fmt::format("</{0}r></{0}p>", w.prefix);
    }
    return xml + fmt::format("</{}comment>", w.prefix);
}

std::string_view text_of(const char* value) {
    return value == nullptr ? std::string_view() : value;
}

/// Every element of a part, in document order, with the names in force there. Without recursion:
/// how deep parts of it go that the reader passes over was never asked.
template <typename Visit>
void each_element(const PartEdit& part, Visit visit) {
    Names names(part.tree());
    std::deque<Names::Scope> scopes;
    pugi::xml_node node = part.root().first_child();
    while (node) {
        if (node.type() == pugi::node_element) {
            scopes.emplace_back(names, node);
            visit(names, node);
            if (node.first_child()) {
                node = node.first_child();
                continue;
            }
            scopes.pop_back();
        }
        while (!node.next_sibling()) {
            node = node.parent();
            if (node == part.root()) return;
            scopes.pop_back();
        }
        node = node.next_sibling();
    }
}

bool named(const Names& names, pugi::xml_node node, std::string_view local) {
    return names.is(node, Ns::main, local);
}

}  // namespace

CommentWriter::CommentWriter(DocxCopy& copy)
    : copy_(copy),
      relationships_(read_relationships(copy.package(), copy.sources().part, copy.bounds())) {
    find_comments();
    remove_marks();
    if (!para_ids_.empty()) remove_details();
    constexpr std::uint64_t far = 1'000'000'000;  // Word keeps ids in 32 bits
    if (!taken_.empty() && *taken_.rbegin() < far) next_id_ = *taken_.rbegin() + 1;
}

void CommentWriter::take_id(std::string_view id) {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (error == std::errc() && end == id.data() + id.size()) taken_.insert(number);
}

void CommentWriter::find_comments() {
    for (const Relationship& each : relationships_) {
        if (each.kind != "comments" || each.external || part_ != nullptr) continue;
        part_ = copy_.editor().part(each.target);
    }
    if (part_ == nullptr) return;
    std::set<std::string, std::less<>> others;
    bool own = false;
    each_element(*part_, [&](const Names& names, pugi::xml_node node) {
        if (node.parent() == part_->root()) {
            own = false;
            if (!named(names, node, "comment")) return;
            const std::string_view id = text_of(names.attribute(node, Ns::main, "id"));
            own = text_of(names.attribute(node, Ns::main, "author")) == comment_author;
            if (own) {
                part_->remove(node);
                own_.emplace(id);
            } else {
                others.emplace(id);
                take_id(id);
            }
        } else if (own && named(names, node, "p")) {
            const std::string_view id = text_of(names.attribute(node, Ns::w14, "paraId"));
            if (!id.empty()) para_ids_.emplace(id);
        }
    });
    // An id that another comment has, too: its marks are not ours alone.
    for (const std::string& id : others) own_.erase(id);
}

void CommentWriter::remove_marks() {
    const Sources& sources = copy_.sources();
    // Nearly every document has none, and its tree need not be built again.
    if (sources.xml.find("commentRe") == std::string::npos &&
        sources.xml.find("commentRange") == std::string::npos) {
        return;
    }
    PartEdit* main = copy_.editor().part(sources.part);
    if (main == nullptr) return;
    each_element(*main, [&](const Names& names, pugi::xml_node node) {
        const bool reference = named(names, node, "commentReference");
        if (!reference && !named(names, node, "commentRangeStart") &&
            !named(names, node, "commentRangeEnd")) {
            return;
        }
        const std::string_view id = text_of(names.attribute(node, Ns::main, "id"));
        if (!own_.contains(id)) return take_id(id);
        pugi::xml_node gone = node;
        const pugi::xml_node run = node.parent();
        if (reference && named(names, run, "r")) {
            // The run was made for the mark alone, unless it holds more than its properties.
            const auto more = std::ranges::count_if(run, [&](pugi::xml_node child) {
                return child.type() == pugi::node_element && !named(names, child, "rPr");
            });
            if (more == 1) gone = run;
        }
        copy_.splice().remove(main->span(gone).whole);
    });
}

// [MS-DOCX] 2.5.1.28 to 2.5.1.31: commentsExtended says which comment answers which, by w14:paraId;
// commentsIds and commentsExtensible keep more of each. An answer to a comment that is gone stands
// for itself.
void CommentWriter::remove_details() {
    std::set<std::string, std::less<>> durable_ids;
    const auto edit = [&](std::string_view kind, Ns space, std::string_view key, const auto& gone,
                          auto further) {
        for (const Relationship& each : relationships_) {
            if (each.kind != kind || each.external) continue;
            PartEdit* part = copy_.editor().part(each.target);
            if (part == nullptr) continue;
            const Names names(part->tree());
            for (const pugi::xml_node node : part->root()) {
                if (node.type() != pugi::node_element) continue;
                const bool goes = gone.contains(text_of(names.attribute(node, space, key)));
                if (goes) part->remove(node);
                further(*part, names, node, goes);
            }
        }
    };
    edit("commentsExtended", Ns::w15, "paraId", para_ids_,
         [&](PartEdit& part, const Names& names, pugi::xml_node node, bool goes) {
             const char* parent = names.attribute(node, Ns::w15, "paraIdParent");
             if (!goes && parent != nullptr && para_ids_.contains(std::string_view(parent))) {
                 part.remove_attribute(parent);
             }
         });
    edit("commentsIds", Ns::comment_ids, "paraId", para_ids_,
         [&](PartEdit&, const Names& names, pugi::xml_node node, bool goes) {
             const char* id = names.attribute(node, Ns::comment_ids, "durableId");
             if (goes && id != nullptr) durable_ids.emplace(id);
         });
    edit("commentsExtensible", Ns::comment_extensible, "durableId", durable_ids,
         [](PartEdit&, const Names&, pugi::xml_node, bool) {});
}

void CommentWriter::add(const std::vector<SourceParagraph>& paragraphs,
                        const std::vector<std::string>& lines) {
    const Sources& sources = copy_.sources();
    while (taken_.contains(next_id_)) ++next_id_;
    const std::uint64_t id = next_id_++;
    // From the first to the last with text: blank lines around it need no marking.
    const auto has_text = [](const SourceParagraph& each) {
        return std::ranges::any_of(each.runs, [](const auto& run) { return !run.pieces.empty(); });
    };
    const SourceParagraph* first = &paragraphs.front();
    const SourceParagraph* last = first;
    if (const auto found = std::ranges::find_if(paragraphs, has_text); found != paragraphs.end()) {
        first = &*found;
        last = &*std::find_if(paragraphs.rbegin(), paragraphs.rend(), has_text);
    }
    const Writing at_first(first->element.name(sources.xml), sources.name_space);
    const Writing at_last(last->element.name(sources.xml), sources.name_space);
    Splice& splice = copy_.splice();
    if (first == last && first->element.self_closed()) {
        splice.fill(sources.xml, first->element, start_mark(at_first, id) + end_mark(at_first, id));
    } else {
        splice.insert(first->start(), start_mark(at_first, id));
        splice.insert(last->element.content.end, end_mark(at_last, id));
    }
    comments_.push_back({id, lines});
}

void CommentWriter::finish(const std::string& date) {
    if (comments_.empty()) return;
    const std::string& name_space = copy_.sources().name_space;
    const auto all = [&](const Writing& writing) {
        std::string xml;
        for (const Comment& each : comments_) {
            xml += comment_xml(writing, each.id, date, each.lines);
        }
        return xml;
    };
    if (part_ != nullptr) {
        part_->append(all(Writing(part_->root().name(), name_space)));
        return;
    }
    const std::string& main = copy_.sources().part;
    const std::string folder = main.substr(0, main.rfind('/') + 1);
    std::string name = "comments.xml";
    for (int n = 1; copy_.package().contains(folder + name); ++n) {
        name = "comments" + std::to_string(n) + ".xml";
    }
    copy_.editor().write(
        folder + name, fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                                   R"(<w:comments xmlns:w="{}">{}</w:comments>)",
                                   name_space, all(Writing("w:comments", name_space))));
    copy_.editor().set_content_type(folder + name, content_type);
    copy_.editor().relate(
        main, name_space == strict_namespace ? strict_relation : transitional_relation, name);
}

}  // namespace ptcheck::docx
