// A run of two to eight Chinese characters directly followed by itself (能力能力). A single character
// doubled is told only where the row's other field has the same place undoubled (监监测 beside 监测).
//
// Silent where the second half begins another word (建设建设用地), on verbs that are doubled on purpose
// (研究研究) and on distributives (一个一个). Single characters meet by chance all the time: 资金金额,
// 海湾湾区, 地表水水质.
//
// Source: plain language quality. Yields to N03, which owns values.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "ptcheck/config.hpp"
#include "ptcheck/finding.hpp"
#include "ptcheck/project.hpp"
#include "rules/facts.hpp"
#include "rules/rule_list.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t most = 8;           // characters of a doubled word
constexpr std::size_t character = 3;      // bytes of a Chinese character in UTF-8
constexpr std::size_t longest = 1 << 16;  // bytes looked at

// Words that go on behind their first half: what stands twice may be one word and half of another.
constexpr Words compounds{
    "建设用地"sv, "工作人员"sv, "工作站"sv, "工作室"sv, "服务对象"sv, "服务业"sv,   "服务站"sv,
    "服务中心"sv, "管理人员"sv, "管理局"sv, "管理站"sv, "研究生"sv,   "研究院"sv,   "研究所"sv,
    "教育局"sv,   "项目库"sv,   "监督员"sv, "监测站"sv, "培训班"sv,   "培训机构"sv, "实验室"sv,
    "设计院"sv,   "检查站"sv,   "检测站"sv, "生产力"sv, "发展改革"sv, "保护区"sv,   "展览馆"sv,
    "建设者"sv,   "运输车"sv,   "经营者"sv, "消费者"sv, "参与者"sv,   "志愿者"sv,   "负责人"sv};
constexpr Words on_purpose{"研究研究"sv, "讨论讨论"sv, "学习学习"sv, "商量商量"sv,
                           "考虑考虑"sv, "方方面面"sv, "时时刻刻"sv};

bool is_character(std::string_view text) noexcept {
    return text.size() >= character && is_han(code_point(text));
}

/// Bytes of the Chinese characters that `text` begins with.
std::size_t characters(std::string_view text) noexcept {
    std::size_t run = 0;
    while (is_character(text.substr(run))) run += character;
    return run;
}

/// Bytes of the word that a run of Chinese characters begins with twice, 0 when it begins with none.
std::size_t doubled_length(std::string_view run) noexcept {
    const std::size_t half = std::min(most * character, run.size() / 2);
    for (std::size_t length = 2 * character; length <= half; length += character) {
        // The last byte of a character differs most often.
        if (run[2] == run[length + 2] && run.substr(0, length) == run.substr(length, length))
            return length;
    }
    return 0;
}

bool by_chance(std::string_view text, std::size_t length, const Config& config) {
    const std::string_view twice = text.substr(0, 2 * length);
    const std::string_view second = text.substr(length);
    if (twice.starts_with("一") || longest_prefix(twice, on_purpose) != 0) return true;
    if (longest_prefix(second, compounds) > length) return true;
    for (const std::string& word : config.words.doubled) {
        if (!word.empty() && (text.starts_with(word) || word.find(twice) != std::string::npos))
            return true;
    }
    return false;
}

std::string without(std::string_view raw, std::string_view part) {
    const auto at = static_cast<std::size_t>(part.data() - raw.data());
    return std::string(raw.substr(0, at)).append(raw.substr(at + part.size()));
}

void find_words(const Text& text, const Config& config, Findings& findings) {
    std::string_view rest = text.raw.substr(0, longest);
    while (!rest.empty()) {
        const std::size_t run = characters(rest);
        for (std::size_t at = 0; at + 4 * character <= run; at += character) {
            const std::size_t length = doubled_length(rest.substr(at, run - at));
            if (length == 0 || by_chance(rest.substr(at), length, config)) continue;
            const std::string_view word = rest.substr(at, length);
            findings.add(text, {std::string(rest.substr(at, 2 * length))},
                         {.suggestion = without(text.raw, word)});
            return;
        }
        rest.remove_prefix(run != 0 ? run : code_point_length(rest));
    }
}

/// The character that stands twice in `text` and, between the same neighbours, once in `other`.
std::optional<std::string_view> doubled_character(std::string_view text, std::string_view other) {
    for (std::size_t at = 0; at + 2 * character <= text.size();) {
        const std::string_view rest = text.substr(at);
        const bool twice =
            is_character(rest) && rest.substr(0, character) == rest.substr(character, character);
        if (twice && at >= character && is_character(text.substr(at - character)) &&
            is_character(rest.substr(2 * character))) {
            const std::string_view before = text.substr(at - character, character);
            const std::string_view once = rest.substr(character, 2 * character);
            const std::string single = std::string(before).append(once);
            const std::string_view both = text.substr(at - character, 4 * character);
            if (other.find(single) != std::string_view::npos &&
                other.find(both) == std::string_view::npos)
                return rest.substr(0, 2 * character);
        }
        at += code_point_length(rest);
    }
    return std::nullopt;
}

void compare(const Text& text, const Text& other, Findings& findings) {
    constexpr std::size_t longest_cell = 1024;
    if (text.raw.size() > longest_cell || other.raw.size() > longest_cell) return;
    const auto found = doubled_character(text.raw, other.raw);
    if (found)
        findings.add(text, {std::string(*found)},
                     {.suggestion = without(text.raw, found->substr(0, character))});
}

void check(const Project& project, const Config& config, Findings& findings) {
    for (const TypedText& typed : findings.facts().texts()) {
        if (typed.traits.doubled) find_words(*typed.text, config, findings);
    }
    for (const Indicator& row : project.indicators) {
        if (!row.level3 || !findings.facts().of(row).described) continue;
        compare(*row.level3, *row.description, findings);
        compare(*row.description, *row.level3, findings);
    }
}

}  // namespace

constinit const Rule n04_doubled_word{
    .id = "N04",
    .name = "doubled-word",
    .level = Level::warning,
    .dimension = Dimension::normativity,
    .title = {"词语重复", "A word stands twice"},
    .message = {"“{}”重复录入，应只写一次", "'{}' is typed twice, expected it once"},
    .why = {"重复录入影响阅读，也会使检索和比对失败",
            "a word typed twice reads badly and breaks searches and comparisons"},
    .basis = "文字质量",
    .bad = R"(质量指标 | 技术支撑工作工作质量 | 符合合同约定)",
    .good = R"(质量指标 | 技术支撑工作质量 | 符合合同约定)",
    .check_project = check,
};

}  // namespace ptcheck
