#include "docx/story.hpp"

#include <algorithm>

namespace ptcheck::docx {

namespace {

// The walk recurses: a limit set higher than this would risk the stack.
constexpr std::uint64_t deepest = 4096;

// Of one document; nobody reads more, and a hostile one could make millions.
constexpr std::size_t most_notes = 100'000;

}  // namespace

StoryWalker::StoryWalker(Document& document, Storage& storage, DocumentParts& parts,
                         const Bounds& bounds, SourceRecorder* sources)
    : document_(document), storage_(storage), parts_(parts), bounds_(bounds), sources_(sources) {}

void StoryWalker::read_body(const XmlPart& part) {
    if (sources_ != nullptr) sources_->begin_part(part);
    read(part, Container::Kind::body);
    if (sources_ != nullptr) sources_->end_part();
}

void StoryWalker::read_header(const XmlPart& part) {
    read(part, Container::Kind::header);
}

void StoryWalker::read(const XmlPart& part, Container::Kind kind) {
    part_ = &part;
    names_ = Names(part);
    Container& story = open(kind, {});
    depth_ = 1;  // the root
    children(part.root());
    if (story.joined) commit_paragraph(story);
    close_fields(story);
    close();
}

void StoryWalker::finish() {
    if (revisions_ != 0) {
        note_at(first_revision_, NoteCode::tracked_changes, {std::to_string(revisions_)});
    }
    // A cell's notes are made when it ends, after those of the tables in it.
    std::ranges::stable_sort(document_.notes, {}, &Note::place);
}

void StoryWalker::siblings(pugi::xml_node first, Tag tag) {
    if (!first) return;
    descend();
    for (pugi::xml_node node = first;; node = node.next_sibling(), tag = Tag::other) {
        const char* name = node.name();
        if (*name == '\0') {
            if (!node) break;
            continue;  // characters
        }
        if ((++elements_ & 0xFFFU) == 0) bounds_.check_time();
        const Names::Scope scope(names_, node);
        if (tag == Tag::other) tag = names_.tag(name);
        if (sources_ != nullptr) sources_->enter(node, tag);
        element(node, tag);
    }
    --depth_;
}

void StoryWalker::descend() {
    const std::uint64_t limit = std::min(bounds_.limits().depth, deepest);
    if (++depth_ > limit) {
        over_limit({"XML 嵌套层数", "XML nesting depth:"}, depth_, limit, "depth");
    }
}

void StoryWalker::element(pugi::xml_node node, Tag tag) {
    switch (tag) {
        case Tag::paragraph:
            return paragraph(node);
        case Tag::run:
            return run(node);
        case Tag::text:
            return append(content(node));
        case Tag::tab:
        case Tag::position_tab:
            return append("\t");
        case Tag::line_break:
        case Tag::carriage_return:
            return append("\n");
        case Tag::no_break_hyphen:
            return append("-");
        case Tag::symbol:
            return symbol(node);
        case Tag::field_character:
            return field_character(node);
        case Tag::instruction:
            return container_->fields.instruction(content(node));
        case Tag::simple_field:
            return simple_field(node);
        case Tag::table:
            return table(node);
        case Tag::row:
            return table_ != nullptr && row_ == nullptr ? row(node) : children(node);
        case Tag::cell:
            return row_ != nullptr ? cell(node) : children(node);
        case Tag::content_control:
            return content_control(node);
        case Tag::alternate_content:
            return alternate_content(node);
        case Tag::text_box:
            return text_box(node);
        case Tag::math:
            return equation(node);
        case Tag::picture_blip:
        case Tag::picture_image_data:
            container_->picture = true;
            return;
        case Tag::embedded_object:
            return note(NoteCode::embedded_part_not_read, {"OLE"});
        case Tag::alt_chunk:
            return note(NoteCode::embedded_part_not_read, {"altChunk"});
        case Tag::sub_document:
            return note(NoteCode::embedded_part_not_read, {"subDoc"});
        case Tag::inserted:
        case Tag::moved_to:
            revision();
            return children(node);
        case Tag::deleted:
        case Tag::moved_from:
            return revision();
        case Tag::section_props:
            for (const pugi::xml_node child : node) {
                if (names_.property(child) == Tag::section_props_change) revision();
            }
            return;
        case Tag::ruby_text:
        case Tag::paragraph_props:
        case Tag::run_props:
        case Tag::table_props:
        case Tag::table_grid:
        case Tag::row_props:
        case Tag::row_exceptions:
        case Tag::cell_props:
        case Tag::control_props:
        case Tag::control_end_props:
        case Tag::custom_xml_props:
        case Tag::smart_tag_props:
        case Tag::form_field:
            return;  // no text; those that matter are read where their owner is
        default:
            return children(node);
    }
}

void StoryWalker::revision() {
    if (container_->kind == Container::Kind::header) return;
    if (revisions_++ == 0) first_revision_ = place();
}

Place StoryWalker::place() const {
    if (container_->place.row != 0) return container_->place;
    if (table_ != nullptr) return {table_->index + 1, 0, 0};
    return {static_cast<std::uint32_t>(document_.tables.size() + 1), 0, 0};
}

void StoryWalker::note(NoteCode code, std::vector<std::string> args) {
    if (container_->kind == Container::Kind::header) return;  // no place of the body
    note_at(place(), code, std::move(args));
}

void StoryWalker::note_at(const Place& place, NoteCode code, std::vector<std::string> args) {
    if (document_.notes.size() < most_notes) {
        document_.notes.push_back({code, place, std::move(args)});
    }
}

Container& StoryWalker::open(Container::Kind kind, const Place& place) {
    if (open_ == containers_.size()) containers_.push_back(std::make_unique<Container>());
    container_ = containers_[open_++].get();
    container_->reset(kind, place);
    if (sources_ != nullptr) sources_->open(kind);
    return *container_;
}

void StoryWalker::close() noexcept {
    if (sources_ != nullptr) sources_->close();
    --open_;
    container_ = open_ == 0 ? nullptr : containers_[open_ - 1].get();
}

}  // namespace ptcheck::docx
