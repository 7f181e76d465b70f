// The name of a benefit of 12 or more characters, or a sentence of the goal of 20 or more (both
// configurable), that stands in another project of the same unit.
//
// Told at the later project, of the first that has it. Short names and those of satisfaction, time and
// cost are common property.
//
// Source: the logic of the form. Yields to nobody.
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "ptcheck/config.hpp"
#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/row_words.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

/// The texts of the projects before, each with the first project that has it.
class Seen {
public:
    /// The first other project of the same unit with this text; nullptr when this is the first.
    const Project* first(const Project& project, std::string_view text) {
        const auto [at, fresh] = first_.try_emplace(Key{project.unit_name, text}, &project);
        return fresh || at->second == &project ? nullptr : at->second;
    }

private:
    struct Key {
        std::string_view unit;
        std::string_view text;
        bool operator==(const Key& other) const noexcept {
            return unit == other.unit && same_but_blanks(text, other.text);
        }
    };
    struct Hash {
        std::size_t operator()(const Key& key) const noexcept {
            return std::hash<std::string_view>{}(key.unit) ^ hash_but_blanks(key.text);
        }
    };
    std::unordered_map<Key, const Project*, Hash> first_;
};

/// Calls `visit` with each sentence, its end mark left out.
template <typename Visit>
void for_each_sentence(std::string_view text, Visit visit) {
    static constexpr Words marks{"。"sv, "；"sv, ";"sv, "\n"sv};
    std::size_t start = 0;
    any_place(text, marks.index(), [&](std::string_view rest) {
        const std::size_t mark = longest_prefix(rest, marks);
        if (mark == 0) return false;
        const std::size_t end = text.size() - rest.size();
        visit(trim(text.substr(start, end - start)));
        start = end + mark;
        return false;
    });
    visit(trim(text.substr(start)));
}

void check_goal(const Project& project, std::size_t shortest, Seen& seen, Findings& findings) {
    const Project* copied = nullptr;
    for (const GoalItem& item : project.goal_items) {
        for_each_sentence(item.text, [&](std::string_view sentence) {
            if (!at_least(sentence, shortest)) return;
            const Project* first = seen.first(project, sentence);
            if (copied == nullptr) copied = first;
        });
    }
    if (copied != nullptr)
        findings.add(*project.goal, {std::to_string(copied->index)}, {.project = project.index});
}

void check(std::span<const Project> projects, const Config& config, Findings& findings) {
    Seen names;
    Seen goals;
    for (const Project& project : projects) {
        for (const Indicator& row : project.indicators) {
            if (!is_benefit(row.level2_type)) continue;
            const std::string_view name = without_end_marks(cell_text(row.level3));
            if (!at_least(name, static_cast<std::size_t>(config.thresholds.reused_name_min_length)))
                continue;
            if (const Project* first = names.first(project, name)) {
                findings.add(*row.level3, {std::to_string(first->index)},
                             {.project = project.index});
            }
        }
        if (project.goal) {
            check_goal(project, static_cast<std::size_t>(config.thresholds.copied_min_length),
                       goals, findings);
        }
    }
}

}  // namespace

constinit const Rule r15_reused_row{
    .id = "R15",
    .name = "reused-row",
    .level = Level::note,
    .dimension = Dimension::relevance,
    .title = {"不同项目文字雷同", "Two projects share a text"},
    .message = {"与第 {} 个项目的文字相同，应结合本项目填写",
                "the same text stands in project {}, expected one of this project's own"},
    .why = {"照搬其他项目的目标，说明目标没有结合本项目制定",
            "a target copied from another project was not set for this one"},
    .basis = "表式逻辑",
    .bad = R"(标题 | 1.图书馆改造项目绩效目标表
社会效益指标 | 提高市民阅读水平和文化生活质量 | 有所提高
标题 | 2.剧场改造项目绩效目标表
社会效益指标 | 提高市民阅读水平和文化生活质量 | 有所提高)",
    .good = R"(标题 | 1.图书馆改造项目绩效目标表
社会效益指标 | 提高市民阅读水平和文化生活质量 | 有所提高
标题 | 2.剧场改造项目绩效目标表
社会效益指标 | 每年观看公益演出的市民人次 | ≥2000人次)",
    .check_document = check,
};

}  // namespace ptcheck
