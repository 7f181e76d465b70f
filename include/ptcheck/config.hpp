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

struct Config {
    Selection selection;
    std::optional<int> year;  ///< --year
    Language language = Language::zh;
    Level min_level = Level::warning;             ///< of what is shown
    std::optional<Level> fail_on = Level::error;  ///< nullopt = never
    Limits limits;
};

}  // namespace ptcheck
