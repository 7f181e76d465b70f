#include <algorithm>
#include <utility>

#include "ptcheck/finding.hpp"

namespace ptcheck {

std::string_view suppressed_by_name(SuppressedBy by) noexcept {
    return by == SuppressedBy::config ? "config" : "baseline";
}

void Findings::speak_for(const Rule& rule, std::uint32_t project) noexcept {
    rule_ = &rule;
    project_ = project;
}

void Findings::add(const Text& at, std::vector<std::string> args, Options options) {
    Finding finding;
    finding.rule = rule_;
    // A finding may be milder than its rule, never louder.
    finding.level = std::min(options.level.value_or(rule_->level), rule_->level);
    finding.at = at;
    finding.project = options.project.value_or(project_);
    finding.args = std::move(args);
    finding.about = std::move(options.about);
    finding.suggestion = std::move(options.suggestion);
    finding.certain = options.certain && finding.suggestion.has_value();
    findings_.push_back(std::move(finding));
}

// Replaced by hand: an argument is text of a submitted file and may itself hold braces, and a
// message with too few arguments must print what it has.
namespace {

constexpr std::size_t longest_argument = 200;  ///< code points; honest texts are shorter

void append_argument(std::string& out, std::string_view arg) {
    const std::string_view kept = leading(arg, longest_argument);
    out.append(kept);
    if (kept.size() < arg.size()) out += "…";
}

}  // namespace

std::string corrected_text(const Finding& finding) {
    const std::string_view raw = finding.at.raw;
    if (!finding.suggestion) return std::string(raw);
    const std::string_view before = trim(raw);
    const std::string_view after = trim(*finding.suggestion);
    if (before == after) return *finding.suggestion;
    const auto begin = static_cast<std::size_t>(before.data() - raw.data());
    return std::string(raw).replace(begin, before.size(), after);
}

std::string message(const Finding& finding, Language language) {
    std::string_view rest = finding.rule->message.in(language);
    std::string out;
    for (const std::string& arg : finding.args) {
        const std::size_t hole = rest.find("{}");
        if (hole == std::string_view::npos) break;
        out.append(rest.substr(0, hole));
        append_argument(out, arg);
        rest.remove_prefix(hole + 2);
    }
    return out.append(rest);
}

}  // namespace ptcheck
