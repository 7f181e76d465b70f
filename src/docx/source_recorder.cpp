#include "docx/source_recorder.hpp"

#include <algorithm>
#include <utility>

#include "docx/surroundings.hpp"

namespace ptcheck::docx {

const SourceCell* Sources::cell(const Place& place) const noexcept {
    const auto found = std::ranges::lower_bound(cells, place, {}, &SourceCell::place);
    return found != cells.end() && found->place == place ? &*found : nullptr;
}

void SourceRecorder::begin_part(const XmlPart& part) {
    part_ = &part;
    index_ = ElementIndex(sources_.xml);
    const std::string_view root = part.root().name();
    const std::size_t colon = root.find(':');
    std::string declares = "xmlns";
    if (colon != std::string_view::npos) declares.append(":").append(root.substr(0, colon));
    sources_.name_space = part.root().attribute(declares.c_str()).value();
}

void SourceRecorder::end_part() {
    part_ = nullptr;
    std::ranges::stable_sort(sources_.cells, {}, &SourceCell::place);
}

ElementSpan SourceRecorder::span(pugi::xml_node node) const {
    return index_.named_at(part_->offset(node.name()));
}

bool SourceRecorder::records() const noexcept {
    return part_ != nullptr && (frames_.back().kind == Container::Kind::body ||
                                frames_.back().kind == Container::Kind::cell);
}

void SourceRecorder::open(Container::Kind kind) {
    frames_.emplace_back().kind = kind;
}

void SourceRecorder::close() {
    frames_.pop_back();
}

void SourceRecorder::cell(pugi::xml_node node, const Place& place) {
    if (!records()) return;
    sources_.cells.push_back({place, span(node), std::move(frames_.back().done)});
}

void SourceRecorder::begin_paragraph(pugi::xml_node node) {
    if (!records()) return;
    SourceParagraph made;
    made.element = span(node);
    frames_.back().paragraphs.push_back({node, std::move(made)});
}

void SourceRecorder::end_paragraph(pugi::xml_node props, bool mark_deleted) {
    if (!records()) return;
    Frame& frame = frames_.back();
    SourceParagraph& made = frame.done.emplace_back(std::move(frame.paragraphs.back().made));
    frame.paragraphs.pop_back();
    if (props) made.props = span(props).whole;
    made.mark_deleted = mark_deleted;
    std::vector<SourceParagraph>& first = sources_.first;
    const bool earlier =
        first.empty() || made.element.whole.begin < first.front().element.whole.begin;
    if (earlier) first = {made};
}

void SourceRecorder::commit_paragraph(bool kept) {
    if (!records()) return;
    Frame& frame = frames_.back();
    const Line line{frame.line_begin, frame.done.size()};
    frame.line_begin = line.end;
    if (frame.kind == Container::Kind::cell) {
        frame.lines.push_back(line);
        return;
    }
    if (kept) keep(line);
    frame.done.clear();
    frame.line_begin = 0;
}

void SourceRecorder::hand_over(std::size_t n) {
    if (records()) keep(frames_.back().lines[n]);
}

void SourceRecorder::keep(const Line& line) {
    const std::vector<SourceParagraph>& done = frames_.back().done;
    sources_.paragraphs.emplace_back(done.begin() + static_cast<std::ptrdiff_t>(line.begin),
                                     done.begin() + static_cast<std::ptrdiff_t>(line.end));
}

void SourceRecorder::begin_run(pugi::xml_node node, pugi::xml_node props, bool in_field,
                               const Names& names) {
    if (!records()) return;
    Frame& frame = frames_.back();
    SourceRun made;
    made.element = span(node);
    if (props) made.props = span(props).whole;
    made.direct = !frame.paragraphs.empty() && node.parent() == frame.paragraphs.back().node;
    made.in_field = in_field;
    const Surroundings around = surroundings(node, names);
    made.fixed = around.fixed;
    made.within_insertion = around.within_insertion;
    if (around.insertion) made.insertion = span(around.insertion);
    made.plain = true;
    frame.runs.push_back({node, std::move(made)});
}

void SourceRecorder::end_run(bool in_field) {
    if (!records()) return;
    Frame& frame = frames_.back();
    OpenRun run = std::move(frame.runs.back());
    frame.runs.pop_back();
    run.made.in_field = run.made.in_field || in_field;
    run.made.plain = run.made.plain && run.made.pieces.size() == run.texts;
    if (!frame.paragraphs.empty()) frame.paragraphs.back().made.runs.push_back(std::move(run.made));
}

void SourceRecorder::enter(pugi::xml_node node, Tag tag) {
    if (!records()) return;
    entered_ = node;
    entered_tag_ = tag;
    std::vector<OpenRun>& runs = frames_.back().runs;
    if (runs.empty()) return;
    if (tag == Tag::text && node.parent() == runs.back().node) {
        ++runs.back().texts;
    } else {
        runs.back().made.plain = false;
    }
}

void SourceRecorder::shown(std::string_view text) {
    if (!records()) return;
    Frame& frame = frames_.back();
    SourcePiece piece{span(entered_), entered_tag_ == Tag::text, std::string(text)};
    if (!frame.runs.empty()) {
        frame.runs.back().made.pieces.push_back(std::move(piece));
    } else if (!frame.paragraphs.empty()) {
        SourceRun alone;
        alone.element = piece.element;
        alone.pieces.push_back(std::move(piece));
        frame.paragraphs.back().made.runs.push_back(std::move(alone));
    }
}

}  // namespace ptcheck::docx
