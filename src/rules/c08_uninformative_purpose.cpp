// The purpose says no more than the name of the project, or hardly anything (购买服务。).
//
// A sentence of the goal copied as the purpose is a note. A blank purpose is left to C01 and to those who
// read the form.
//
// Source: 财预〔2015〕88号. Yields to C09.
#include <algorithm>
#include <string>
#include <string_view>

#include "ptcheck/config.hpp"
#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr Words filler{"用于"sv, "主要"sv, "项目"sv, "工作"sv, "相关"sv, "等"sv,
                       "支出"sv, "经费"sv, "费用"sv, "资金"sv, "的"sv,   "开展"sv,
                       "保障"sv, "年度"sv, "年"sv,   "完成"sv, "实施"sv, "所需"sv};
constexpr Words marks{"。"sv, "，"sv, "、"sv, "；"sv, "："sv, "."sv, ","sv,
                      "（"sv, "）"sv, "("sv,  ")"sv,  "“"sv,  "”"sv};

/// What is left when everything is taken out that any purpose says; digits are years mostly.
std::string essence(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t blank = blank_prefix(text);
        const std::size_t drop =
            std::max({blank, longest_prefix(text, filler), longest_prefix(text, marks)});
        if (drop != 0) {
            text.remove_prefix(drop);
            continue;
        }
        const std::size_t size = code_point_length(text);
        if (text.front() < '0' || text.front() > '9') out.append(text.substr(0, size));
        text.remove_prefix(size);
    }
    return out;
}

/// Whether the purpose, without its end, stands in the goal.
bool copied(std::string_view purpose, std::string_view goal, std::size_t shortest) {
    const std::string_view said = without_end_marks(purpose);
    return at_least(said, shortest) && goal.find(said) != std::string_view::npos;
}

void check(const Project& project, const Config& config, Findings& findings) {
    if (!project.purpose || project.purpose->blank()) return;
    constexpr std::size_t longest = 3000;  // bytes; whoever writes that much says something
    const std::string_view purpose = project.purpose->trimmed();
    if (purpose.size() > longest || is_placeholder(purpose)) return;
    const std::string left = essence(purpose);
    const std::string name = essence(cell_text(project.name));
    const auto shortest = static_cast<std::size_t>(config.thresholds.purpose_min_length);
    const bool brief = !at_least(left, shortest) && !at_least(purpose, 2 * shortest);
    if (brief || (!name.empty() && left == name)) {
        findings.add(*project.purpose, {shown(purpose)});
    } else if (project.goal &&
               copied(purpose, project.goal->raw,
                      static_cast<std::size_t>(config.thresholds.copied_min_length))) {
        findings.add(*project.purpose, {shown(purpose)}, {.level = Level::note});
    }
}

}  // namespace

constinit const Rule c08_uninformative_purpose{
    .id = "C08",
    .name = "uninformative-purpose",
    .level = Level::warning,
    .dimension = Dimension::completeness,
    .title = {"资金用途没有实质内容", "The use of the funds says nothing"},
    .message =
        {"资金用途“{}”没有说明资金用在何处，应写明具体支出内容",
         "the use of the funds, '{}', does not say what is paid for, expected what the money buys"},
    .why = {"看不出资金花在哪里，预算无法审核",
            "nobody can review a budget without knowing what is paid for"},
    .basis = "财预〔2015〕88号（指向明确、细化量化、合理可行、相应匹配）",
    .bad = R"(项目名称 | 机关物业费项目
用途 | 用于机关物业费项目。)",
    .good = R"(项目名称 | 机关物业费项目
用途 | 用于支付办公楼保洁、安保和电梯维护费用。)",
    .check_project = check,
};

}  // namespace ptcheck
