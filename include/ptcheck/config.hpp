// What a run is told: rules, levels, language, limits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/rule.hpp"
#include "ptcheck/value.hpp"

namespace ptcheck {

/// Bounds against hostile files; each is at least five times what honest files reach.
struct Limits {
    std::uint64_t file = 100ULL << 20;     ///< bytes of the file
    std::uint64_t part = 256ULL << 20;     ///< bytes of one inflated part
    std::uint64_t total = 512ULL << 20;    ///< bytes of all inflated parts
    std::uint64_t entries = 10'000;        ///< entries of the package
    std::uint64_t ratio = 200;             ///< inflated / stored, looked at above 16 MB only
    std::uint64_t depth = 256;             ///< levels of XML elements
    std::uint64_t nodes = 20'000'000;      ///< XML nodes of one part
    std::uint64_t cell_text = 1ULL << 20;  ///< bytes of one cell's text
    std::uint64_t cells = 1'000'000;       ///< grid places of one table
    std::uint64_t span = 1'000;            ///< grid columns of one cell
    std::uint64_t nesting = 32;            ///< tables within tables
    std::uint64_t time = 60;               ///< seconds for one file
};

/// Which rules speak, and how loudly. Ids, prefixes (`F`, `F0`) and names are accepted.
struct Selection {
    std::vector<std::string> select;  ///< empty = all
    std::vector<std::string> ignore;  ///< beats select
    /// Replaces every level the rule may give; nullopt = off. An id or name beats a prefix, a long
    /// prefix a short one.
    std::map<std::string, std::optional<Level>, std::less<>> levels;

    /// Throws UsageError naming the first entry that matches no rule or note.
    void validate() const;
    [[nodiscard]] bool enabled(const Rule& rule) const;
    /// Named in full in `select`: shown whatever its level.
    [[nodiscard]] bool named(const Rule& rule) const;
    /// The level that `levels` puts in place of the rule's own; nullopt when it says none, or off.
    [[nodiscard]] std::optional<Level> level_of(const Rule& rule) const;
};

/// Figures that rules compare with. Lengths are in code points of the trimmed text.
struct Thresholds {
    int satisfaction_min = 80;   ///< A06: per cent, below is too low
    int rate_min = 60;           ///< A07: per cent, below is too low
    int goal_min_length = 20;    ///< C07: a goal without anything measurable and shorter than this
    int purpose_min_length = 7;  ///< C08: shorter says nothing
    int copied_min_length = 20;  ///< C08, R15: a sentence of this length is no coincidence
    int reused_name_min_length = 12;  ///< R15: the same for the name of an indicator
    int name_max_length = 40;         ///< N15
    int value_max_length = 20;        ///< N15
};

/// Words of an office, looked at beside the built-in tables.
struct WordLists {
    std::vector<std::string> vague;                         ///< A02: values that say nothing
    std::map<std::string, std::string, std::less<>> typos;  ///< N05: wrong → right
    std::vector<std::string> doubled;  ///< N04: words in which a doubled run is right
    std::vector<ExtraUnit> units;      ///< units of values
};

struct Config {
    Selection selection;
    Thresholds thresholds;
    WordLists words;
    bool satisfaction_required = true;  ///< false: C05 warns only
    std::optional<int> year;            ///< --year
    Language language = Language::zh;
    Level min_level = Level::warning;             ///< of what is shown
    std::optional<Level> fail_on = Level::error;  ///< nullopt = never
    Limits limits;
};

}  // namespace ptcheck
