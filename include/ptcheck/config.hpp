// What a run is told: rules, levels, language, limits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/project.hpp"
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

    /// Throws UsageError naming the first entry that matches no rule or note, and none of `more`.
    void validate(std::span<const Rule* const> more = {}) const;
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

/// What rules hold forms of one guideline to.
struct Profile {
    std::string_view name;  ///< `tianjin`
    Standard standard = Standard::unknown;
    bool satisfaction_required = true;  ///< false: C05 warns only
    Bilingual summary;
};
/// Those that can be named: `tianjin`, `central-2021`.
std::span<const Profile> profiles() noexcept;
/// By name; nullptr when there is none.
const Profile* find_profile(std::string_view name) noexcept;
/// The one that suits forms of a guideline.
const Profile& profile_of(Standard standard) noexcept;

/// Findings that an office accepts. An empty text holds for all; in texts `*` and `?` stand for any
/// characters and any one.
struct SuppressEntry {
    std::string rule;       ///< id, prefix or name
    std::string path;       ///< of the file, as written
    std::string pattern;    ///< `path` behind the folder of the configuration; absolute
    std::string project;    ///< name of the project
    std::string indicator;  ///< name of the indicator (level 3)
    std::string reason;
    std::optional<Date> until;  ///< the last day it holds; whoever knows the day drops it later
    std::string where;          ///< `pt-check.toml:12`
};

/// A rule of an office. `rule` and `check` point into the other members: it stays where it is made.
struct LocalRule {
    LocalRule() = default;
    LocalRule(const LocalRule&) = delete;
    LocalRule& operator=(const LocalRule&) = delete;

    std::string id;
    std::string name;
    std::string title;
    std::string message;         ///< `{}` for each argument
    std::string message_source;  ///< as written: `{value.text}`
    std::string basis;
    std::string bad;
    std::string good;
    std::string when;  ///< expressions as written; `when` may be empty
    std::string assert;
    std::string where;  ///< `pt-check.toml:12`
    std::unique_ptr<const RuleCheck> check;
    Rule rule;
};

struct Config {
    Selection selection;
    Thresholds thresholds;
    WordLists words;
    /// false: C05 warns only; nullopt: as the profile of the project says.
    std::optional<bool> satisfaction_required;
    const Profile* profile = nullptr;  ///< nullptr: the one that suits the project's form
    std::optional<int> year;           ///< --year
    std::optional<int> fiscal_year;    ///< of projects whose document says none
    std::vector<SuppressEntry> suppressions;
    std::vector<std::shared_ptr<const LocalRule>> local_rules;  ///< sorted by id
    Language language = Language::zh;
    Level min_level = Level::warning;             ///< of what is shown
    std::optional<int> max_findings_per_rule;     ///< of what is shown; nullopt = all
    std::optional<Level> fail_on = Level::error;  ///< nullopt = never
    /// Fill FileResult::sha256 and the fingerprints of findings: see names_identities.
    bool identify = true;
    bool time_rules = false;  ///< fill FileResult::rule_times: two looks at the clock a check
    Limits limits;
};

/// all_rules() and behind them the local rules.
std::vector<const Rule*> rules_of(const Config& config);

}  // namespace ptcheck
