#include "rules/who_speaks.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <tuple>

namespace ptcheck {

namespace {

struct Pair {
    std::string_view speaker;
    std::string_view silenced;
};

// Ids, not objects: a rule that is not built yet simply never meets its partner.
constexpr std::array pairs{
    Pair{"C05", "C02"},
    Pair{"C02", "C03"},
    Pair{"C02", "C04"},
    Pair{"C06", "C10"},
    // 无 says more plainly what is wrong than that no number, date or share was found.
    Pair{"C10", "A01"},
    Pair{"C10", "A03"},
    Pair{"C10", "A08"},
    Pair{"A11", "A01"},
    Pair{"A03", "A04"},
    Pair{"A03", "A11"},
    Pair{"A03", "A02"},
    Pair{"A06", "A02"},
    Pair{"N18", "A06"},
    Pair{"N18", "C11"},
    Pair{"N19", "C11"},
    Pair{"C11", "A01"},
    Pair{"N20", "C11"},
    Pair{"N20", "A01"},
    Pair{"A09", "A08"},
    Pair{"A09", "R05"},
    Pair{"R13", "R05"},
    Pair{"R13", "R06"},
    Pair{"R14", "R10"},
    Pair{"R14", "A04"},
    Pair{"R14", "N25"},
    Pair{"C09", "N25"},
    Pair{"F05", "R11"},
    Pair{"F05", "N12"},
    Pair{"F04", "F02"},
    Pair{"N05", "N01"},
    Pair{"A12", "A02"},
    // Said as one fault: a rate without a number, an amount without a unit.
    Pair{"A08", "A04"},
    Pair{"C11", "N26"},
    // The name of a piece of work is no indicator either.
    Pair{"R06", "N25"},
    // A text that was cut off is no vague word.
    Pair{"C16", "A02"},
    // A doubled word makes the name read otherwise; it is said once.
    Pair{"N04", "R12"},
};

/// An id of three characters as a number: every two findings at one spot are looked up.
constexpr std::uint64_t packed(std::string_view id) noexcept {
    const auto byte = [&](std::size_t i) {
        return static_cast<std::uint64_t>(static_cast<unsigned char>(id[i]));
    };
    return byte(0) << 16U | byte(1) << 8U | byte(2);
}
constexpr auto packed_pairs = [] {
    std::array<std::uint64_t, pairs.size()> all{};
    for (std::size_t i = 0; i < pairs.size(); ++i)
        all[i] = packed(pairs[i].speaker) << 32U | packed(pairs[i].silenced);
    return all;
}();

// A value typed twice is one fault, whatever else could be said of how the cell is written. What
// its amount does to the sums of the project (可行性) is another one and stays.
constexpr std::string_view doubled_value = "N03";

bool doubling_hides(const Finding& other) noexcept {
    return other.at.field == Field::value && other.rule->id != doubled_value &&
           other.rule->dimension != Dimension::feasibility;
}

auto spot(const Finding& finding) noexcept {
    return std::tuple(finding.project, finding.at.place, finding.at.field);
}

bool silenced_by(const Finding& other, const Finding& speaker) noexcept {
    if (speaker.rule->id == doubled_value && doubling_hides(other)) return true;
    return silences(speaker.rule->id, other.rule->id) &&
           (speaker.about.empty() || other.about.empty() || speaker.about == other.about);
}

/// Findings that say the same thing silence the same: thousands of rows may share one cell.
void add_speaker(std::vector<const Finding*>& speakers, const Finding& finding) {
    const bool known = std::ranges::any_of(speakers, [&](const Finding* other) {
        return other->rule == finding.rule && other->about == finding.about;
    });
    if (!known) speakers.push_back(&finding);
}

}  // namespace

bool silences(std::string_view speaker, std::string_view other) noexcept {
    if (speaker.size() != 3 || other.size() != 3) return false;
    return std::ranges::find(packed_pairs, packed(speaker) << 32U | packed(other)) !=
           packed_pairs.end();
}

void let_the_specific_speak(std::vector<Finding>& findings) {
    // Findings of one spot are brought side by side, so that only neighbours are compared.
    std::vector<std::size_t> order(findings.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return spot(findings[a]) < spot(findings[b]); });

    // A silenced rule still silences: A09 > A08 holds at a cell where N03 speaks for both.
    std::vector<bool> silent(findings.size());
    std::vector<const Finding*> speakers;
    for (std::size_t from = 0; from < order.size();) {
        std::size_t to = from + 1;
        while (to < order.size() && spot(findings[order[to]]) == spot(findings[order[from]])) ++to;
        speakers.clear();
        for (std::size_t i = from; i < to; ++i) add_speaker(speakers, findings[order[i]]);
        for (std::size_t i = from; i < to && speakers.size() > 1; ++i) {
            const Finding& finding = findings[order[i]];
            silent[order[i]] = std::ranges::any_of(
                speakers, [&](const Finding* other) { return silenced_by(finding, *other); });
        }
        from = to;
    }
    std::size_t at = 0;
    std::erase_if(findings, [&](const Finding&) { return silent[at++]; });
}

}  // namespace ptcheck
