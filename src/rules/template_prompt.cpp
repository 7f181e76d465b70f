#include "rules/template_prompt.hpp"

#include <algorithm>
#include <array>

#include "ptcheck/text.hpp"
#include "rules/words.hpp"

namespace ptcheck {

namespace {

using namespace std::string_view_literals;

using Found = std::optional<TemplatePrompt>;

constexpr Words colons{"："sv, ":"sv};
constexpr Words numerals{"0"sv,  "1"sv,  "2"sv,  "3"sv,  "4"sv,  "5"sv,  "6"sv,  "7"sv,
                         "8"sv,  "9"sv,  "一"sv, "二"sv, "三"sv, "四"sv, "五"sv, "六"sv,
                         "七"sv, "八"sv, "九"sv, "十"sv, "１"sv, "２"sv, "３"sv};
// 指标1： is a way to number indicators; without a number it is a prompt.
constexpr Words indicator_prompts{"指标"sv, "指标内容"sv, "指标名称"sv, "指标值"sv};
constexpr Words examples{"例"sv, "例如"sv, "示例"sv, "举例"sv, "样例"sv};
constexpr Words numbered{"目标"sv, "指标"sv};
constexpr Words instructions{"此处输入"sv, "此处填写"sv, "在此填写"sv, "在此输入"sv,
                             "请填写"sv,   "请输入"sv,   "（填写"sv};
constexpr Words dots{"…"sv, "."sv, "。"sv, "．"sv, "·"sv};
constexpr Words crosses{"X"sv, "x"sv, "×"sv, "Ｘ"sv};
constexpr Words stars{"*"sv, "＊"sv};
constexpr Words underscores{"_"sv, "＿"sv};

std::size_t run_of(std::string_view text, WordsView pieces) noexcept {
    std::size_t length = 0;
    while (const std::size_t piece = longest_prefix(text.substr(length), pieces)) length += piece;
    return length;
}

/// Length of `WORD：` at the start of `text`.
std::size_t prompt_prefix(std::string_view text, WordsView words) noexcept {
    const std::size_t word = longest_prefix(text, words);
    if (word == 0) return 0;
    const std::size_t colon = longest_prefix(text.substr(word), colons);
    return colon == 0 ? 0 : word + colon;
}

/// Length of `目标1：` or `指标一:` at the start of `text`.
std::size_t numbered_prefix(std::string_view text) noexcept {
    const std::size_t word = longest_prefix(text, numbered);
    const std::size_t number = word == 0 ? 0 : run_of(text.substr(word), numerals);
    if (number == 0) return 0;
    const std::size_t colon = longest_prefix(text.substr(word + number), colons);
    return colon == 0 ? 0 : word + number + colon;
}

std::optional<std::string> without(std::string_view text, std::string_view part) {
    const auto at = static_cast<std::size_t>(part.data() - text.data());
    std::string rest(text.substr(0, at));
    rest.append(text.substr(at + part.size()));
    if (trim(rest).empty()) return std::nullopt;
    return rest;
}

/// Prompts at the start of a line: `指标：`, `例：`, `目标1：` and `……` with nothing else.
Found line_prompt(std::string_view text) {
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = trim(text.substr(start, end - start));
        start = end + 1;
        if (const std::size_t length = prompt_prefix(line, indicator_prompts); length > 0)
            return TemplatePrompt{line.substr(0, length), without(text, line.substr(0, length))};
        if (const std::size_t length = prompt_prefix(line, examples); length > 0)
            return TemplatePrompt{line.substr(0, length), std::nullopt};
        const std::size_t number = numbered_prefix(line);
        const std::string_view rest = trim(line.substr(number));
        const bool only_dots = !rest.empty() && run_of(rest, dots) == rest.size() &&
                               (rest.find("…") != std::string_view::npos || rest.size() >= 3);
        if (only_dots) return TemplatePrompt{line, std::nullopt};
        if (number == 0 || !rest.empty()) continue;
        // The text of the item may stand on the next line.
        std::string_view next = text.substr(std::min(start, text.size()));
        while (const std::size_t blank = blank_prefix(next)) next.remove_prefix(blank);
        if (next.empty() || numbered_prefix(next) > 0) return TemplatePrompt{line, std::nullopt};
    }
    return std::nullopt;
}

/// 目标内容1 wherever it stands: nobody writes it but the template.
Found goal_prompt(std::string_view text) {
    constexpr std::string_view prompt = "目标内容";
    for (auto at = text.find(prompt); at != std::string_view::npos;
         at = text.find(prompt, at + prompt.size())) {
        const std::size_t number = run_of(text.substr(at + prompt.size()), numerals);
        if (number == 0) continue;
        std::size_t length = prompt.size() + number;
        length += longest_prefix(text.substr(at + length), colons);
        const std::string_view said = text.substr(at, length);
        return TemplatePrompt{said, without(text, said)};
    }
    return std::nullopt;
}

constexpr bool ascii_word(char c) noexcept {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
}

/// `XX` that stands for a name or number, not part of a code (`GB/XX-1`) or of a word (XX染色体).
bool stands_for_something(std::string_view before, std::string_view after) noexcept {
    if (after.starts_with("染色体") || (!after.empty() && ascii_word(after.front()))) return false;
    if (before.ends_with("20") && after.starts_with("年")) return true;
    return before.empty() || !ascii_word(before.back());
}

/// The first byte of a filler character; most texts hold none.
constexpr bool may_be_filler(char c) noexcept {
    return c == 'X' || c == 'x' || c == '*' || c == '_' || c == '\xC3' || c == '\xEF';
}

/// Runs of filler characters: `XX`, `**`, `____`.
Found filler(std::string_view text, bool hints_in_brackets) {
    std::size_t open_brackets = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (begins_with(rest, "(") || begins_with(rest, "（")) ++open_brackets;
        const bool closes = begins_with(rest, ")") || begins_with(rest, "）");
        if (closes && open_brackets > 0) --open_brackets;
        if (!may_be_filler(rest.front())) {
            at += code_point_length(rest);
            continue;
        }
        const std::string_view before = text.substr(0, at);
        const std::size_t cross = run_of(rest, crosses);
        const std::size_t star = run_of(rest, stars);
        const std::size_t line = run_of(rest, underscores);
        const std::size_t length = std::max({cross, star, line});
        if (length == 0) {
            at += code_point_length(rest);
            continue;
        }
        const std::string_view run = rest.substr(0, length);
        const std::size_t many = code_points(run);
        at += length;
        if (cross > 0 && many >= 2 && stands_for_something(before, text.substr(at)))
            return TemplatePrompt{run, std::nullopt};
        if (star > 0 && many >= 2 && !(hints_in_brackets && open_brackets > 0))
            return TemplatePrompt{run, std::nullopt};
        if (line > 0 && many >= 3) return TemplatePrompt{run, std::nullopt};
    }
    return std::nullopt;
}

Found instruction(std::string_view text) {
    if (!contains_any(text, instructions)) return std::nullopt;
    for (const std::string_view word : instructions) {
        const std::size_t at = text.find(word);
        if (at != std::string_view::npos)
            return TemplatePrompt{text.substr(at, word.size()), std::nullopt};
    }
    return std::nullopt;
}

}  // namespace

std::optional<TemplatePrompt> template_prompt(std::string_view text, bool hints_in_brackets) {
    return template_prompt(text, hints_in_brackets, traits_of(text));
}

std::optional<TemplatePrompt> template_prompt(std::string_view text, bool hints_in_brackets,
                                              const Traits& traits) {
    if (!traits.prompt) return std::nullopt;
    if (auto found = line_prompt(text)) return found;
    if (auto found = goal_prompt(text)) return found;
    if (auto found = filler(text, hints_in_brackets)) return found;
    return instruction(text);
}

}  // namespace ptcheck
