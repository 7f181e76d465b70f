// Findings → Word comments.
#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "copy/make_copy.hpp"
#include "docx/comments.hpp"
#include "report/comment_text.hpp"
#include "report/place_text.hpp"

namespace ptcheck {

namespace {

using Paragraphs = std::vector<docx::SourceParagraph>;

/// Where in the document a finding is shown.
class Anchors {
public:
    /// `result` was read from the bytes that `copy` was read from.
    Anchors(const FileResult& result, const docx::DocxCopy& copy)
        : read_(result.document), sources_(copy.sources()), cells_(copy.document(), sources_) {}

    /// The paragraphs of the cell or of the line outside tables; of what has none that can be
    /// marked (a page header, a broken cell) the nearest that stands for it. nullptr when the
    /// document has no paragraph at all.
    const Paragraphs* find(const Text& at) {
        if (const docx::SourceCell* cell = cells_.find(at.place)) {
            if (!cell->paragraphs.empty()) return &cell->paragraphs;
        }
        if (at.place.row == 0) {
            if (const Paragraphs* line = line_outside(at)) return line;
        }
        return first_of_document();
    }

private:
    const Paragraphs* line_outside(const Text& at) {
        const auto holds = [&](std::string_view text) {
            const std::less_equal<> up_to;
            return !at.raw.empty() && up_to(text.data(), at.raw.data()) &&
                   up_to(at.raw.data() + at.raw.size(), text.data() + text.size());
        };
        const std::size_t lines = std::min(read_.paragraphs.size(), sources_.paragraphs.size());
        for (std::size_t i = 0; i < lines; ++i) {
            if (holds(read_.paragraphs[i].text)) return filled(sources_.paragraphs[i]);
        }
        // Word has no comments in page headers.
        if (holds(read_.title) || std::ranges::any_of(read_.header_lines, holds)) return nullptr;
        for (std::size_t i = 0; i < lines; ++i) {
            if (read_.paragraphs[i].next_table + 1 == at.place.table) {
                return filled(sources_.paragraphs[i]);
            }
        }
        if (const docx::SourceCell* cell = cells_.find({at.place.table, 1, 1})) {
            return filled(cell->paragraphs);
        }
        return nullptr;
    }

    static const Paragraphs* filled(const Paragraphs& paragraphs) {
        return paragraphs.empty() ? nullptr : &paragraphs;
    }
    [[nodiscard]] const Paragraphs* first_of_document() const { return filled(sources_.first); }

    const Document& read_;
    const docx::Sources& sources_;
    docx::CellFinder cells_;
};

}  // namespace

void write_comments(docx::DocxCopy& docx, const FileResult& result, const Config& config,
                    const CopyOptions& options, DocumentCopy& copy) {
    struct Comment {
        const Paragraphs* paragraphs = nullptr;
        std::vector<std::string> lines;
    };
    std::map<std::size_t, Comment> comments;  // by place in the document
    Anchors anchors(result, docx);
    for (const Finding& finding : result.findings) {
        if (!shown(finding, config)) continue;
        const Paragraphs* paragraphs = anchors.find(finding.at);
        if (paragraphs == nullptr) continue;
        Comment& comment = comments[paragraphs->front().element.whole.begin];
        comment.paragraphs = paragraphs;
        for (std::string& line : comment_text(finding, config.language)) {
            comment.lines.push_back(std::move(line));
        }
        ++copy.findings;
    }
    docx::CommentWriter writer(docx);
    for (const auto& [place, comment] : comments) writer.add(*comment.paragraphs, comment.lines);
    if (!comments.empty()) writer.finish(docx.date(options.date));
    copy.comments = comments.size();
}

}  // namespace ptcheck
