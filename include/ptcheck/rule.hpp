// A rule: what it checks, how it speaks, and the function that looks.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace ptcheck {

struct Config;
struct Project;
struct ProjectDigest;
class Findings;

enum class Level : std::uint8_t { note, warning, error };
/// `error`, `warning`, `note`; never translated.
std::string_view level_name(Level level) noexcept;

/// The official review dimensions (财预〔2015〕88号 绩效目标审核), plus what is no dimension.
enum class Dimension : std::uint8_t {
    completeness,     ///< 完整性
    relevance,        ///< 相关性
    appropriateness,  ///< 适当性
    feasibility,      ///< 可行性
    normativity,      ///< 规范性
    document,         ///< 文档说明: notes of the reader
    local,            ///< 本地规则: rules of an office
};
/// The official Chinese name; part of the contract, never translated.
std::string_view dimension_name(Dimension dimension) noexcept;

enum class Language : std::uint8_t { zh, en };

struct Bilingual {
    std::string_view zh;
    std::string_view en;
    [[nodiscard]] constexpr std::string_view in(Language language) const noexcept {
        return language == Language::zh ? zh : en;
    }
};

/// Looks at one project and reports what it is sure of.
using ProjectCheck = void (*)(const Project&, const Config&, Findings&);
/// Looks at all projects of one document together.
using DocumentCheck = void (*)(std::span<const Project>, const Config&, Findings&);
/// Looks at the digests of every project of a run, in input order.
using RunCheck = void (*)(std::span<const ProjectDigest>, const Config&, Findings&);

/// The check of a rule that is made when the program runs (a local rule).
class RuleCheck {
public:
    RuleCheck() = default;
    RuleCheck(const RuleCheck&) = delete;
    RuleCheck& operator=(const RuleCheck&) = delete;
    virtual ~RuleCheck() = default;
    virtual void check(const Project& project, Findings& findings) const = 0;
};

/// One constinit object a rule, next to its function. `{}` in a message takes the finding's
/// arguments in order; zh and en have equally many. `bad` and `good` are in the case notation
/// (tests/rules): `bad` must fire this rule, `good` must not.
struct Rule {
    std::string_view id;        ///< `F03`
    std::string_view name;      ///< `parts-exceed-total`
    Level level = Level::note;  ///< the highest it gives
    Dimension dimension = Dimension::document;
    Bilingual title;
    Bilingual message;
    Bilingual why;           ///< what goes wrong when nobody corrects it; empty for document notes
    std::string_view basis;  ///< policy document, or 表式逻辑 / 文字质量 / 填报实务
    std::string_view bad;
    std::string_view good;
    ProjectCheck check_project = nullptr;
    DocumentCheck check_document = nullptr;
    RunCheck check_run = nullptr;
    const RuleCheck* check_object = nullptr;
};

/// Every rule, in the order of rules.def.
std::span<const Rule* const> all_rules() noexcept;
/// The document notes D01–D12: rules without a check, in the order of NoteCode.
std::span<const Rule* const> document_notes() noexcept;
/// By id or name among rules and notes; nullptr when there is none.
const Rule* find_rule(std::string_view id_or_name) noexcept;

}  // namespace ptcheck
