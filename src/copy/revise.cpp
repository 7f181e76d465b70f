// Certain corrections → tracked changes.
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "copy/corrections.hpp"
#include "copy/make_copy.hpp"
#include "docx/tracked_changes.hpp"

namespace ptcheck {

namespace {

using docx::LeftAlone;

/// What stands in the way, in the order of LeftAlone; the last is what no paragraph of the body holds.
constexpr std::array<Bilingual, 5> obstacles{
    Bilingual{"在域中", "in a field"},
    Bilingual{"在不能修订的位置（内容控件、移动的文字、公式等）",
              "where no change can be tracked (content control, moved text, formula)"},
    Bilingual{"涉及段落的增减", "where a paragraph would begin or end"},
    Bilingual{"夹有符号、图片或格式修订", "mixed with a symbol, a picture or a change of format"},
    Bilingual{"在页眉中或改后仍有问题", "in a page header, or not settled by the changes"},
};

void tell_left(const std::array<std::size_t, obstacles.size()>& left, DocumentCopy& copy) {
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i] == 0) continue;
        copy.left_alone += left[i];
        copy.remarks.push_back(
            {fmt::format("{} 处可直接修改的文字{}，未改动", left[i], obstacles[i].zh),
             fmt::format("{} certain correction(s) left alone: {}", left[i], obstacles[i].en)});
    }
}

}  // namespace

void write_revisions(docx::DocxCopy& docx, const FileResult& result, const Config& config,
                     const CopyOptions& options, DocumentCopy& copy) {
    const Corrections corrections = corrections_of(result, config);
    const std::string date = docx.date(options.date);
    docx::TrackedChanges changes(docx.sources(), docx.splice(), "pt-check", date);
    std::array<std::size_t, obstacles.size()> left{};
    left.back() = corrections.left;
    for (const Correction& each : corrections.all) {
        const std::vector<docx::SourceParagraph>* paragraphs = nullptr;
        if (each.place.row == 0) {
            paragraphs = &docx.sources().paragraphs.at(each.paragraph);
        } else if (const docx::SourceCell* cell = docx.sources().cell(each.place)) {
            paragraphs = &cell->paragraphs;
        }
        const std::vector<TextEdit> edits = edits_between(each.before, each.after);
        const auto why = paragraphs == nullptr ? std::optional(LeftAlone::content)
                                               : changes.revise(*paragraphs, each.before, edits);
        if (why) {
            left[static_cast<std::size_t>(*why)] += each.rules.size();
        } else {
            copy.corrected += each.rules.size();
            copy.changes += edits.size();
        }
    }
    tell_left(left, copy);
}

}  // namespace ptcheck
