#include "report/comment_text.hpp"

#include <fmt/format.h>

#include "report/place_text.hpp"

namespace ptcheck {

namespace {

constexpr std::size_t longest_suggestion = 500;  ///< code points; a whole cell can be a million

}  // namespace

std::vector<std::string> comment_text(const Finding& finding, Language language) {
    const bool zh = language == Language::zh;
    std::vector<std::string> lines{fmt::format("{} {}{}{}", finding.rule->id,
                                               level_word(finding.level, language),
                                               zh ? "：" : ": ", message(finding, language))};
    if (finding.suggestion) {
        const std::string_view kept = leading(*finding.suggestion, longest_suggestion);
        lines.push_back(fmt::format("{}{}{}", suggestion_label(finding, language), kept,
                                    kept.size() < finding.suggestion->size() ? "…" : ""));
    }
    lines.push_back((zh ? "依据：" : "basis: ") + std::string(finding.rule->basis));
    return lines;
}

}  // namespace ptcheck
