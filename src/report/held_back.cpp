#include "report/held_back.hpp"

#include "report/place_text.hpp"

namespace ptcheck {

void HeldBack::mark(FileResult& file, const Config& config) {
    if (!config.max_findings_per_rule) return;
    for (Finding& finding : file.findings) {
        if (!shown(finding, config)) continue;
        int& count = shown_[finding.rule->id];
        finding.held_back = count >= *config.max_findings_per_rule;
        if (!finding.held_back) ++count;
    }
}

}  // namespace ptcheck
