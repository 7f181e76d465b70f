#include "docx/run_changes.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <pugixml.hpp>

#include "docx/run_writer.hpp"

namespace ptcheck::docx {

namespace {

/// Whether a w:t shows its characters as they are: no codes of symbol fonts, no soft hyphens.
bool shows_itself(std::string_view content, std::string_view shown) {
    pugi::xml_document tree;
    const std::string fragment = "<t>" + std::string(content) + "</t>";
    if (!tree.load_buffer(fragment.data(), fragment.size(),
                          pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8))
        return false;
    std::string text;
    for (const pugi::xml_node node : tree.first_child()) {
        if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
            text += node.value();
    }
    return text == shown || without_blanks(text) == shown;
}

/// What a run shows, piece by piece, with the place of each in the text.
struct Unit {
    const SourceRun* run = nullptr;
    std::size_t piece = 0;
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] const SourcePiece& source() const { return run->pieces[piece]; }
};

std::vector<Unit> units_of(const std::vector<SourceParagraph>& paragraphs, std::string& text) {
    std::vector<Unit> units;
    bool ended = false;
    for (const SourceParagraph& paragraph : paragraphs) {
        if (ended) text += '\n';
        ended = !paragraph.mark_deleted;
        for (const SourceRun& run : paragraph.runs) {
            for (std::size_t i = 0; i < run.pieces.size(); ++i) {
                const std::size_t begin = text.size();
                text += run.pieces[i].shown;
                units.push_back({&run, i, begin, text.size()});
            }
        }
    }
    return units;
}

/// Which piece an insertion at `at` goes behind, or in front of.
const Unit* neighbour(const std::vector<Unit>& units, std::size_t at) {
    const Unit* found = nullptr;
    for (const Unit& unit : units) {
        if (unit.begin < at && at <= unit.end && unit.source().is_text) return &unit;
        if (unit.begin == at && unit.source().is_text && found == nullptr) found = &unit;
    }
    return found;
}

void add(RunChanges& changes, const Unit& unit, std::size_t begin, std::size_t end) {
    if (changes.empty() || changes.back().first != unit.run) changes.push_back({unit.run, {}});
    changes.back().second.push_back({unit.piece, begin - unit.begin, end - unit.begin, {}});
}

/// Shares the edits out among the runs.
std::optional<LeftAlone> share_out(const std::vector<Unit>& units,
                                   const std::vector<TextEdit>& edits, RunChanges& changes) {
    for (const TextEdit& edit : edits) {
        if (edit.begin == edit.end) {
            const Unit* unit = neighbour(units, edit.begin);
            if (unit == nullptr) return units.empty() ? LeftAlone::paragraph : LeftAlone::content;
            add(changes, *unit, edit.begin, edit.begin);
        }
        std::size_t covered = 0;
        for (const Unit& unit : units) {
            const std::size_t begin = std::max(unit.begin, edit.begin);
            const std::size_t end = std::min(unit.end, edit.end);
            if (begin >= end) continue;
            covered += end - begin;
            add(changes, unit, begin, end);
        }
        if (covered != edit.end - edit.begin) return LeftAlone::paragraph;
        changes.back().second.back().inserted = edit.inserted;
    }
    return std::nullopt;
}

/// Elements that can stand in a deleted run as they are.
bool can_be_deleted(std::string_view name) noexcept {
    constexpr std::array<std::string_view, 3> known{"tab", "sym", "noBreakHyphen"};
    return std::ranges::find(known, local_name(name)) != known.end();
}

bool well_formed(std::string_view content) {
    if (content.find('<') == std::string_view::npos) return true;
    pugi::xml_document tree;
    const std::string fragment = "<r>" + std::string(content) + "</r>";
    return static_cast<bool>(tree.load_buffer(fragment.data(), fragment.size(), pugi::parse_minimal,
                                              pugi::encoding_utf8));
}

/// Whether every piece is a child of the run: then what stands between them is whole.
bool holds_pieces(std::string_view xml, const SourceRun& run) {
    std::size_t at = behind_props(run);
    for (const SourcePiece& piece : run.pieces) {
        const Span& whole = piece.element.whole;
        if (whole.begin < at || !well_formed(xml.substr(at, whole.begin - at))) return false;
        at = whole.end;
    }
    return at <= run.element.content.end &&
           well_formed(xml.substr(at, run.element.content.end - at));
}

/// Why a run cannot be cut where it changes.
std::optional<LeftAlone> obstacle(std::string_view xml, const SourceRun& run,
                                  const std::vector<RunChange>& changes) {
    if (run.in_field) return LeftAlone::field;
    if (run.fixed) return LeftAlone::fixed;
    if (local_name(run.element.name(xml)) != "r" || !holds_pieces(xml, run))
        return LeftAlone::content;
    // A revision of the properties has an id of its own and would be there twice.
    if (run.props.of(xml).find("rPrChange") != std::string_view::npos) return LeftAlone::content;
    for (const RunChange& change : changes) {
        // Within what stands in somebody's insertion, there is no place to put another one.
        if (run.within_insertion && !run.insertion && !change.inserted.empty())
            return LeftAlone::fixed;
        const SourcePiece& piece = run.pieces[change.piece];
        const bool whole = change.begin == 0 && change.end == piece.shown.size();
        const bool goes = piece.is_text ? shows_itself(piece.element.content.of(xml), piece.shown)
                                        : whole && change.inserted.empty() &&
                                              can_be_deleted(piece.element.name(xml));
        if (!goes) return LeftAlone::content;
    }
    return std::nullopt;
}

}  // namespace

std::variant<RunChanges, LeftAlone> run_changes(std::string_view xml,
                                                const std::vector<SourceParagraph>& paragraphs,
                                                std::string_view text,
                                                const std::vector<TextEdit>& edits) {
    std::string shown;
    const std::vector<Unit> units = units_of(paragraphs, shown);
    if (shown != text) return LeftAlone::content;
    RunChanges changes;
    if (const auto why = share_out(units, edits, changes)) return *why;
    for (const auto& [run, each] : changes) {
        if (const auto why = obstacle(xml, *run, each)) return *why;
    }
    return changes;
}

}  // namespace ptcheck::docx
