// Paragraphs, and the wrappers that decide what of them counts.
#include <algorithm>
#include <utility>

#include "docx/story.hpp"

namespace ptcheck::docx {

namespace {

// Namespaces whose content the reader knows, as mc:Choice may require them.
bool understood(Ns space) noexcept {
    switch (space) {
        case Ns::unknown:
        case Ns::main:
        case Ns::compatibility:
        case Ns::relationships:
        case Ns::dublin_core:
        case Ns::dublin_core_terms:
        case Ns::content_types:
        case Ns::comment_ids:
        case Ns::comment_extensible:
            return false;
        default:
            return true;
    }
}

// A text that could be a target value or an amount: it holds a digit or a comparison sign.
bool looks_like_value(std::string_view text) {
    for (; !text.empty(); text.remove_prefix(code_point_length(text))) {
        const char32_t c = code_point(text);
        if ((c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９')) return true;
        if (c == U'≥' || c == U'≤' || c == U'%' || c == U'％') return true;
    }
    return false;
}

}  // namespace

void StoryWalker::paragraph(pugi::xml_node node) {
    Container& container = *container_;
    const Styles& styles = parts_.styles();
    const Style* const outer_style = paragraph_style_;
    const char* style_id = nullptr;
    NumberingRef numbering;
    std::optional<std::uint8_t> outline;
    bool mark_deleted = false;
    // Nothing but w:pPr may come first (ECMA-376 Part 1, 17.3.1.22).
    pugi::xml_node first = node.first_child();
    pugi::xml_node props;
    Tag tag = names_.property(first);
    if (tag == Tag::paragraph_props) {
        props = first;
        for (pugi::xml_node child = first.first_child(); child; child = child.next_sibling()) {
            switch (names_.property(child)) {
                case Tag::paragraph_style:
                    style_id = names_.value(child);
                    break;
                case Tag::numbering_props:
                    numbering = read_numbering_ref(names_, child);
                    break;
                case Tag::outline_level: {
                    const auto level = parse_number(names_.value(child));
                    outline = level && *level < 9 ? static_cast<std::uint8_t>(*level + 1) : 0;
                    break;
                }
                case Tag::run_props: {
                    const RunProps mark = read_run_props(names_, child);
                    if (mark.mark_inserted) revision();
                    if (mark.mark_deleted) revision();
                    if (mark.changed) revision();
                    mark_deleted = mark.mark_deleted;
                    break;
                }
                case Tag::section_props:
                    element(child, Tag::section_props);
                    break;
                case Tag::paragraph_props_change:
                    revision();
                    break;
                default:
                    break;
            }
        }
        first = first.next_sibling();
        tag = Tag::other;
    }
    paragraph_style_ = styles.find(Styles::Kind::paragraph, style_id);
    begin_paragraph(container);
    if (sources_ != nullptr) sources_->begin_paragraph(node);
    siblings(first, tag);
    if (sources_ != nullptr) sources_->end_paragraph(props, mark_deleted);
    end_paragraph(container, numbering, paragraph_style_, outline, mark_deleted);
    paragraph_style_ = outer_style;
}

void StoryWalker::begin_paragraph(Container& container) {
    if (!container.joined) {
        if (container.kind == Container::Kind::body || container.kind == Container::Kind::header) {
            container.text.clear();
        } else if (container.begun) {
            container.text.append("\n");
        }
        container.paragraph_start = container.text.view().size();
        container.paragraph = {};
        container.settled = false;
    }
    container.begun = true;
}

void StoryWalker::end_paragraph(Container& container, const NumberingRef& numbering,
                                const Style* style, std::optional<std::uint8_t> outline,
                                bool mark_deleted) {
    // A paragraph without text whose mark is deleted vanishes, its number too; otherwise it goes on
    // in the next one under its own number.
    const bool vanishes = mark_deleted && container.text.view().size() == container.paragraph_start;
    if (!container.settled && !vanishes) {
        container.settled = true;
        container.paragraph.outline =
            outline ? *outline : (style == nullptr ? std::uint8_t{0} : style->outline);
        if (style != nullptr && style->contents) container.paragraph.in_toc = true;
        const bool counts =
            container.kind == Container::Kind::body || container.kind == Container::Kind::cell;
        if (counts && (numbering.id || (style != nullptr && style->numbering.id))) {
            container.paragraph.number =
                storage_.arena.copy(parts_.numbering().next(numbering, style));
        }
    }
    container.joined = mark_deleted;
    if (!mark_deleted) commit_paragraph(container);
}

void StoryWalker::commit_paragraph(Container& container) {
    container.joined = false;
    const std::string_view text = container.text.view();
    if (sources_ != nullptr) sources_->commit_paragraph(!trim(text).empty());
    switch (container.kind) {
        case Container::Kind::body:
            if (trim(text).empty()) break;
            document_.paragraphs.push_back(
                {container.text.finish(storage_.arena), container.paragraph.number,
                 static_cast<std::uint32_t>(document_.tables.size()), container.paragraph.outline,
                 container.paragraph.in_toc});
            break;
        case Container::Kind::header:
            if (trim(text).empty()) break;
            document_.header_lines.push_back(container.text.finish(storage_.arena));
            break;
        case Container::Kind::cell:
            if (container.number.empty()) container.number = container.paragraph.number;
            container.paragraphs.push_back(
                {container.paragraph_start, text.size(), container.paragraph});
            break;
        case Container::Kind::box:
            break;
    }
}

void StoryWalker::hand_over_paragraphs(Container& cell) {
    const std::string_view all = cell.text.view();
    for (std::size_t i = 0; i < cell.paragraphs.size(); ++i) {
        const CellParagraph& paragraph = cell.paragraphs[i];
        const std::string_view text = all.substr(paragraph.start, paragraph.end - paragraph.start);
        if (trim(text).empty()) continue;
        document_.paragraphs.push_back({cell.text.keep(text, storage_.arena), paragraph.info.number,
                                        static_cast<std::uint32_t>(document_.tables.size()),
                                        paragraph.info.outline, paragraph.info.in_toc});
        if (sources_ != nullptr) sources_->hand_over(i);
    }
    cell.paragraphs.clear();
    if (sources_ != nullptr) sources_->discard_lines();
}

void StoryWalker::content_control(pugi::xml_node node) {
    Placeholder placeholder;
    bool shows_placeholder = false;
    const char32_t outer_check_box = check_box_;
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        const Names::Scope scope(names_, child);
        const Tag tag = names_.tag(child.name());
        if (tag == Tag::control_props) {
            for (const pugi::xml_node prop : child) {
                const Names::Scope inner(names_, prop);
                const Tag what = names_.tag(prop.name());
                if (what == Tag::placeholder_shown) shows_placeholder = names_.on(prop);
                if (what != Tag::check_box) continue;
                check_box_ = U'☐';
                for (const pugi::xml_node state : prop) {
                    const bool checked = names_.property(state) == Tag::check_box_checked &&
                                         names_.on(state, Ns::w14);
                    if (checked) check_box_ = U'☒';
                }
            }
        } else if (tag == Tag::control_content) {
            Placeholder* const outer = placeholder_;
            if (shows_placeholder && outer == nullptr) placeholder_ = &placeholder;
            children(child);
            placeholder_ = outer;
        }
    }
    check_box_ = outer_check_box;
    if (placeholder.place && !placeholder.text.blank()) {
        note_at(*placeholder.place, NoteCode::placeholder_text, {placeholder.text.text()});
    }
}

void StoryWalker::alternate_content(pugi::xml_node node) {
    const auto all_understood = [&](std::string_view prefixes) {
        bool any = false;
        while (!(prefixes = trim(prefixes)).empty()) {
            const std::size_t end = std::min(prefixes.find_first_of(" \t\r\n"), prefixes.size());
            if (!understood(names_.lookup(prefixes.substr(0, end)))) return false;
            any = true;
            prefixes.remove_prefix(end);
        }
        return any;
    };
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        const Names::Scope scope(names_, child);
        const Tag tag = names_.tag(child.name());
        const bool chosen =
            tag == Tag::alternate_fallback ||
            (tag == Tag::alternate_choice && all_understood(child.attribute("Requires").value()));
        if (chosen) return children(child);
    }
}

void StoryWalker::text_box(pugi::xml_node node) {
    Container& outer = *container_;
    if (!outer.fields.shows() || run_.look.hidden) return;
    OpenTable* const outer_table = std::exchange(table_, nullptr);
    OpenRow* const outer_row = std::exchange(row_, nullptr);
    const OpenRun outer_run = std::exchange(run_, {});
    const bool outer_holds = std::exchange(box_holds_table_, false);
    const Style* const outer_style = paragraph_style_;
    // The box of a header counts as header, so that its lines are found.
    const bool header = outer.kind == Container::Kind::header;
    Container& box = open(header ? Container::Kind::header : Container::Kind::box, outer.place);
    children(node);
    if (box.joined) commit_paragraph(box);
    close_fields(box);
    const std::string_view text = trim(box.text.view());
    const bool in_cell = box.place.row != 0;
    const bool matters = box_holds_table_ || (in_cell && !text.empty()) || looks_like_value(text);
    Excerpt excerpt;
    excerpt.append(text);
    close();
    if (matters && !header) note(NoteCode::text_box_not_read, {excerpt.text()});
    table_ = outer_table;
    row_ = outer_row;
    run_ = outer_run;
    box_holds_table_ = outer_holds;
    paragraph_style_ = outer_style;
}

void StoryWalker::close_fields(Container& container) {
    if (container.fields.open() == 0) return;
    container.fields.close_to(0);
    note(NoteCode::unbalanced_field);
}

}  // namespace ptcheck::docx
