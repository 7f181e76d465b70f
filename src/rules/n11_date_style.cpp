// Dates that read in two ways or are unusual in official texts: 年年底, 12月之前 (with the month or without
// it), 1号, 月底 without 前.
//
// Source: plain language quality. Yields to N03.
#include <string>
#include <string_view>

#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr Words unusual{"年年底"sv, "年年末"sv, "底之前"sv, "月之前"sv, "日之前"sv, "年之前"sv,
                        "末之前"sv, "0号"sv,    "1号"sv,    "2号"sv,    "3号"sv,    "4号"sv,
                        "5号"sv,    "6号"sv,    "7号"sv,    "8号"sv,    "9号"sv};

void check(const Project& project, const Config& /*config*/, Findings& findings) {
    for (const Indicator& row : project.indicators) {
        if (row.normal.kind != ValueKind::deadline || !row.value) continue;
        const std::string_view text = row.value->trimmed();
        const bool open =
            row.normal.implied_before && (ends_with(text, "月底") || ends_with(text, "月末") ||
                                          text.find("月底完成") != std::string_view::npos);
        if (open || contains_any(text, unusual)) findings.add(*row.value, {shown(text)});
    }
}

}  // namespace

constinit const Rule n11_date_style{
    .id = "N11",
    .name = "date-style",
    .level = Level::note,
    .dimension = Dimension::normativity,
    .title = {"时间写法不规范", "A date is written in an unusual way"},
    .message =
        {"时间“{}”写法不规范，建议写为“××年×月底前”或具体日期",
         "date '{}' is written in an unusual way, expected a month or day by which, such as 2024年6月底前"},
    .why = {"写法不统一，是否含当月当日容易有不同理解",
            "readers differ on whether such a date includes the month or day itself"},
    .basis = "文字质量",
    .bad = R"(时效指标 | 完成时间 | 2023年年底之前)",
    .good = R"(时效指标 | 完成时间 | 2023年底前)",
    .check_project = check,
};

}  // namespace ptcheck
