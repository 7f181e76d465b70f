#include "report/evidence.hpp"

#include <algorithm>

#include "ptcheck/text.hpp"
#include "text/edits.hpp"

namespace ptcheck {

Part offending_part(const Finding& finding) noexcept {
    constexpr std::string_view open = "“", close = "”";
    const std::string_view text = finding.at.trimmed();
    const std::string_view pattern = finding.rule->message.zh;
    std::size_t argument = 0;
    for (std::size_t at = pattern.find("{}");
         at != std::string_view::npos && argument < finding.args.size();
         at = pattern.find("{}", at + 2), ++argument) {
        const std::string_view arg = trim(finding.args[argument]);
        const bool quoted =
            pattern.substr(0, at).ends_with(open) && pattern.substr(at + 2).starts_with(close);
        if (!quoted || arg.empty()) continue;
        const std::size_t found = text.find(arg);
        if (found != std::string_view::npos && text.find(arg, found + 1) == std::string_view::npos)
            return {found, arg.size()};
    }
    return {0, text.size()};
}

Part changed_part(std::string_view before, std::string_view after) noexcept {
    const CommonEnds common = common_ends(before, after);
    return {common.before, after.size() - common.before - common.behind};
}

Excerpt excerpt(std::string_view text, Part part, std::size_t most) noexcept {
    const std::size_t before = code_points(text.substr(0, part.begin));
    const std::size_t inside = std::min(code_points(text.substr(part.begin, part.size)), most);
    // Where the part lies in the beginning nothing is cut before it; else it has a third of the rest.
    const std::size_t lead = before + inside <= most ? before : (most - inside) / 3;
    const std::size_t begin = leading(text, before - lead).size();
    const std::size_t size = leading(text.substr(begin), most).size();
    Excerpt cut{text.substr(begin, size), {}, begin > 0, begin + size < text.size()};
    cut.part.begin = part.begin - begin;
    cut.part.size = std::min(part.size, size - cut.part.begin);
    return cut;
}

}  // namespace ptcheck
