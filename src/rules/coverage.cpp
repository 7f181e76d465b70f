#include "rules/coverage.hpp"

#include "form/labels.hpp"
#include "rules/template_prompt.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr Words excused_words{"工资"sv,         "薪酬"sv,         "津贴补贴"sv, "津补贴"sv,
                              "社会保障缴费"sv, "社会保险缴费"sv, "社保缴费"sv, "公积金"sv,
                              "离退休"sv,       "退休费"sv,       "人员经费"sv, "遗属补助"sv,
                              "债券利息"sv,     "债务利息"sv,     "债券付息"sv, "债务付息"sv,
                              "还本付息"sv,     "贷款利息"sv,     "利息支出"sv};

bool filled(const std::optional<Text>& text) noexcept {
    return text && !text->blank();
}

}  // namespace

bool states_something(const Indicator& row) {
    if (filled(row.value)) return true;
    if (!filled(row.level3)) return false;
    const std::string_view name = row.level3->trimmed();
    const auto prompt = template_prompt(name, true);
    return !prompt || prompt->said != name;
}

Coverage coverage(const Project& project) {
    Coverage found;
    for (const Indicator& row : project.indicators) {
        if (!states_something(row)) continue;
        found.empty = false;
        ++found.rows;
        Level1 level = row.level1_type;
        if (level == Level1::unknown) level = form::level1_of(row.level2_type);
        switch (level) {
            case Level1::output:
                found.output = true;
                break;
            case Level1::benefit:
                found.benefit = true;
                break;
            case Level1::satisfaction:
                found.satisfaction = true;
                break;
            case Level1::cost:  // a fourth level 1 since 财预〔2021〕101号
                break;
            case Level1::unknown:
                // 预算执行率 is scored beside the indicators in some self-evaluations.
                if (row.level1 && form::find_label(row.level1->raw).label == form::Label::execution)
                    break;
                found.unknown = true;
                break;
        }
        // Some forms keep 服务对象满意度指标 under 效益指标.
        if (row.level2_type == Level2::satisfaction) found.satisfaction = true;
    }
    return found;
}

bool short_evaluation(const Project& project, const Coverage& found) noexcept {
    constexpr std::size_t few = 3;
    return project.standard == Standard::self_evaluation && found.rows <= few;
}

bool excused_spending(const Project& project) noexcept {
    return project.name && contains_any(project.name->raw, excused_words);
}

}  // namespace ptcheck
