// Notes where things stand while a StoryWalker goes over the main part.
#pragma once

#include <vector>

#include "docx/container.hpp"
#include "docx/element_index.hpp"
#include "docx/names.hpp"
#include "docx/sources.hpp"
#include "docx/xml_part.hpp"

namespace ptcheck::docx {

/// Told by the walker what it enters and leaves; knows of rows, columns and revisions only what it
/// is told, so that there is one reader of them.
class SourceRecorder {
public:
    /// `sources` must outlive this.
    explicit SourceRecorder(Sources& sources) : sources_(sources) {}

    /// The part that Sources::xml holds; nothing of other parts is recorded.
    void begin_part(const XmlPart& part);
    void end_part();

    void open(Container::Kind kind);
    void close();
    /// Before close() of a cell.
    void cell(pugi::xml_node node, const Place& place);

    void begin_paragraph(pugi::xml_node node);
    /// `props` is w:pPr or null.
    void end_paragraph(pugi::xml_node props, bool mark_deleted);
    /// A paragraph of the accepted view is whole; `kept`: it went to Document::paragraphs.
    void commit_paragraph(bool kept);
    /// The n-th paragraph of a cell since the last discard went to Document::paragraphs.
    void hand_over(std::size_t n);
    void discard_lines() noexcept { frames_.back().lines.clear(); }

    void begin_run(pugi::xml_node node, pugi::xml_node props, bool in_field, const Names& names);
    void end_run(bool in_field);
    void enter(pugi::xml_node node, Tag tag);
    /// What was entered last is shown so.
    void shown(std::string_view text);

private:
    struct OpenParagraph {
        pugi::xml_node node;
        SourceParagraph made;
    };
    struct OpenRun {
        pugi::xml_node node;
        SourceRun made;
        std::size_t texts = 0;  ///< w:t in it
    };
    /// The w:p of one paragraph of the accepted view: [begin, end) of Frame::done.
    struct Line {
        std::size_t begin;
        std::size_t end;
    };
    struct Frame {
        Container::Kind kind = Container::Kind::body;
        std::vector<OpenParagraph> paragraphs;
        std::vector<OpenRun> runs;
        std::vector<SourceParagraph> done;
        std::size_t line_begin = 0;
        std::vector<Line> lines;
    };
    [[nodiscard]] ElementSpan span(pugi::xml_node node) const;
    [[nodiscard]] bool records() const noexcept;
    void keep(const Line& line);

    Sources& sources_;
    ElementIndex index_;
    const XmlPart* part_ = nullptr;
    std::vector<Frame> frames_;
    pugi::xml_node entered_;
    Tag entered_tag_ = Tag::other;
};

}  // namespace ptcheck::docx
