#include "ptcheck/statistics.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace ptcheck {

void Statistics::add(const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) {
        Counts& counts = counts_[finding.rule->id];
        counts.rule = finding.rule;
        if (finding.suppressed) {
            ++counts.suppressed;
        } else {
            ++counts.of_level[static_cast<std::size_t>(finding.level)];
        }
    }
}

std::vector<std::string> Statistics::lines(Language language) const {
    std::size_t widest = 0;
    for (const auto& [id, counts] : counts_) widest = std::max(widest, counts.rule->name.size());
    std::vector<std::string> out;
    const auto line = [&](const Counts& counts, std::string_view level, std::size_t number) {
        if (number == 0) return;
        out.push_back(fmt::format("{}  {:<10} {:>6}  {:<{}}  {}", counts.rule->id, level, number,
                                  counts.rule->name, widest, counts.rule->title.in(language)));
    };
    for (const auto& [id, counts] : counts_) {
        for (const Level level : {Level::error, Level::warning, Level::note})
            line(counts, level_name(level), counts.of_level[static_cast<std::size_t>(level)]);
        line(counts, "suppressed", counts.suppressed);
    }
    return out;
}

}  // namespace ptcheck
