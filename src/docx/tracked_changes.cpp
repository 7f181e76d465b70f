#include "docx/tracked_changes.hpp"

#include "docx/run_writer.hpp"

namespace ptcheck::docx {

namespace {

/// The start tag of a revision with another id.
std::string with_id(std::string_view tag, std::string_view id) {
    constexpr std::string_view attribute = ":id=";
    const std::size_t at = tag.find(attribute);
    if (at == std::string_view::npos) return std::string(tag);
    const std::size_t begin = at + attribute.size() + 1;
    const std::size_t end = tag.find(tag[begin - 1], begin);
    return std::string(tag.substr(0, begin)).append(id).append(tag.substr(end));
}

}  // namespace

TrackedChanges::TrackedChanges(const Sources& sources, Splice& splice, std::string_view author,
                               std::string_view date)
    : sources_(sources), splice_(splice), author_(author), date_(date), ids_(sources.xml) {}

std::string TrackedChanges::revision(std::string_view prefix, std::string_view name) {
    // Attributes have no default namespace (Namespaces in XML 1.0, 6.2).
    const bool bare = prefix.empty();
    const std::string_view attributes = bare ? "w:" : prefix;
    std::string out;
    out.append(prefix).append(name);
    if (bare) out.append(" xmlns:w=\"").append(sources_.name_space).append("\"");
    out.append(" ").append(attributes).append("id=\"").append(ids_.next());
    out.append("\" ").append(attributes).append("author=\"").append(author_);
    return out.append("\" ").append(attributes).append("date=\"").append(date_).append("\"");
}

void TrackedChanges::write(const SourceRun& run, const std::vector<RunChange>& changes) {
    const std::string_view xml = sources_.xml;
    RunWriter out(xml, run);
    Span place = run.element.whole;
    const auto remove = [&](std::string_view content) {
        out.remove(content, out.deletes() ? std::string() : revision(out.prefix(), "del"));
    };
    const auto insert = [&](std::string_view text, bool last) {
        const std::string made = revision(out.prefix(), "ins");
        if (!run.insertion) return out.insert(text, made);
        // Ours stands beside the one around, which is cut in two. No empty one is left behind.
        const ElementSpan& around = *run.insertion;
        const std::string_view tag =
            xml.substr(around.whole.begin, around.content.begin - around.whole.begin);
        const bool first = out.empty() && place.begin == around.content.begin;
        if (first) place.begin = around.whole.begin;
        if (!first)
            out.between(xml.substr(around.content.end, around.whole.end - around.content.end));
        out.insert(text, made);
        last = last && place.end == around.content.end;
        if (last) place.end = around.whole.end;
        if (!last) out.between(first ? std::string(tag) : with_id(tag, ids_.next()));
    };
    std::size_t at = behind_props(run);
    auto change = changes.begin();
    for (std::size_t i = 0; i < run.pieces.size(); ++i) {
        const SourcePiece& piece = run.pieces[i];
        const std::string_view shown = piece.shown;
        out.keep(xml.substr(at, piece.element.whole.begin - at));
        at = piece.element.whole.end;
        if (change == changes.end() || change->piece != i) {
            out.keep(piece.element.whole.of(xml));
            continue;
        }
        std::size_t done = 0;
        const auto keep = [&](std::size_t end) {
            const bool whole = done == 0 && end == shown.size();
            if (whole) return out.keep(piece.element.whole.of(xml));
            out.keep_text(shown.substr(done, end - done));
        };
        for (; change != changes.end() && change->piece == i; ++change) {
            keep(change->begin);
            const std::string_view gone = shown.substr(change->begin, change->end - change->begin);
            if (!gone.empty())
                remove(piece.is_text ? out.deleted_text(gone) : piece.element.whole.of(xml));
            done = change->end;
            const bool last = done == shown.size() && i + 1 == run.pieces.size() &&
                              without_blanks(xml.substr(at, run.element.content.end - at)).empty();
            if (!change->inserted.empty()) insert(change->inserted, last);
        }
        keep(shown.size());
    }
    out.keep(xml.substr(at, run.element.content.end - at));
    splice_.replace(place, out.finish());
}

std::optional<LeftAlone> TrackedChanges::revise(const std::vector<SourceParagraph>& paragraphs,
                                                std::string_view text,
                                                const std::vector<TextEdit>& edits) {
    const auto found = run_changes(sources_.xml, paragraphs, text, edits);
    if (const auto* why = std::get_if<LeftAlone>(&found)) return *why;
    const auto& changes = std::get<RunChanges>(found);
    for (const auto& [run, each] : changes) {
        if (written_.contains(run->element.whole.begin)) return LeftAlone::content;
    }
    for (const auto& [run, each] : changes) {
        written_.insert(run->element.whole.begin);
        write(*run, each);
    }
    return std::nullopt;
}

}  // namespace ptcheck::docx
