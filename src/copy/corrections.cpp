#include "copy/corrections.hpp"

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "check/judge.hpp"
#include "config/suppress.hpp"
#include "docx/part_edit.hpp"

namespace ptcheck {

namespace {

// One round makes one correction a cell; more faults than this on one cell are no slips.
constexpr std::size_t most_rounds = 16;

bool lies_within(std::string_view part, std::string_view whole) noexcept {
    const std::less_equal<> before;
    return before(whole.data(), part.data()) &&
           before(part.data() + part.size(), whole.data() + whole.size());
}

/// A rule at one text, which is corrected by the office's leave only.
auto spot(const Finding& finding) {
    return std::tuple(finding.rule->id, finding.at.place, finding.at.field);
}

class Corrector {
public:
    Corrector(const FileResult& file, const Config& config)
        : file_(file), config_(config), document_(file.document) {
        for (const Finding& finding : file.findings) {
            if (finding.suppressed) suppressed_.insert(spot(finding));
        }
    }

    Corrections run() {
        bool changed = make(file_.findings);
        for (std::size_t round = 1; changed && round < most_rounds; ++round) {
            std::vector<Project> projects = forms_of(document_, config_).projects;
            std::vector<Finding> findings = judge(projects, config_);
            apply_suppressions(findings, projects, file_.path, config_);
            changed = make(findings);
        }
        Corrections result;
        // Those still certain after the last round, which no round has made.
        result.left = changed ? left_ + pending_ : left_;
        for (auto& [holder, correction] : made_) {
            if (correction.before != correction.after) result.all.push_back(std::move(correction));
        }
        return result;
    }

private:
    /// A cell, or a line outside tables.
    using Holder = std::tuple<bool, Place, std::size_t>;

    struct Found {
        Holder holder;
        std::string_view* text = nullptr;  ///< in document_
    };

    /// Makes the first certain suggestion at each cell; whether there was any.
    bool make(const std::vector<Finding>& findings) {
        std::set<Holder> touched;
        bool made = false;
        left_ = pending_ = 0;
        for (const Finding& finding : findings) {
            if (!finding.certain || finding.suppressed || suppressed_.contains(spot(finding)))
                continue;
            const std::optional<Found> found = find(finding.at);
            if (!found) {
                ++left_;
            } else if (!touched.insert(found->holder).second) {
                ++pending_;
            } else if (replace(*found, finding)) {
                made = true;
            } else {
                ++left_;
            }
        }
        return made;
    }

    std::optional<Found> find(const Text& at) {
        if (at.place.row != 0) {
            if (std::string_view* text = cell_text(at)) return Found{{false, at.place, 0}, text};
            return std::nullopt;
        }
        for (std::size_t i = 0; i < document_.paragraphs.size(); ++i) {
            std::string_view& text = document_.paragraphs[i].text;
            if (lies_within(at.raw, text)) return Found{{true, at.place, i}, &text};
        }
        return std::nullopt;  // a page header, which several pages share
    }

    std::string_view* cell_text(const Text& at) {
        if (at.place.table == 0 || at.place.table > document_.tables.size()) return nullptr;
        Table& table = document_.tables[at.place.table - 1];
        if (at.place.row > table.rows()) return nullptr;
        for (std::size_t i = table.row_starts[at.place.row - 1]; i < table.row_starts[at.place.row];
             ++i) {
            Cell& cell = table.cells[i];
            if (cell.column + 1 == at.place.column && lies_within(at.raw, cell.text))
                return &cell.text;
        }
        return nullptr;
    }

    bool replace(const Found& found, const Finding& finding) {
        const std::string corrected = corrected_text(finding);
        if (corrected == finding.at.raw) return false;
        std::string_view& text = *found.text;
        auto [entry, fresh] = made_.try_emplace(found.holder);
        Correction& correction = entry->second;
        if (fresh) {
            correction.place = std::get<Place>(found.holder);
            correction.paragraph = std::get<std::size_t>(found.holder);
            correction.before = text;
        }
        const auto begin = static_cast<std::size_t>(finding.at.raw.data() - text.data());
        // The rules are asked again about what the copy will hold.
        correction.after =
            docx::xml_text(std::string(text).replace(begin, finding.at.raw.size(), corrected));
        correction.rules.push_back(finding.rule);
        text = texts_.emplace_back(correction.after);
        return true;
    }

    const FileResult& file_;
    const Config& config_;
    Document document_;              ///< with the corrections made so far
    std::deque<std::string> texts_;  ///< which its new texts view
    std::set<std::tuple<std::string_view, Place, Field>> suppressed_;
    std::map<Holder, Correction> made_;
    std::size_t left_ = 0;
    std::size_t pending_ = 0;
};

}  // namespace

Corrections corrections_of(const FileResult& file, const Config& config) {
    return Corrector(file, config).run();
}

}  // namespace ptcheck
