// A finding: which rule spoke, where, and with which arguments.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ptcheck/rule.hpp"
#include "ptcheck/text.hpp"

namespace ptcheck {

/// Who said that a finding is not to count.
enum class SuppressedBy : std::uint8_t { config, baseline };
/// `config`, `baseline`.
std::string_view suppressed_by_name(SuppressedBy by) noexcept;

struct Suppression {
    SuppressedBy by = SuppressedBy::config;
    std::string reason;
};

struct Finding {
    const Rule* rule = nullptr;
    Level level = Level::note;
    Text at;                    ///< what was read, and where
    std::uint32_t project = 0;  ///< Project::index; 0 for a finding on the document
    std::vector<std::string> args;
    /// Of a finding about something missing: the level 1 it would stand under (`满意度指标`), so
    /// that several such findings on one project can be told apart.
    std::string about;
    /// What the whole text should be. Blanks around it count only where nothing else is changed.
    std::optional<std::string> suggestion;
    /// Of a suggestion: it is the only sensible one, which no reader would dispute, so that it may be
    /// put in place without asking. Never true without a suggestion.
    bool certain = false;
    std::string fingerprint;  ///< 16 hex digits, given by Fingerprints; else empty
    /// Left out of what people read, of the counts and of the gate; the JSON formats keep it.
    std::optional<Suppression> suppressed;
    /// Beyond --max-findings-per-rule: counted, but shown by the JSON formats only.
    bool held_back = false;
};

/// The rule's message with the finding's arguments filled in, each cut after 200 code points: a cell
/// can hold a million. `args` has them whole.
std::string message(const Finding& finding, Language language);

/// The finding's text (`at.raw`) with its suggestion in place: the blanks around it stay, unless they
/// are all that the suggestion changes. The text as it is when there is no suggestion.
std::string corrected_text(const Finding& finding);

/// What several rules ask of one project (src/rules/facts.hpp).
class Facts;

/// Collects the findings of the rule that is running.
class Findings {
public:
    struct Options {
        std::optional<Level> level = std::nullopt;  ///< below the rule's own
        std::string about = {};
        std::optional<std::string> suggestion = std::nullopt;
        bool certain = false;                                 ///< see Finding::certain
        std::optional<std::uint32_t> project = std::nullopt;  ///< for a check of a whole document
    };

    /// Set by the runner before each check.
    void speak_for(const Rule& rule, std::uint32_t project) noexcept;
    /// Set by the runner before the checks of one project; must outlive them.
    void look_at(Facts& facts) noexcept { facts_ = &facts; }
    /// Of the project that is checked; only for a rule's check of one project.
    [[nodiscard]] Facts& facts() const noexcept { return *facts_; }
    /// The one call of a rule: where, and the arguments of its message.
    void add(const Text& at, std::vector<std::string> args, Options options);
    void add(const Text& at, std::vector<std::string> args = {}) {
        add(at, std::move(args), Options{});
    }

    [[nodiscard]] std::vector<Finding>& all() noexcept { return findings_; }

private:
    const Rule* rule_ = nullptr;
    std::uint32_t project_ = 0;
    Facts* facts_ = nullptr;
    std::vector<Finding> findings_;
};

}  // namespace ptcheck
