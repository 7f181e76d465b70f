// A description that ends in a percent sign took over the unit of the value (相关单位满意度%).
// A number before the sign is a target that the description states (达到95%), and no stray unit.
//
// Source: the wording alone. Yields to nobody.
#include <array>
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr std::array percent_signs{"%"sv, "％"sv, "﹪"sv};
constexpr std::array digits{"0"sv,  "1"sv,  "2"sv,  "3"sv,  "4"sv,  "5"sv,  "6"sv,  "7"sv,
                            "8"sv,  "9"sv,  "０"sv, "１"sv, "２"sv, "３"sv, "４"sv, "５"sv,
                            "６"sv, "７"sv, "８"sv, "９"sv, "*"sv,  "X"sv,  "x"sv,  "×"sv};

bool drop_end(std::string_view& text, std::span<const std::string_view> ends) {
    for (const std::string_view end : ends) {
        if (!text.ends_with(end)) continue;
        text = trim(text.substr(0, text.size() - end.size()));
        return true;
    }
    return false;
}

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        std::string_view text = cell_text(row.description);
        if (!drop_end(text, percent_signs)) continue;
        while (drop_end(text, percent_signs)) {
        }
        std::string_view before = text;
        if (text.empty() || drop_end(before, digits)) continue;
        findings.add(*row.description, {shown(row.description->raw)},
                     {.suggestion = std::string(text), .certain = true});
    }
}

}  // namespace

constinit const Rule n17_unit_in_description{
    .id = "N17",
    .name = "unit-in-description",
    .level = Level::warning,
    .dimension = Dimension::normativity,
    .title = {"指标描述带百分号", "A description carries the percent sign"},
    .message = {"指标描述“{}”以百分号结尾，计量单位应写在指标值中",
                "description '{}' ends in a percent sign, expected the unit in the value"},
    .why =
        {"计量单位写在描述里，指标值就缺少单位，导出后容易丢失",
         "a unit that stands in the description is missing from the value and gets lost on export"},
    .basis = "文字质量",
    .bad = "服务对象满意度指标 | 患者满意度 | 住院患者满意度% | ≥90%",
    .good = "服务对象满意度指标 | 患者满意度 | 住院患者满意度 | ≥90%",
    .check_project = check,
};

}  // namespace ptcheck
