// Walks the stories of a document (body, page headers) and fills a Document.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "docx/container.hpp"
#include "docx/document_parts.hpp"
#include "docx/names.hpp"
#include "docx/run_props.hpp"
#include "docx/source_recorder.hpp"
#include "docx/storage.hpp"
#include "docx/styles.hpp"
#include "docx/xml_part.hpp"
#include "ptcheck/document.hpp"

namespace ptcheck::docx {

/// One walk over each part, in document order. Every element is entered through `children`, so
/// that a wrapper (content control, hyperlink, insertion, smart tag, …) is transparent at every
/// level: what an element means depends on what is open, not on its parent.
class StoryWalker {
public:
    /// All arguments must outlive the walker. `sources`, when given, is told where the things of
    /// the body stand.
    StoryWalker(Document& document, Storage& storage, DocumentParts& parts, const Bounds& bounds,
                SourceRecorder* sources = nullptr);

    /// Fills tables, paragraphs and notes. The part's buffer must outlive the document's texts.
    void read_body(const XmlPart& part);
    /// Adds to header_lines.
    void read_header(const XmlPart& part);
    /// The notes that are known only now, and the order of all of them.
    void finish();

private:
    struct OpenTable {
        std::uint32_t index;
        std::uint64_t places = 0;  ///< grid places of the rows so far
    };
    struct OpenRow {
        std::size_t first_cell;
        std::uint32_t column = 0;  ///< where the next cell starts
        bool left_merges = false;  ///< the cell on the left has w:hMerge
        bool lost_a_cell = false;  ///< by a tracked deletion
        bool deleted = false;
    };
    struct OpenRun {
        pugi::xml_node props;
        Appearance look;
    };
    struct Placeholder {
        Excerpt text;
        std::optional<Place> place;  ///< of its first text
    };
    struct CellProps;

    // story.cpp: dispatch, notes, bounds
    void read(const XmlPart& part, Container::Kind kind);
    /// Enters an element's children one after the other.
    void children(pugi::xml_node parent) { siblings(parent.first_child()); }
    /// The same for `first` and those behind it. `tag` is that of `first` where the caller looked it up
    /// and it has one.
    void siblings(pugi::xml_node first, Tag tag = Tag::other);
    void descend();
    /// Reads one element. What it calls for the less frequent ones is not made part of it: every level
    /// has its frame.
    void element(pugi::xml_node node, Tag tag);
    void revision();
    [[nodiscard]] Place place() const;
    void note(NoteCode code, std::vector<std::string> args = {});
    void note_at(const Place& place, NoteCode code, std::vector<std::string> args);
    Container& open(Container::Kind kind, const Place& place);
    void close() noexcept;

    // story_blocks.cpp: paragraphs and what wraps them
    void paragraph(pugi::xml_node node);
    void begin_paragraph(Container& container);
    void end_paragraph(Container& container, const NumberingRef& numbering, const Style* style,
                       std::optional<std::uint8_t> outline, bool mark_deleted);
    void commit_paragraph(Container& container);
    void hand_over_paragraphs(Container& cell);
    [[gnu::noinline]] void content_control(pugi::xml_node node);
    [[gnu::noinline]] void alternate_content(pugi::xml_node node);
    [[gnu::noinline]] void text_box(pugi::xml_node node);
    void close_fields(Container& container);

    // story_tables.cpp
    [[gnu::noinline]] void table(pugi::xml_node node);
    [[gnu::noinline]] void row(pugi::xml_node node);
    void row_props(pugi::xml_node props, OpenRow& row, std::uint32_t& after);
    [[gnu::noinline]] void cell(pugi::xml_node node);
    CellProps cell_props(pugi::xml_node props);
    /// `first` is the first child of the cell behind its properties, `tag` that of siblings().
    Cell cell_content(pugi::xml_node node, pugi::xml_node first, Tag tag, const CellProps& props,
                      const Place& place);
    void add_columns(std::uint32_t count);
    void resolve_merges(Table& table, std::size_t first_cell);

    // story_runs.cpp: what becomes text
    void run(pugi::xml_node node);
    void append(std::string_view piece);
    /// The text of w:t, m:t or w:instrText; `trimmed` as ECMA-376 Part 1, 17.3.3.31 asks.
    std::string_view content(pugi::xml_node node);
    std::string_view checked(std::string_view text);
    /// Whether `text`, which stands in the part, holds codes of symbol fonts or soft hyphens.
    bool require_utf8(std::string_view text);
    std::string_view without_private_codes(std::string_view text);
    [[gnu::noinline]] void symbol(pugi::xml_node node);
    void append_symbol(std::string& text, std::string_view font, char32_t code);
    [[nodiscard]] std::string_view symbol_font_of_run() const;
    [[gnu::noinline]] void field_character(pugi::xml_node node);
    void form_field(pugi::xml_node data);
    [[gnu::noinline]] void simple_field(pugi::xml_node node);

    // story_equations.cpp
    [[gnu::noinline]] void equation(pugi::xml_node node);
    void equation_text(pugi::xml_node parent, std::string& text);
    void equation_element(pugi::xml_node node, Tag tag, std::string& text);
    void delimiter(pugi::xml_node node, std::string& text);

    Document& document_;
    Storage& storage_;
    DocumentParts& parts_;
    const Bounds& bounds_;
    SourceRecorder* sources_;

    Names names_;
    const XmlPart* part_ = nullptr;
    std::vector<std::unique_ptr<Container>> containers_;  ///< reused; the first `open_` are open
    std::size_t open_ = 0;
    Container* container_ = nullptr;  ///< the innermost
    OpenTable* table_ = nullptr;      ///< whose rows are looked for; none inside a cell or a box
    OpenRow* row_ = nullptr;          ///< whose cells are looked for
    OpenRun run_;
    const Style* table_style_ = nullptr;
    const Style* paragraph_style_ = nullptr;
    Placeholder* placeholder_ = nullptr;  ///< of the content control that shows it
    char32_t check_box_ = 0;              ///< ☐ or ☒ of the content control around
    bool box_holds_table_ = false;
    std::uint64_t depth_ = 0;  ///< level of the elements being entered
    std::uint64_t elements_ = 0;
    std::uint64_t revisions_ = 0;
    Place first_revision_;
};

}  // namespace ptcheck::docx
